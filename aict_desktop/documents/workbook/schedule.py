"""The sheets of the schedule: bars of months, and days of people by year against those that there are.

Dates and days are read from the sheets where one edits them; the working days are those of NETWORKDAYS, as in
``domain/workload.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from aict_desktop.documents.workbook.computed import own_column
from aict_desktop.documents.workbook.source import Source, words
from aict_desktop.domain.durations import month_end, months_later
from aict_desktop.domain.french import NBSP, format_month
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Milestone
from aict_desktop.exports.excel.model import Column, Formula, Look, Table, Value
from aict_desktop.figures.timeline import Row, rows, span
from aict_desktop.reference.words import field_words

BAR = "■"
MOST_YEARS = 20  # columns; a year typed wrong by centuries must not make a table of them
_MONTH = 6  # width of a column


def schedule(source: Source, title: str) -> Table:
    """A line an activity: its dates, its length in days, and a mark in each month that it takes."""
    first, count = span(source.snapshot)
    months = [months_later(first, n) for n in range(count)]
    columns = (
        own_column("number", "result"),
        own_column("activity_called", "result"),
        _column("activity", "owner", "result", 22),
        *(_column("activity", name, "day", 12) for name in ("start", "end")),
        own_column("days_long", "number"),
        own_column("waits", "result"),
        own_column("milestones", "result"),
        *(_of_month(n, month) for n, month in enumerate(months)),
    )
    spans = tuple(_marked(month) for month in months)
    lines = [(row, row.activity) for row in rows(source.snapshot) if row.activity]
    cells = tuple((*_activity(source, row, one), *spans) for row, one in lines)
    ids = tuple(f"{one.table}:{one.id}" for _, one in lines)
    return Table("schedule", title, columns, cells, ids, open=False)


def _of_month(place: int, month: date) -> Column:
    told = format_month(month).replace(NBSP, " ")
    return Column(_key("month", place), told, "result", _MONTH, tints={BAR: "partner"})


def _activity(source: Source, row: Row, one: Activity) -> tuple[Value, ...]:
    """What stands before the months."""
    return (
        row.number or None,
        one.text or None,
        _found("activity", "owner"),
        _found("activity", "start"),
        _found("activity", "end"),
        _LENGTH,
        ", ".join(source.numbers.get(need.id, need.text) for need in row.needs) or None,
        "\n".join(_milestone(mark) for mark in row.milestones) or None,
    )


def shares(source: Source, title: str) -> Table:
    """A line a share of work: its days in each year, over the working days of its activity."""
    years = _years(source)
    columns = (
        _column("assignment", "person", "result", 36),
        _column("assignment", "activity", "result", 80),
        *(_column("activity", name, "day", 12) for name in ("start", "end")),
        _column("assignment", "days", "quantity", 11),
        *(Column(_key("year", n), str(year), "quantity", 11) for n, year in enumerate(years)),
    )
    found = source.snapshot.all(Assignment)
    cells = tuple(
        (
            _found("assignment", "person"),
            _found("assignment", "activity"),
            _found("activity", "start", f"activity:{one.activity}"),
            _found("activity", "end", f"activity:{one.activity}"),
            _found("assignment", "days"),
            *(Formula(f"{_until(year)}-{_until(year - 1)}") for year in years),
        )
        for one in found
    )
    return Table("shares", title, columns, cells, tuple(f"assignment:{one.id}" for one in found), open=False)


def loaded(source: Source, title: str) -> Table:
    """A line a person and a year: the days there are, those asked, and what is left."""
    columns = (
        own_column("who", "result"),
        Column("year", words()["columns"]["year"]["label"], "number", 10),
        own_column("days_there", "quantity"),
        own_column("days_asked", "quantity"),
        own_column("days_left", "quantity"),
    )
    cells = tuple(
        (
            who,
            year,
            has,
            Formula(_asked(n, alone=alone)),
            Formula('IF({days_there}="","",{days_there}-{days_asked})'),
        )
        for who, alone, has_in in _people(source)
        for n, year in enumerate(_years(source))
        for has in [has_in(year)]
    )
    return Table("loaded", title, columns, cells, ("",) * len(cells), open=False)


def _people(source: Source) -> Iterator[tuple[Value, bool, Callable[[int], Value]]]:
    """What each is called, whether every day is theirs, and what tells the days they have in a year."""
    for load in source.loads:
        if load.person is None:
            yield None, False, lambda _: None
        elif load.person.id:
            key = f"person:{load.person.id}"
            yield source.label(load.person), False, lambda year, key=key: Formula(_there(key, year))  # type: ignore[misc]
        else:
            yield words()["pilot"], True, lambda _, days=load.person.days: days  # type: ignore[misc]


def _there(key: str, year: int) -> str:
    """The days of a person in a year, in proportion to the working days on which they are there."""
    days, start, end = (_cell("person", name, key) for name in ("days", "start", "end"))
    first, last = _day(date(year, 1, 1)), _day(date(year, 12, 31))
    present = f"MAX(0,NETWORKDAYS(MAX({start},{first}),IF({end}=0,{last},MIN({end},{last}))))"
    return f'IF({days}="","",ROUND({days}*{present}/NETWORKDAYS({first},{last}),2))'


def _asked(place: int, *, alone: bool) -> str:
    """The days of a year that are a person's: those of the lines that bear the name."""
    column = f"{{shares.{_key('year', place)}}}"
    if alone:
        return f"SUM({column})"
    return f"SUMPRODUCT(--EXACT({{shares.person}},{{who}}),{column})"


def _until(year: int) -> str:
    """The days spent at the end of a year, rounded; all of them once the activity is over."""
    last = f"DATE({year},12,31)"  # the year before the first of the calendar too
    whole = "NETWORKDAYS({start},{end})"
    part = (
        f"IF({whole}=0,({last}-{{start}}+1)/({{end}}-{{start}}+1),"
        f"NETWORKDAYS({{start}},{last})/MAX(1,{whole}))"
    )
    return (
        f'IF(OR({{start}}="",{{end}}="",{{days}}=""),0,IF(OR({{end}}<{{start}},{{start}}>{last}),0,'
        f"IF({{end}}<={last},{{days}},ROUND({{days}}*{part},2))))"
    )


_LENGTH = Formula('IF(OR({start}="",{end}=""),"",IF({end}<{start},"",{end}-{start}+1))')


def _marked(month: date) -> Formula:
    """A mark when an activity takes a day of that month."""
    inside = f"AND({{start}}<={_day(month_end(month))},{{end}}>={_day(month)})"
    return Formula(f'IF(OR({{start}}="",{{end}}=""),"",IF({inside},"{BAR}",""))')


def _found(table: str, field: str, key: str = "") -> Formula:
    """What another sheet says of the record of this line, or of that id; empty when it says nothing."""
    cell = _cell(table, field, key)
    return Formula(f'IFERROR(IF({cell}="","",{cell}),"")')


def _cell(table: str, field: str, key: str = "") -> str:
    # A brace would be taken for the name of a column.
    quoted = '"' + key.replace('"', '""').replace("{", '"&CHAR(123)&"') + '"'
    return f"INDEX({{{table}.{field}}},MATCH({quoted if key else '{id}'},{{{table}.id}},0))"


def _day(day: date) -> str:
    return f"DATE({day.year},{day.month},{day.day})"


def _key(name: str, place: int) -> str:
    """The key of one of many columns: letters, as formulas take them."""
    high, low = divmod(place, 26)
    return f"{name}_{chr(97 + high)}{chr(97 + low)}"


def _years(source: Source) -> Sequence[int]:
    """The years in which days are asked, the first ones; that of the term of office when there is none."""
    found = sorted({month.year for load in source.loads for month in load.months})
    return found[:MOST_YEARS] or [span(source.snapshot)[0].year]


def _column(table: str, field: str, look: Look, width: int) -> Column:
    told: Mapping[str, str] = field_words(table, field)
    return Column(field, told.get("short", told["label"]), look, width)


def _milestone(one: Milestone) -> str:
    day = one.done or one.due
    return f"{one.text} – {day:%d/%m/%Y}" if day else one.text


VIEWS: Mapping[str, Callable[[Source, str], Table]] = {
    "schedule": schedule,
    "work_shares": shares,
    "work_loads": loaded,
}
"""The tables that sheets name by ``build``."""

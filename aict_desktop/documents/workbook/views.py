"""The tables that show several kinds of records together: the logframe, the totals, the list of sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from aict_desktop.documents.logframe.words import activity_cells, course
from aict_desktop.documents.sentences import joined
from aict_desktop.documents.workbook import ceilings, funding, schedule
from aict_desktop.documents.workbook.computed import own_column
from aict_desktop.documents.workbook.priority import priorities, weights
from aict_desktop.documents.workbook.source import Source, words
from aict_desktop.domain.fields import Money, Record, kinds
from aict_desktop.domain.logframe import Level, at_level
from aict_desktop.domain.money import by_year
from aict_desktop.domain.records.logframe import Activity, Assumption, Indicator, Result
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.strategy import Objective, Strategy
from aict_desktop.exports.excel.model import Column, Formula, Table, Value
from aict_desktop.reference.words import field_words, record_words, vocabulary

Row = tuple[Value, ...]


def contents(_source: Source, title: str) -> Table:
    """What each sheet holds, with a link to it."""
    sheets = (*words()["sheet"][1:], words()["lists"])
    rows = tuple((sheet["name"], sheet["intro"]) for sheet in sheets)
    columns = (own_column("sheet", "link"), own_column("content", "text"))
    return Table("contents", title, columns, rows, ("",) * len(rows), open=False)


def instructions(_source: Source, title: str) -> Table:
    """How to work in the workbook and bring it back."""
    rows = tuple((told["what"], told["how"]) for told in words()["instruction"])
    columns = (own_column("what", "line"), own_column("how", "text"))
    return Table("instructions", title, columns, rows, ("",) * len(rows), open=False)


def courses(source: Source, title: str) -> Table:
    """The way that each indicator has made, as its own sheet computes it, for a chart."""
    found = source.snapshot.all(Indicator)
    found_way = "INDEX({indicator.progress},MATCH({id},{indicator.id},0))"
    way = Formula(f'IFERROR(IF({found_way}="","",{found_way}),"")')
    called = record_words(Indicator.table)["one"].capitalize()
    columns = (
        replace(own_column("measured_as", "result"), label=called, width=60),
        own_column("progress", "score"),
    )
    rows: tuple[tuple[Value, ...], ...] = tuple((source.label(one), way) for one in found)
    return Table("courses", title, columns, rows, tuple(f"{one.table}:{one.id}" for one in found), open=False)


def years(source: Source, title: str) -> Table:
    """The money of the actions in its four states by year, as formulas over their sheet and that of years."""
    states = [name for name, kind in kinds(Action).items() if isinstance(kind, Money)]
    known = [money.year for money in by_year(source.snapshot) if money.year is not None]
    columns = (
        own_column("year", "number"),
        *(Column(name, field_words("action", name)["short"], "money", 16, total=True) for name in states),
    )
    # "=" is the criterion for an empty cell.
    none = tuple(Formula(_spent(name, '"="')) for name in states)
    each = tuple(Formula(_spent(name, "{year}")) for name in states)
    dated: list[Row] = [(year, *each) for year in known]
    rows = (*dated, (words()["matrix"]["years_none"], *none))
    return Table("years", title, columns, rows, ("",) * len(rows), open=False)


def _spent(state: str, year: str) -> str:
    """The sum of one state of money in one year, over the actions and over their other years."""
    sums = (f"SUMIFS({{{table}.{state}}},{{{table}.year}},{year})" for table in ("action", "action_year"))
    return "+".join(sums)


def logframe(source: Source, title: str) -> Table:
    """The matrix of the strategy: general objective, specific objectives, results, activities."""
    headings: Mapping[str, str] = vocabulary("matrix_heading")
    columns = (
        own_column("number", "line"),
        own_column("level", "line"),
        *(Column(name, told, "text", words()["columns"][name]["width"]) for name, told in headings.items()),
    )
    found = list(_levels(source))
    return Table(
        "logframe",
        title,
        columns,
        tuple(row for _, row in found),
        tuple(f"{record.table}:{record.id}" for record, _ in found),
        open=False,
    )


def _levels(source: Source) -> Iterator[tuple[Record, Row]]:
    snapshot = source.snapshot
    strategy = snapshot.one(Strategy)
    yield strategy, _level(source, "goal", strategy, strategy.goal)
    for objective in snapshot.all(Objective):
        yield objective, _level(source, "objective", objective, objective.text)
        for result in snapshot.where(Result, objective=objective.id):
            yield result, _level(source, "result", result, result.text)
            for activity in snapshot.where(Activity, result=result.id):
                yield activity, _activity(source, activity)


def _level(source: Source, level: str, record: Level, logic: str) -> Row:
    measured = at_level(source.snapshot, Indicator, record)
    return (
        source.numbers.get(record.id),
        words()["levels"][level],
        logic or None,
        _lines(joined((row.name, course(row)), " – ") for row in measured),
        _lines(row.verification for row in measured),
        _lines(row.text for row in at_level(source.snapshot, Assumption, record)),
    )


def _activity(source: Source, activity: Activity) -> Row:
    resources, cost, rest = activity_cells(source.snapshot, activity)
    level = words()["levels"]["activity"]
    cells = (activity.text or None, resources or None, cost or None, rest or None)
    return (source.numbers.get(activity.id), level, *cells)


def _lines(texts: Iterator[str]) -> Value:
    told = [text for text in texts if text]
    return "\n".join(f"• {text}" if len(told) > 1 else text for text in told) or None


VIEWS: Mapping[str, Callable[[Source, str], Table]] = {
    "contents": contents,
    "courses": courses,
    "instructions": instructions,
    "weights": weights,
    "priorities": priorities,
    "years": years,
    "logframe": logframe,
    **schedule.VIEWS,
    "plan_summary": funding.summary,
    "plan_years": funding.years,
    "plan_sources": funding.sources,
    "plan_activities": funding.planned,
    "ceilings_asked": ceilings.asked,
}
"""The tables that sheets name by ``build``."""

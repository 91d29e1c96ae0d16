"""LibreOffice recalculates each formula of the sheets of the schedule to our own figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aict_desktop.documents.workbook import write_workbook
from aict_desktop.documents.workbook.schedule import BAR
from aict_desktop.documents.workbook.source import Source
from aict_desktop.domain.durations import month_end, months_later
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Person
from aict_desktop.domain.schedule import days_of
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.workload import Load, loads, spread
from aict_desktop.figures.timeline import span
from aict_desktop.reference.example import example_records
from tests.documents.spreadsheets import formulas, grid, needs_office, office, recalculated

Spot = tuple[str, int, int]
CHART, LOAD = "Chronogramme", "Charge"
DATES = (
    (date(2027, 9, 1), date(2028, 6, 30)),
    (date(2027, 12, 31), date(2028, 1, 3)),
    (date(2028, 1, 1), date(2028, 1, 2)),  # a weekend: no working day
    (date(2029, 6, 30), date(2029, 6, 1)),  # backwards
    (date(2029, 6, 1), None),
    (None, None),
)


def _records() -> Iterator[Record]:
    """Persons that spreadsheets confuse, there all the time or not, with days on activities of all sorts."""
    people = (
        ("AGENT", "20", None, None),
        ("agent", "12.5", date(2027, 9, 15), None),
        ("=1+1", "7", None, date(2028, 2, 1)),
        ("Parti avant", "9", date(2020, 1, 1), date(2021, 1, 1)),
        ("Sans jours", None, None, None),
    )
    for at, (name, days, start, end) in enumerate(people):
        given = days and Decimal(days)
        yield Person(id=f"p{at}", name=name, days=given, start=start, end=end, order=f"zz{at}")  # type: ignore[arg-type]
    for at, (start, end) in enumerate(DATES):
        yield Activity(id=f"a{at}", text="=A1", start=start, end=end, order=f"zz{at}")
    for at, (person, activity) in enumerate(product(("p0", "p1", "p2", "p3", "p4", ""), range(len(DATES)))):
        share = Decimal(at) / 4 + Decimal("0.33") if at % 7 else None
        yield Assignment(
            id=f"t{at:02}", person=person, activity=f"a{activity}", days=share, order=f"zz{at:02}"
        )


def _of_chart(snapshot: Snapshot, page: Any) -> Iterator[tuple[Spot, Any]]:
    rows, columns = grid(page, 4)
    first, count = span(snapshot)
    left = columns["Jalons"] + 1
    for row, id_ in rows.items():
        one = snapshot.get(Activity, id_.removeprefix("activity:"))
        assert one is not None
        for heading, value in (("Responsable", one.owner or None), ("Début", one.start), ("Fin", one.end)):
            yield (page.title, row, columns[heading]), value
        yield (page.title, row, columns["Durée en jours"]), days_of(one)
        for n in range(count):
            month = months_later(first, n)
            inside = one.start and one.end and one.start <= month_end(month) and one.end >= month
            yield (page.title, row, left + n), BAR if inside else None


def _of_load(snapshot: Snapshot, page: Any) -> Iterator[tuple[Spot, Any]]:
    """By person and year above, by share of work below."""
    found, source = loads(snapshot), Source(snapshot)
    years = sorted({month.year for load in found for month in load.months})
    row = 6
    for load, year in product(found, years):
        asked, has = load.of_year(year), load.has_in(year)
        if has is not None and load.person and load.person.id:
            yield (page.title, row, 4), has
        elif load.person and load.person.id:
            yield (page.title, row, 4), None
        yield (page.title, row, 5), asked
        yield (page.title, row, 6), None if has is None else has - asked
        row += 1
    rows, columns = grid(page, row + 2)
    below = {row: id_ for row, id_ in rows.items() if id_.startswith("assignment:")}
    for line, id_ in below.items():
        one = snapshot.get(Assignment, id_.removeprefix("assignment:"))
        assert one is not None
        yield from _of_share(source, page, line, columns, one)
        for year, days in _years_of(snapshot, one, years).items():
            yield (page.title, line, columns[str(year)]), days


def _of_share(
    source: Source, page: Any, line: int, columns: Mapping[str, int], one: Assignment
) -> Iterator[tuple[Spot, Any]]:
    activity = source.snapshot.get(Activity, one.activity)
    person = source.snapshot.get(Person, one.person)
    for heading, value in (
        ("Qui", source.label(person) if person else None),
        ("Activité", source.label(activity) if activity else None),
        ("Début", activity and activity.start),
        ("Fin", activity and activity.end),
        ("Jours", one.days),
    ):
        yield (page.title, line, columns[heading]), value


def _years_of(snapshot: Snapshot, one: Assignment, years: list[int]) -> dict[int, Decimal]:
    activity = snapshot.get(Activity, one.activity)
    if not (activity and activity.start and activity.end and one.days) or activity.end < activity.start:
        return dict.fromkeys(years, Decimal(0))
    whole = Load(None, spread(one.days, activity.start, activity.end), Decimal(0))
    return {year: whole.of_year(year) for year in years}


def _check(snapshot: Snapshot, folder: Path) -> None:
    """Every formula of both sheets, and no other cell, comes to our figure."""
    path = folder / "classeur.xlsx"
    write_workbook(snapshot, path)
    written = openpyxl.load_workbook(path)
    expected = {**dict(_of_chart(snapshot, written[CHART])), **dict(_of_load(snapshot, written[LOAD]))}
    assert {spot for spot in formulas(written) if spot[0] in (CHART, LOAD)} == set(expected)
    book = openpyxl.load_workbook(recalculated(path), data_only=True)
    for (sheet, row, column), figure in expected.items():
        value = book[sheet].cell(row, column).value
        shown = None if value == "" else value.date() if isinstance(value, datetime) else value
        if isinstance(figure, Decimal | int):
            assert shown == pytest.approx(float(figure), abs=1e-6), (sheet, row, column)
        else:
            assert shown == figure, (sheet, row, column)


@needs_office
@office
def test_every_formula_recalculates_to_our_own_figure(tmp_path: Path) -> None:
    """The worked example with persons and dates that are hard to count."""
    _check(Snapshot.of([*example_records(), *_records()]), tmp_path)


@needs_office
@office
def test_without_persons_the_pilot_agent_has_all_the_days(tmp_path: Path) -> None:
    """Days given to nobody are those of the agent whom the dossier tells of."""
    days = [Assignment(id=f"t{n}", activity="a", days=Decimal(n), order=f"{n}") for n in (3, 4)]
    activity = Activity(id="a", text="Former", start=date(2027, 9, 1), end=date(2028, 6, 30), order="a")
    _check(Snapshot.of([Dossier(agent_days=20), activity, *days]), tmp_path)

"""The slides that say what, where and by when: priorities, objectives, logframe and calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from aict_desktop.documents.presentation.slide import Numbers, Picture, Point, Points, Slide
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.costs import yearly_cost
from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import format_day, format_month, format_number, format_short_money
from aict_desktop.domain.records.logframe import Activity, Indicator, Result
from aict_desktop.domain.records.strategy import AreaPriority, Objective, ThemePriority
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.large import timetable
from aict_desktop.figures.numbering import Plan
from aict_desktop.figures.small_map import small_map
from aict_desktop.reference.countries import country_name

MOST = 5
MOST_ALONE = 12
"""Objectives that have a slide of their own."""
MAP_WIDE = 200.0
COUNTED: dict[str, type[Record]] = {
    "objectives": Objective,
    "results": Result,
    "activities": Activity,
    "indicators": Indicator,
}


def themes(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """The thematic priorities by rank."""
    names = [row.name for row in snapshot.all(ThemePriority) if row.name]
    points = tuple(Point(name, str(n)) for n, name in enumerate(names[:MOST], 1))
    if points:
        yield Slide(_say("themes"), Points(points, left=len(names[MOST:])))


def places(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """The geographic priorities, on a map where their countries are known."""
    areas = snapshot.all(AreaPriority)
    if not areas:
        return
    points = tuple(Point(_place(area), str(n)) for n, area in enumerate(areas[:MOST], 1))
    listed, drawing = Points(points, left=len(areas[MOST:])), small_map(snapshot, MAP_WIDE)
    yield Slide(_say("places"), Picture(drawing, listed) if drawing else listed)


def what(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """The objectives, and by when."""
    found = snapshot.all(Objective)
    points = tuple(
        Point(row.text, str(n), format_month(row.deadline) if row.deadline else "")
        for n, row in enumerate(found[:MOST], 1)
    )
    if points:
        yield Slide(_say("what"), Points(points, left=len(found[MOST:])))


def one_by_one(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """A slide for each objective: its results, and what it costs."""
    numbered = Plan.of(snapshot)
    for objective in numbered.objectives[:MOST_ALONE]:
        yield _objective(snapshot, numbered, objective)


def logframe(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """How many objectives, results, activities and indicators there are."""
    words = Sentences("presentation", "counted")
    numbers = {key: len(snapshot.all(record)) for key, record in COUNTED.items()}
    if numbers["results"] or numbers["activities"]:
        shown = ((format_number(n), words.count(key, n)) for key, n in numbers.items() if n)
        yield Slide(_say("logframe"), Numbers(tuple(shown)))


def schedule(snapshot: Snapshot, today: date) -> Iterator[Slide]:
    """The years, and when each result is worked at."""
    if drawing := timetable(snapshot, today):
        yield Slide(_say("schedule"), Picture(drawing))


def _objective(snapshot: Snapshot, numbered: Plan, objective: Objective) -> Slide:
    words, number = Sentences("presentation", "objective"), numbered.numbers[objective.id]
    results = numbered.results.get(objective.id, ())
    activities = [one for row in results for one in numbered.activities.get(row.id, ())]
    cost = sum(yearly_cost(snapshot, activities).values(), Decimal(0))
    points = [Point(row.text, numbered.numbers[row.id]) for row in results[: MOST - 1] if row.text]
    if cost:
        points.append(Point(words.say("cost", cost=format_short_money(cost)), words.say("cost_label")))
    key = "title_day" if objective.deadline else "title"
    title = words.say(key, number=number, day=format_day(objective.deadline))
    return Slide(title, Points(tuple(points), objective.text, max(len(results) - MOST + 1, 0)))


def _place(area: AreaPriority) -> str:
    country = country_name(area.country)
    return f"{area.name}, {country}" if area.name and country not in area.name else area.name or country


def _say(key: str) -> str:
    return Sentences("presentation", "titles").say(key)

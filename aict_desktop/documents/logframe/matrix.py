"""The matrix of the logframe in print, cell for cell as the method lays it out."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.logframe.words import activity_cells, course
from aict_desktop.documents.sentences import Sentences, joined, points
from aict_desktop.domain.french import NBSP
from aict_desktop.domain.logframe import Level, at_level
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records.logframe import Activity, Assumption, Indicator
from aict_desktop.domain.records.strategy import Objective, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Row, Table
from aict_desktop.figures.numbering import Plan

WIDTHS = (4.8, 3.4, 2.4, 3.1)
_REMINDED = 150  # characters of an objective at the top of a page


def matrix(snapshot: Snapshot) -> Table | None:
    """The four columns, from the general objective down to the activities; None while nothing is written.

    Under the results of an objective come all its activities, whose columns have headings of their own.
    """
    words, plan = Sentences("cadre-logique", "matrix"), Plan.of(snapshot)
    rows, again = list(_goal(snapshot)), []
    strong = list(range(len(rows)))
    for objective in plan.objectives:
        number, text = plan.numbers[objective.id], shortened(objective.text, _REMINDED)
        again += [(len(rows), ""), (len(rows) + 1, _line(words.say("again", number=number), text))]
        strong.append(len(rows))
        rows += _objective(snapshot, plan, objective)
    head = words.row("activities")
    heads = tuple(place for place, row in enumerate(rows) if row == head)
    header, places = words.row("header"), tuple(strong)
    table = Table(header, tuple(rows), WIDTHS, strong=places, heads=heads, again=tuple(again), whole=True)
    return table if rows else None


def _goal(snapshot: Snapshot) -> Iterator[Row]:
    strategy, words = snapshot.one(Strategy), Sentences("cadre-logique", "matrix")
    row = _level(snapshot, strategy, words.say("goal"), strategy.goal)
    if any(row[1:]) or strategy.goal:
        yield row


def _objective(snapshot: Snapshot, plan: Plan, objective: Objective) -> Iterator[Row]:
    """Its own row, its results, then its activities under their headings."""
    words, number = Sentences("cadre-logique", "matrix"), plan.numbers[objective.id]
    results = plan.results.get(objective.id, ())
    yield _level(snapshot, objective, words.say("objective", number=number), objective.text)
    for result in results:
        label = words.say("result", number=plan.numbers[result.id])
        yield _level(snapshot, result, label, result.text)
    activities = [activity for result in results for activity in plan.activities.get(result.id, ())]
    if activities:
        yield words.row("activities")
    for activity in activities:
        yield _activity(snapshot, activity, plan.numbers[activity.id])


def _level(snapshot: Snapshot, level: Level, label: str, text: str) -> Row:
    measured = at_level(snapshot, Indicator, level)
    return (
        _line(label, text),
        points(joined((row.name, course(row)), "\u00a0: ") for row in measured),
        points(dict.fromkeys(row.verification for row in measured)),
        points(row.text for row in at_level(snapshot, Assumption, level)),
    )


def _activity(snapshot: Snapshot, activity: Activity, number: str) -> Row:
    label = Sentences("cadre-logique", "matrix").say("activity", number=number)
    resources, cost, rest = activity_cells(snapshot, activity)
    return (_line(label, activity.text), resources, cost, rest.replace("\n", ", "))


def _line(number: str, text: str) -> str:
    return f"{number}{NBSP} {text}" if text else number

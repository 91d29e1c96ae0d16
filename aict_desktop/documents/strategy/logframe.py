"""The logframe: what is wanted at each level, how it is measured, what it depends on, then what is done."""

from __future__ import annotations

from collections.abc import Iterable

from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.documents.strategy.monitoring import course
from aict_desktop.domain.french import NBSP, format_money
from aict_desktop.domain.records.logframe import Activity, Assumption, Indicator, Result
from aict_desktop.domain.records.strategy import Objective, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Note, Row, Table
from aict_desktop.figures.numbering import number_key, numbers

WIDTHS = (4.0, 3.4, 2.8, 2.8)
ACTIVITY_WIDTHS = (0.8, 4.6, 4.0, 2.4, 1.3)


def logframe(snapshot: Snapshot) -> list[Block]:
    """The matrix of the method, once there is an objective or a result to put in it."""
    words = Sentences("strategie", "logframe")
    rows = _rows(snapshot)
    if not rows:
        return []
    return [
        Heading(1, words.say("heading")),
        Table(words.row("header"), rows, WIDTHS),
        Note(words.say("reading")),
        *_activities(snapshot),
    ]


def _rows(snapshot: Snapshot) -> tuple[Row, ...]:
    words, known = Sentences("strategie", "logframe"), numbers(snapshot)
    goal, objectives = snapshot.one(Strategy).goal, snapshot.all(Objective)
    rows = [_row(snapshot, words.say("goal"), goal, "", "")] if goal else []
    for objective in objectives:
        label = words.say("objective", number=known[objective.id])
        rows.append(_row(snapshot, label, objective.text, objective.id, ""))
        for result in snapshot.where(Result, objective=objective.id):
            label = words.say("result", number=known[result.id])
            rows.append(_row(snapshot, label, result.text, objective.id, result.id))
    return tuple(rows) if objectives else ()


def _row(snapshot: Snapshot, label: str, text: str, objective: str, result: str) -> Row:
    """One level, with the indicators and assumptions that belong to it."""
    level = {"result": result} if result else {"objective": objective, "result": ""}
    indicators = snapshot.where(Indicator, **level)
    assumptions = snapshot.where(Assumption, **level)
    return (
        joined((label, text)),
        _points(_indicator(indicator) for indicator in indicators),
        _points(dict.fromkeys(indicator.verification for indicator in indicators)),
        _points(assumption.text for assumption in assumptions),
    )


def _points(texts: Iterable[str]) -> str:
    """Several texts in one cell, each with its bullet; one alone goes without."""
    told = [text for text in texts if text]
    return told[0] if len(told) == 1 else "\n".join(f"•{NBSP}{text}" for text in told)


def _indicator(indicator: Indicator) -> str:
    words = Sentences("strategie", "logframe")
    values = course(indicator)
    return words.say("indicator", name=indicator.name, values=values) if values else indicator.name


def _activities(snapshot: Snapshot) -> list[Block]:
    """The lowest level: means and costs stand where the others have indicators and sources."""
    words, known = Sentences("strategie", "logframe"), numbers(snapshot)
    found = [activity for activity in snapshot.all(Activity) if activity.id in known]
    rows = tuple(
        (
            known[activity.id],
            activity.text,
            activity.resources,
            activity.owner,
            format_money(activity.cost),
        )
        for activity in sorted(found, key=lambda activity: number_key(known[activity.id]))
    )
    if not rows:
        return []
    table = Table(words.row("activities_header"), rows, ACTIVITY_WIDTHS, "llllr")
    return [Heading(2, words.say("activities")), table]

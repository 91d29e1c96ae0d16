"""The logframe: what is wanted at each level, how it is measured, what it depends on, then what is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aict_desktop.documents.sentences import Sentences, joined, points
from aict_desktop.documents.strategy.monitoring import course
from aict_desktop.domain.french import format_money
from aict_desktop.domain.records.logframe import Assumption, Indicator
from aict_desktop.domain.records.strategy import Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Note, Row, Table
from aict_desktop.figures.numbering import Plan, grouped

WIDTHS = (4.0, 3.4, 2.8, 2.8)
ACTIVITY_WIDTHS = (0.8, 4.6, 4.0, 2.4, 1.3)


def logframe(snapshot: Snapshot) -> list[Block]:
    """The matrix of the method, once there is an objective or a result to put in it."""
    words, plan = Sentences("strategie", "logframe"), Plan.of(snapshot)
    rows = tuple(_rows(snapshot, plan))
    if not rows:
        return []
    return [
        Heading(1, words.say("heading")),
        Table(words.row("header"), rows, WIDTHS, strong=True),
        Note(words.say("reading")),
        *_activities(plan),
    ]


def _rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    """The general objective, then each objective before its results; nothing without an objective."""
    words, levels = Sentences("strategie", "logframe"), _Levels.of(snapshot)
    if plan.objectives and (goal := snapshot.one(Strategy).goal):
        yield levels.row("", words.say("goal"), goal)
    for objective in plan.objectives:
        yield levels.row(
            objective.id, words.say("objective", number=plan.numbers[objective.id]), objective.text
        )
        for result in plan.results.get(objective.id, ()):
            yield levels.row(result.id, words.say("result", number=plan.numbers[result.id]), result.text)


@dataclass(frozen=True, slots=True)
class _Levels:
    """The indicators and assumptions by the id of their level; "" stands for the general objective."""

    indicators: Mapping[str, Sequence[Indicator]]
    assumptions: Mapping[str, Sequence[Assumption]]

    @classmethod
    def of(cls, snapshot: Snapshot) -> _Levels:
        """Those of a dossier."""
        indicators = grouped(snapshot.all(Indicator), lambda one: one.result or one.objective)
        return cls(indicators, grouped(snapshot.all(Assumption), lambda one: one.result or one.objective))

    def row(self, level: str, label: str, text: str) -> Row:
        """One line of the matrix."""
        indicators = self.indicators.get(level, ())
        return (
            joined((label, text)),
            points(_indicator(indicator) for indicator in indicators),
            points(dict.fromkeys(indicator.verification for indicator in indicators)),
            points(assumption.text for assumption in self.assumptions.get(level, ())),
        )


def _indicator(indicator: Indicator) -> str:
    words = Sentences("strategie", "logframe")
    values = course(indicator)
    return words.say("indicator", name=indicator.name, values=values) if values else indicator.name


def _activities(plan: Plan) -> list[Block]:
    """The lowest level: means and costs stand where the others have indicators and sources."""
    words = Sentences("strategie", "logframe")
    rows = tuple(
        (
            plan.numbers[activity.id],
            activity.text,
            activity.resources,
            activity.owner,
            format_money(activity.cost),
        )
        for activity in plan.all_activities()
    )
    table = Table(words.row("activities_header"), rows, ACTIVITY_WIDTHS, "llllr")
    return [Heading(2, words.say("activities")), table] if rows else []

"""How the strategy is followed: its indicators with their proof, the evaluations still to be made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from aict_desktop.documents.monitoring.evaluations import planned_blocks
from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.french import NBSP, format_day, format_number
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Paragraph, Row, Table
from aict_desktop.figures.numbering import Plan
from aict_desktop.reference.indicator_words import effort_told, steps_told
from aict_desktop.reference.words import word

WIDTHS = (4.4, 1.6, 1.3, 1.3, 2.0, 1.8, 3.8)
STEPS = (3.0, 4.0)


def indicators(snapshot: Snapshot) -> list[Block]:
    """The table of all of them: the general objective first, then each objective before its results."""
    words, plan = Sentences("strategie", "indicators"), Plan.of(snapshot)
    places = {id_: place for place, id_ in enumerate(plan.numbers, 1)}
    found = sorted(snapshot.all(Indicator), key=lambda one: places.get(one.result or one.objective, 0))
    if not found:
        return []
    rows = tuple(_row(indicator, plan.numbers) for indicator in found)
    return [
        Heading(1, words.say("heading")),
        Paragraph(words.count("lead", len(rows))),
        Table(words.row("header"), rows, WIDTHS, "llrrlll"),
        Paragraph(" ".join(effort_told(snapshot))),
        *_steps(snapshot, found),
    ]


def _steps(snapshot: Snapshot, found: Sequence[Indicator]) -> list[Block]:
    """What is to be reached on the way to the targets."""
    words = Sentences("strategie", "indicators")
    rows = tuple((row.name, told) for row in found if (told := steps_told(snapshot, row)))
    return [Heading(2, words.say("steps")), Table(words.row("steps_header"), rows, STEPS)] if rows else []


def follow_up(snapshot: Snapshot) -> list[Block]:
    """The indicators, then the evaluations that are still to be made."""
    measured, planned = indicators(snapshot), planned_blocks(snapshot)
    if planned and not measured:
        return [Heading(1, Sentences("strategie", "indicators").say("evaluations")), *planned]
    return [*measured, *planned]


def course(indicator: Indicator) -> str:
    """« 30 → 80 jeunes », « cible 80 jeunes » or « départ 30 jeunes »; empty when neither is known."""
    words = Sentences("strategie", "logframe")
    keys = ["baseline"] * (indicator.baseline is not None) + ["target"] * (indicator.target is not None)
    if not keys:
        return ""
    start, target = _value(indicator.baseline), _value(indicator.target)
    told = words.say("_".join(keys), baseline=start, target=target)
    return f"{told}{NBSP}{indicator.unit}" if indicator.unit else told


def _value(value: Decimal | None) -> str:
    return "" if value is None else format_number(value)


def _row(indicator: Indicator, known: Mapping[str, str]) -> Row:
    return (
        _name(indicator),
        _level(indicator, known),
        _value(indicator.baseline),
        _value(indicator.target),
        format_day(indicator.target_on),
        word("frequency", indicator.frequency),
        joined((indicator.verification, indicator.owner)),
    )


def _name(indicator: Indicator) -> str:
    return f"{indicator.name} ({indicator.unit})" if indicator.unit else indicator.name


def _level(indicator: Indicator, known: Mapping[str, str]) -> str:
    words = Sentences("strategie", "indicators")
    if number := known.get(indicator.result):
        return words.say("result", number=number)
    if number := known.get(indicator.objective):
        return words.say("objective", number=number)
    return words.say("goal")

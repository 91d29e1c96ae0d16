"""How the strategy is followed: its indicators with their proof, the evaluations still to be made."""

from __future__ import annotations

from collections.abc import Mapping

from aict_desktop.documents.monitoring.evaluations import planned_blocks
from aict_desktop.documents.monitoring.sheets import level, ordered, with_unit
from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.french import format_day, format_number
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Paragraph, Row, Table
from aict_desktop.figures.numbering import Plan
from aict_desktop.reference.indicator_words import effort_told
from aict_desktop.reference.words import word

WIDTHS = (4.4, 1.6, 1.3, 1.3, 2.0, 1.8, 3.8)


def indicators(snapshot: Snapshot) -> list[Block]:
    """The table of all of them: the general objective first, then each objective before its results."""
    words, plan = Sentences("strategie", "indicators"), Plan.of(snapshot)
    found = ordered(snapshot, plan.numbers)
    if not found:
        return []
    rows = tuple(_row(indicator, plan.numbers) for indicator in found)
    return [
        Heading(1, words.say("heading")),
        Paragraph(words.count("lead", len(rows))),
        Table(words.row("header"), rows, WIDTHS, "llrrlll"),
        Paragraph(" ".join(effort_told(snapshot))),
    ]


def follow_up(snapshot: Snapshot) -> list[Block]:
    """The indicators, then the evaluations that are still to be made."""
    measured, planned = indicators(snapshot), planned_blocks(snapshot)
    if planned and not measured:
        return [Heading(1, Sentences("strategie", "indicators").say("evaluations")), *planned]
    return [*measured, *planned]


def _row(indicator: Indicator, known: Mapping[str, str]) -> Row:
    return (
        with_unit(indicator),
        level(indicator, known),
        format_number(indicator.baseline),
        format_number(indicator.target),
        format_day(indicator.target_on),
        word("frequency", indicator.frequency),
        joined((indicator.verification, indicator.owner)),
    )

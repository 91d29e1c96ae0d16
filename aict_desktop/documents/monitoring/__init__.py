"""The follow-up report: where the indicators stand, what is to be collected, their sheets, evaluations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from aict_desktop.documents.frame import framed
from aict_desktop.documents.monitoring.evaluations import evaluation_blocks
from aict_desktop.documents.monitoring.sheets import level, ordered, sheet, with_unit
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.collecting import collections
from aict_desktop.domain.french import NBSP, enumerated, format_day, format_number
from aict_desktop.domain.monitoring import last_measurement, standing
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Document, Heading, Note, Paragraph, Row, Table
from aict_desktop.figures.numbering import Plan
from aict_desktop.reference.indicator_words import effort_told, margin_told, progress_told, sign, state_word
from aict_desktop.reference.words import message, vocabulary

WIDTHS = (2.0, 4.4, 1.3, 1.4, 1.3, 1.5, 3.0)
DUE_WIDTHS = (4.6, 2.6, 4.2, 2.8)


def monitoring(snapshot: Snapshot, today: date) -> Document:
    """The follow-up of a dossier on that day."""
    title = Sentences("suivi", "cover").say("title")
    chapters = (*_indicators(snapshot, today), *evaluation_blocks(snapshot, today))
    return framed(snapshot, today, "suivi", title, chapters)


def _indicators(snapshot: Snapshot, today: date) -> list[Block]:
    """What there is to say of the indicators, the general objective's first, then level by level."""
    known = Plan.of(snapshot).numbers
    rows = ordered(snapshot, known)
    if not rows:
        return []
    sheets = [block for row in rows for block in sheet(snapshot, row, known, today)]
    heading = Heading(1, Sentences("suivi", "sheet").say("heading"))
    return [*_summary(snapshot, rows, known, today), *_due(snapshot, today), heading, *sheets]


def _summary(
    snapshot: Snapshot, rows: Sequence[Indicator], known: Mapping[str, str], today: date
) -> list[Block]:
    """How many are in each state, and all of them in a table."""
    words = Sentences("suivi", "summary")
    states = [standing(snapshot, row, today).state for row in rows]
    told = [words.count(code, states.count(code)) for code in vocabulary("indicator_state") if code in states]
    parts = f"{NBSP}: {enumerated(told)}"
    cells = tuple(_row(snapshot, row, known, today) for row in rows)
    return [
        Heading(1, words.say("heading")),
        Paragraph(words.count("lead", len(rows), parts=parts), "lead"),
        Table(words.row("header"), cells, WIDTHS, "llrrrrl"),
        Note(margin_told()),
    ]


def _row(snapshot: Snapshot, row: Indicator, known: Mapping[str, str], today: date) -> Row:
    found, last = standing(snapshot, row, today), last_measurement(snapshot, row, today)
    values = (row.baseline, last.value if last else None, row.target)
    return (
        level(row, known),
        with_unit(row),
        *map(format_number, values),
        progress_told(found),
        f"{sign(found)}{NBSP}{state_word(found)}",
    )


def _due(snapshot: Snapshot, today: date) -> list[Block]:
    """The collections that are near or late, and what all those of a year take."""
    words = Sentences("suivi", "due")
    rows = tuple(
        (
            one.indicator.name or message("untitled"),
            words.say("late", day=format_day(one.day)) if one.overdue else format_day(one.day),
            one.indicator.verification,
            one.indicator.owner,
        )
        for one in collections(snapshot, today)
        if one.overdue or one.soon
    )
    effort: list[Block] = [Heading(2, words.say("effort")), Paragraph(" ".join(effort_told(snapshot)))]
    if not rows:
        return effort
    lead = Paragraph(words.count("lead", len(rows)))
    return [Heading(2, words.say("heading")), lead, Table(words.row("header"), rows, DUE_WIDTHS), *effort]

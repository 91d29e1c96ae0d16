"""The signatures that founded or prolonged a partnership."""

from __future__ import annotations

from datetime import date

from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.partnerships import Action, Renewal
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Paragraph, Table

WIDTHS = (3.6, 1.8, 2.4, 3.6)


def renewals(snapshot: Snapshot, today: date) -> list[Block]:
    """All of them, in the order of the inventory."""
    words = Sentences("actions", "renewals")
    rows = tuple(
        (action.title, format_day(one.day), _until(one, today), one.note)
        for action in snapshot.all(Action)
        for one in snapshot.where(Renewal, action=action.id)
    )
    if not rows:
        return []
    table = Table(words.row("header"), rows, WIDTHS)
    return [Heading(1, words.say("heading")), Paragraph(words.say("text")), table]


def _until(renewal: Renewal, today: date) -> str:
    words = Sentences("actions", "renewals")
    if renewal.until is None:
        return words.say("open")
    day = format_day(renewal.until)
    return words.say("ended", day=day) if renewal.until < today else day

"""The 1 % of public services: who decides, the ceiling of each and what is asked of it."""

from __future__ import annotations

from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.french import format_day, format_money, format_number
from aict_desktop.domain.records.funding import Utility
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.utilities import Use, rate, use
from aict_desktop.exports.blocks import Block, Heading, Paragraph, Row, Table
from aict_desktop.reference.words import word


def utilities_blocks(snapshot: Snapshot) -> list[Block]:
    """The services, one a line; nothing when none was noted."""
    rows = tuple(_row(snapshot, utility) for utility in snapshot.all(Utility))
    if not rows:
        return []
    words = _words()
    widths = (1.8, 3.2, 1.2, 2.0, 1.0, 1.8, 2.2, 3.4)
    return [
        Heading(1, words.say("heading")),
        Paragraph(words.say("lead")),
        Table(words.row("header"), rows, widths, "llcrrrrl"),
    ]


def _row(snapshot: Snapshot, utility: Utility) -> Row:
    words, found = _words(), use(snapshot, utility)
    holder = joined((word("utility_holder", utility.holder), utility.holder_name), ", ")
    return (
        word("utility_service", utility.service) or words.say("unset"),
        holder or words.say("unset"),
        str(utility.year or ""),
        format_money(utility.resources),
        words.say("rate", rate=format_number(rate(utility))),
        format_money(found.ceiling),
        _used(found),
        joined((_source(utility), utility.note)),
    )


def _used(found: Use) -> str:
    used = format_money(found.used)
    if not (found.over and found.ceiling is not None):
        return used
    return _words().say("over", used=used, over=format_money(found.used - found.ceiling))


def _source(utility: Utility) -> str:
    if not (utility.checked and utility.source):
        return utility.source
    return _words().say("checked", source=utility.source, day=format_day(utility.checked))


def _words() -> Sentences:
    return Sentences("projets", "utilities")

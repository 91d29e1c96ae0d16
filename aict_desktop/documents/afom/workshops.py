"""The workshops: when, where, who came, and on what people did not agree."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.diagnostic import Statement, Workshop
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Facts, Heading, Paragraph


def workshops(snapshot: Snapshot) -> list[Block]:
    """One section a workshop."""
    words, found = Sentences("afom", "workshops"), snapshot.all(Workshop)
    if not found:
        return []
    sections = (block for workshop in found for block in _section(snapshot, workshop))
    return [Heading(1, words.say("heading")), Paragraph(words.count("lead", len(found))), *sections]


def _section(snapshot: Snapshot, workshop: Workshop) -> Iterator[Block]:
    words = Sentences("afom", "workshops")
    yield Heading(2, workshop.name or words.say("unnamed"))
    said = len(snapshot.where(Statement, workshop=workshop.id))
    values = {
        "day": format_day(workshop.day),
        "place": workshop.place,
        "attendance": workshop.attendance,
        "statements": words.count("collected", said) if said else "",
        "disagreements": workshop.disagreements,
    }
    if pairs := tuple((words.say(key), value) for key, value in values.items() if value):
        yield Facts(pairs)

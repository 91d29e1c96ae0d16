"""« Ce qui a changé depuis le vote »: the strategy beside the version voted last, else the last one kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from aict_desktop.documents.changes.telling import StepTold, tell
from aict_desktop.documents.changes.totals import totals
from aict_desktop.documents.frame import authority, footer, framed, project_mark, standing
from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.freezing import DamagedVersionError, thawed
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.vote import Version
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.versions import VOTED, yardstick
from aict_desktop.exports.blocks import Block, Document, Heading, Paragraph, Table

WIDTHS = (4.0, 6.0)


def changes(snapshot: Snapshot, today: date) -> Document:
    """What changed since the yardstick, by step; one page that says what to do where no version is kept."""
    version, words = yardstick(snapshot), Sentences("changements", "cover")
    if version is None:
        return framed(snapshot, today, "changements", words.say("title"), ())
    dossier = snapshot.one(Dossier)
    title = words.say("title_voted" if version.kind == VOTED else "title")
    head = (Paragraph(authority(dossier), "large"), Heading(1, title), Paragraph(standing(dossier), "small"))
    blocks = (*head, *_body(snapshot, version))
    return Document(title, authority(dossier), blocks, project_mark(dossier), footer(snapshot, today))


def called(version: Version) -> str:
    """« Stratégie adoptée », du 17 décembre 2026: how a version is named in a sentence."""
    words = _words()
    name = words.say("called", name=version.name) if version.name else words.say("untitled")
    return joined((name, words.say("of_day", day=format_day(version.day)) if version.day else ""), " ")


def _body(snapshot: Snapshot, version: Version) -> Iterator[Block]:
    """How much changed, the numbers on either side, then each step where something did."""
    words = _words()
    try:
        then = thawed(version.content)
    except DamagedVersionError:
        yield Paragraph(words.say("damaged", version=called(version)), "lead")
        return
    found = tell(then, snapshot, public=True)
    yield Paragraph(lead(found, called(version)), "lead")
    rows = tuple((one.label, one.before, one.after) for one in totals(then, snapshot))
    yield Table(words.row("totals"), rows, (4.0, 3.0, 3.0), "lrr")
    for step in found:
        yield Heading(2, step.step.title)
        told = tuple((one.what, "\n".join(map(_capital, one.lines))) for one in step.told)
        yield Table(words.row("header"), told, WIDTHS)


def lead(found: Sequence[StepTold], since: str) -> str:
    """How many changes in how many steps, in a sentence."""
    words, number = _words(), sum(len(step.told) for step in found)
    if not number:
        return words.say("none", since=since)
    return words.count("lead", number, since=since, steps=words.count("steps", len(found)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _words() -> Sentences:
    return Sentences("changements", "changes")

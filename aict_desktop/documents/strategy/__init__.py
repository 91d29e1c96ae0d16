"""The whole strategy as a document that reads without the application; what is empty is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from aict_desktop.documents.sentences import Sentences
from aict_desktop.documents.strategy.actions import actions
from aict_desktop.documents.strategy.diagnostic import diagnostic
from aict_desktop.documents.strategy.elements import elements
from aict_desktop.documents.strategy.front import authority, cover, introduction, title
from aict_desktop.documents.strategy.logframe import logframe
from aict_desktop.documents.strategy.monitoring import indicators
from aict_desktop.documents.strategy.objectives import objectives
from aict_desktop.documents.strategy.programme import budget, calendar
from aict_desktop.documents.strategy.stakeholders import stakeholders
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Bullets, Contents, Document, Heading, Orientation, Paragraph

Chapter = Callable[[Snapshot], list[Block]]

STANDING: tuple[Chapter, ...] = (introduction, diagnostic, stakeholders, actions, elements, objectives)
LYING: tuple[Chapter, ...] = (logframe, calendar, budget, indicators)


def strategy(snapshot: Snapshot, today: date) -> Document:
    """The strategy of a dossier on that day; it bears the word PROJET until its vote is recorded."""
    words, dossier = Sentences("strategie", "cover"), snapshot.one(Dossier)
    chapters = _chapters(snapshot)
    empty = len(chapters) == len(introduction(snapshot)) and not dossier.introduction
    body = _missing() if empty else (Contents(words.say("contents")), *chapters)
    name = authority(dossier)
    return Document(
        title=title(dossier),
        author=name,
        blocks=(cover(dossier, today), *body),
        mark="" if dossier.voted_on else words.say("mark"),
        footer=words.say("footer", authority=name, day=format_day(today)).lstrip(", "),
    )


def _chapters(snapshot: Snapshot) -> tuple[Block, ...]:
    """The chapters that have something to say, the wide tables on pages that lie."""
    standing, lying = _all(STANDING, snapshot), _all(LYING, snapshot)
    return (*standing, Orientation(landscape=True), *lying) if lying else tuple(standing)


def _all(chapters: Iterable[Chapter], snapshot: Snapshot) -> list[Block]:
    return [block for chapter in chapters for block in chapter(snapshot)]


def _missing() -> tuple[Block, ...]:
    """One page that says what to write, for a dossier where nothing is."""
    words = Sentences("strategie", "missing")
    return (
        Heading(1, words.say("heading")),
        Paragraph(words.say("lead"), "lead"),
        Paragraph(words.say("text")),
        Bullets(words.row("steps")),
    )

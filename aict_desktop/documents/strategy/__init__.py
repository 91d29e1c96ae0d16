"""The whole strategy as a document that reads without the application; what is empty is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from aict_desktop.documents.frame import framed
from aict_desktop.documents.risks import open_risks
from aict_desktop.documents.schedule import schedule_chart
from aict_desktop.documents.strategy.actions import actions
from aict_desktop.documents.strategy.choices import choices
from aict_desktop.documents.strategy.coherence import coherence
from aict_desktop.documents.strategy.diagnostic import diagnostic
from aict_desktop.documents.strategy.elements import elements
from aict_desktop.documents.strategy.front import introduction, title
from aict_desktop.documents.strategy.logframe import logframe
from aict_desktop.documents.strategy.money import budget
from aict_desktop.documents.strategy.monitoring import follow_up
from aict_desktop.documents.strategy.objectives import objectives
from aict_desktop.documents.strategy.stakeholders import stakeholders
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Document, Orientation

Chapter = Callable[[Snapshot], list[Block]]

STANDING: tuple[Chapter, ...] = (
    introduction,
    diagnostic,
    stakeholders,
    actions,
    elements,
    objectives,
    choices,
)
LYING: tuple[Chapter, ...] = (logframe, open_risks, schedule_chart, budget, follow_up, coherence)


def strategy(snapshot: Snapshot, today: date) -> Document:
    """The strategy of a dossier on that day; it bears the word PROJET until its vote is recorded."""
    dossier, chapters = snapshot.one(Dossier), _chapters(snapshot)
    empty = len(chapters) == len(introduction(snapshot)) and not dossier.introduction
    return framed(snapshot, today, "strategie", title(dossier), () if empty else chapters)


def _chapters(snapshot: Snapshot) -> tuple[Block, ...]:
    """The chapters that have something to say, the wide tables on pages that lie."""
    standing, lying = _all(STANDING, snapshot), _all(LYING, snapshot)
    return (*standing, Orientation(landscape=True), *lying) if lying else tuple(standing)


def _all(chapters: Iterable[Chapter], snapshot: Snapshot) -> list[Block]:
    return [block for chapter in chapters for block in chapter(snapshot)]

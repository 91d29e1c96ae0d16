"""The poster of a workshop: an empty board, the questions to ask, a board to cross, each on a lying A3."""

from __future__ import annotations

from datetime import date

from aict_desktop.documents.frame import authority, footer
from aict_desktop.documents.poster.boards import board, crossing
from aict_desktop.documents.poster.parts import words
from aict_desktop.documents.poster.questions import INSIDE, OUTSIDE, questions
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Document, FigureBlock, Orientation


def poster(snapshot: Snapshot, today: date) -> Document:
    """What hangs on the wall; it needs nothing of the dossier but the name of the authority."""
    dossier = snapshot.one(Dossier)
    inside, outside = words().say("questions_inside"), words().say("questions_outside")
    drawings = (board(), questions(inside, INSIDE), questions(outside, OUTSIDE), crossing())
    return Document(
        title=words().say("title"),
        author=authority(dossier),
        blocks=(Orientation(True, "A3"), *map(FigureBlock, drawings)),
        footer=footer(snapshot, today),
    )

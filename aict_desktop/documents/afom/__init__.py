"""The diagnostic as a document of its own: the matrix, its statements, and what crossing them suggests."""

from __future__ import annotations

from datetime import date

from aict_desktop.documents.afom.crossing import crossing
from aict_desktop.documents.afom.policies import policies
from aict_desktop.documents.afom.statements import matrix, statements
from aict_desktop.documents.afom.workshops import workshops
from aict_desktop.documents.frame import framed
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Document


def afom(snapshot: Snapshot, today: date) -> Document:
    """The diagnostic of a dossier on that day."""
    around = (*workshops(snapshot), *policies(snapshot, today), *crossing(snapshot))
    return framed(
        snapshot,
        today,
        "afom",
        Sentences("afom", "cover").say("title"),
        (*matrix(snapshot), *statements(snapshot), *around),
    )

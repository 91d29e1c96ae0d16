"""The logframe inside the strategy: the same matrix as its own document, on pages that lie."""

from __future__ import annotations

from aict_desktop.documents.logframe.matrix import matrix
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Note


def logframe(snapshot: Snapshot) -> list[Block]:
    """The matrix of the method, once there is an objective to put in it."""
    table = matrix(snapshot)
    if table is None or not snapshot.all(Objective):
        return []
    heading = Heading(1, Sentences("strategie", "logframe").say("heading"))
    return [heading, table, Note(Sentences("cadre-logique", "matrix").say("reading"))]

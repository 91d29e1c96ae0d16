"""The diagnostic: the matrix, every statement, the policies to open abroad, the leads of the crossing."""

from __future__ import annotations

from aict_desktop.documents.afom.crossing import short_crossing
from aict_desktop.documents.afom.policies import opened_policies
from aict_desktop.documents.afom.statements import matrix_figure, short_statements
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading


def diagnostic(snapshot: Snapshot) -> list[Block]:
    """What a reader from outside needs of the AFOM document."""
    stated = [*matrix_figure(snapshot), *short_statements(snapshot)] if snapshot.all(Statement) else []
    blocks = [*stated, *opened_policies(snapshot), *short_crossing(snapshot)]
    return [Heading(1, Sentences("strategie", "diagnostic").say("heading")), *blocks] if blocks else []

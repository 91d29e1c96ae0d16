"""The stakeholders: who counts, the map, what each was promised and when each takes part."""

from __future__ import annotations

from aict_desktop.documents.sentences import Sentences
from aict_desktop.documents.stakeholders.promises import short_promises, stages
from aict_desktop.documents.stakeholders.register import power_figure, short_register
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading


def stakeholders(snapshot: Snapshot) -> list[Block]:
    """What a reader from outside needs of the document on stakeholders."""
    if not snapshot.all(Stakeholder):
        return []
    return [
        Heading(1, Sentences("strategie", "stakeholders").say("heading")),
        *power_figure(snapshot),
        *short_register(snapshot),
        *short_promises(snapshot),
        *stages(snapshot),
    ]

"""The map of stakeholders as a document of its own: who counts, why, tied to whom, promised what."""

from __future__ import annotations

from datetime import date

from aict_desktop.documents.frame import framed
from aict_desktop.documents.sentences import Sentences
from aict_desktop.documents.stakeholders.commitments import commitments
from aict_desktop.documents.stakeholders.network import ties
from aict_desktop.documents.stakeholders.priority import priorities
from aict_desktop.documents.stakeholders.promises import promises
from aict_desktop.documents.stakeholders.register import power, register
from aict_desktop.documents.stakeholders.themes import themes
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Document


def stakeholders(snapshot: Snapshot, today: date) -> Document:
    """What a dossier says of its stakeholders on that day, but for the people to ask for there."""
    chapters = (
        *power(snapshot),
        *register(snapshot),
        *priorities(snapshot),
        *ties(snapshot),
        *promises(snapshot),
        *commitments(snapshot, today),
        *themes(snapshot),
    )
    title = Sentences("acteurs", "cover").say("title")
    return framed(snapshot, today, "acteurs", title, chapters if snapshot.all(Stakeholder) else ())

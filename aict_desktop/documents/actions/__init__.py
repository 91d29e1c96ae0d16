"""The actions and partnerships as a document of its own: inventory, money, signatures, review."""

from __future__ import annotations

from datetime import date

from aict_desktop.documents.actions.inventory import inventory
from aict_desktop.documents.actions.money import money
from aict_desktop.documents.actions.renewals import renewals
from aict_desktop.documents.actions.review import review
from aict_desktop.documents.frame import framed
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Document


def actions(snapshot: Snapshot, today: date) -> Document:
    """What a dossier says of its actions on that day."""
    chapters = (
        *inventory(snapshot),
        *money(snapshot),
        *renewals(snapshot, today),
        *review(snapshot, today),
    )
    title = Sentences("actions", "cover").say("title")
    return framed(snapshot, today, "actions", title, chapters if snapshot.all(Action) else ())

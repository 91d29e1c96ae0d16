"""Whom to call on: for each theme, who is useful, and for which types of action."""

from __future__ import annotations

from aict_desktop.documents.sentences import Sentences, points
from aict_desktop.domain.mobilise import mobilise
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Paragraph, Table
from aict_desktop.reference.values import ticked
from aict_desktop.reference.words import vocabulary

WIDTHS = (2.4, 8.0)


def themes(snapshot: Snapshot) -> list[Block]:
    """One row a theme that somebody is useful for."""
    words = Sentences("acteurs", "mobilise")
    rows = tuple(
        (theme, points(_told(snapshot, match.stakeholder) for match in found))
        for code, theme in vocabulary("theme").items()
        if (found := mobilise(snapshot, code, ""))
    )
    if not rows:
        return []
    table = Table(words.row("header"), rows, WIDTHS, strong=True)
    return [Heading(1, words.say("heading")), Paragraph(words.say("text")), table]


def _told(snapshot: Snapshot, actor: Stakeholder) -> str:
    forms = ", ".join(ticked(snapshot, actor, "forms")).lower()
    return (
        Sentences("acteurs", "mobilise").say("actor", name=actor.name, forms=forms) if forms else actor.name
    )

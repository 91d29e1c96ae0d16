"""What the authority already does abroad, what it costs, what it is worth and what becomes of it."""

from __future__ import annotations

from aict_desktop.documents.actions.inventory import overview, partners_figure
from aict_desktop.documents.actions.money import costs, each
from aict_desktop.documents.actions.review import short_review
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading


def actions(snapshot: Snapshot) -> list[Block]:
    """Numbers, the map, money by year and by action, then results, working and decisions."""
    found = snapshot.all(Action)
    if not found:
        return []
    words = Sentences("strategie", "actions")
    return [
        Heading(1, words.say("heading")),
        *overview(snapshot),
        *partners_figure(snapshot),
        *costs(snapshot),
        Heading(2, words.say("inventory")),
        *each(snapshot, found),
        *short_review(snapshot),
    ]

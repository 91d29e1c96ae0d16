"""The presentation as a document: the slides of the whole, a page each."""

from __future__ import annotations

from datetime import date

from aict_desktop.documents.frame import authority
from aict_desktop.documents.presentation.deck import deck
from aict_desktop.documents.presentation.layout import pages
from aict_desktop.documents.presentation.slide import Slide, Words
from aict_desktop.documents.sentences import Sentences
from aict_desktop.documents.strategy.front import title
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Document
from aict_desktop.exports.pdf.glyphs import missing, texts


def presentation(snapshot: Snapshot, today: date) -> Document:
    """The slides of the long way through a dossier; each says itself whether the strategy is voted."""
    dossier, words = snapshot.one(Dossier), Sentences("presentation", "deck")
    slides = deck(snapshot, today, "whole")
    if any(missing(text) for text in texts(pages(snapshot, slides))):
        slides = (*slides, Slide(words.say("boxes"), Words(Sentences("synthese", "room").say("boxes"))))
    return Document(
        title=f"{title(dossier)} – {words.say('title')}",
        author=authority(dossier),
        blocks=pages(snapshot, slides),
        closed=True,
    )

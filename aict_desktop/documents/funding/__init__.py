"""Means and funding as a document: the figures of the council, the plan, the expenses, the projects."""

from __future__ import annotations

from datetime import date

from aict_desktop.documents.frame import framed
from aict_desktop.documents.funding.projects import projects_blocks
from aict_desktop.documents.funding.tables import activities, apart, natures, sources
from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.funding import FundingPlan, plan
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Document, FigureBlock, Heading, Orientation, Paragraph
from aict_desktop.figures.funding import funding_chart
from aict_desktop.reference.balance_words import apart_told, certainty, net_told, verdict


def funding(snapshot: Snapshot, today: date) -> Document:
    """The funding plan of a dossier on that day, and its projects."""
    found = plan(snapshot)
    lying = [
        *sources(snapshot, found),
        *activities(snapshot, found),
        *natures(found),
        *apart(snapshot, found),
    ]
    money = _summary(snapshot, found) if lying else []
    lying += projects_blocks(snapshot, today)
    chapters = [*money, Orientation(landscape=True), *lying] if lying else []
    title = Sentences("financement", "cover").say("title")
    return framed(snapshot, today, "financement", title, chapters)


def told(found: FundingPlan) -> list[Block]:
    """What the plan comes to, in sentences."""
    more = joined((certainty(found), net_told(found), apart_told(found)))
    return [Paragraph(verdict(found), "lead"), *([Paragraph(more)] if more else [])]


def _summary(snapshot: Snapshot, found: FundingPlan) -> list[Block]:
    words = Sentences("financement", "summary")
    figure = [FigureBlock(funding_chart(snapshot), words.say("caption"))] if found.years else []
    return [Heading(1, words.say("heading")), *told(found), *figure]

"""The draft of the délibération that adopts the strategy: a town hall edits it, so it is made for Word.

What the dossier does not know stands in square brackets, ``[à compléter …]`` or ``[à vérifier …]``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.documents.deliberation.articles import articles
from aict_desktop.documents.deliberation.checks import checks
from aict_desktop.documents.deliberation.recitals import grounds, recitals
from aict_desktop.documents.frame import authority, footer, project_mark
from aict_desktop.documents.sentences import Sentences
from aict_desktop.documents.strategy.front import title as strategy_title
from aict_desktop.domain.costs import NOTHING
from aict_desktop.domain.french import format_day, format_number
from aict_desktop.domain.funding import plan
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.versions import last_voted
from aict_desktop.exports.blocks import Block, Bullets, Document, Facts, Heading, Paragraph, Table
from aict_desktop.reference.visas import visas


def deliberation(snapshot: Snapshot, today: date) -> Document:
    """The draft on that day, marked PROJET until the vote is recorded, its last page a list of checks."""
    dossier = snapshot.one(Dossier)
    blocks = (
        *_head(dossier),
        *grounds(dossier),
        *recitals(snapshot),
        *articles(snapshot),
        *_vote(snapshot),
        *_annexes(snapshot, today),
        *checks(snapshot),
    )
    title = Sentences("deliberation", "head").say("voted" if dossier.voted_on else "project")
    return Document(title, authority(dossier), blocks, project_mark(dossier), footer(snapshot, today))


def _head(dossier: Dossier) -> Iterator[Block]:
    """Whose act it is, about what, and of which session."""
    words = Sentences("deliberation", "head")
    start, end = dossier.term_start, dossier.term_end
    years = words.say("years", start=start.year, end=end.year) if start and end else ""
    yield Paragraph(authority(dossier) or words.say("authority_blank"), "large")
    yield Heading(1, words.say("voted" if dossier.voted_on else "project"))
    yield Paragraph(words.say("subject", years=years), "lead")
    yield Facts(
        (
            (words.say("session"), format_day(dossier.voted_on) or words.say("date_blank")),
            (words.say("number"), dossier.vote_number or words.say("number_blank")),
            (words.say("summons"), words.say("date_blank")),
            (words.say("members"), words.say("members_blank")),
            (words.say("rapporteur"), dossier.lead or words.say("name_blank")),
        )
    )


def _vote(snapshot: Snapshot) -> Iterator[Block]:
    """The count of the votes, as the version voted tells it or to fill in, and the signatures to come."""
    dossier = snapshot.one(Dossier)
    words, head = Sentences("deliberation", "end"), Sentences("deliberation", "head")
    counted = words.row("vote")
    votes = tuple(each or words.say("blank") for each in (*_votes(snapshot), ""))
    widths, align = (1.0,) * len(counted), "c" * len(counted)
    # Signatures alone on a page would sign nothing.
    yield Table(counted, (votes,), widths, align, words.say("vote_caption"), stays=True)
    place = dossier.name if dossier.authority_kind == "commune" and dossier.name else words.say("place_blank")
    day = format_day(dossier.voted_on) or head.say("date_blank")
    yield Paragraph(words.say("place", place=place, day=day))
    executive = visas(dossier).executive
    signing = (f"{executive[:1].upper()}{executive[1:]}", words.say("secretary"))
    yield Table(signing, ((words.say("signature"),) * 2,), (1.0, 1.0))


def _votes(snapshot: Snapshot) -> tuple[str, str, str]:
    """Votes for, against, and abstentions, of the version voted on the day of the vote; empty if unknown."""
    version = last_voted(snapshot)
    if version is None or version.day != snapshot.one(Dossier).voted_on:
        return "", "", ""
    told = map(format_number, (version.votes_for, version.votes_against, version.abstentions))
    return next(told), next(told), next(told)


def _annexes(snapshot: Snapshot, today: date) -> Iterator[Block]:
    """What is joined to the act: the strategy, and what of it there is to join apart."""
    words = Sentences("deliberation", "end")
    title = strategy_title(snapshot.one(Dossier))
    joined = [words.say("strategy", title=title, day=format_day(today))]
    if snapshot.all(Objective):
        joined.append(words.say("logframe"))
    if plan(snapshot).spent.total > NOTHING:
        joined.append(words.say("funding"))
    yield Paragraph(words.say("annexes"), role="article")
    yield Bullets(tuple(joined))

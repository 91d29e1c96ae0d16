"""The last page of the draft, to be taken away: what the town hall must check or fill in itself."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.deliberation.articles import article_number
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import format_day
from aict_desktop.domain.funding import plan
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Utility
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Orientation, Paragraph, Row, Table
from aict_desktop.reference.visas import checked_on, visas

WIDTHS = (7.2, 1.3, 0.6)


def checks(snapshot: Snapshot) -> Iterator[Block]:
    """A page of its own, one line a check, with where in the act it is."""
    words = _words()
    yield Orientation(landscape=False)
    yield Heading(1, words.say("heading"))
    yield Paragraph(words.say("lead", day=format_day(checked_on())), "lead")
    yield Table(words.row("header"), tuple(_rows(snapshot)), WIDTHS, "llc")


def _words() -> Sentences:
    return Sentences("deliberation", "checks")


def _rows(snapshot: Snapshot) -> Iterator[Row]:
    dossier, money = snapshot.one(Dossier), plan(snapshot)
    yield _row("head", "where_head")
    yield _row("gender", "everywhere")
    yield _row("law", "where_visas")
    if check := visas(dossier).check:
        yield check, _words().say("where_visas"), _words().say("box")
    yield _row("earlier", "where_visas")
    yield _of_article("state", "execution")
    if snapshot.all(Utility):
        yield _of_article("utility", "money")
    if money.sure_net_cost != money.net_cost:
        yield _of_article("hoped", "money")
    yield _of_article("credits", "money")
    yield _of_article("dates", "evaluation")
    yield _of_article("sending", "sending")
    yield _row("interest", "where_vote")
    yield _row("annexes", "where_end")
    if not dossier.voted_on:
        yield _row("voted", "where_head")


def _row(key: str, place: str) -> Row:
    words = _words()
    return words.say(key), words.say(place), words.say("box")


def _of_article(key: str, article: str) -> Row:
    words = _words()
    return words.say(key), words.say("where_article", number=article_number(article)), words.say("box")

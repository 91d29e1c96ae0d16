"""The priority of each stakeholder, so that anyone can redo it by hand, and where raters differ."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.sentences import Sentences, points
from aict_desktop.documents.stakeholders.register import ranked
from aict_desktop.domain.french import NARROW, format_rounded
from aict_desktop.domain.priority import (
    CONTEXT,
    TOP,
    WEIGHTS,
    Scores,
    Spread,
    Term,
    spreads,
    terms,
    ticks,
    weights,
)
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Note, Paragraph, Row, Table
from aict_desktop.reference.words import field_label, word

WIDTHS = (3.4, 1.2, 1.45, 1.15, 1.3, 1.25, 2.6)
SPREAD_WIDTHS = (3.4, 5.6, 1.8)
RELATION_WIDTHS = (3.4, 1.6, 1.7, 1.6, 1.4, 1.6)


def priorities(snapshot: Snapshot) -> list[Block]:
    """The formula, its terms for each stakeholder, one worked example, and its sources."""
    words = _words()
    rows = tuple(_row(snapshot, actor, found) for actor, found in ranked(snapshot))
    return [
        Heading(1, words.say("heading")),
        Paragraph(words.say("how")),
        Paragraph(_weights(snapshot)),
        Table(_header(snapshot), rows, WIDTHS, "lrrrrrl", strong=True),
        *_example(snapshot),
        Note(words.say("sources")),
        *_spreads(snapshot),
        *_relation(snapshot),
    ]


def _words() -> Sentences:
    return Sentences("acteurs", "priority")


def _weights(snapshot: Snapshot) -> str:
    words, found = _words(), weights(snapshot)
    told = [
        words.say(
            "weight", criterion=words.say(f"the_{name}"), times=word("criterion_weight", weight).lower()
        )
        for name, weight in found.items()
    ]
    key = "method" if found == dict(WEIGHTS) else "chosen"
    return words.say(key, weights=f"{NARROW}; ".join(told))


def _header(snapshot: Snapshot) -> Row:
    words = _words()
    weighed = (
        words.say("weighed", criterion=words.say(name), weight=weight)
        for name, weight in weights(snapshot).items()
    )
    return words.say("actor"), *weighed, words.say("score"), words.say("class")


def _row(snapshot: Snapshot, actor: Stakeholder, found: Scores) -> Row:
    return (
        actor.name,
        *map(format_rounded, (found.power, found.legitimacy, found.interest)),
        _words().say("ticks", n=ticks(actor), most=len(CONTEXT)),
        format_rounded(found.score, 1),
        word("priority_class", found.rank_class),
    )


def _example(snapshot: Snapshot) -> Iterator[Block]:
    """The sum written out for the first stakeholder that has a score."""
    words, scored = _words(), [row for row in ranked(snapshot) if row[1].score is not None]
    for actor, found in scored[:1]:
        weighed = terms(snapshot, actor)
        told = words.say(
            "example",
            name=actor.name,
            sum=" + ".join(map(_product, weighed)),
            top=TOP,
            weights=sum(term.weight for term in weighed),
            score=format_rounded(found.score, 1),
        )
        yield Note(told)


def _product(term: Term) -> str:
    return _words().say("product", weight=term.weight, value=format_rounded(term.value))


def _spreads(snapshot: Snapshot) -> list[Block]:
    words = _words()
    rows = tuple(
        (actor.name, points(map(_spread, found)), str(max(spread.raters for spread in found)))
        for actor, _ in ranked(snapshot)
        if (found := spreads(snapshot, actor))
    )
    if not rows:
        return []
    table = Table(words.row("spread_header"), rows, SPREAD_WIDTHS, "llr", strong=True)
    return [Heading(2, words.say("spread")), Paragraph(words.say("spread_text")), table]


def _spread(spread: Spread) -> str:
    question = field_label(Stakeholder.table, spread.question)
    low, high = word("scale", spread.low), word("scale", spread.high)
    return _words().say("range", question=question, low=low, high=high)


def _relation(snapshot: Snapshot) -> list[Block]:
    """What the authority and each stakeholder share already; those who share nothing are left out."""
    words = _words()
    actors = [actor for actor, _ in ranked(snapshot) if ticks(actor)]
    if not actors:
        return []
    header = (words.say("actor"), *(field_label(Stakeholder.table, tick) for tick in CONTEXT))
    yes = Sentences("acteurs", "promises").say("yes")
    rows = tuple((a.name, *(yes if getattr(a, tick) else "" for tick in CONTEXT)) for a in actors)
    table = Table(header, rows, RELATION_WIDTHS, "lccccc")
    return [Heading(2, words.say("relation")), Paragraph(words.say("relation_text")), table]

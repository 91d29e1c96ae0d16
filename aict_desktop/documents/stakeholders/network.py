"""Who is tied to whom: the figure, who bridges groups that nothing else joins, and every tie."""

from __future__ import annotations

from collections.abc import Iterable

from aict_desktop.documents.sentences import Sentences, enumerated, points
from aict_desktop.domain.network import connections, parts_without, standings
from aict_desktop.domain.records.stakeholders import Connection, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, FigureBlock, Heading, Paragraph, Row, Table
from aict_desktop.figures.network import network
from aict_desktop.reference.words import word

WIDTHS = (2.8, 1.9, 2.8, 1.4, 3.0)
BRIDGE_WIDTHS = (3.0, 7.4)
MOST_NAMED = 4  # of each part that a bridge joins


def ties(snapshot: Snapshot) -> list[Block]:
    """The chapter, once two stakeholders are tied."""
    words, found = Sentences("acteurs", "network"), connections(snapshot)
    if not found:
        return []
    rows = tuple(_row(snapshot, tie) for tie in found)
    return [
        Heading(1, words.say("heading")),
        Paragraph(words.count("lead", len(found)), "lead"),
        FigureBlock(network(snapshot), words.say("caption")),
        *_bridges(snapshot),
        Heading(2, words.say("list")),
        Table(words.row("header"), rows, WIDTHS),
    ]


def _row(snapshot: Snapshot, tie: Connection) -> Row:
    return (
        _name(snapshot, tie.stakeholder),
        word("connection_kind", tie.kind),
        _name(snapshot, tie.other),
        word("strength", tie.strength),
        tie.note,
    )


def _bridges(snapshot: Snapshot) -> list[Block]:
    """Those without whom others would lose sight of one another, the most between them first."""
    words, found = Sentences("acteurs", "network"), standings(snapshot)
    bridges = sorted((id_ for id_ in found if found[id_].bridges), key=lambda id_: -found[id_].betweenness)
    if not bridges:
        return []
    rows = tuple((_name(snapshot, id_), _parts(snapshot, id_)) for id_ in bridges)
    table = Table(words.row("bridges_header"), rows, BRIDGE_WIDTHS, strong=True)
    return [Heading(2, words.say("bridges")), Paragraph(words.say("bridges_text")), table]


def _parts(snapshot: Snapshot, id_: str) -> str:
    return points(_named(snapshot, part) for part in parts_without(snapshot, id_))


def _named(snapshot: Snapshot, part: Iterable[str]) -> str:
    """The names of one part, the first ones when they are many."""
    names = sorted(_name(snapshot, id_) for id_ in part)
    left = len(names) - MOST_NAMED
    others = [Sentences("acteurs", "network").count("others", left)] if left > 0 else []
    return enumerated([*names[:MOST_NAMED], *others])


def _name(snapshot: Snapshot, id_: str) -> str:
    actor = snapshot.get(Stakeholder, id_)
    return actor.name if actor else ""

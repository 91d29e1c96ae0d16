"""Who is tied to whom: the figure, who bridges groups that nothing else joins, and every tie."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from heapq import nsmallest

from aict_desktop.documents.sentences import Sentences, points
from aict_desktop.domain.french import enumerated
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.network import connections, parts_without_each, standings
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
    names = {actor.id: actor.name for actor in snapshot.all(Stakeholder)}
    rows = tuple(
        (names[id_], points(_named(part, names) for part in parts))
        for id_, parts in parts_without_each(snapshot, bridges).items()
    )
    table = Table(words.row("bridges_header"), rows, BRIDGE_WIDTHS, strong=True)
    return [Heading(2, words.say("bridges")), Paragraph(words.say("bridges_text")), table]


def _named(part: Collection[str], names: Mapping[str, str]) -> str:
    """The names of one part, the first ones when they are many."""
    first = nsmallest(MOST_NAMED, (names[id_] for id_ in part))
    left = len(part) - len(first)
    others = [Sentences("acteurs", "network").count("others", left)] if left else []
    return enumerated([*first, *others])


def _name(snapshot: Snapshot, id_: str) -> str:
    return name_of(snapshot.get(Stakeholder, id_))

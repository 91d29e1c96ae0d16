"""The stakeholders as nodes and their connections as lines: who is tied to whom, and who bridges whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aict_desktop.domain.french import NBSP, format_number
from aict_desktop.domain.network import Standing, connections, parts_without, standings
from aict_desktop.domain.records.stakeholders import Connection, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing, Ellipse, Item, Rect
from aict_desktop.figures.fonts import one_line
from aict_desktop.figures.labels import Mark, Named, Surface, name_all
from aict_desktop.figures.legend import Symbol, bottom, legend, paragraphs
from aict_desktop.figures.plane import position_symbol, position_words, shape, some
from aict_desktop.figures.spread import Spread
from aict_desktop.figures.stress import laid_out
from aict_desktop.figures.ties import Tie, between, drawn_ties, tie_entries
from aict_desktop.figures.words import FigureWords, listed

MOST = 150  # nodes
SIZE, CROWDED_SIZE, CROWD = 8.6, 7.2, 45
LABEL_ROOM = 96.0
LOWEST, HIGHEST, A_NODE = 190.0, 430.0, 9.0  # of the figure, and what each node adds
RADIUS, CROWDED_RADIUS = 4.6, 3.2
RING = 2.4  # the second ring of a bridge
MOST_BRIDGES, MOST_TOLD, MOST_TIED = 4, 3, 5


@dataclass(frozen=True, slots=True)
class _Nodes:
    """What is drawn of the network: actors by id, where each stands in it, the ties among them."""

    actors: Mapping[str, Stakeholder]
    standings: Mapping[str, Standing]
    ties: tuple[Connection, ...]


def network(snapshot: Snapshot) -> Drawing:
    """The tied stakeholders, the most tied ones when they are too many; below, bridges and the others."""
    nodes = _nodes(snapshot)
    height = min(max(LOWEST, 120 + A_NODE * len(nodes.actors)), HIGHEST) if nodes.actors else 0.0
    marks = _marks(nodes, height)
    ties = between(nodes.ties, marks)
    surface = _surface(marks, ties, height)
    lines = list(drawn_ties(ties, surface))
    crowded = len(marks) > CROWD
    names = name_all(list(marks.values()), surface, CROWDED_SIZE if crowded else SIZE, LABEL_ROOM)
    shown = [item for id_, mark in marks.items() for item in _node(nodes, id_, mark)]
    key = legend(_entries(nodes), height + 14) if nodes.actors else []
    below = paragraphs(_below(snapshot, nodes, names), bottom(key, -4.0) + 15)
    frame = [Rect(0, 0, PAPER_WIDTH, height, 6, fill="surface", stroke="line")] if nodes.actors else []
    items = (*frame, *lines, *shown, *names.items, *key, *below)
    return Drawing(PAPER_WIDTH, bottom((*key, *below)) + 5, items, _alt(snapshot, nodes))


def _nodes(snapshot: Snapshot) -> _Nodes:
    found = standings(snapshot)
    ranked = sorted(found, key=lambda id_: (-found[id_].degree, -found[id_].betweenness, id_))[:MOST]
    kept = set(ranked)
    ties = tuple(tie for tie in connections(snapshot) if {tie.stakeholder, tie.other} <= kept)
    tied = {id_ for tie in ties for id_ in (tie.stakeholder, tie.other)}
    actors = {id_: actor for id_ in ranked if id_ in tied and (actor := snapshot.get(Stakeholder, id_))}
    return _Nodes(actors, found, ties)


def _marks(nodes: _Nodes, height: float) -> dict[str, Mark]:
    """A mark each where the ties put it, and a little aside where another one stands."""
    near: dict[str, list[str]] = {id_: [] for id_ in nodes.actors}
    for tie in nodes.ties:
        near[tie.stakeholder].append(tie.other)
        near[tie.other].append(tie.stakeholder)
    frame = (4.0, 4.0, PAPER_WIDTH - 4, height - 4)
    spread = Spread((0, 0, PAPER_WIDTH, height))
    places = laid_out(near, frame)
    marks = {}
    for id_, actor in nodes.actors.items():
        mark = Mark(*places[id_], _radius(nodes, id_), one_line(actor.name), (actor.table, id_))
        marks[id_] = spread.put(mark, frame)
    return marks


def _radius(nodes: _Nodes, id_: str) -> float:
    plain = RADIUS if len(nodes.actors) <= CROWD else CROWDED_RADIUS
    return plain + (RING if nodes.standings[id_].bridges else 0.0)


def _surface(marks: Mapping[str, Mark], ties: Sequence[Tie], height: float) -> Surface:
    surface = Surface((4, 4, PAPER_WIDTH - 4, height - 4))
    surface.reserve(mark.box for mark in marks.values())
    for tie in ties:
        for x, y in tie.points():
            surface.busy.take((x - 0.5, y - 0.5, x + 0.5, y + 0.5))
    return surface


def _node(nodes: _Nodes, id_: str, mark: Mark) -> Iterator[Item]:
    """The mark of an actor; a bridge has a ring around it."""
    radius = mark.radius
    if nodes.standings[id_].bridges:
        yield Ellipse(mark.x, mark.y, radius, radius, fill="surface", stroke="primary", record=mark.record)
        radius -= RING
    yield shape(Mark(mark.x, mark.y, radius, "", mark.record), nodes.actors[id_].position)


def _entries(nodes: _Nodes) -> list[tuple[Symbol, str]]:
    words = FigureWords("network")
    positions = {actor.position for actor in nodes.actors.values()}
    entries = [
        (position_symbol(position), position_words(position))
        for position in ("internal", "external", "")
        if position in positions
    ]
    if any(nodes.standings[id_].bridges for id_ in nodes.actors):
        entries.append((_ringed, words.say("bridge")))
    return [*entries, *tie_entries(nodes.ties)]


def _ringed(x: float, y: float) -> Iterator[Item]:
    yield Ellipse(x, y, 5, 5, fill="surface", stroke="primary")
    yield Ellipse(x, y, 5 - RING, 5 - RING, fill="surface", stroke="primary", line_width=1.3)


def _below(snapshot: Snapshot, nodes: _Nodes, names: Named) -> Iterator[str]:
    words = FigureWords("network")
    if not nodes.actors:
        yield words.say("empty")
    else:
        yield words.say("strength")
        yield from _bridges(snapshot, nodes)
    untied = [actor.name for actor in snapshot.all(Stakeholder) if actor.id not in nodes.standings]
    if hidden := len(nodes.standings) - len(nodes.actors):
        yield words.count("hidden", hidden)
    told = FigureWords("power_map")
    for label, found in (
        (told.say("numbered"), names.numbered),
        (told.say("unnamed"), names.unnamed),
        (words.say("untied"), untied),
    ):
        if found:
            yield f"{label}{NBSP}: {some(found)}."


def _bridges(snapshot: Snapshot, nodes: _Nodes) -> Iterator[str]:
    """Whom the most central bridges alone tie to the others."""
    words = FigureWords("network")
    found = [id_ for id_ in nodes.actors if nodes.standings[id_].bridges]
    found.sort(key=lambda id_: (-nodes.standings[id_].betweenness, id_))
    for id_ in found[:MOST_BRIDGES]:
        alone = {id_ for part in parts_without(snapshot, id_)[1:] for id_ in part}
        names = [one_line(actor.name) for actor in snapshot.all(Stakeholder) if actor.id in alone]
        first = enumerated(names[:MOST_TOLD], len(names) - MOST_TOLD)
        yield words.say("bridged", name=one_line(nodes.actors[id_].name), others=first)
    if len(found) > MOST_BRIDGES:
        yield words.count("bridges", len(found) - MOST_BRIDGES)


def enumerated(names: Sequence[str], left: int) -> str:
    """``a ; b ; et 4 autres``."""
    others = [FigureWords("power_map").count("others", left)] if left > 0 else []
    return listed([*names, *others])


def _alt(snapshot: Snapshot, nodes: _Nodes) -> str:
    words = FigureWords("network")
    if not nodes.actors:
        return words.say("alt_empty")
    groups = 1 + max(nodes.standings[id_].group for id_ in nodes.standings)
    tied = listed(
        f"{one_line(nodes.actors[id_].name)} ({format_number(nodes.standings[id_].degree)})"
        for id_ in list(nodes.actors)[:MOST_TIED]
    )
    facts = words.say(
        "alt",
        actors=words.count("alt_actors", len(nodes.standings)),
        ties=words.count("alt_ties", len(connections(snapshot))),
        groups=words.count("alt_groups", groups),
        tied=tied,
    )
    return " ".join((facts, *_bridges(snapshot, nodes)))

"""Who stands where in the network of stakeholders: how many ties each has, and who bridges whom.

The ties are the connections of the dossier, whatever their kind and direction. Degree and betweenness are
the two centralities of Freeman (1977, 1979): how many others one is tied to, and on how large a share of the
shortest ways between two others one stands. A bridge is a cut point of the graph (Harary, 1969): without it,
those around it fall apart into parts that no tie joins, as many as the blocks that meet in it. Above
``EXACT`` stakeholders betweenness is estimated from a sample, always the same (Brandes and Pich, 2007).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aict_desktop.domain.records.stakeholders import Connection, Stakeholder
from aict_desktop.domain.snapshot import Snapshot

EXACT = 300
SAMPLE = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """One stakeholder in the network: its ties, its betweenness from 0 to 1, the number of its group.

    ``parts`` is how many parts its neighbours would fall into without it.
    """

    degree: int
    betweenness: float
    group: int
    parts: int

    @property
    def bridges(self) -> bool:
        """Whether others would lose sight of one another without it."""
        return self.parts > 1


def connections(snapshot: Snapshot) -> tuple[Connection, ...]:
    """The connections that join two different stakeholders of the dossier."""
    known = snapshot.tables[Stakeholder.table]
    ties = snapshot.all(Connection)
    return tuple(t for t in ties if t.stakeholder != t.other and t.stakeholder in known and t.other in known)


def standings(snapshot: Snapshot) -> Mapping[str, Standing]:
    """By id, of each stakeholder that has a tie; groups are numbered from 0, the largest first."""
    import networkx  # type: ignore[import-untyped]  # here, because nothing else needs it; its stubs need numpy

    graph = networkx.Graph((tie.stakeholder, tie.other) for tie in connections(snapshot))
    groups = _largest_first(networkx.connected_components(graph))
    between = networkx.betweenness_centrality(graph, k=SAMPLE if len(graph) > EXACT else None, seed=0)
    blocks = Counter(id_ for block in networkx.biconnected_components(graph) for id_ in block)
    return {
        id_: Standing(graph.degree(id_), between[id_], number, blocks[id_])
        for number, group in enumerate(groups)
        for id_ in sorted(group)
    }


def parts_without(snapshot: Snapshot, id_: str) -> tuple[frozenset[str], ...]:
    """The ids around a stakeholder, by the parts they fall into without it, the largest first."""
    return parts_without_each(snapshot, (id_,))[id_]


def parts_without_each(snapshot: Snapshot, ids: Iterable[str]) -> Mapping[str, tuple[frozenset[str], ...]]:
    """The same for several stakeholders, each time without that one alone."""
    near: dict[str, set[str]] = {}
    for tie in connections(snapshot):
        near.setdefault(tie.stakeholder, set()).add(tie.other)
        near.setdefault(tie.other, set()).add(tie.stakeholder)
    return {id_: _largest_first(_parts(near, id_)) for id_ in ids}


def _parts(near: Mapping[str, set[str]], without: str) -> list[set[str]]:
    parts: list[set[str]] = []
    waiting = set(near.get(without, ()))
    while waiting:
        parts.append(_reached(near, waiting.pop(), without))
        waiting -= parts[-1]
    return parts


def _reached(near: Mapping[str, set[str]], start: str, without: str) -> set[str]:
    met, last = {start, without}, {start}
    while last:  # one step further from the start each time, in whole sets: that is quick
        last = set().union(*map(near.__getitem__, last)) - met
        met |= last
    return met - {without}


def _largest_first(parts: Iterable[Iterable[str]]) -> tuple[frozenset[str], ...]:
    return tuple(sorted(map(frozenset, parts), key=lambda part: (-len(part), min(part))))

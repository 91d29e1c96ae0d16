"""The measures of the network, on graphs small enough to redo by hand."""

from __future__ import annotations

import pytest

from aict_desktop.domain.network import connections, parts_without, standings
from aict_desktop.domain.records.stakeholders import Connection, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from tests.figures.made_up import tied


def graph(*ties: str, alone: str = "") -> Snapshot:
    """Stakeholders called by one letter, tied as ``"AB"`` says."""
    actors = [Stakeholder(id=letter, name=letter) for letter in sorted({*"".join(ties), *alone})]
    lines = [Connection(id=str(n), stakeholder=tie[0], other=tie[1]) for n, tie in enumerate(ties)]
    return Snapshot.of([*actors, *lines])


def test_a_path_of_five_by_hand() -> None:
    """A-B-C-D-E: C stands on 4 of the 6 shortest ways between two others, B and D on 3 of them."""
    found = standings(graph("AB", "BC", "CD", "DE"))
    assert [found[letter].degree for letter in "ABCDE"] == [1, 2, 2, 2, 1]
    assert [found[letter].betweenness for letter in "ABCDE"] == pytest.approx([0, 3 / 6, 4 / 6, 3 / 6, 0])
    assert [found[letter].bridges for letter in "ABCDE"] == [False, True, True, True, False]


def test_two_triangles_and_the_actor_between_them() -> None:
    """Who belongs to both triangles is the only bridge, and parts four others in twos."""
    snapshot = graph("AB", "BC", "CA", "CD", "DE", "EC")
    found = standings(snapshot)
    assert {letter for letter, standing in found.items() if standing.bridges} == {"C"}
    assert found["C"].parts == 2
    assert parts_without(snapshot, "C") == (frozenset("AB"), frozenset("DE"))


def test_groups_are_numbered_from_the_largest() -> None:
    """Those without a tie have no standing at all."""
    found = standings(graph("XY", "AB", "BC", alone="Z"))
    assert {letter: standing.group for letter, standing in found.items()} == {
        "A": 0,
        "B": 0,
        "C": 0,
        "X": 1,
        "Y": 1,
    }


def test_a_tie_said_twice_counts_once() -> None:
    """Two kinds of link, or one told from both sides, make one tie; a tie with oneself makes none."""
    found = standings(graph("AB", "BA", "AB", "CC"))
    assert {letter: standing.degree for letter, standing in found.items()} == {"A": 1, "B": 1}


def test_a_tie_to_nobody_is_left_out() -> None:
    """A connection whose other end is not chosen yet harms nothing."""
    snapshot = Snapshot.of([Stakeholder(id="A"), Connection(id="1", stakeholder="A")])
    assert connections(snapshot) == ()
    assert standings(snapshot) == {}


def test_a_large_network_is_estimated_the_same_each_time() -> None:
    """Above three hundred actors betweenness comes from a sample, always of the same ones."""
    assert standings(tied(500)) == standings(tied(500))


def test_the_parts_are_as_many_as_the_standing_says() -> None:
    """On a random network, counting blocks and walking around an actor agree."""
    snapshot = tied(80)
    for id_, standing in standings(snapshot).items():
        assert len(parts_without(snapshot, id_)) == standing.parts

"""Outlines of countries: all are there, drawn once, and where they are."""

from __future__ import annotations

from itertools import pairwise

import pytest

from aict_desktop.reference.countries import countries
from aict_desktop.reference.world import Place, outlines


def inside(place: Place, ring: tuple[Place, ...]) -> bool:
    """Whether a ring goes around a place: looking east, one meets the ring an odd number of times."""
    x, y = place
    met = (
        one[0] + (y - one[1]) / (other[1] - one[1]) * (other[0] - one[0])
        for one, other in pairwise((*ring, ring[0]))
        if (one[1] > y) != (other[1] > y)
    )
    return sum(crossing > x for crossing in met) % 2 == 1


def holders(place: Place) -> set[str]:
    """The codes whose outline goes around a place."""
    return {code for code, found in outlines().items() if any(inside(place, ring) for ring in found.rings)}


def test_every_country_has_its_place() -> None:
    """An action in any country of the list but Antarctica can be shown."""
    assert {one.code for one in countries()} - outlines().keys() == {"AQ"}


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ((2.35, 48.86), "FR"),
        ((13.4, 52.5), "DE"),
        ((2.4, 6.5), "BJ"),
        ((34.1, 45.0), "UA"),  # Crimea
        ((-13.2, 24.5), "EH"),
        ((45.0, 9.5), "SO"),  # Somaliland
        ((33.6, 35.25), "CY"),  # its north
        ((20.9, 42.6), "XK"),
        ((-52.5, 4.5), "GF"),
        ((55.5, -21.1), "RE"),
        ((-179.0, 66.5), "RU"),  # beyond 180 degrees
    ],
)
def test_places_lie_in_their_country(place: Place, code: str) -> None:
    """As the United Nations see them, and overseas départements apart from metropolitan France."""
    assert holders(place) == {code}


def test_a_mark_stands_in_its_country() -> None:
    """The place of each country that has an outline of some size lies in that outline."""
    drawn = {
        code: found for code, found in outlines().items() if code and len(found.rings and found.rings[0]) > 8
    }
    lost = [code for code, found in drawn.items() if code not in holders(found.place)]
    assert lost == []


def test_nothing_goes_round_the_back_of_the_world() -> None:
    """No line leaps from one edge of the map to the other."""
    for found in outlines().values():
        for ring in found.rings:
            assert all(abs(one[0] - other[0]) < 60 for one, other in pairwise(ring))
            assert all(-180 <= x <= 180 and -60 < y < 84 for x, y in ring)

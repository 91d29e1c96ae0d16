"""The outlines of the countries of the world, for maps; they take no position on borders."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from types import MappingProxyType
from typing import TypeAlias

from aict_desktop.reference.files import RESOURCES

Place: TypeAlias = tuple[float, float]
"""A longitude and a latitude, in degrees."""

GRAIN = 100  # units a degree in the file


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a mark of the country stands, and its rings, the largest first; none for the smallest."""

    place: Place
    rings: tuple[tuple[Place, ...], ...]


@cache
def outlines() -> Mapping[str, Outline]:
    """By two-letter code; "" holds land that no code stands for."""
    table = json.loads((RESOURCES / "reference" / "world.json").read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            code: Outline(tuple(entry["place"]), tuple(map(_ring, entry["rings"])))
            for code, entry in table.items()
        }
    )


def _ring(steps: Sequence[int]) -> tuple[Place, ...]:
    return tuple(
        (x / GRAIN, y / GRAIN) for x, y in zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True)
    )

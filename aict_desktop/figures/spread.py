"""Marks put at their points, or as near as the marks already there allow."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, sin

from aict_desktop.figures.drawing import Point
from aict_desktop.figures.labels import Mark
from aict_desktop.figures.occupancy import Box, Occupancy

RINGS, STEP = 34, 3.0  # the furthest a mark may go is a hundred points


class Spread:
    """A plane where no mark covers another as long as there is room."""

    def __init__(self, frame: Box) -> None:
        self._taken = Occupancy(frame)
        self._tried: dict[tuple[object, ...], int] = {}

    def put(self, mark: Mark, zone: Box) -> Mark:
        """The mark at its point or as near as it finds room in ``zone``; at its point when there is none."""
        found = self._nearest(mark, zone)
        self._taken.take(found.box)
        return found

    def _nearest(self, mark: Mark, zone: Box) -> Mark:
        # What is taken stays so: a mark of the same size and point goes on where the last one stopped.
        alike = (mark.x, mark.y, mark.radius, mark.wider, zone)
        left, top, right, bottom = mark.box
        for place in range(self._tried.get(alike, 0), len(_SPIRAL)):
            across, down = _SPIRAL[place]
            box = (left + across, top + down, right + across, bottom + down)
            if _inside(box, zone) and self._taken.is_free(box):
                self._tried[alike] = place
                return replace(mark, x=mark.x + across, y=mark.y + down)
        self._tried[alike] = len(_SPIRAL)
        return mark


def _spiral() -> tuple[Point, ...]:
    """Steps away from a point: itself, then rings ever larger."""
    turns = (
        (ring, 2 * pi * turn / (6 + 2 * ring)) for ring in range(1, RINGS) for turn in range(6 + 2 * ring)
    )
    return ((0.0, 0.0), *((STEP * ring * cos(angle), STEP * ring * sin(angle)) for ring, angle in turns))


_SPIRAL = _spiral()


def _inside(box: Box, zone: Box) -> bool:
    return box[0] >= zone[0] and box[1] >= zone[1] and box[2] <= zone[2] and box[3] <= zone[3]

"""Which parts of a plane are taken, so that marks and labels never cover one another."""

from __future__ import annotations

from typing import TypeAlias

Box: TypeAlias = tuple[float, float, float, float]  # left, top, right, bottom

CELL = 2.0


class Occupancy:
    """A plane cut in cells of two points; a row is the bits of one number, so that looking is quick."""

    def __init__(self, frame: Box) -> None:
        self.frame = frame
        self._rows = [0] * (int((frame[3] - frame[1]) / CELL) + 1)

    @property
    def used(self) -> bool:
        """Whether anything is taken."""
        return any(self._rows)

    def is_free(self, box: Box) -> bool:
        """Whether the box lies in the frame and touches no cell that is taken."""
        left, top, right, bottom = self.frame
        if box[0] < left or box[1] < top or box[2] > right or box[3] > bottom:
            return False
        rows, mask = self._cells(box)
        return not any(row & mask for row in self._rows[rows])

    def take(self, box: Box) -> None:
        """Mark the cells that the box touches as taken."""
        rows, mask = self._cells(box)
        self._rows[rows] = [row | mask for row in self._rows[rows]]

    def _cells(self, box: Box) -> tuple[slice, int]:
        left, top = self.frame[:2]
        first, last = max(0, int((box[0] - left) / CELL)), max(0, int((box[2] - left) / CELL))
        rows = slice(max(0, int((box[1] - top) / CELL)), max(0, int((box[3] - top) / CELL) + 1))
        return rows, ((1 << (last - first + 1)) - 1) << first

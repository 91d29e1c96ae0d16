"""What a Gantt chart shows at one size: its lines, where each stands, and what is painted of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from PySide6.QtCore import QRectF

from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Item, Rect
from aict_desktop.figures.gantt import HEAD, arrows, bar, ground, head, line, named, ruled, tops
from aict_desktop.figures.numbering import numbers
from aict_desktop.figures.timeline import Axis, Row, rows, span, told


class Chart:
    """The lines of a dossier in points, the first at 0, names on the left of ``axis``; never changed."""

    def __init__(self, snapshot: Snapshot, today: date, names: float, wide: float, zoom: float) -> None:
        self.snapshot, self.today, self.names = snapshot, today, names
        self.rows: Sequence[Row] = rows(snapshot)
        first, months = span(snapshot, today)
        self.axis = Axis(first, months, names, max(wide - names, 1.0) / months * zoom)
        self.tops = tops(self.rows)
        self._lines: dict[int, tuple[Item, ...]] = {}
        self._names: dict[int, tuple[Item, ...]] = {}

    @property
    def height(self) -> float:
        """The height of all the lines."""
        return self.tops[-1]

    @cached_property
    def numbers(self) -> dict[str, str]:
        """The number of each record."""
        return dict(numbers(self.snapshot))

    @cached_property
    def head(self) -> tuple[Item, ...]:
        """The months; they are ``HEAD`` high."""
        return tuple(head(self.axis, self.today))

    @cached_property
    def ground(self) -> tuple[Item, ...]:
        """Bands, months, the term of office, today, and the arrows between bars."""
        bands = [item for row, y in self._placed() for item in ruled(row, y, self.axis.right)]
        starts = {row.activity.id: y for row, y in self._placed() if row.activity}
        behind = ground(self.snapshot, self.axis, 0, self.height, self.today)
        return (*bands, *behind, *arrows(self.rows, self.axis, 0, starts))

    def bars(self, place: int) -> tuple[Item, ...]:
        """What stands on the axis in a line."""
        if place not in self._lines:
            row, y = self.rows[place], self.tops[place]
            self._lines[place] = tuple(line(self.snapshot, row, self.axis, y, self.today))
        return self._lines[place]

    def name(self, place: int) -> tuple[Item, ...]:
        """What stands in the column of names, on its own ground."""
        if place not in self._names:
            row, y = self.rows[place], self.tops[place]
            self._names[place] = (*ruled(row, y, self.names), *named(row, 2, self.names - 4, y))
        return self._names[place]

    def bar(self, place: int) -> Rect | None:
        """The bar of a line."""
        return bar(self.rows[place], self.axis, self.tops[place])

    def seen(self, top: float, bottom: float) -> range:
        """The places of the lines that reach into a strip."""
        first = next((n for n in range(len(self.rows)) if self.tops[n + 1] > top), len(self.rows))
        last = next((n for n in range(first, len(self.rows)) if self.tops[n] >= bottom), len(self.rows))
        return range(first, last)

    def at(self, y: float) -> int | None:
        """The place of the line at a height, None below the last."""
        return next((n for n in range(len(self.rows)) if self.tops[n] <= y < self.tops[n + 1]), None)

    def place_of(self, id_: str) -> int | None:
        """The place of the line of an activity."""
        found = (n for n, row in enumerate(self.rows) if row.activity and row.activity.id == id_)
        return next(found, None)

    def box(self, place: int) -> QRectF:
        """The whole line, names and axis."""
        return QRectF(0, self.tops[place], self.axis.right, self.tops[place + 1] - self.tops[place])

    def told(self, place: int) -> str:
        """What a line says, for a screen reader and as a tooltip."""
        return told(self.snapshot, self.rows[place], self.numbers)

    def _placed(self) -> zip[tuple[Row, float]]:
        return zip(self.rows, self.tops, strict=False)


__all__ = ["HEAD", "Chart"]

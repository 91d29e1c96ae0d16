"""A figure made ready for being painted often at one scale: marks that look the same share one picture."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from math import ceil
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from aict_desktop.figures.drawing import Drawing, Ellipse, Item, Polygon, Rect
from ui.figure_paint import Colours, box, paint

_LARGEST_MARK = 28.0  # points; what is larger is painted as it is, and never stands a hundred times
_EDGE = 4.0  # points that a line may be painted beyond the rectangle of its points
_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing

Mark: TypeAlias = Rect | Ellipse | Polygon


class Plate:
    """A drawing at ``scale`` pixels a point, on a screen of ``density`` dots a pixel."""

    def __init__(self, drawing: Drawing, colours: Colours, scale: float, density: float = 1.0) -> None:
        self._colours, self._scale, self._density = colours, scale, density
        self._looks: dict[Mark, QPixmap] = {}
        runs = groupby(drawing.items, key=_is_mark)
        self._runs: list[_Run] = [
            _Run(stamps=[self._stamp(item) for item in run]) if marks else _Run(pieces=list(map(_piece, run)))
            for marks, run in runs
        ]

    def paint(self, painter: QPainter, seen: QRectF) -> None:
        """Paint what ``seen``, in pixels of the plate, may show; the painter stands at its corner."""
        painter.setRenderHints(_HINTS)
        scale = self._scale
        points = QRectF(seen.x() / scale, seen.y() / scale, seen.width() / scale, seen.height() / scale)
        for run in self._runs:
            for place, picture in run.stamps:
                painter.drawPixmap(place, picture)
            if found := [item for item, area in run.pieces if area.intersects(points)]:
                painter.save()
                painter.scale(scale, scale)
                paint(painter, found, self._colours)
                painter.restore()

    def _stamp(self, item: Item) -> tuple[QPoint, QPixmap]:
        """Where the picture of a mark goes, in pixels, and the picture."""
        assert isinstance(item, Mark)
        around = box(item)
        centre = around.center() * self._scale
        half = ceil((max(around.width(), around.height()) / 2 + item.line_width) * self._scale) + 1
        look = _look(item, around.center().x(), around.center().y())
        if look not in self._looks:
            self._looks[look] = self._drawn(look, half)
        return QPoint(round(centre.x()) - half, round(centre.y()) - half), self._looks[look]

    def _drawn(self, item: Mark, half: int) -> QPixmap:
        picture = QPixmap(round(2 * half * self._density), round(2 * half * self._density))
        picture.setDevicePixelRatio(self._density)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(_HINTS)
        painter.translate(half, half)
        painter.scale(self._scale, self._scale)
        paint(painter, (item,), self._colours)
        painter.end()
        return picture


@dataclass(frozen=True, slots=True)
class _Run:
    """Primitives that follow one another: pictures of marks, or what is painted as it is and where."""

    stamps: list[tuple[QPoint, QPixmap]] = field(default_factory=list)
    pieces: list[tuple[Item, QRectF]] = field(default_factory=list)


def _piece(item: Item) -> tuple[Item, QRectF]:
    return item, box(item).adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)


def _is_mark(item: Item) -> bool:
    if not isinstance(item, Mark) or not item.record:
        return False
    around = box(item)
    return max(around.width(), around.height()) <= _LARGEST_MARK


def _look(item: Mark, x: float, y: float) -> Mark:
    """The mark around the origin, whatever it stands for: those of one look are equal."""
    if isinstance(item, Polygon):
        points = tuple((round(across - x, 3), round(down - y, 3)) for across, down in item.points)
        return replace(item, points=points, record=None)
    if isinstance(item, Ellipse):
        return replace(item, x=0.0, y=0.0, record=None)
    return replace(item, x=round(item.x - x, 3), y=round(item.y - y, 3), record=None)

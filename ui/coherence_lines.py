"""The lines between two lists: what answers what, drawn from item to item as the lists scroll."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QListWidget, QWidget

from ui.theme import current

Pair = tuple[int, int]
"""The places of an item of the left list and of one of the right list."""

_WIDTH = 64
_THIN, _THICK = 1.2, 2.4


class CoherenceLines(QWidget):
    """Stands between the lists; the links of the line picked on the left are thicker."""

    def __init__(self, left: QListWidget, right: QListWidget) -> None:
        super().__init__()
        self._lists = (left, right)
        self._pairs: Sequence[Pair] = ()
        self.setFixedWidth(current().px(_WIDTH))
        for each in self._lists:
            each.verticalScrollBar().valueChanged.connect(lambda _: self.update())
            each.verticalScrollBar().rangeChanged.connect(lambda *_: self.update())
        left.currentRowChanged.connect(lambda _: self.update())

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Draw other links."""
        self._pairs = pairs
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picked = self._lists[0].currentRow()
        for pair in sorted(self._pairs, key=lambda pair: pair[0] == picked):
            strong = pair[0] == picked
            if not (strong or self._seen(pair[0])):
                continue
            colour = current().colour("primary" if strong else "edge")
            painter.setPen(QPen(colour, _THICK if strong else _THIN, c=Qt.PenCapStyle.RoundCap))
            painter.drawPath(self._path(*pair))

    def _path(self, left: int, right: int) -> QPainterPath:
        start = QPointF(0, self._height_of(self._lists[0], left))
        end = QPointF(self.width(), self._height_of(self._lists[1], right))
        half = self.width() / 2
        path = QPainterPath(start)
        path.cubicTo(QPointF(half, start.y()), QPointF(half, end.y()), end)
        return path

    def _seen(self, place: int) -> bool:
        """Whether an item of the left list is in view: the links of the others would only tangle."""
        left = self._lists[0]
        return left.viewport().rect().contains(left.visualItemRect(left.item(place)).center())

    def _height_of(self, listed: QListWidget, place: int) -> float:
        """The middle of an item, or the edge of the list behind which it is scrolled."""
        view = listed.viewport()
        middle = listed.visualItemRect(listed.item(place)).center().y()
        inside = min(max(middle, 0), view.height())
        return float(self.mapFromGlobal(view.mapToGlobal(QPoint(0, inside))).y())

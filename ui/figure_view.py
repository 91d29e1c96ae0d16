"""A figure on the screen: the same primitives as on paper, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Drawing, Ellipse, Item, Line, Polygon, Rect, Text
from ui.session import Session
from ui.theme import FAMILY, Theme, current

_WEIGHTS = {"semibold": QFont.Weight.DemiBold, "bold": QFont.Weight.Bold}
_LARGEST_SCALE = 2.0


class FigureView(QWidget):
    """Draws ``figure(snapshot)`` as wide as it is; a click on an item tells the record it shows."""

    picked = Signal(str, str)

    def __init__(self, session: Session, figure: Callable[[Snapshot], Drawing], name: str) -> None:
        super().__init__()
        self._session = session
        self._figure = figure
        self.drawing = figure(session.snapshot)
        self._stale = False
        self._picture: QPixmap | None = None
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.drawing.alt)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        session.changed.connect(self._on_change)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self.drawing.height * self._scale(width))

    def sizeHint(self) -> QSize:
        return QSize(round(self.drawing.width * 1.4), round(self.drawing.height * 1.4))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._renew()
        if self._picture is None or self._picture.size() != self.size() * self.devicePixelRatio():
            self._picture = self._drawn()
        QPainter(self).drawPixmap(0, 0, self._picture)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        scale = self._scale(self.width())
        point = QPointF((event.position().x() - self._left()) / scale, event.position().y() / scale)
        for item in reversed(self.drawing.items):
            if item.record and _box(item).contains(point):
                self.picked.emit(*item.record)
                return

    def _drawn(self) -> QPixmap:
        """The figure as pixels: it is drawn once, and shown as often as the window asks."""
        dense = self.devicePixelRatio()
        picture = QPixmap(self.size() * dense)
        picture.setDevicePixelRatio(dense)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        scale = self._scale(self.width())
        painter.translate(self._left(), 0)
        painter.scale(scale, scale)
        paint(painter, self.drawing, current())
        painter.end()
        return picture

    def _on_change(self, edit: Edit) -> None:
        self._stale = True
        if self.isVisible():
            self._renew()
            self.updateGeometry()
            self.update()

    def _renew(self) -> None:
        if self._stale:
            self.drawing = self._figure(self._session.snapshot)
            self.setAccessibleDescription(self.drawing.alt)
            self._stale = False
            self._picture = None

    def _scale(self, width: int) -> float:
        return min(width / self.drawing.width, _LARGEST_SCALE * current().zoom / 100)

    def _left(self) -> float:
        return max(0.0, (self.width() - self.drawing.width * self._scale(self.width())) / 2)


def paint(painter: QPainter, drawing: Drawing, theme: Theme) -> None:
    """Paint a figure with the painter's present scale, in the theme's colours."""
    for item in drawing.items:
        if isinstance(item, Text):
            _paint_text(painter, item, theme)
        else:
            painter.setPen(_pen(item, theme))
            painter.setBrush(theme.colour(item.fill) if item.fill else Qt.BrushStyle.NoBrush)
            _paint_shape(painter, item)


def _paint_shape(painter: QPainter, item: Rect | Ellipse | Polygon | Line) -> None:
    if isinstance(item, Rect):
        painter.drawRoundedRect(QRectF(item.x, item.y, item.width, item.height), item.radius, item.radius)
    elif isinstance(item, Ellipse):
        painter.drawEllipse(QPointF(item.x, item.y), item.rx, item.ry)
    elif isinstance(item, Polygon):
        painter.drawPolygon(_points(item))
    else:
        painter.drawPolyline(_points(item))


def _paint_text(painter: QPainter, item: Text, theme: Theme) -> None:
    font = QFont(FAMILY)
    font.setPixelSize(100)
    font.setWeight(_WEIGHTS.get(item.style, QFont.Weight.Normal))
    font.setItalic(item.style == "italic")
    painter.save()
    painter.setFont(font)
    painter.setPen(theme.colour(item.colour))
    # Type is set at 100 px and scaled, because fonts have whole pixel sizes only.
    painter.translate(item.x, item.y)
    painter.scale(item.size / 100, item.size / 100)
    width = painter.fontMetrics().horizontalAdvance(item.text)
    shift = {"start": 0.0, "middle": width / 2, "end": float(width)}[item.anchor]
    painter.drawText(QPointF(-shift, 0), item.text)
    painter.restore()


def _pen(item: Rect | Ellipse | Polygon | Line, theme: Theme) -> QPen:
    if not item.stroke:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(theme.colour(item.stroke)), item.line_width)
    if isinstance(item, Line) and item.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def _points(item: Polygon | Line) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in item.points])


def _box(item: Item) -> QRectF:
    if isinstance(item, Rect):
        return QRectF(item.x, item.y, item.width, item.height)
    if isinstance(item, Ellipse):
        return QRectF(item.x - item.rx, item.y - item.ry, 2 * item.rx, 2 * item.ry)
    if isinstance(item, Text):
        return QRectF(item.x, item.y - item.size, len(item.text) * item.size * 0.5, item.size * 1.3)
    return _points(item).boundingRect()

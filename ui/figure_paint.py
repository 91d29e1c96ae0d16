"""Figures painted with Qt: the same primitives as on paper, in the colours that one gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from aict_desktop.figures.drawing import Ellipse, Item, Line, Polygon, Rect, Text
from aict_desktop.figures.fonts import HYPHEN
from aict_desktop.figures.hyphens import SOFT
from ui.theme import FAMILY

Colours = Callable[[str], QColor]
"""The colour of a token."""

_WEIGHTS = {"semibold": QFont.Weight.DemiBold, "bold": QFont.Weight.Bold}


def paint(painter: QPainter, items: Iterable[Item], colours: Colours) -> None:
    """Paint primitives in order, at the painter's present scale."""
    for item in items:
        if isinstance(item, Text):
            _paint_text(painter, item, colours)
        else:
            painter.setPen(_pen(item, colours))
            painter.setBrush(colours(item.fill) if item.fill else Qt.BrushStyle.NoBrush)
            _paint_shape(painter, item)


def box(item: Item) -> QRectF:
    """The rectangle around a primitive, in points."""
    if isinstance(item, Rect):
        return QRectF(item.x, item.y, item.width, item.height)
    if isinstance(item, Ellipse):
        return QRectF(item.x - item.rx, item.y - item.ry, 2 * item.rx, 2 * item.ry)
    if isinstance(item, Text):
        left = item.x - _before(item)
        return QRectF(left, item.y - item.size, width_of(item), item.size * 1.3)
    return _points(item).boundingRect()


def width_of(text: Text) -> float:
    """How wide a line of text is on the screen, in points."""
    return font_metrics(text.style).horizontalAdvance(text.text) * text.size / 100


@cache
def font_of(style: str) -> QFont:
    """The font of a style at 100 px: type is set so and scaled, because fonts have whole pixel sizes only."""
    font = QFont(FAMILY)
    font.setPixelSize(100)
    font.setWeight(_WEIGHTS.get(style, QFont.Weight.Normal))
    font.setItalic(style == "italic")
    return font


@cache
def font_metrics(style: str) -> QFontMetricsF:
    """How wide that font is."""
    return QFontMetricsF(font_of(style))


def _paint_shape(painter: QPainter, item: Rect | Ellipse | Polygon | Line) -> None:
    if isinstance(item, Rect):
        painter.drawRoundedRect(box(item), item.radius, item.radius)
    elif isinstance(item, Ellipse):
        painter.drawEllipse(QPointF(item.x, item.y), item.rx, item.ry)
    elif isinstance(item, Polygon):
        painter.drawPolygon(_points(item))
    else:
        painter.drawPolyline(_points(item))


def _paint_text(painter: QPainter, item: Text, colours: Colours) -> None:
    painter.save()
    painter.setFont(font_of(item.style))
    painter.setPen(colours(item.colour))
    painter.translate(item.x - _before(item), item.y)
    painter.scale(item.size / 100, item.size / 100)
    painter.drawText(QPointF(0, 0), item.text.replace(SOFT, HYPHEN))  # Qt shows no soft one
    painter.restore()


def _before(item: Text) -> float:
    """How far left of its ``x`` a text begins."""
    return {"start": 0.0, "middle": 0.5, "end": 1.0}[item.anchor] * width_of(item)


def _pen(item: Rect | Ellipse | Polygon | Line, colours: Colours) -> QPen:
    if not item.stroke:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(colours(item.stroke), item.line_width)
    if isinstance(item, Line) and item.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def _points(item: Polygon | Line) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in item.points])

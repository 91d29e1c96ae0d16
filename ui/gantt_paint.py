"""How the Gantt chart is painted: names and months stay, bars scroll under them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from aict_desktop.figures.drawing import Item, Line, Rect, Text
from aict_desktop.figures.fonts import width
from aict_desktop.figures.gantt import BAR, GAP, HEAD, SIZE, bar
from ui.figure_paint import paint
from ui.gantt_chart import Chart
from ui.gantt_drag import HANDLE, handle
from ui.theme import current

if TYPE_CHECKING:
    from ui.gantt import GanttView

_RING = 3  # pixels
_YEAR_ROOM = 30.0  # points
_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing


def paint_chart(painter: QPainter, view: GanttView) -> None:
    """Paint what the view shows, and the rings of the focus."""
    chart, scale = view.chart, view.scale
    across = view.horizontalScrollBar().value() / scale
    down = view.verticalScrollBar().value() / scale
    wide, high = view.viewport().width() / scale, view.viewport().height() / scale
    painter.setRenderHints(_HINTS)
    painter.fillRect(view.viewport().rect(), current().colour("surface"))
    seen = chart.seen(down, down + high - HEAD)
    _paint_ground(painter, view)
    painter.scale(scale, scale)
    with _Part(painter, QRectF(chart.names, HEAD, wide - chart.names, high - HEAD), -across, HEAD - down):
        edges = (chart.names + across, across + wide)
        paint(painter, (item for place in seen for item in in_sight(chart, place, *edges)), current().colour)
        _paint_picked(painter, view)
    with _Part(painter, QRectF(0, HEAD, chart.names, high - HEAD), 0, HEAD - down):
        paint(painter, (item for place in seen for item in chart.name(place)), current().colour)
    with _Part(painter, QRectF(chart.names, 0, wide - chart.names, HEAD), -across, 0):
        paint(painter, (*chart.head, *_year_begun(chart, across)), current().colour)
    side = ((chart.names, 0.0), (chart.names, min(chart.height + HEAD - down, high)))
    paint(painter, (Line(side, stroke="edge", line_width=0.6),), current().colour)
    painter.resetTransform()
    _paint_rings(painter, view, down)
    painter.end()


def _paint_ground(painter: QPainter, view: GanttView) -> None:
    """What is behind the bars, as far as it is seen; in pixels."""
    left, top = view.chart.names * view.scale, HEAD * view.scale
    across, down = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    room = QRectF(left, top, view.viewport().width() - left, view.viewport().height() - top)
    with _Part(painter, room, -across, top - down):
        view.ground.paint(painter, room.translated(across, down - top))


def _year_begun(chart: Chart, across: float) -> Iterable[Item]:
    """The year that began left of what is seen, as long as the next one leaves it room."""
    left = chart.names + across
    year = chart.axis.day(left).year
    begin, end = (chart.axis.x(date(each, 1, 1)) for each in (year, min(year + 1, date.max.year)))
    if begin < left and end - left > _YEAR_ROOM:
        yield Text(left + 3, 12, str(year), SIZE, "semibold")


def in_sight(chart: Chart, place: int, left: float, right: float) -> Iterable[Item]:
    """What stands on the axis in a line, with the words of a long bar in the middle of what is seen of it."""
    drawn = chart.bar(place)
    for item in chart.bars(place):
        if drawn and isinstance(item, Text) and item.anchor == "middle":
            half = width(item.text, item.size, item.style) / 2 + GAP
            middle = (max(drawn.x, left) + min(drawn.x + drawn.width, right)) / 2
            item = replace(item, x=min(max(middle, drawn.x + half), drawn.x + drawn.width - half))
        yield item


class _Part:
    """A part of the view with an origin of its own, beyond which nothing is painted."""

    def __init__(self, painter: QPainter, room: QRectF, across: float, down: float) -> None:
        self._painter, self._room, self._origin = painter, room, QPointF(across, down)

    def __enter__(self) -> None:
        self._painter.save()
        self._painter.setClipRect(self._room)
        self._painter.translate(self._origin)

    def __exit__(self, *_: object) -> None:
        self._painter.restore()


def _paint_picked(painter: QPainter, view: GanttView) -> None:
    """The mark that one pulls from the present bar, and what a drag comes to."""
    place, chart, drag = view.place, view.chart, view.drag
    if place is None:
        return
    drawn = chart.bar(place)
    if drag:
        days = view.dragged_days()
        if days and (ghost := _ghost(chart, drag.place, days)):
            paint(painter, ghost, current().colour)
        elif drag.grip == "link" and drawn:
            start = handle(drawn)
            paint(painter, (_pulled(start, drag.end),), current().colour)
    elif drawn and chart.rows[place].days and not view.readonly:
        painter.setPen(QPen(current().colour("primary"), 1.2))
        painter.setBrush(current().colour("surface"))
        painter.drawEllipse(handle(drawn), HANDLE, HANDLE)


def _ghost(chart: Chart, place: int, days: tuple[object, object]) -> Iterable[Item]:
    """The bar as it would be."""
    row = chart.rows[place]
    assert row.activity
    moved = replace(row, record=replace(row.activity, start=days[0], end=days[1]))  # type: ignore[arg-type]
    drawn = bar(moved, chart.axis, chart.tops[place])
    if drawn is None:
        return ()
    corners = (
        *((drawn.x, drawn.y), (drawn.x + drawn.width, drawn.y), (drawn.x + drawn.width, drawn.y + BAR)),
        *((drawn.x, drawn.y + BAR), (drawn.x, drawn.y)),
    )
    ground = Rect(drawn.x, drawn.y, drawn.width, BAR, fill="warnsoft")
    return ground, Line(corners, stroke="warn", line_width=1.6, dashed=True)


def _pulled(start: QPointF, end: QPointF) -> Line:
    return Line(((start.x(), start.y()), (end.x(), end.y())), stroke="warn", line_width=1.6, dashed=True)


def _paint_rings(painter: QPainter, view: GanttView, down: float) -> None:
    """One ring around the chart while it has the focus, one around the present line always."""
    pen = QPen(current().colour("focus" if view.hasFocus() else "primary"), _RING if view.hasFocus() else 2)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    port, place = view.viewport().rect(), view.place
    if place is not None:
        top = HEAD * view.scale
        box = view.chart.box(place)
        painter.setClipRect(QRectF(0, top, port.width(), port.height() - top))
        y, high = (box.top() + HEAD - down) * view.scale, box.height() * view.scale
        painter.drawRect(QRectF(_RING, y + 1, port.width() - 2 * _RING - 1, high - 2))
        painter.setClipping(False)
    if view.hasFocus():
        painter.drawRect(port.adjusted(1, 1, -2, -2))

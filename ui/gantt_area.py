"""The room of a Gantt chart: what it shows at which size, scrolled and zoomed, and what is where."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from aict_desktop.figures.drawing import Drawing
from ui.figure_plate import Plate
from ui.gantt_chart import HEAD, Chart
from ui.session import Session
from ui.theme import current

ZOOMS = (1.0, 1.5, 2.0, 3.0, 5.0, 8.0)
SCALE = 1.5  # pixels of the design in a point
LEAST_HEIGHT = 80  # pixels of the design: the months and one line
_NAMES, _MOST_NAMES = 215.0, 0.38
_BESIDE = 40  # pixels of the design left of a bar that one is brought to
_MIDDLE = 0.7  # of the width: what is there stays there when one zooms


class GanttArea(QAbstractScrollArea):
    """Months that fit the width or more; names and months stay where they are."""

    zoomed = Signal(int)
    """The place of the present zoom among ``ZOOMS``."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._zoom = 0
        self._made: Chart | None = None
        self._plate: tuple[tuple[float, float, str], Plate] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumSize(current().px(240), current().px(LEAST_HEIGHT))

    @property
    def chart(self) -> Chart:
        """What is shown, at the present width."""
        if self._made is None:
            wide = self.viewport().width() / self.scale
            names = min(_NAMES, wide * _MOST_NAMES)
            self._made = Chart(self.session.snapshot, date.today(), names, wide, ZOOMS[self._zoom])
        return self._made

    @property
    def scale(self) -> float:
        """Pixels in a point."""
        return SCALE * current().zoom / 100

    @property
    def ground(self) -> Plate:
        """What is behind the bars, made ready for being painted often."""
        wanted = (self.scale, self.devicePixelRatioF(), current().name)
        if self._plate is None or self._plate[0] != wanted:
            chart = self.chart
            drawing = Drawing(chart.axis.right, max(chart.height, 1.0), chart.ground, "")
            self._plate = wanted, Plate(drawing, current().colour, self.scale, wanted[1])
        return self._plate[1]

    def zoom_by(self, steps: int) -> None:
        """Show months wider or narrower."""
        place = self.viewport().width() * _MIDDLE
        middle = self.chart.axis.day(self.point(QPointF(place, 0)).x())
        self._zoom = min(max(self._zoom + steps, 0), len(ZOOMS) - 1)
        self.renew()
        self.horizontalScrollBar().setValue(round(self.chart.axis.x(middle) * self.scale - place))
        self.zoomed.emit(self._zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.renew()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def renew(self) -> None:
        """Show what the dossier holds now."""
        self._made = self._plate = None
        self._scroll_ranges()
        self.viewport().update()

    def show_line(self, place: int) -> None:
        """Scroll so that a line is seen, and the start of its bar."""
        box, down = self.chart.box(place), self.verticalScrollBar()
        top, bottom = box.top() * self.scale, box.bottom() * self.scale
        room = self.viewport().height() - HEAD * self.scale
        down.setValue(round(min(max(down.value(), bottom - room), top)))
        if bar := self.chart.bar(place):
            across, names = self.horizontalScrollBar(), self.chart.names * self.scale
            start, end = bar.x * self.scale, (bar.x + bar.width) * self.scale
            seen = across.value() + names
            if end < seen or start > across.value() + self.viewport().width():
                across.setValue(round(start - names - current().px(_BESIDE)))

    def place_at(self, position: QPointF) -> int | None:
        """The place of the line at a point of the viewport; None over the months and below the last."""
        if position.y() < HEAD * self.scale:
            return None
        return self.chart.at(self.point(position).y())

    def point(self, position: QPointF) -> QPointF:
        """A point of the viewport in points of the chart; names stay where they are."""
        x = position.x() / self.scale
        if x >= self.chart.names:
            x += self.horizontalScrollBar().value() / self.scale
        return QPointF(x, (position.y() + self.verticalScrollBar().value()) / self.scale - HEAD)

    def _scroll_ranges(self) -> None:
        chart, scale, port = self.chart, self.scale, self.viewport()
        tall = round((chart.height + HEAD) * scale)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(tall - port.height(), 0))
        down.setPageStep(max(port.height(), 1))
        down.setSingleStep(round(24 * scale))
        across.setRange(0, max(int(chart.axis.right * scale) - port.width(), 0))
        across.setPageStep(max(port.width(), 1))

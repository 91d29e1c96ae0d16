"""What a drag over the Gantt chart means, from where it began to where the pointer is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from aict_desktop.domain.durations import month_end
from aict_desktop.domain.records import Activity
from aict_desktop.domain.rescheduling import Days, Unit, begun, shifted, stretched
from aict_desktop.figures.drawing import Rect
from aict_desktop.figures.gantt import BAR
from aict_desktop.figures.timeline import Axis
from ui.gantt_chart import Chart

Grip = Literal["move", "start", "end", "link", "draw"]

HANDLE = 4.2  # radius of the mark that one pulls to another bar
_HANDLE_AT = 5.4  # its centre, from the end of the bar
_HANDLE_ROOM = 15.0  # where it is felt
_EDGE = 5.0  # of a bar, that pulls its start or its end
_LEAST = 22.0  # a shorter bar is moved as a whole
_WEEKS, _DAYS = 24.0, 72.0  # widths of a month from which one moves by weeks, by days
_STARTED = 3.0  # points that a pointer goes before it drags


def handle(bar: Rect) -> QPointF:
    """The centre of the mark that one pulls from a bar to what should wait for it."""
    return QPointF(bar.x + bar.width + _HANDLE_AT, bar.y + BAR / 2)


def grip_at(chart: Chart, place: int, point: QPointF) -> Grip | None:
    """What a press at a point of a line takes hold of; None when there is nothing to take."""
    row, bar = chart.rows[place], chart.bar(place)
    if row.activity is None or point.x() < chart.axis.left:
        return None
    if bar is None:
        return "draw"
    if bar.x <= point.x() <= bar.x + bar.width and chart.box(place).contains(point):
        if row.days and bar.width >= _LEAST:
            if point.x() - bar.x <= _EDGE:
                return "start"
            if bar.x + bar.width - point.x() <= _EDGE:
                return "end"
        return "move"
    near = QRectF(bar.x + bar.width, bar.y - 4, _HANDLE_ROOM, BAR + 8)
    return "link" if near.contains(point) and row.days else None


def step(axis: Axis, *, fine: bool) -> Unit:
    """By what one moves: the longer a month is on the screen the finer; days when one asks for it."""
    if fine or axis.month >= _DAYS:
        return "day"
    return "week" if axis.month >= _WEEKS else "month"


@dataclass(frozen=True, slots=True)
class Drag:
    """A drag under way: what was taken, of which activity, and where."""

    grip: Grip
    activity: Activity
    place: int
    begin: QPointF
    end: QPointF

    @property
    def started(self) -> bool:
        """Whether the pointer went far enough not to be a click."""
        return (self.end - self.begin).manhattanLength() >= _STARTED

    def days(self, axis: Axis, *, fine: bool) -> Days:
        """The days that the activity would have."""
        if self.grip == "draw":
            ends = sorted((axis.day(self.begin.x()), axis.day(self.end.x())))
            return _whole(ends[0], ends[1], fine=fine or axis.month >= _DAYS)
        unit = step(axis, fine=fine)
        steps = round(
            (self.end.x() - self.begin.x())
            / axis.month
            * {"month": 1, "week": 52 / 12, "day": 365 / 12}[unit]
        )
        act = {"move": shifted, "start": begun, "end": stretched}.get(self.grip)
        return act(self.activity, unit, steps) if act else (self.activity.start, self.activity.end)


def _whole(first: date, last: date, *, fine: bool) -> Days:
    """Whole months, unless one can point to days."""
    return (first, last) if fine else (first.replace(day=1), month_end(last))

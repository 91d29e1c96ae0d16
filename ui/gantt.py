"""The Gantt chart: bars that one drags or moves by keyboard, each gesture one change of the dossier."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import Activity
from aict_desktop.domain.rescheduling import Days, Unit, planned, rescheduled, shifted, stretched
from aict_desktop.figures.timeline import dates_told
from aict_desktop.reference.refusals import refusal
from aict_desktop.reference.words import message
from ui.gantt_area import GanttArea
from ui.gantt_drag import Drag, grip_at
from ui.gantt_paint import paint_chart
from ui.parts import tip
from ui.session import Session

_CURSORS = {
    "move": Qt.CursorShape.OpenHandCursor,
    "start": Qt.CursorShape.SizeHorCursor,
    "end": Qt.CursorShape.SizeHorCursor,
    "link": Qt.CursorShape.CrossCursor,
    "draw": Qt.CursorShape.CrossCursor,
}
_WALK = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_TABLES = {"activity", "result", "objective", "milestone", "dependency", "dossier"}


class GanttView(GanttArea):
    """Lines of activities over the months of the term of office; up and down pick one, Enter opens it."""

    picked = Signal(str)
    """The id of the activity of the line that one has come to."""
    opened = Signal()
    """Somebody wants the sheet of that activity."""
    said = Signal(str)
    """What the line says, or what a gesture comes to while it lasts."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.push = False
        self.id = ""
        """The id of the activity of the present line."""
        self._name = message("gantt")
        self._drag: Drag | None = None
        self._fine = False
        self._entry = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(message("gantt_keys"))
        self.viewport().setMouseTracking(True)
        session.changed.connect(self._on_change)
        self._walk_to(0)

    @property
    def place(self) -> int | None:
        """The place of the present line."""
        return self.chart.place_of(self.id)

    @property
    def readonly(self) -> bool:
        """Whether nothing can be moved."""
        return self.session.readonly

    @property
    def drag(self) -> Drag | None:
        """The drag under way, once it is one."""
        return self._drag if self._drag and self._drag.started else None

    def pick(self, id_: str) -> None:
        """Go to the line of an activity."""
        if id_ != self.id:
            self.id, self._entry = id_, ""
            self.picked.emit(id_)
        self._tell()
        if (place := self.place) is not None:
            self.show_line(place)
        self.viewport().update()

    def plan(self) -> None:
        """Give the present activity the dates it lacks."""
        one = self._activity()
        if one is None or self.readonly:
            return
        edit = planned(self.session.snapshot, one, date.today())
        if edit:
            self.session.do(edit)
        else:
            dated = one.start and one.end
            self.said.emit(message("gantt_planned_already" if dated else "gantt_needs_end"))

    def dragged_days(self) -> Days | None:
        """The days that the activity dragged would have; None when nothing of the sort is under way."""
        drag = self.drag
        return drag.days(self.chart.axis, fine=self._fine) if drag and drag.grip != "link" else None

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chart(QPainter(self.viewport()), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._moved_by(event) or self._walked_by(event):
            return
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.id:
            self.opened.emit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(-1 if key == Qt.Key.Key_Minus else 1)
        elif key == Qt.Key.Key_Escape and self._drag:
            self._let_go()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + (-80 if key == Qt.Key.Key_Left else 80))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self.point(event.position())
        place = self.place_at(event.position())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if one := self.chart.rows[place].activity:
            self.pick(one.id)
            grip = grip_at(self.chart, place, point)
            if grip and not self.readonly:
                self.session.leaving.emit()
                self._drag = Drag(grip, one, place, point, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self.point(event.position())
        if self._drag is None:
            place = self.place_at(event.position())
            grip = None if place is None or self.readonly else grip_at(self.chart, place, point)
            self.viewport().setCursor(_CURSORS[grip] if grip else Qt.CursorShape.ArrowCursor)
            return
        self._fine = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._drag = Drag(self._drag.grip, self._drag.activity, self._drag.place, self._drag.begin, point)
        if days := self.dragged_days():
            self.said.emit(_told(self._drag.activity, days))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, days = self.drag, self.dragged_days()
        target = self.place_at(event.position())
        self._let_go()
        if drag and days:
            self._reschedule(drag.activity.id, days)
        elif drag and target is not None and (other := self.chart.rows[target].activity):
            self._link(other.id, drag.activity.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if place is not None and self.chart.rows[place].activity:
            self._let_go()
            self.opened.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._entry = ""
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.place_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if place is None else tip(self.chart.told(place)), self)
            return True
        return super().viewportEvent(event)

    def _moved_by(self, event: QKeyEvent) -> bool:
        """Alt and an arrow: a month, or with Ctrl a day; with Shift too, the end alone."""
        held, one = event.modifiers(), self._activity()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if not steps or not held & Qt.KeyboardModifier.AltModifier or one is None or self.readonly:
            return False
        unit: Unit = "day" if held & Qt.KeyboardModifier.ControlModifier else "month"
        ends = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if not (one.start or one.end) or (ends and not one.end):
            self.said.emit(message("gantt_no_dates"))
            return True
        self._entry = self._entry or uuid.uuid4().hex  # successive presses are one step of undo
        self._reschedule(one.id, (stretched if ends else shifted)(one, unit, steps), self._entry)
        return True

    def _walked_by(self, event: QKeyEvent) -> bool:
        key, lines = Qt.Key(event.key()), self._lines()
        if not lines or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        here = next((n for n, place in enumerate(lines) if place == self.place), 0)
        if key in _WALK:
            self._walk_to(here + _WALK[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk_to(0 if key == Qt.Key.Key_Home else len(lines) - 1)
        else:
            return False
        return True

    def _walk_to(self, number: int) -> None:
        lines = self._lines()
        if lines:
            one = self.chart.rows[lines[min(max(number, 0), len(lines) - 1)]].activity
            assert one
            self.pick(one.id)

    def _lines(self) -> list[int]:
        return [place for place, row in enumerate(self.chart.rows) if row.activity]

    def _activity(self) -> Activity | None:
        return self.session.snapshot.get(Activity, self.id)

    def _reschedule(self, id_: str, days: Days, entry: str = "") -> None:
        snapshot = self.session.snapshot
        if one := snapshot.get(Activity, id_):
            self.session.do(rescheduled(snapshot, one, *days, push=self.push), entry)

    def _link(self, waits: str, needs: str) -> None:
        """Let an activity wait for another, or say why it cannot."""
        link, snapshot = LINKS["activity", "needs"], self.session.snapshot
        edit = link.set(snapshot, waits, {*link.values(snapshot, waits), needs})
        if refused := refusal(snapshot, edit):
            self.session.failed.emit(refused)
        elif edit:
            self.session.do(edit)

    def _let_go(self) -> None:
        self._drag, self._fine = None, False
        self.viewport().update()

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables.isdisjoint(_TABLES):
            self._let_go()
            self.renew()

    def renew(self) -> None:
        """Show what the dossier holds now, at the same activity while it is there."""
        super().renew()
        if self.place is None:
            self.id = ""
            self._walk_to(0)
        self._tell()
        self.viewport().update()

    def _tell(self) -> None:
        place, lines = self.place, self._lines()
        if place is None:
            self.setAccessibleName(f"{self._name}\u00a0: {message('gantt_empty')}")
            self.said.emit("")
            return
        told = self.chart.told(place)
        where = f"{lines.index(place) + 1}\u00a0sur\u00a0{len(lines)}"
        self.setAccessibleName(f"{self._name}\u00a0: {told}, {where}")
        row = self.chart.rows[place]
        assert row.activity
        self.said.emit(
            f"{row.number}\u00a0 {_told(row.activity, (row.activity.start, row.activity.end))}".strip()
        )


def _told(one: Activity, days: Days) -> str:
    """The dates that a drag comes to."""
    return dates_told(replace(one, start=days[0], end=days[1]))

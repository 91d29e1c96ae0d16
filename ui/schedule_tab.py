"""The calendar of the logframe: a chart of bars, the same as a list and as a picture, and a sheet beside."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from PySide6.QtWidgets import QCheckBox, QTabWidget, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import Activity, Assignment, Dependency, Milestone
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Drawing
from aict_desktop.figures.schedule import schedule
from aict_desktop.reference.words import message
from ui.beside import Beside, folder
from ui.corner import put_beside
from ui.elided import Elided
from ui.figure_tab import FigureTab
from ui.gantt import GanttView
from ui.gantt_area import ZOOMS
from ui.later import Later
from ui.panels.length import LengthPanel
from ui.parts import button, column, icon_button, label, row
from ui.record_sheet import Children, Fields, RecordSheet, Section, Shown
from ui.schedule_list import ScheduleList
from ui.session import Session

SECTIONS = (
    Section(
        "Dates",
        (
            Fields(("text", "start", "end")),
            Shown("", LengthPanel),
            Fields(("owner", "needs")),
        ),
    ),
    Section("Jalons", (Children(Milestone, "activity", ("text", "due", "done")),)),
    Section("Personnes", (Children(Assignment, "activity", ("person", "days")),), folded=True),
)
_HANGING: tuple[type[Milestone | Assignment | Dependency], ...] = (Milestone, Assignment, Dependency)


def schedule_tab(session: Session) -> ScheduleTab:
    """When activities happen."""
    return ScheduleTab(session)


class ScheduleTab(QWidget):
    """The chart, the list and the picture show the same activities; the sheet is that of the one picked."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.gantt = GanttView(session)
        self.sheet = RecordSheet(session, Activity, SECTIONS)
        self._told = Elided("muted")
        self._empty = QWidget()
        to_matrix = button("Aller au cadre logique", lambda: session.wanted.emit(Activity.table, "", ""))
        self._empty.setLayout(column(label(message("gantt_none"), "muted"), row(to_matrix, None), None))
        self._views = QTabWidget()
        self._views.setUsesScrollButtons(True)
        self._views.addTab(self._chart(), "Diagramme")
        self._views.addTab(Later(lambda: self.list), "Liste")
        self._views.addTab(Later(self._picture), "Image")
        self._views.currentChanged.connect(self._on_view)
        chip = folder("Fiche de l’activité", opened=True)
        put_beside(self._views, self._plan, self._zooms, chip)
        self._beside = Beside(self._views, self.sheet, ("Calendrier", "Activité"), (640, 330), chip)
        self.setLayout(column(self._empty, self._beside, margins=(0, 10, 0, 0), grow=self._beside))
        self.gantt.picked.connect(self._on_picked)
        self.gantt.opened.connect(lambda: self._open())
        self.gantt.said.connect(self._told.setText)
        self.gantt.zoomed.connect(self._on_zoomed)
        session.changed.connect(self._on_change)
        self._on_zoomed(0)
        self._on_picked(self.gantt.id)

    @cached_property
    def list(self) -> ScheduleList:
        """The same activities as a table."""
        made = ScheduleList(self._session)
        made.picked.connect(self.gantt.pick)
        made.opened.connect(lambda: self._open())
        made.pick(self.gantt.id)
        return made

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open the sheet of an activity at a field, of it or of what hangs on it."""
        kind = next((one for one in _HANGING if one.table == table), None)
        found = self._session.snapshot.get(kind, id_) if kind else None
        activity = found.activity if found else id_
        if self._session.snapshot.get(Activity, activity):
            self.gantt.pick(activity)
        if table == Dependency.table:
            table, field = Activity.table, "needs"
        self._open(field, "" if table == Activity.table else table, id_)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what only a finer analysis needs."""
        self.sheet.set_depth(essential=essential)

    def _chart(self) -> QWidget:
        """The chart over what its present line says; its tools stand beside the tabs, to leave it room."""
        push = QCheckBox(message("push_waiting"))
        push.setChecked(self.gantt.push)
        push.toggled.connect(self._on_push)
        self._plan = button("Planifier", self.gantt.plan, icon_name="calendar")
        self._plan.setToolTip("Donner à l’activité choisie les dates qui lui manquent")
        for tool in (push, self._plan):
            tool.setEnabled(not self._session.readonly)
        self._smaller = icon_button("zoom-out", "Mois plus étroits", lambda: self.gantt.zoom_by(-1))
        self._larger = icon_button("zoom-in", "Mois plus larges", lambda: self.gantt.zoom_by(1))
        self._zooms = QWidget()
        self._zooms.setLayout(row(self._smaller, self._larger, spacing=2))
        below = row(self._told, push, grow=self._told)
        made = QWidget()
        made.setLayout(column(self.gantt, below, margins=(0, 8, 0, 0), grow=self.gantt))
        return made

    def _picture(self) -> QWidget:
        made = FigureTab(self._session, _drawn, message("gantt"), "chronogramme")
        made.view.picked.connect(lambda table, id_: self.show_place(table, id_, ""))
        return made

    def _open(self, field: str = "", table: str = "", id_: str = "") -> None:
        self._beside.show_second()
        self.sheet.focus_on(field, table, id_)

    def _on_view(self, place: int) -> None:
        self._session.leaving.emit()
        self._zooms.setVisible(place == 0)

    def _on_push(self, push: bool) -> None:
        self.gantt.push = push

    def _on_picked(self, id_: str) -> None:
        if self.sheet.record_id != id_:
            self._session.leaving.emit()
            self.sheet.show_record(id_)
        if "list" in self.__dict__:
            self.list.pick(id_)
        self._on_change(Edit(()))

    def _on_change(self, _: Edit) -> None:
        there = bool(self._session.snapshot.all(Activity))
        self._empty.setVisible(not there)
        self._beside.setVisible(there)

    def _on_zoomed(self, place: int) -> None:
        self._smaller.setEnabled(place > 0)
        self._larger.setEnabled(place < len(ZOOMS) - 1)


def _drawn(snapshot: Snapshot) -> Drawing:
    return schedule(snapshot, date.today())

"""The activities of the calendar as a table: number, owner, dates, length, what each waits for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import Activity
from aict_desktop.domain.schedule import days_of, needed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.numbering import numbers
from aict_desktop.figures.timeline import length_told
from aict_desktop.reference.words import message
from ui.parts import column
from ui.records_model import Computed, RecordsModel
from ui.session import Session
from ui.tables import FirstWide, fit_columns, show_calmly

_WIDEST, _FIRST = 130, 230
_LAST = 10**6  # where activities without a number go


def _length(_: Snapshot, one: Record) -> str:
    assert isinstance(one, Activity)
    return length_told(one)


def _days(_: Snapshot, one: Record) -> int | None:
    assert isinstance(one, Activity)
    return days_of(one)


class ScheduleList(QWidget):
    """What the chart says, line by line."""

    picked = Signal(str)
    """The id of the activity that one has come to."""
    opened = Signal()
    """Somebody wants its sheet."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._numbers = numbers(session.snapshot)
        columns = (
            Computed("Activité", self._named, self._place),
            *("start", "end"),
            Computed("Durée", _length, _days, falls=True),
            Computed("Attend", self._waits),
            "owner",
        )
        self._model = RecordsModel(session, Activity, columns)
        self._model.sort_by(0)
        self._table = FirstWide(_FIRST)
        show_calmly(self._table, self._model, message("gantt"))
        fit_columns(self._table, _WIDEST)
        self._table.fit_first()
        self._table.selectionModel().currentRowChanged.connect(self._on_current)
        self._table.activated.connect(lambda _: self.opened.emit())
        self.setLayout(column(self._table, margins=(0, 8, 0, 0)))
        session.changed.connect(self._on_change)

    def pick(self, id_: str) -> None:
        """Go to the line of an activity."""
        ids = [one.id for one in self._model.rows]
        if id_ in ids and ids.index(id_) != self._table.currentIndex().row():
            self._table.setCurrentIndex(self._model.index(ids.index(id_), 0))

    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self._model.rows[index.row()].id)

    def _named(self, _: Snapshot, one: Record) -> str:
        assert isinstance(one, Activity)
        return f"{self._numbers.get(one.id, '')}  {one.text}".strip()

    def _place(self, _: Snapshot, one: Record) -> list[int]:
        number = self._numbers.get(one.id, "")
        return [int(part) for part in number.split(".")] if number else [_LAST]

    def _waits(self, snapshot: Snapshot, one: Record) -> str:
        assert isinstance(one, Activity)
        return ", ".join(self._numbers.get(need.id, need.text) for need in needed(snapshot, one))

    def _on_change(self, edit: Edit) -> None:
        self._numbers = numbers(self._session.snapshot)
        self._model.renew()

"""The workshops: the notes of one of them, typed fast, and what is kept of the meeting itself."""

from __future__ import annotations

import uuid
from datetime import date

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit, added
from aict_desktop.domain.french import count, format_day
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records import Statement, Workshop
from aict_desktop.domain.removal import removed
from aict_desktop.reference.values import line_of
from aict_desktop.reference.words import message, record_words
from ui.beside import Beside
from ui.form import Form
from ui.parts import button, column, icon_button, label, row, scrolled
from ui.pick_list import PickList
from ui.session import Session
from ui.workshop_notes import WorkshopNotes

FIELDS = ("name", "day", "place", "attendance", "disagreements")
_READ = {Workshop.table, Statement.table}


class WorkshopsTab(QWidget):
    """One workshop at a time, chosen in the list above."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        words = record_words(Workshop.table)
        self._picks = PickList("Atelier", message("pick_workshop"), 18)
        self._picks.chosen.connect(lambda id_: self.pick(id_ or self._id))
        self._add = button(words["new"], self._start, icon_name="plus")
        self._bin = icon_button("trash", message("remove_workshop"), self._remove)
        self._empty = label(words["empty"], "muted")
        self._notes = WorkshopNotes(session)
        self._form = Form(session, Workshop, FIELDS, compact=True)
        sheet, right = QWidget(), QWidget()
        sheet.setLayout(column(self._form, None, margins=(4, 0, 8, 0)))
        right.setLayout(column(scrolled(sheet, message("workshop_sheet")), margins=(12, 0, 0, 0)))
        self._beside = Beside(self._notes, right, (message("notes"), message("workshop_sheet")), (600, 360))
        head = row(self._picks, self._bin, self._add, grow=self._picks)
        head.addStretch(0)
        whole = column(head, self._empty, self._beside, margins=(0, 10, 0, 0), grow=self._beside)
        whole.addStretch(0)  # the room of what an empty list does not show
        self.setLayout(whole)
        session.changed.connect(self._on_change)
        rows = session.snapshot.all(Workshop)
        self.pick(rows[-1].id if rows else "")

    def pick(self, id_: str) -> None:
        """Show a workshop."""
        self._session.leaving.emit()
        self._id = id_
        self._notes.show_workshop(id_)
        if id_:
            self._form.show_record(id_)
        self._offer()
        self._picks.pick(id_)

    def show_place(self, id_: str, field: str) -> None:
        """Open the sheet of a workshop at a field; the last one when it is about all of them."""
        self.pick(id_ or self._id)
        self._beside.show_second()
        self._form.focus_on(field)

    def _start(self) -> None:
        """A new workshop, of today until one says otherwise, ready for its first note."""
        today, snapshot = date.today(), self._session.snapshot
        name, order = message("workshop_of", day=format_day(today)), last_order(snapshot, Workshop)["order"]
        made = Workshop(id=str(uuid.uuid4()), name=name, day=today, order=order)
        self._session.leaving.emit()
        if self._session.do(added(made)):
            self.pick(made.id)
            self._notes.entry.focus_on()

    def _remove(self) -> None:
        self._session.leaving.emit()
        snapshot = self._session.snapshot
        if found := snapshot.get(Workshop, self._id):
            self._session.do(removed(snapshot, found))

    def _offer(self) -> None:
        """Name the workshops there are now, with how much each gave."""
        snapshot = self._session.snapshot
        rows = snapshot.all(Workshop)
        self._picks.offer({row.id: self._name(row) for row in rows})
        for piece in (self._picks, self._bin, self._beside):
            piece.setVisible(bool(rows))
        self._bin.setEnabled(not self._session.readonly)
        self._add.setEnabled(not self._session.readonly)
        self._empty.setVisible(not rows)

    def _name(self, workshop: Workshop) -> str:
        snapshot = self._session.snapshot
        number = count(len(snapshot.where(Statement, workshop=workshop.id)), "constat", "constats")
        return f"{line_of(snapshot, workshop) or message('untitled')} ({number})"

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables & _READ:
            return
        rows = self._session.snapshot.all(Workshop)
        if any(row.id == self._id for row in rows):
            self._offer()
        else:
            self.pick(rows[-1].id if rows else "")

"""Fields bound to one record: shows them, writes what is typed after a pause, and always on leaving."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QGridLayout, QWidget

from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records import Dossier
from aict_desktop.domain.steering import exclusive
from aict_desktop.reference.refusals import refusal
from ui.editors.choices import FlagEditor, TickEditor
from ui.editors.lines import LineEditor, TextEditor
from ui.field_row import FieldRow
from ui.focus import brought_into_view
from ui.parts import column
from ui.session import Session
from ui.theme import current


class Form(QWidget):
    """The fields of one record, existing or about to exist: the first thing typed makes it."""

    made = Signal(str)
    """The id of the record that typing has just made."""

    def __init__(
        self, session: Session, record: type[Record], fields: Sequence[str], *, compact: bool = False
    ) -> None:
        super().__init__()
        self.session = session
        self.record_type = record
        self.compact = compact
        self.record_id = ""
        self._preset: Mapping[str, Any] = {}
        self._rows = {name: FieldRow(self, name) for name in fields}
        for answer in rows_with_notes(self._rows):
            self._rows[note_of(answer)].be_note(labelled=compact and self._rows[answer].labelled)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.write)
        self.setLayout(
            _in_pairs(self._rows)
            if compact and current().roomy
            else column(*self._rows.values(), None, spacing=12)
        )
        session.changed.connect(self._on_change)
        session.leaving.connect(self.write)
        session.drafts_dropped.connect(self._take_back)
        self._set_readonly(session.readonly)

    def show_record(self, id_: str) -> None:
        """Bind the form to an existing record, or to one that exists once."""
        self.write()
        self.record_id = id_
        self._show()

    def show_new(self, preset: Mapping[str, Any]) -> None:
        """Bind the form to a record yet to be made, with ``preset`` values, of links too."""
        self.write()
        self.record_id, self._preset = "", preset
        self._show()

    def preset(self, field: str, value: Any) -> None:
        """Let the record yet to be made hold another value, in a field or a link."""
        self._preset = {**self._preset, field: value}

    @property
    def place(self) -> str:
        """The id of the record, or the values that the one yet to be made will hold."""
        return self.record_id or " ".join(map(str, self._preset.values()))

    def record(self) -> Record | None:
        """The record shown, None while it is yet to be made."""
        once = self.record_id == self.record_type.table
        found = self.session.snapshot.get(self.record_type, self.record_id)
        return self.session.snapshot.one(self.record_type) if once and found is None else found

    def show_only(self, fields: Sequence[str]) -> None:
        """Fold the other fields away."""
        for name, row in self._rows.items():
            row.setVisible(name in fields)

    def focus_on(self, field: str = "") -> None:
        """Put the cursor in a field, the first one by default."""
        wanted = self._rows.get(field) or next(iter(self._rows.values()))
        wanted.show()
        wanted.widget.setFocus()
        if isinstance(wanted.widget, LineEditor):
            wanted.widget.end(False)
        elif isinstance(wanted.widget, TextEditor):
            wanted.widget.moveCursor(QTextCursor.MoveOperation.End)
        QTimer.singleShot(0, wanted, lambda: brought_into_view(wanted))

    def unread(self) -> str:
        """The first field in which what was typed cannot be read; empty when there is none."""
        return next((name for name, row in self._rows.items() if row.unread), "")

    def _take_back(self) -> None:
        for row in self._rows.values():
            row.take_back()

    def write(self) -> None:
        """Write what was typed and not yet written."""
        self._timer.stop()
        for row in self._rows.values():
            row.write()

    def wait(self) -> None:
        """Write soon: the user is still typing."""
        self._timer.start(self.session.pause_ms)

    def value_of(self, field: str) -> Any:
        """What the dossier holds for a field."""
        found = self.record()
        if link := LINKS.get((self.record_type.table, field)):
            return link.values(self.session.snapshot, self.record_id)
        return (
            getattr(found, field) if found else self._preset.get(field, kinds(self.record_type)[field].empty)
        )

    def put(self, field: str, value: Any, typing: str) -> bool:
        """Write one field; makes the record when there is none yet."""
        edit, new_id = self._edit(field, value)
        if not edit:
            return True
        if not self.session.do(exclusive(self.session.snapshot, edit), typing):
            return False
        if new_id:
            self.made.emit(new_id)
        return True

    def refusal(self, field: str, value: Any) -> str:
        """Why a value makes no sense, in a sentence; empty when it does."""
        found, link = self.record(), LINKS.get((self.record_type.table, field))
        snapshot = self.session.snapshot
        return refusal(snapshot, link.set(snapshot, found.id, value)) if found and link else ""

    def _edit(self, field: str, value: Any) -> tuple[Edit, str]:
        found, snapshot = self.record(), self.session.snapshot
        link = LINKS.get((self.record_type.table, field))
        if found is not None and link:
            return link.set(snapshot, found.id, value), ""
        if found is not None and snapshot.get(self.record_type, found.id) is not None:
            return altered(found, **{field: value}), ""
        return self._added(found, {**({} if found else self._preset), field: value})

    def _added(self, found: Record | None, values: Mapping[str, Any]) -> tuple[Edit, str]:
        """Make the record with its values, and what it is linked to, as one edit."""
        order = last_order(self.session.snapshot, self.record_type)
        new = found or self.record_type(id=str(uuid.uuid4()), **order)
        self.record_id = new.id
        links = {name: LINKS.get((self.record_type.table, name)) for name in values}
        tied = [link.make(new.id, each) for name, link in links.items() if link for each in values[name]]
        own = {name: value for name, value in values.items() if links[name] is None}
        return added(replace(new, **own), *tied), new.id

    def _show(self) -> None:
        for row in self._rows.values():
            row.forget()
            row.show_value()

    def _on_change(self, edit: Edit) -> None:
        if self.record_type.table not in edit.tables and not any(
            t in edit.tables for t in self._shown_tables()
        ):
            return
        for row in self._rows.values():
            row.refresh()

    def _shown_tables(self) -> set[str]:
        links = [link for (table, _), link in LINKS.items() if table == self.record_type.table]
        ticks = {link.record.table for link in links}
        referring = (self.record_type, *(link.record for link in links))
        refs = {getattr(kind, "table", "") for record in referring for kind in kinds(record).values()}
        return ticks | refs | ({Dossier.table} if "competences" in self._rows else set())

    def _set_readonly(self, readonly: bool) -> None:
        if readonly:
            for row in self._rows.values():
                row.set_readonly()


def rows_with_notes(rows: Mapping[str, FieldRow]) -> list[str]:
    """The names of the answers whose note is a field of the form too."""
    return [name for name in rows if note_of(name) in rows]


def note_of(field: str) -> str:
    """The name of the field that holds the note on an answer, where there is one."""
    return f"{field}_note"


def _in_pairs(rows: Mapping[str, FieldRow]) -> QGridLayout:
    """Short fields two by two, so that what is noted stays in view; the first and the long ones alone.

    An answer and its note are two by two whatever they are; a line of text that is alone takes the width.
    """
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(current().px(10))
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    place, high = 0, (TextEditor, TickEditor, FlagEditor)
    long = [isinstance(made.widget, high) for made in rows.values()]
    for number, (name, made) in enumerate(rows.items()):
        noted = note_of(name) in rows
        beside_nothing = place % 2 == 0 and all(long[number + 1 : number + 2])
        alone = type(made.widget) is LineEditor and beside_nothing
        wide = (number == 0 or long[number] or alone) and not noted
        place += place % 2 if wide or noted else 0
        grid.addWidget(made, place // 2, place % 2, 1, 2 if wide else 1)
        place += 2 if wide else 1
    return grid

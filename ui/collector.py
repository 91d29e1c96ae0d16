"""Gathering records of one sort: a form for one of them, and those noted already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import count
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.placing import shifted
from aict_desktop.domain.removal import removed
from aict_desktop.reference.values import line_of
from aict_desktop.reference.words import message, record_words
from ui.focus import kept_focus
from ui.form import Form
from ui.parts import button, clear, column, icon_button, label, row
from ui.session import Session
from ui.wordy import WordyButton

MOST = 50
"""How many lines of what is noted are shown at first: each makes the next word slower to write."""


class Collector(QWidget):
    """The records that hold ``preset``; typing in the form makes or changes one of them."""

    rebuilt = Signal()
    """The lines of what is noted were made anew."""

    def __init__(
        self,
        session: Session,
        record: type[Record],
        fields: Sequence[str],
        preset: Mapping[str, Any],
        *,
        noted_first: bool = False,
    ) -> None:
        super().__init__()
        self._session = session
        self._type = record
        self._preset = preset
        self._words = record_words(record.table)
        self._form = Form(session, record, fields, compact=True)
        self._another = button(self._words["new"], self._start_another, icon_name="plus")
        self._noted = column(spacing=6)
        self._whole = False
        self._noted_first = noted_first
        another = row(self._another, None)
        pieces = (self._noted, another, self._form) if noted_first else (self._form, another, self._noted)
        self.setLayout(column(*pieces, spacing=10))
        self._form.made.connect(lambda _: self._show_noted())
        session.changed.connect(self._on_change)
        self._form.show_new(self._preset)
        self._show_noted()

    def show_under(self, preset: Mapping[str, Any]) -> None:
        """Gather the records that hold another preset."""
        if preset != self._preset:
            self._preset = preset
            self._start_afresh()

    def focus_on(self) -> None:
        """Put the cursor where one types."""
        self._form.focus_on()

    def open(self, id_: str, field: str = "") -> None:
        """Put the cursor in a field of one of the records; in that of a new one when it is not there."""
        if self._session.snapshot.get(self._type, id_):
            self._form.show_record(id_)
            self._show_noted()
        self._form.focus_on(field)

    def records(self) -> tuple[Record, ...]:
        """The records noted already."""
        return self._session.snapshot.where(self._type, **self._preset)

    def _start_another(self) -> None:
        self._start_afresh()
        self._form.focus_on()

    def _start_afresh(self) -> None:
        self._form.show_new(self._preset)
        self._show_noted()

    def _on_change(self, edit: Edit) -> None:
        if self._type.table not in edit.tables:
            return
        if self._form.record_id and self._form.record() is None:
            self._form.show_new(self._preset)  # undone: what is typed next is another record
        self._show_noted()

    def _show_noted(self) -> None:
        with kept_focus(self):
            self._fill_noted()
        self._another.setEnabled(not self._session.readonly)
        self._another.setVisible(not self._noted_first or bool(self.records()))
        self.rebuilt.emit()

    def _fill_noted(self) -> None:
        clear(self._noted)
        noted = self.records()
        if not (noted and self._noted_first):
            self._noted.addWidget(label("Déjà noté" if noted else self._words["empty"], "small"))
        shown = noted if self._whole else noted[-MOST:]
        if left := len(noted) - len(shown):
            words = message("show_others", count=count(left, "autre", "autres"))
            self._noted.addWidget(button(words, self._show_whole, "flat"))
        for record in shown:
            self._noted.addWidget(self._line(record))

    def _show_whole(self) -> None:
        self._whole = True
        self._show_noted()

    def _line(self, record: Record) -> QWidget:
        name = shortened(line_of(self._session.snapshot, record, self._preset), 160) or "Sans texte"
        inner = row(label(name), margins=(10, 7, 10, 7))
        pick = WordyButton(inner, name, "item")
        pick.clicked.connect(lambda: self._pick(record.id))
        pick.setCheckable(True)
        pick.setChecked(record.id == self._form.record_id)
        up = icon_button("chevron-up", f"Monter\u00a0: {name}", lambda: self._shift(record, -1))
        down = icon_button("chevron-down", f"Descendre\u00a0: {name}", lambda: self._shift(record, 1))
        bin_ = icon_button("trash", f"Supprimer\u00a0: {name}", lambda: self._remove(record))
        for tool in (up, down, bin_):
            tool.setEnabled(not self._session.readonly)
        line = QWidget()
        line.setLayout(row(pick, up, down, bin_, spacing=2, grow=pick))
        return line

    def _pick(self, id_: str) -> None:
        self._form.show_record(id_)
        self._show_noted()
        self._form.focus_on()

    def _shift(self, record: Record, step: int) -> None:
        self._session.do(shifted(record, step, self.records()))

    def _remove(self, record: Record) -> None:
        self._session.leaving.emit()
        if record.id == self._form.record_id:
            self._form.show_new(self._preset)
        self._session.do(removed(self._session.snapshot, record))

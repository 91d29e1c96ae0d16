"""The connections that other stakeholders have with this one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import Connection, Stakeholder
from aict_desktop.reference.values import told
from aict_desktop.reference.words import message
from ui.focus import kept_focus
from ui.parts import clear, column, label
from ui.session import Session
from ui.wordy import wordy


class TiesPanel(QWidget):
    """What was noted on the sheets of others: a connection is written once and seen from both ends."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._lines = column(spacing=2)
        self.setLayout(column(self._lines))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Show the connections that end at the stakeholder of that id."""
        self._id = id_
        with kept_focus(self):
            self._fill()

    def _fill(self) -> None:
        clear(self._lines)
        found = self._session.snapshot.where(Connection, other=self._id) if self._id else ()
        if not found:
            self._lines.addWidget(label(message("no_relation"), "small"))
        for tie in found:
            self._lines.addWidget(self._line(tie))

    def _line(self, tie: Connection) -> QWidget:
        snapshot = self._session.snapshot
        owner = snapshot.get(Stakeholder, tie.stakeholder)
        parts = (
            name_of(owner) if owner else "",
            *(told(snapshot, tie, name) for name in ("kind", "strength")),
        )
        words = " · ".join(filter(None, parts)) or message("untitled")
        go = partial(self._session.wanted.emit, Stakeholder.table, tie.stakeholder, "")
        return wordy(words, "link", go)

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & {Stakeholder.table, Connection.table}:
            self.show_record(self._id)

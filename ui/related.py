"""What a record is tied to, each a link that one can follow."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.relations import related
from aict_desktop.reference.guidance import places
from aict_desktop.reference.values import line_of
from aict_desktop.reference.words import message, record_words
from ui.focus import kept_focus
from ui.parts import clear, column, label
from ui.session import Session
from ui.wordy import wordy


class RelatedPanel(QWidget):
    """The links of one record, both ways."""

    def __init__(self, session: Session, table: str) -> None:
        super().__init__()
        self._session = session
        self._type = BY_TABLE[table]
        self._id = ""
        self._lines = column(spacing=2)
        self.setLayout(column(self._lines))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Show the links of the record of that id."""
        self._id = id_
        with kept_focus(self):
            self._fill()

    def _fill(self) -> None:
        clear(self._lines)
        record = self._session.snapshot.get(self._type, self._id)
        found = related(self._session.snapshot, record, places()) if record else ()
        if not found:
            self._lines.addWidget(label(message("no_relation"), "small"))
        for other in found:
            self._lines.addWidget(self._line(other))

    def _line(self, other: Record) -> QWidget:
        kind = record_words(other.table)["one"].capitalize()
        name = shortened(line_of(self._session.snapshot, other), 120) or message("untitled")
        go = partial(self._session.wanted.emit, other.table, other.id, "")
        return wordy(f"{kind}\u00a0: {name}", "link", go)

    def _on_change(self, _: Edit) -> None:
        if self._id and self.isVisible():
            self.show_record(self._id)

    def showEvent(self, event: object) -> None:
        self.show_record(self._id)

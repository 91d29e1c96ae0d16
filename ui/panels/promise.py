"""What the promise made to a stakeholder obliges the authority to, and what it still lacks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import Stakeholder
from aict_desktop.reference.priority_words import promise_told
from aict_desktop.reference.rule_words import told
from ui.parts import clear, column, label, picture, row
from ui.session import Session

_FIELDS = {"promise", "promise_detail", "promise_budget", "owner", "stages"}


class PromisePanel(QWidget):
    """What the stakeholder gets, what it takes to keep the promise, and what Relecture says of it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._lines = column(spacing=6)
        self.setLayout(column(self._lines))
        session.changed.connect(self._on_change)
        session.reviewed.connect(self._renew)

    def show_record(self, id_: str) -> None:
        """Speak of the promise made to the stakeholder of that id."""
        self._id = id_
        clear(self._lines)
        if actor := self._session.snapshot.get(Stakeholder, id_):
            for words in promise_told(actor.promise):
                self._lines.addWidget(label(words))
        for problem in self._session.problems:
            if (problem.table, problem.id) == (Stakeholder.table, id_) and problem.field in _FIELDS:
                warned = label(told(problem).text, "warn")
                self._lines.addLayout(row(picture("alert-triangle", "warn"), warned, grow=warned))

    def _renew(self) -> None:
        self.show_record(self._id)

    def _on_change(self, edit: Edit) -> None:
        if Stakeholder.table in edit.tables:
            self._renew()

"""How severe a risk is, from its two ratings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import Risk
from aict_desktop.domain.risks import risk_class, severity
from aict_desktop.reference.words import message, word
from ui.parts import column, label
from ui.session import Session


class SeverityPanel(QWidget):
    """The product of likelihood and impact, and its class."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._told = label("")
        self.setLayout(column(self._told))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Speak of the risk of that id."""
        self._id = id_
        risk = self._session.snapshot.get(Risk, id_)
        found = severity(risk) if risk else None
        if risk and found:
            rank = word("risk_class", risk_class(risk)).lower()
            self._told.setText(message("severity_told", severity=found, name=rank))
        else:
            self._told.setText(message("severity_untold"))

    def _on_change(self, edit: Edit) -> None:
        if Risk.table in edit.tables:
            self.show_record(self._id)

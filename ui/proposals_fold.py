"""The proposals of one type of record, behind a button that says how many there are."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import count
from ui.panels.proposals import ProposalsPanel
from ui.parts import button, column, row, scrolled
from ui.session import Session
from ui.theme import current


class ProposalsFold(QWidget):
    """Nothing at all while there is nothing to propose."""

    def __init__(self, session: Session, table: str) -> None:
        super().__init__()
        self._panel = ProposalsPanel(session, table)
        self._area = scrolled(self._panel, "Propositions")
        self._area.setFixedHeight(current().px(190))
        self._area.hide()
        self._fold = button("", self._toggle, "flat", "sparkles")
        self._fold.setCheckable(True)
        self._inner = QWidget()
        self._inner.setLayout(column(row(self._fold, None), self._area))
        self.setLayout(column(self._inner))
        session.changed.connect(self._on_change)
        self._tell()

    def _toggle(self) -> None:
        self._panel.show_record("")
        self._area.setVisible(self._fold.isChecked())

    def _tell(self) -> None:
        number = len(self._panel.open())
        self._fold.setText(count(number, "proposition", "propositions"))
        self._inner.setVisible(bool(number))

    def _on_change(self, _: Edit) -> None:
        if self.isVisible():
            self._tell()

    def showEvent(self, event: object) -> None:
        self._tell()

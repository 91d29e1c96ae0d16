"""What is decided of an action: continue, reorient or close, why and when, and what follows from it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit, altered
from aict_desktop.domain.records import Action
from aict_desktop.reference.words import field_label, message, vocabulary
from ui.form import Form
from ui.panels.proposals import ProposalsPanel
from ui.parts import Switch, button, column, row
from ui.session import Session

REASONED = ("decision_reason", "decided_on")


class DecisionPanel(QWidget):
    """The decision as buttons side by side; its day is today's until one says otherwise."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        choices = {"": message("undecided"), **vocabulary("decision")}
        self._switch = Switch(field_label(Action.table, "decision"), choices)
        self._switch.setEnabled(not session.readonly)
        self._switch.chosen.connect(self._decide)
        self._form = Form(session, Action, REASONED, compact=True)
        self._unfold = button("", self._toggle, "flat", "bulb")
        self._proposals = ProposalsPanel(session)
        self._proposals.hide()
        pieces = (row(self._switch, None), self._form, row(self._unfold, None), self._proposals)
        self.setLayout(column(*pieces, spacing=12))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Tell what was decided of the action of that id."""
        self._id = id_
        self._form.show_record(id_)
        self._proposals.hide()
        self._proposals.show_record(id_)
        self._show()

    def _show(self) -> None:
        action = self._session.snapshot.get(Action, self._id)
        decision = action.decision if action else ""
        self._switch.set(decision if decision in vocabulary("decision") else "")
        found = len(self._proposals.open()) if action else 0
        self._unfold.setText(message("review_proposals", count=found))
        self._unfold.setVisible(bool(found))

    def _toggle(self) -> None:
        self._proposals.setVisible(self._proposals.isHidden())

    def _decide(self, code: str) -> None:
        self._session.leaving.emit()
        action = self._session.snapshot.get(Action, self._id)
        if action is None:
            return
        day = (action.decided_on or date.today()) if code else None
        self._session.do(altered(action, decision=code, decided_on=day))
        self._show()

    def _on_change(self, _: Edit) -> None:
        if self.isVisible():
            self._show()

    def showEvent(self, event: object) -> None:
        self._show()

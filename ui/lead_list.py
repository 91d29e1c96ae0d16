"""The strategic leads of one crossing, what each rests on and the objective that it became."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from aict_desktop.domain.crossing import to_objective
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records import Lead, Objective, Statement
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import message
from ui.focus import kept_focus
from ui.parts import button, clear, column, dress, icon_button, label, row
from ui.session import Session
from ui.tab_order import put_in_tab_order
from ui.wordy import WordyButton, wordy

_NAMED, _QUOTED = 90, 70


class LeadList(QWidget):
    """One frame a lead; ``picked`` tells which one somebody wants to change."""

    picked = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines = column(spacing=8)
        self.setLayout(column(self._lines))

    def show_leads(self, crossing: str, open_id: str) -> None:
        """Show the leads of a crossing, the one that is open marked."""
        with kept_focus(self):
            clear(self._lines)
            for lead in self._session.snapshot.where(Lead, crossing=crossing):
                self._lines.addWidget(self._frame(lead, opened=lead.id == open_id))
        put_in_tab_order(self)

    def _frame(self, lead: Lead, *, opened: bool) -> QWidget:
        snapshot = self._session.snapshot
        name = shortened(name_of(lead), _NAMED) or message("untitled")
        text = label(lead.text or message("untitled"))
        pick = WordyButton(column(text, margins=(10, 7, 10, 7)), f"Piste\u00a0: {name}", "item")
        pick.setCheckable(True)
        pick.setChecked(opened)
        pick.clicked.connect(lambda: self.picked.emit(lead.id))
        bin_ = icon_button("trash", f"Supprimer\u00a0: {name}", partial(self._remove, lead))
        bin_.setEnabled(not self._session.readonly)
        made = dress(QFrame(), "card")
        grounds = label(_grounds(snapshot, lead), "small")
        outcome = row(self._outcome(lead, name))
        made.setLayout(
            column(row(pick, bin_, grow=pick), grounds, outcome, spacing=4, margins=(10, 8, 10, 8))
        )
        return made

    def _outcome(self, lead: Lead, name: str) -> QWidget:
        """The objective that the lead became, or what makes it one."""
        if objective := self._session.snapshot.get(Objective, lead.objective):
            told = message(
                "lead_objective", name=shortened(name_of(objective), _NAMED) or message("untitled")
            )
            return wordy(
                told, "target", partial(self._session.wanted.emit, Objective.table, objective.id, "")
            )
        make = button(
            message("make_objective"), partial(self._make_objective, lead), icon_name="target-arrow"
        )
        make.setAccessibleName(f"{message('make_objective')}\u00a0: {name}")
        make.setEnabled(bool(lead.text) and not self._session.readonly)
        return make

    def _make_objective(self, lead: Lead) -> None:
        self._session.leaving.emit()
        snapshot = self._session.snapshot
        if (now := snapshot.get(Lead, lead.id)) and self._session.do(to_objective(snapshot, now)):
            self._session.said.emit(message("objective_made"))

    def _remove(self, lead: Lead) -> None:
        self._session.leaving.emit()
        self._session.do(removed(self._session.snapshot, lead))


def _grounds(snapshot: Snapshot, lead: Lead) -> str:
    """The statements that a lead rests on."""
    ids = LINKS[Lead.table, "statements"].values(snapshot, lead.id)
    rows = filter(None, (snapshot.get(Statement, id_) for id_ in ids))
    quoted = [f"«\u00a0{shortened(name_of(row), _QUOTED)}\u00a0»" for row in rows]
    return message("lead_grounds", statements=", ".join(quoted)) if quoted else message("lead_groundless")

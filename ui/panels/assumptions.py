"""The assumptions of the logframe, each with the risk that it became or what makes it one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records import Assumption, Risk, Strategy
from aict_desktop.domain.risks import to_risk
from aict_desktop.reference.words import message
from ui.focus import kept_focus
from ui.parts import button, clear, column, dress, label, row
from ui.session import Session
from ui.tab_order import put_in_tab_order
from ui.wordy import wordy

_NAMED = 90
_READ = {Assumption.table, Risk.table}


class AssumptionsPanel(QWidget):
    """Those of one level of the logframe, or all of them; one press makes a risk of one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._level = ""
        self._lines = column(spacing=8)
        self.setLayout(column(self._lines))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Show the assumptions of the level of that id: a result, an objective, or the general objective."""
        self._level = id_
        with kept_focus(self):
            self._fill()
        put_in_tab_order(self)

    def assumptions(self) -> tuple[Assumption, ...]:
        """The assumptions shown, without those that nobody has written yet."""
        level = "" if self._level == Strategy.table else self._level
        rows = self._session.snapshot.all(Assumption)
        return tuple(
            row for row in rows if row.text and (not self._level or (row.result or row.objective) == level)
        )

    def _fill(self) -> None:
        clear(self._lines)
        found = self.assumptions()
        if not (found or self._level):
            self._lines.addWidget(label(message("no_assumption"), "muted"))
        if found and self._level:
            self._lines.addWidget(label(message("assumption_risks"), "h2"))
        for assumption in found:
            self._lines.addWidget(self._frame(assumption))

    def _frame(self, assumption: Assumption) -> QWidget:
        made = dress(QFrame(), "card")
        outcome = self._outcome(assumption)
        made.setLayout(column(label(assumption.text), outcome, spacing=4, margins=(10, 8, 10, 8)))
        return made

    def _outcome(self, assumption: Assumption) -> QHBoxLayout:
        """The risk that the assumption became, or what makes it one."""
        tied = self._session.snapshot.where(Risk, assumption=assumption.id)
        if tied:
            name = shortened(name_of(tied[0]), _NAMED) or message("untitled")
            go = partial(self._session.wanted.emit, Risk.table, tied[0].id, "")
            return row(wordy(message("risk_known", name=name), "alert-triangle", go))
        words = message("make_risk")
        make = button(words, partial(self._make_risk, assumption.id), icon_name="alert-triangle")
        make.setAccessibleName(f"{words}\u00a0: {shortened(assumption.text, _NAMED)}")
        make.setEnabled(not self._session.readonly)
        return row(make, None)

    def _make_risk(self, id_: str) -> None:
        self._session.leaving.emit()
        snapshot = self._session.snapshot
        assumption = snapshot.get(Assumption, id_)
        if assumption and self._session.do(
            to_risk(snapshot, assumption, message("risk_of", text=assumption.text))
        ):
            self._session.said.emit(message("risk_made"))

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & _READ:
            self.show_record(self._level)

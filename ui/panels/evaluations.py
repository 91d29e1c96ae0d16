"""The evaluations of the term of office: those planned, and what plans the ones that lack."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.evaluations import in_time, planned_days, planning
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records import Dossier, Evaluation
from aict_desktop.reference.evaluation_words import called, evaluation_titles
from aict_desktop.reference.words import message
from ui.focus import kept_focus
from ui.parts import button, clear, column, label, row
from ui.session import Session
from ui.tab_order import put_in_tab_order
from ui.wordy import WordyButton, wordy

_READ = {Dossier.table, Evaluation.table}


class EvaluationsPanel(QWidget):
    """The days worked out from the term and one button; the evaluations known are listed unless ``brief``."""

    def __init__(self, session: Session, part: str = "") -> None:
        super().__init__()
        self._session = session
        self._brief = part == "brief"
        self._lines = column(spacing=6)
        self.setLayout(column(self._lines))
        session.changed.connect(self._on_change)

    def show_record(self, _: str) -> None:
        """Tell where the planning stands; there is one for the whole dossier."""
        with kept_focus(self):
            self._fill()
        put_in_tab_order(self)

    def lacking(self) -> Edit:
        """What would plan the evaluations that lack; empty when there are none to plan."""
        return planning(self._session.snapshot, evaluation_titles())

    def _fill(self) -> None:
        clear(self._lines)
        snapshot = self._session.snapshot
        if not self._brief:
            for evaluation in in_time(snapshot):
                self._lines.addWidget(self._line(evaluation))
        days = planned_days(snapshot)
        if not days:
            go = partial(self._session.wanted.emit, Dossier.table, Dossier.table, "term_start")
            self._lines.addWidget(label(message("evaluations_no_term"), "muted"))
            self._lines.addWidget(wordy(message("evaluations_go_term"), "arrow-right", go))
        elif lacking := self.lacking():
            told = {kind: format_day(day) for kind, day in days.items()}
            words = message("evaluations_plan" if len(lacking.changes) > 1 else "evaluations_plan_one")
            plan = button(words, self._plan, icon_name="calendar")
            plan.setEnabled(not self._session.readonly)
            self._lines.addWidget(label(message("evaluations_days", **told), "muted"))
            self._lines.addLayout(row(plan, None))

    def _line(self, evaluation: Evaluation) -> WordyButton:
        """An evaluation and its day; pressing it goes to its sheet."""
        day = evaluation.done or evaluation.planned
        key = (
            "evaluation_line_done" if evaluation.done else "evaluation_line" if day else "evaluation_undated"
        )
        go = partial(self._session.wanted.emit, Evaluation.table, evaluation.id, "")
        return wordy(message(key, name=called(evaluation), day=format_day(day)), "calendar", go)

    def _plan(self) -> None:
        self._session.leaving.emit()
        if self._session.do(self.lacking()):
            self._session.said.emit(message("evaluations_made"))

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & _READ:
            self.show_record("")

"""The questions that an evaluation may start from, taken up by criterion."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.evaluations import asking
from aict_desktop.domain.records import Evaluation, Finding
from aict_desktop.reference.evaluation_words import evaluation_questions
from aict_desktop.reference.words import message, word
from ui.flow import Flow
from ui.parts import button, column, label, row, tip
from ui.session import Session


class CriteriaPanel(QWidget):
    """A tick for each criterion, and the button that asks the questions of those ticked."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._ticks = {code: QCheckBox() for code in evaluation_questions()}
        for code, tick in self._ticks.items():
            tick.setToolTip(tip("\n".join(evaluation_questions()[code].values())))
            tick.toggled.connect(lambda _: self._tell())
        self._take = button(message("questions_take"), self._ask, icon_name="plus")
        held = QWidget()
        held.setLayout(Flow(*self._ticks.values()))
        self.setLayout(column(label(message("questions_pick"), "muted"), held, row(self._take, None)))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Offer the questions to the evaluation of that id."""
        self._id = id_
        for tick in self._ticks.values():
            tick.setChecked(False)
        self._tell()

    def ticks(self) -> tuple[QCheckBox, ...]:
        """The boxes, one a criterion, in order."""
        return tuple(self._ticks.values())

    def _tell(self) -> None:
        for code, tick in self._ticks.items():
            name, left = word("evaluation_criterion", code), bool(self._asking([code]))
            tick.setText(name if left or not self._id else message("questions_known", name=name))
            tick.setEnabled(left and not self._session.readonly)
        self._take.setEnabled(bool(self._asking(self._ticked())) and not self._session.readonly)

    def _ticked(self) -> list[str]:
        return [code for code, tick in self._ticks.items() if tick.isChecked()]

    def _asking(self, criteria: Sequence[str]) -> Edit:
        evaluation = self._session.snapshot.get(Evaluation, self._id)
        if evaluation is None:
            return Edit(())
        return asking(self._session.snapshot, evaluation, evaluation_questions(), criteria)

    def _ask(self) -> None:
        self._session.leaving.emit()
        if self._session.do(self._asking(self._ticked())):
            self._session.said.emit(message("questions_taken"))
            self.show_record(self._id)

    def _on_change(self, edit: Edit) -> None:
        if Finding.table in edit.tables:
            self._tell()

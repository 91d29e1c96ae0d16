"""How far one evaluation is: its questions, its recommendations, and the indicators on its day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.evaluations import Tally, looked_at, tally, told_by_indicators
from aict_desktop.domain.french import format_day
from aict_desktop.domain.monitoring import READS
from aict_desktop.domain.records import Evaluation, Finding, Recommendation
from aict_desktop.reference.evaluation_words import counted
from aict_desktop.reference.words import message
from ui.parts import clear, column, label, picture, row
from ui.session import Session

_READ = {record.table for record in (Evaluation, Finding, Recommendation)} | READS
_Line = tuple[str, str, str]


class EvaluationPanel(QWidget):
    """Each count by its mark and its words, never by colour alone."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._lines = column(spacing=6)
        self.setLayout(column(self._lines))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Tell how far the evaluation of that id is."""
        self._id = id_
        clear(self._lines)
        snapshot, today = self._session.snapshot, date.today()
        evaluation = snapshot.get(Evaluation, id_)
        if evaluation is None:
            return
        for icon_name, token, words in _told(tally(snapshot, evaluation, today)):
            told = label(words)
            self._lines.addLayout(row(picture(icon_name, token), told, grow=told))
        day = looked_at(evaluation, today)
        if states := counted("indicator_state", told_by_indicators(snapshot, day)):
            told = label(message("evaluation_indicators", day=format_day(day), told=states))
            self._lines.addLayout(row(picture("trending-up", "primary"), told, grow=told))

    def _on_change(self, edit: Edit) -> None:
        if self._id and edit.tables & _READ:
            self.show_record(self._id)


def _told(found: Tally) -> Iterator[_Line]:
    """The mark, its colour and the words of each count."""
    if found.asked:
        whole = found.answered == found.asked
        words = message("evaluation_answered", answered=found.answered, asked=found.asked)
        yield "circle-check" if whole else "circle-half-2", "ok" if whole else "primary", words
    if found.fates:
        late = bool(found.fates.get("late") or found.fates.get("unanswered"))
        words = message("evaluation_advice", told=counted("recommendation_fate", found.fates))
        yield "clock-exclamation" if late else "flag", "warn" if late else "primary", words
    if not (found.asked or found.fates):
        yield "circle", "muted", message("evaluation_bare")

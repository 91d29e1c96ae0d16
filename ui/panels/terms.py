"""The priority of a stakeholder, term by term, so that anyone can redo it by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.priority import scores, spreads, terms, weights
from aict_desktop.domain.records import Opinion, PriorityWeights, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.priority_words import (
    TermLine,
    differences,
    formula,
    origin,
    say,
    score_told,
    term_lines,
)
from ui.parts import button, card, clear, column, label, row
from ui.session import Session
from ui.theme import current

_READ = {record.table for record in (Stakeholder, Opinion, PriorityWeights)}
_HEADINGS = ("criterion", "value", "weight", "product")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TermsPanel(QWidget):
    """Value, weight and product of each criterion, the score and the class they give, and why so."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._score, self._rank = label("", "h2"), label("")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(current().px(14))
        self._grid.setVerticalSpacing(current().px(4))
        self._grid.setColumnStretch(0, 1)
        self._formula, self._differ = label("", "small"), column(spacing=4)
        self._fold = _made_fold(self._toggle)
        self._origin = _made_origin()
        shown = (self._score, self._rank, self._grid, self._formula, self._differ)
        self.setLayout(column(card(*shown, row(self._fold, None), self._origin)))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Work out the priority of the stakeholder of that id; the formula alone when there is none."""
        self._id = id_
        snapshot = self._session.snapshot
        self._formula.setText(formula(weights(snapshot)))
        clear(self._grid)
        clear(self._differ)
        if actor := snapshot.get(Stakeholder, id_):
            self._show_terms(snapshot, actor)
        for piece in (self._score, self._rank):
            piece.setVisible(actor is not None)

    def _show_terms(self, snapshot: Snapshot, actor: Stakeholder) -> None:
        score, rank = score_told(scores(snapshot, actor), terms(snapshot, actor))
        self._score.setText(score)
        self._rank.setText(rank)
        for place, name in enumerate(_HEADINGS):
            self._put(say("terms", name), "small", 0, place)
        for number, line in enumerate(term_lines(snapshot, actor), 1):
            self._put_line(number, line)
        if found := differences(snapshot, actor, spreads(snapshot, actor)):
            self._differ.addWidget(label(say("terms", "differ"), "label"))
        for words in found:
            self._differ.addWidget(label(words, "small"))

    def _put_line(self, number: int, line: TermLine) -> None:
        """A criterion; each figure is told with its heading and its criterion by a screen reader."""
        self._put(f"{line.criterion} ({line.answered})", "", number, 0)
        looks = {"value": "", "weight": "", "product": "label"}
        for place, (name, look) in enumerate(looks.items(), 1):
            cell = getattr(line, name)
            made = self._put(cell, look, number, place)
            made.setAccessibleName(f"{say('terms', name)}, {line.criterion}\u00a0: {cell}")

    def _put(self, words: str, look: str, number: int, place: int) -> QLabel:
        made = label(words, look, wrap=not place)
        if place:
            self._grid.addWidget(made, number, place, _RIGHT)
        else:  # what wraps takes the height it needs only where nothing aligns it
            self._grid.addWidget(made, number, place)
        return made

    def _toggle(self) -> None:
        self._origin.setVisible(self._fold.isChecked())

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & _READ:
            self.show_record(self._id)


def _made_fold(toggle: Callable[[], object]) -> QPushButton:
    made = button(say("origin", "fold"), toggle, "flat", "help-circle")
    made.setCheckable(True)
    return made


def _made_origin() -> QWidget:
    made = QWidget()
    made.setLayout(column(*(label(words, "muted") for words in origin()), spacing=6))
    made.hide()
    return made

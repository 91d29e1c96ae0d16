"""The SMART assistant: for each letter what is there, what is missing and why it matters."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import Objective
from aict_desktop.domain.smart import READS, Fact, Letter, smart
from aict_desktop.reference.smart_words import heard, letter_words, say, told
from ui.parts import button, clear, column, label, picture, row
from ui.session import Session

_LETTER_MARKS = {
    "held": ("circle-check", "ok"),
    "missing": ("flag", "warn"),
    "open": ("help-circle", "muted"),
}
_FACT_MARKS = {"held": ("check", "ok"), "missing": ("circle-minus", "warn"), "open": ("circle", "muted")}
_SMALL = 16


class SmartPanel(QWidget):
    """The letters of one objective, or one of them; a state has its mark and words, not colour alone."""

    def __init__(self, session: Session, only: str = "") -> None:
        super().__init__()
        self._session = session
        self._only = only
        self._id = ""
        self._letters = column(spacing=12)
        self._how = button("Comment est-ce jugé\u202f?", self._explain, "flat")
        self._method = label(say("method"), "small")
        self._method.hide()
        self.setLayout(column(self._letters, row(self._how, None), self._method))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Judge the objective of that id."""
        self._id = id_
        clear(self._letters)
        snapshot = self._session.snapshot
        objective = snapshot.get(Objective, id_)
        for letter in smart(snapshot, objective) if objective else ():
            if self._only in ("", letter.letter):
                self._letters.addWidget(self._shown(letter))
        if objective is None:
            self._letters.addWidget(label(say("empty"), "muted"))

    def _shown(self, letter: Letter) -> QWidget:
        """A letter with its state, its facts and, unless a question beside it says so, why it matters."""
        words, made = letter_words(letter), QWidget()
        icon_name, token = _LETTER_MARKS[letter.state]
        pieces: list[QWidget] = [_line(label(words.title, "label"), icon_name, token, 20)]
        pieces += [_fact(fact) for fact in letter.facts]
        if letter.state != "held" and not self._only:
            pieces.append(label(words.why, "small"))
        made.setLayout(column(*pieces, spacing=4))
        return made

    def _explain(self) -> None:
        self._method.setVisible(self._method.isHidden())

    def _on_change(self, edit: Edit) -> None:
        if self._id and edit.tables & READS:
            self.show_record(self._id)


def _fact(fact: Fact) -> QWidget:
    text = label(told(fact))
    text.setAccessibleName(heard(fact))
    return _line(text, *_FACT_MARKS[fact.state], _SMALL)


def _line(text: QWidget, icon_name: str, token: str, size: int) -> QWidget:
    made = QWidget()
    made.setLayout(row(picture(icon_name, token, size), text, grow=text))
    return made

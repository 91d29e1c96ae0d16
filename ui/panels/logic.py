"""The test of the logic: the whole of it sentence by sentence, with what is missing added on the spot."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from aict_desktop.documents.logframe.logic import Spoken, spoken
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.logframe import values_at
from aict_desktop.domain.records import Activity, Assumption, Objective, Result, Strategy
from aict_desktop.reference.words import record_words
from ui.focus import kept_focus
from ui.form import Form
from ui.parts import button, clear, column, dress, label, row
from ui.session import Session
from ui.tab_order import put_in_tab_order

READ = {kind.table for kind in (Strategy, Objective, Result, Activity, Assumption)}

_KEYS = {
    **dict.fromkeys((Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp), -1),
    **dict.fromkeys((Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown), 1),
}


class LogicPanel(QWidget):
    """Every sentence from the bottom up, each with what one may add to it and a way to its line."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines = column(spacing=10)
        self.setLayout(column(self._lines))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Speak of the whole dossier; the logic is one."""
        with kept_focus(self):
            clear(self._lines)
            found = spoken(self._session.snapshot)
            if not found:
                self._lines.addWidget(label(Sentences("cadre-logique", "logic").say("empty"), "muted"))
            for sentence in found:
                self._lines.addWidget(SentenceCard(self._session, sentence))
        put_in_tab_order(self)

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables & READ:
            return
        cards = self.findChildren(SentenceCard)
        found = {sentence.end.id: sentence for sentence in spoken(self._session.snapshot)}
        if any(card.typing for card in cards):
            for card in cards:
                if card.end in found:
                    card.say(found[card.end])
        else:
            self.show_record("")


class SentenceCard(QFrame):
    """One sentence; ``large`` for a meeting, where arrows ask for another: ``stepped`` tells how far."""

    stepped = Signal(int)

    def __init__(self, session: Session, sentence: Spoken, *, large: bool = False) -> None:
        super().__init__()
        self._session, self._sentence, self._large = session, sentence, large
        self._form: Form | None = None
        dress(self, "card")
        if large:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows go from one sentence to the next
        self._words = column(spacing=10 if large else 4)
        self._below = column(spacing=8)
        inner = 24 if large else 12
        self.setLayout(column(self._words, self._tools(), self._below, margins=(inner, inner, inner, inner)))
        self.say(sentence)

    @property
    def typing(self) -> bool:
        """Whether something is being added here."""
        focused = QApplication.focusWidget()
        return self._form is not None and focused is not None and self._form.isAncestorOf(focused)

    @property
    def end(self) -> str:
        """The id of what the sentence leads to."""
        return self._sentence.end.id

    def say(self, sentence: Spoken) -> None:
        """Say it as it is now."""
        self._sentence = sentence
        self.setAccessibleName(sentence.told)
        clear(self._words)
        last = len(sentence.parts) - 1
        for place, part in enumerate(sentence.parts):
            look = "h1" if self._large and place == last else "question" if self._large else ""
            self._words.addWidget(label(part if place == last else f"{part},", look))
        if sentence.remark:
            self._words.addWidget(label(sentence.remark, "muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()), 0)
        if self._large and step and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def _tools(self) -> QWidget:
        made = QWidget()
        means = record_words(self._sentence.means.table)["new"]
        held = record_words(Assumption.table)["new"]
        add = button(means, partial(self._add, self._sentence.means), icon_name="plus")
        assume = button(held, partial(self._add, Assumption), icon_name="plus")
        go = button("Aller à la ligne", self._go, "flat")
        for tool in (add, assume):
            tool.setEnabled(not self._session.readonly)
            tool.setAccessibleName(f"{tool.text()}\u00a0: {self._sentence.parts[-1]}")
        go.setAccessibleName(f"{go.text()}\u00a0: {self._sentence.parts[-1]}")
        made.setLayout(row(add, assume, go, None))
        return made

    def _add(self, kind: type[Record]) -> None:
        """A form for what is missing, under the sentence; what is typed makes it."""
        self._session.leaving.emit()
        clear(self._below)
        self._form = form = Form(self._session, kind, ("text",), compact=True)
        form.show_new(self._preset(kind))
        self._below.addWidget(form)
        form.show()
        form.focus_on()

    def _preset(self, kind: type[Record]) -> dict[str, str]:
        end = self._sentence.end
        if kind is Assumption:
            return values_at(end)
        return {} if isinstance(end, Strategy) else {end.table: end.id}

    def _go(self) -> None:
        self._session.wanted.emit(self._sentence.end.table, self.end, "")

"""What a guided question offers besides the answer: examples by size of authority, and what not to mix up."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from aict_desktop.domain.records import Dossier
from aict_desktop.domain.size import size_of
from aict_desktop.reference.guidance import Question
from aict_desktop.reference.words import vocabulary
from ui.flow import Flow
from ui.focus import brought_into_view
from ui.parts import Switch, button, card, column, label
from ui.session import Session


class Hints(QWidget):
    """Folded until asked for; the example of an authority of this size first, the others one click away."""

    def __init__(self, session: Session, *others: QPushButton) -> None:
        super().__init__()
        self._session = session
        self._question: Question | None = None
        self._example = label("")
        self._sizes = Switch("Exemple d’une collectivité", dict(vocabulary("authority_size")))
        self._sizes.chosen.connect(self._show_example_of)
        sizes = QWidget()
        sizes.setLayout(Flow(self._sizes))
        self._example_card = card(label("Un exemple", "h2"), sizes, self._example, look="example")
        self._differences = label("")
        self._differences_card = card(label("À ne pas confondre", "h2"), self._differences, look="example")
        self._see = button("Voir un exemple", self._toggle_example, "flat")
        self._tell_apart = button("À ne pas confondre", self._toggle_differences, "flat")
        tools = QWidget()
        tools.setLayout(Flow(self._see, self._tell_apart, *others))
        self.setLayout(column(tools, self._differences_card, self._example_card, spacing=12))

    def show_question(self, question: Question) -> None:
        """Fold what the question before offered, and offer what this one does."""
        self._question = question
        size = size_of(self._session.snapshot.one(Dossier))
        self._example.setText(question.examples.get(size, question.example))
        self._sizes.setVisible(bool(question.examples))
        self._sizes.set(size)
        self._differences.setText(question.differences)
        self._see.setVisible(bool(question.example or question.examples))
        self._tell_apart.setVisible(bool(question.differences))
        self._open(example=False, differences=False)

    def _show_example_of(self, size: str) -> None:
        if self._question:
            self._example.setText(self._question.examples[size])

    def _toggle_example(self) -> None:
        self._open(example=self._example_card.isHidden(), differences=False)

    def _toggle_differences(self) -> None:
        self._open(example=False, differences=self._differences_card.isHidden())

    def _open(self, *, example: bool, differences: bool) -> None:
        """One of the two at most, so that the question stays in view."""
        self._example_card.setVisible(example)
        self._differences_card.setVisible(differences)
        self._see.setText("Cacher l’exemple" if example else "Voir un exemple")
        self._tell_apart.setText("Cacher la différence" if differences else "À ne pas confondre")
        for each in (self._example_card, self._differences_card):
            if not each.isHidden():
                QTimer.singleShot(0, each, partial(brought_into_view, each))

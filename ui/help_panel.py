"""The help on the right: what the field or the question in hand asks for, and an example."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from aict_desktop.reference.guidance import Question, Step
from ui.parts import clear, column, dress, label, scrolled
from ui.theme import current


class HelpPanel(QFrame):
    """Follows the focus: the words of the field in hand, under those of the question or the step."""

    def __init__(self) -> None:
        super().__init__()
        dress(self, "help")
        self.setFixedWidth(current().px(272))
        self.setAccessibleName("Aide")
        self._page = column(spacing=8)
        self._field = column(spacing=8)
        inner = QWidget()
        inner.setLayout(column(self._field, self._page, None, spacing=16, margins=(18, 18, 18, 18)))
        self.setLayout(column(scrolled(inner, "Aide"), spacing=0))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def show_step(self, step: Step) -> None:
        """The help of a whole step."""
        self._fill(
            ("À quoi sert cette étape", step.purpose, step.help.strip()), ("Dans le guide", step.guide)
        )

    def show_question(self, question: Question) -> None:
        """The help of a guided question."""
        self._fill(("Ce qui fait une bonne réponse", question.good))

    def _fill(self, *parts: tuple[str, ...]) -> None:
        clear(self._page)
        clear(self._field)
        for title, *texts in parts:
            if any(texts):
                self._page.addWidget(label(title, "h2"))
            for text in texts:
                if text:
                    self._page.addWidget(label(text, "muted"))

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        words = now.property("words") if now else None
        if not isinstance(words, dict) or self.isHidden() or now is None or now.window() != self.window():
            return
        clear(self._field)
        texts = [words.get("help", ""), words.get("example") and f"Ex. : {words['example']}"]
        if any(texts):
            self._field.addWidget(label(words["label"], "h2"))
        for text in texts:
            if text:
                made = label(text, "muted")
                made.setAlignment(Qt.AlignmentFlag.AlignTop)
                self._field.addWidget(made)

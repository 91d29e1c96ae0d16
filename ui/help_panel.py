"""The help on the right: what the field or the question in hand asks for, or what the page is for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from aict_desktop.reference.guidance import Question
from aict_desktop.reference.help import Part, keys_of_page, topic_of_page
from aict_desktop.reference.manual import words
from ui.help_menu import open_help
from ui.help_text import headed, topic_widgets
from ui.parts import button, clear, column, dress, label, row, scrolled
from ui.theme import current


class HelpPanel(QFrame):
    """Follows the focus: the words of the field in hand, under those of the question or the page.

    It is filled once it is seen.
    """

    def __init__(self) -> None:
        super().__init__()
        dress(self, "help")
        self.setFixedWidth(current().px(272))
        self.setAccessibleName("Aide")
        self._parts: Callable[[], Iterable[Part]] | None = None
        self._page = column(spacing=8)
        self._field = column(spacing=8)
        inner = QWidget()
        inner.setLayout(column(self._field, self._page, None, spacing=16, margins=(18, 18, 18, 18)))
        self.setLayout(column(scrolled(inner, "Aide"), self._make_foot(), spacing=0))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def show_page(self, page: str) -> None:
        """The help of a whole page of the window, and what the keyboard does there."""
        self._fill(lambda: (*headed(topic_of_page(page)), *keys_of_page(page)))

    def show_question(self, question: Question) -> None:
        """The help of a guided question."""
        self._fill(lambda: [Part(words("help")["good"], (question.good,))] if question.good else [])

    def showEvent(self, event: object) -> None:
        if self._parts:
            self._fill(self._parts)

    def _make_foot(self) -> QWidget:
        self._query = QLineEdit()
        self._query.setPlaceholderText(words("browse")["search"])
        self._query.setAccessibleName(words("browse")["search"])
        self._query.returnPressed.connect(self._search)
        every = button("Toute l’aide…", lambda: open_help(self.window()), "flat")
        foot = QWidget()
        foot.setLayout(column(self._query, row(every, None), spacing=4, margins=(14, 6, 14, 8)))
        return foot

    def _search(self) -> None:
        open_help(self.window(), self._query.text())
        self._query.clear()

    def _fill(self, parts: Callable[[], Iterable[Part]]) -> None:
        self._parts = parts
        if self.isHidden():
            return
        self._parts = None
        clear(self._page)
        clear(self._field)
        for widget in topic_widgets(parts()):
            self._page.addWidget(widget)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        said = now.property("words") if now else None
        if not isinstance(said, dict) or self.isHidden() or now is None or now.window() != self.window():
            return
        clear(self._field)
        texts = [said.get("help", ""), said.get("example") and f"Ex.\u00a0: {said['example']}"]
        if any(texts):
            self._field.addWidget(label(said["label"], "h2"))
        for text in texts:
            if text:
                made = label(text, "muted")
                made.setAlignment(Qt.AlignmentFlag.AlignTop)
                self._field.addWidget(made)

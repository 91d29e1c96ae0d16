"""One step of the journey: the same data guided, question by question, or all in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from aict_desktop.reference.guidance import Step, questions
from ui.parts import column, label
from ui.session import Session
from ui.theme import current

if TYPE_CHECKING:
    from ui.guide import Guide
    from ui.pages import Overview

GUIDED, OVERVIEW = "guided", "overview"
_TALL = 700  # design pixels
MODES = {GUIDED: "Guidé", OVERVIEW: "Vue d’ensemble"}


class StepPage(QWidget):
    """Holds the two ways through a step; each is made when it is first shown."""

    asked = Signal(object)
    finished = Signal()
    tabbed = Signal(str)
    """The title of the tab of the overview that has just been opened."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__()
        self.step = step
        self.mode = GUIDED
        self._session = session
        self._essential = True
        self._first_question = ""
        self._first_tab = ""
        self._guide: Guide | None = None
        self._overview: QWidget | None = None
        self._stack = QStackedWidget()
        self.setLayout(column(self._stack))

    @property
    def guided(self) -> bool:
        """Whether the step has questions at all."""
        return bool(questions(self.step.id))

    def start_at(self, question_id: str) -> None:
        """Which question to show first, when the step is next worked at guided."""
        self._first_question = question_id

    def open_at(self, tab: str) -> None:
        """Which tab of the overview to show first, by its title."""
        self._first_tab = tab

    def set_mode(self, mode: str) -> None:
        """Show the step guided or in overview."""
        self._session.leaving.emit()
        self.mode = mode
        self._stack.setCurrentWidget(self._made_guide() if mode == GUIDED else self._made_overview())
        if mode == GUIDED and self._guide and (screen := self._guide.current()):
            self.asked.emit(screen.question)

    def set_depth(self, *, essential: bool) -> None:
        """Ask and show what the essential path needs, or everything."""
        self._essential = essential
        if self._guide:
            self._guide.set_depth(essential=essential)
        if self._overview:
            cast("Overview", self._overview).set_depth(essential=essential)

    def ask(self, question_id: str) -> None:
        """Show a question of the guided way, when it is still asked."""
        if self._guide:
            self._guide.start_at(question_id)

    def focus_answer(self) -> bool:
        """Put the cursor where one answers the question; False in overview."""
        if self.mode == GUIDED and self._guide:
            self._guide.focus_first()
            return True
        return False

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Go to a record in the overview."""
        self.set_mode(OVERVIEW)
        cast("Overview", self._overview).show_place(table, id_, field)

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        """On a low screen the list of steps alone says where one is: the page needs the room."""
        if self._overview:
            self._title.setVisible(self.height() >= current().px(_TALL))

    def _remember_tab(self, overview: QWidget) -> None:
        """Open the tab that was left, and tell which one is opened from now on."""
        tabs = overview.findChild(QTabWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if isinstance(tabs, QTabWidget):
            titles = {tabs.tabText(place): place for place in range(tabs.count()) if tabs.isTabVisible(place)}
            tabs.setCurrentIndex(titles.get(self._first_tab, tabs.currentIndex()))
            tabs.currentChanged.connect(lambda place: self.tabbed.emit(tabs.tabText(place)))

    def _made_guide(self) -> Guide:
        if self._guide is None:
            from ui.guide import Guide  # brings every editor: not before a step is worked at

            self._guide = Guide(self._session, self.step.id)
            self._guide.asked.connect(self.asked)
            self._guide.finished.connect(self.finished)
            self._guide.set_depth(essential=self._essential)
            self._guide.start_at(self._first_question)
            self._stack.addWidget(self._guide)
        return self._guide

    def _made_overview(self) -> QWidget:
        if self._overview is None:
            from ui.pages import OVERVIEWS  # brings the figures: only once a page is looked at

            self._overview = OVERVIEWS[self.step.id](self._session)
            cast("Overview", self._overview).set_depth(essential=self._essential)
            framed = QWidget()
            self._title = label(self.step.title, "h1")
            framed.setLayout(
                column(self._title, self._overview, spacing=10, margins=(24, 16, 20, 14), grow=self._overview)
            )
            self._framed = framed
            self._remember_tab(self._overview)
            self._fit()
            self._stack.addWidget(framed)
        return self._framed

"""The window of one dossier: journey, page, help, and what has been saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.reference.guidance import Question, place_of, step, step_after
from aict_desktop.reference.words import message
from ui.bars import Banner, StatusBar, TopBar
from ui.focus import reachable
from ui.help_menu import open_help
from ui.help_panel import HelpPanel
from ui.home import HomePage
from ui.journey import HOME, Journey
from ui.keys import add_key
from ui.menu import MainMenu
from ui.parts import column, icon_button, row
from ui.session import Session
from ui.settings import Settings
from ui.step_page import GUIDED, OVERVIEW, StepPage
from ui.theme import current

if TYPE_CHECKING:
    from ui.pages.documents import DocumentsPage


class MainWindow(QMainWindow):
    """One open dossier; ``closed`` when it no longer is, ``redressed`` to ask for another theme or zoom."""

    closed = Signal(bool)
    """The dossier is no longer open; True when one wants to choose another."""
    redressed = Signal(str, int)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self._pages: dict[str, QWidget] = {}
        self._step_id = ""
        self._retired = False
        self._back_to_start = False
        self._warned = False
        self._journey = Journey(session)
        self._help = HelpPanel()
        self._stack = QStackedWidget()
        self._menu = MainMenu(self)
        self._top = self._make_top()
        self._bottom = StatusBar(session, lambda: self.go("relecture"), self._menu.show_zooms)
        self._build()
        self._connect()
        self._add_keys()
        self._journey.set_depth(settings.depth)
        self._show_state()
        self.tell(session.store.warning)
        self.go(settings.step(session.store.dossier_id) or HOME)

    @property
    def page(self) -> QWidget:
        """The page shown."""
        return self._pages[self._step_id]

    @property
    def step_id(self) -> str:
        """The id of the page shown."""
        return self._step_id

    def go(self, step_id: str) -> None:
        """Show a page; ``documents/NAME`` shows the preview of that document."""
        self.session.leaving.emit()
        step_id, _, detail = step_id.partition("/")
        self._step_id = step_id
        page = self._page(step_id)
        self._stack.setCurrentWidget(page)
        self._journey.set_step(step_id)
        self._journey.setVisible(current().roomy)
        self.settings.set_step(self.session.store.dossier_id, step_id)
        guided = isinstance(page, StepPage) and page.guided
        self._top.mode.setVisible(guided)
        if isinstance(page, StepPage):
            self._show_mode(self.settings.mode(step_id))
        self._show_help()
        if detail:
            cast("DocumentsPage", page).show_document(detail)
        self._focus_page()

    def set_mode(self, mode: str) -> None:
        """Show the present step guided or in overview, and remember it."""
        self._show_mode(mode)
        self.settings.set_mode(self._step_id, mode)

    def _choose_mode(self, mode: str) -> None:
        self.set_mode(mode)
        self._focus_page()

    def _show_mode(self, mode: str) -> None:
        page = self.page
        if isinstance(page, StepPage):
            page.set_mode(mode)
            self._top.mode.set(mode)
            self._show_help()

    def set_depth(self, depth: str) -> None:
        """Show the essential path or everything; nothing is lost either way."""
        self.session.leaving.emit()
        self.settings.depth = depth
        self._journey.set_depth(depth)
        for page in self._pages.values():
            if isinstance(page, StepPage):
                page.set_depth(essential=self.settings.essential)

    def go_to_place(self, step_id: str, table: str, id_: str, field: str) -> None:
        """Show a record and one of its fields."""
        self.go(step_id)
        page = self.page
        if isinstance(page, StepPage):
            self._show_mode(OVERVIEW)  # for this visit only: the way one works at the step stays
            page.show_place(table, id_, field)

    def _go_to_record(self, table: str, id_: str, field: str) -> None:
        self.go_to_place(place_of(table), table, id_, field)

    def tell(self, sentence: str) -> None:
        """Say something at the bottom until the next change."""
        self._bottom.tell(sentence)

    def leave(self) -> None:
        """Close the dossier to choose another."""
        self._back_to_start = True
        self.close()

    def empty(self) -> None:
        """Let the pages go, after writing what is being typed."""
        self.session.leaving.emit()
        for signal, answer in self._answers():
            signal.disconnect(answer)
        pages = self.takeCentralWidget()
        if pages is not None:
            pages.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def retire(self) -> None:
        """Let another window of the same dossier take over: nothing is closed but the window."""
        self._retired = True
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._retired and not self._may_close():
            event.ignore()
            return
        super().closeEvent(event)
        if not self._retired:
            self.session.close()
            self.settings.set_geometry(self.saveGeometry())
            self.closed.emit(self._back_to_start)

    def _may_close(self) -> bool:
        """False, once, when something typed could not be read or written: it is said, and one may mend it."""
        written = self.session.write_all()
        if self._warned or (written and not self.session.drafts):
            return True
        self._warned = True
        if written:
            self.tell(message("unread_at_close", text=next(iter(self.session.drafts.values()))))
        return False

    def _build(self) -> None:
        self.setWindowTitle("AICT Desktop")
        middle = row(self._journey, self._stack, self._help, spacing=0)
        middle.setStretch(1, 1)
        whole = column(self._top, spacing=0)
        if self.session.readonly:
            whole.addWidget(Banner(self.session, self._menu.save_copy))
        whole.addLayout(middle, 1)
        whole.addWidget(self._bottom)
        centre = QWidget()
        centre.setObjectName("page")
        centre.setLayout(whole)
        self.setCentralWidget(centre)
        self._journey.setVisible(current().roomy)
        self.resize(1280, 720)
        if geometry := self.settings.geometry():
            self.restoreGeometry(geometry)

    def _make_top(self) -> TopBar:
        help_ = icon_button("help-circle", "Aide (F1)", self.toggle_help)
        help_.setObjectName("help")
        return TopBar(self.session, self._fold, lambda: self.go("documents"), help_, self._menu.button)

    def _connect(self) -> None:
        self._journey.chosen.connect(self.go)
        self._journey.depth_chosen.connect(self.set_depth)
        self._top.mode.chosen.connect(self._choose_mode)
        for signal, answer in self._answers():
            signal.connect(answer)

    def _answers(self) -> list[tuple[SignalInstance, Callable[..., None]]]:
        return [
            (self.session.changed, self._on_change),
            (self.session.reviewed, self._show_state),
            (self.session.failed, self.tell),
            (self.session.said, self._say),
            (self.session.wanted, self._go_to_record),
            (self.session.page_wanted, self.go),
        ]

    def _say(self, sentence: str) -> None:
        self._bottom.tell(sentence, "muted")

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Z": self.session.undo,
            "Ctrl+Shift+Z": self.session.redo,
            "Ctrl+Y": self.session.redo,
            "F1": self.toggle_help,
            "Shift+F1": lambda: open_help(self),
            "Ctrl+G": lambda: self._choose_mode(GUIDED),
            "Ctrl+E": lambda: self._choose_mode(OVERVIEW),
            "Alt+0": lambda: self.go(HOME),
        }
        for place in range(6):
            keys[f"Alt+{place + 1}"] = partial(self._go_to_stage, place)
        for key, act in keys.items():
            add_key(self, key, act)

    def _go_to_stage(self, place: int) -> None:
        if step_id := self._journey.first_of_stage(place):
            self.go(step_id)

    def _page(self, step_id: str) -> QWidget:
        if step_id not in self._pages:
            self._pages[step_id] = self._make_page(step_id)
            self._stack.addWidget(self._pages[step_id])
        return self._pages[step_id]

    def _make_page(self, step_id: str) -> QWidget:
        if step_id == HOME:
            home = HomePage(self.session)
            home.place_chosen.connect(self.go_to_place)
            home.renew()
            return home
        if step_id == "relecture":
            from ui.pages.review import ReviewPage

            review = ReviewPage(self.session)
            review.place_chosen.connect(self.go_to_place)
            return review
        if step_id == "documents":
            from ui.pages.documents import DocumentsPage  # brings QtPdf and the writers

            return DocumentsPage(self.session)
        page = StepPage(self.session, step(step_id))
        page.set_depth(essential=self.settings.essential)
        page.start_at(self.settings.question(self.session.store.dossier_id, step_id))
        page.asked.connect(self._on_asked)
        page.finished.connect(lambda: self._go_on_from(step_id))
        return page

    def _go_on_from(self, step_id: str) -> None:
        self.go(step_after(step_id, essential=self.settings.essential))

    def _on_asked(self, question: Question) -> None:
        self._help.show_question(question)
        self.settings.set_question(self.session.store.dossier_id, self._step_id, question.id)

    def _show_help(self) -> None:
        page = self.page
        guided = isinstance(page, StepPage) and page.mode == GUIDED
        if not guided:
            self._help.show_page(self._step_id)
        wide = current().roomy and self.width() >= current().px(1180)
        self._help.setVisible((guided and wide) or self.settings.help_open)

    def _focus_page(self) -> None:
        """Put the focus in the page, so that the keyboard goes on from where the eye is."""
        page = self.page
        if isinstance(page, StepPage) and page.focus_answer():
            return
        for first in reachable(page)[:1]:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_help(self) -> None:
        """Open or fold the help of the page."""
        self.settings.help_open = self._help.isHidden()
        self._help.setVisible(self.settings.help_open)

    def _on_change(self, _: Edit) -> None:
        self.tell("")
        self._warned = False
        self._show_state()

    def _show_state(self) -> None:
        self._top.renew()
        self.setWindowTitle(self._top.title)
        self._bottom.renew()

    def _fold(self) -> None:
        self._journey.setVisible(self._journey.isHidden())

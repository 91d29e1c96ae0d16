"""The window of one dossier: journey, page, help, and what has been saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.reference.guidance import Question, place_of, step_after
from aict_desktop.reference.words import message
from ui.bars import Banner, StatusBar, TopBar, framed
from ui.dropping import take
from ui.focus import reachable
from ui.help_panel import HelpPanel
from ui.journey import HOME, Journey
from ui.menu import MainMenu
from ui.outside import Outside
from ui.parts import icon_button
from ui.search import Search
from ui.session import Session
from ui.settings import Settings
from ui.step_page import GUIDED, OVERVIEW, StepPage
from ui.theme import current
from ui.window_keys import add_keys
from ui.window_pages import made_page
from ui.window_place import put_in_place
from ui.zooming import Zooming

if TYPE_CHECKING:
    from ui.pages.documents import DocumentsPage
    from ui.presentation_start import PresentationDialog


class MainWindow(QMainWindow):
    """One open dossier; ``closed`` when it no longer is, ``redressed`` to ask for another theme or zoom."""

    closed = Signal(bool)
    """The dossier is no longer open; True when one wants to choose another."""
    redressed = Signal(str, int)
    open_wanted = Signal(str)
    """Another dossier is to be opened in the place of this one: its path."""

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
        self.search = Search(self)
        self._menu = MainMenu(self)
        self._top = self._make_top()
        self._bottom = StatusBar(session, lambda: self.go("relecture"), self._menu.show_zooms)
        self._build()
        self._connect()
        add_keys(self)
        Outside(self, Zooming(self), partial(take, self))
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
        self._journey.stand()
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

    def choose_mode(self, mode: str) -> None:
        """Show the present step another way, with the focus in it."""
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

    def go_to_question(self, step_id: str, question_id: str) -> None:
        """Ask a question of a step."""
        self.go(step_id)
        page = self.page
        if isinstance(page, StepPage):
            self._show_mode(GUIDED)  # for this visit only, too
            page.ask(question_id)

    def _go_to_record(self, table: str, id_: str, field: str) -> None:
        self.go_to_place(place_of(table), table, id_, field)

    def print(self) -> None:
        """Print the document or the figure in sight."""
        from ui.printing import print_in_sight  # brings the figures

        print_in_sight(self)

    def tell(self, sentence: str) -> None:
        """Say something at the bottom until the next change."""
        self._bottom.tell(sentence)

    def present(self) -> PresentationDialog:
        """Ask what to present, and on which screen."""
        from ui.presentation_start import PresentationDialog  # brings slides and figures

        dialog = PresentationDialog(self.session, self.settings, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def leave(self) -> bool:
        """Close the dossier to choose another; False when something typed keeps it open."""
        self._back_to_start = True
        return self.close()

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
        banner = Banner(self.session, self._menu.save_copy) if self.session.readonly else None
        pages = (self._journey, self._stack, self._help)
        self.setCentralWidget(framed(self._top, banner, pages, self._bottom))
        put_in_place(self, self.settings.geometry())

    def _make_top(self) -> TopBar:
        help_ = icon_button("help-circle", "Aide (F1)", self.toggle_help)
        help_.setObjectName("help")
        search = icon_button("search", "Chercher dans le dossier (Ctrl+F)", self.search.open)
        tools = (search, help_, self._menu.button)
        return TopBar(self.session, self._fold, lambda: self.go("documents"), *tools)

    def _connect(self) -> None:
        self._journey.chosen.connect(self.go)
        self._journey.depth_chosen.connect(self.set_depth)
        self._top.mode.chosen.connect(self.choose_mode)
        for signal, answer in self._answers():
            signal.connect(answer)

    def _answers(self) -> list[tuple[SignalInstance, Callable[..., None]]]:
        return [
            (self.session.changed, self._on_change),
            (self.session.reviewed, self._show_state),
            (self.session.failed, self.tell),
            (self.session.said, self._say),
            (self.session.wanted, self._go_to_record),
            (self.session.page_wanted, self._go_or_present),
        ]

    def _go_or_present(self, page: str) -> None:
        self.present() if page == "presentation" else self.go(page)

    def _say(self, sentence: str) -> None:
        self._bottom.tell(sentence, "muted")

    def go_to_stage(self, place: int) -> None:
        """Show the first step of a stage, by its place from 0."""
        if step_id := self._journey.first_of_stage(place):
            self.go(step_id)

    def _page(self, step_id: str) -> QWidget:
        if step_id not in self._pages:
            self._pages[step_id] = made_page(self, step_id)
            self._stack.addWidget(self._pages[step_id])
        return self._pages[step_id]

    def go_on_from(self, step_id: str) -> None:
        """Show the step that follows one."""
        self.go(step_after(step_id, essential=self.settings.essential))

    def show_question(self, question: Question) -> None:
        """Help with a question that has just been asked, and remember it."""
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._top.steps.setHidden(self._journey.fit(self.width()))

    def _fold(self) -> None:
        self._journey.setVisible(self._journey.isHidden())

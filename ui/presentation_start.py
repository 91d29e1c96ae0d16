"""Before the presentation: which way through the dossier, and on which screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QWidget

from aict_desktop.documents.presentation.deck import PATHS, deck
from aict_desktop.domain.french import count
from aict_desktop.reference.words import message
from ui.parts import button, column, label, row
from ui.presentation import PresentationWindow
from ui.session import Session
from ui.settings import Settings
from ui.theme import current


class PresentationDialog(QDialog):
    """The three ways, each with its number of slides; the last one used is the one that Enter takes."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        session.leaving.emit()
        self._session, self._settings = session, settings
        self.shown: PresentationWindow | None = None
        self.setWindowTitle(message("presentation_title"))
        self.setMinimumWidth(current().px(480))
        self._screens = self._make_screens()
        ways = [self._way(path) for path in PATHS]
        pieces = [piece for way in ways for piece in way]
        screen = column(label(message("presentation_screen"), "label"), self._screens, spacing=4)
        self.setLayout(
            column(
                label(message("presentation_which"), "h2"),
                *pieces,
                *([screen] if self._screens.count() > 1 else []),
                label(message("presentation_keys"), "muted"),
                row(None, button("Fermer", self.reject)),
                spacing=8,
                margins=(24, 20, 24, 16),
            )
        )
        self._screens.setVisible(self._screens.count() > 1)
        last = list(PATHS).index(settings.presentation)
        first = ways[last][0]
        first.setDefault(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self, path: str) -> PresentationWindow:
        """Present, and remember how."""
        self._settings.presentation = path
        screen = self._screen()
        if screen:
            self._settings.presentation_screen = screen.name()
        self.shown = PresentationWindow(self._session, path, self.parentWidget())
        self.accept()
        self.shown.open_on(screen)
        return self.shown

    def _way(self, path: str) -> tuple[QPushButton, QWidget]:
        slides = len(deck(self._session.snapshot, date.today(), path))
        told = message(f"presentation_{path}_told", slides=count(slides, "écran", "écrans"))
        made = button(message(f"presentation_{path}"), lambda: self.start(path), icon_name="presentation")
        made.setAccessibleDescription(told)
        return made, label(told, "small")

    def _make_screens(self) -> QComboBox:
        """The screens, that on which the window is not first unless another was chosen before."""
        made, here = QComboBox(), self.parentWidget().screen()
        made.setAccessibleName(message("presentation_screen"))
        screens = sorted(QGuiApplication.screens(), key=lambda one: one is here)
        for n, one in enumerate(screens, 1):
            size = one.size()
            made.addItem(f"{n}. {one.name()} ({size.width()}\u00a0×\u00a0{size.height()})", one.name())
        made.setCurrentIndex(max(made.findData(self._settings.presentation_screen), 0))
        return made

    def _screen(self) -> QScreen | None:
        name = self._screens.currentData()
        return next((one for one in QGuiApplication.screens() if one.name() == name), None)

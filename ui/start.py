"""The first window, on the screen within a breath of a bare one: it is painted empty, then filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent

    from ui.start_page import StartPage

FILTER = "Dossier AICT (*.aict)"


class StartWindow(QMainWindow):
    """Holds the start page. Each signal hands over what was chosen there; the application opens it."""

    new_wanted = Signal(object, str)
    """An Authority, or None, and a name typed by hand."""
    open_wanted = Signal(str)
    example_wanted = Signal()
    visit_wanted = Signal()
    """The example, and the visit of its window."""
    restore_wanted = Signal(str)
    forget_wanted = Signal(str)
    """A dossier is to be taken off the list of those opened lately."""
    redressed = Signal(str, int)
    """Another theme or zoom is asked for."""
    painted = Signal()
    """The window is on the screen: what fills it may be loaded."""

    def __init__(self) -> None:
        super().__init__()
        self._told = False
        self.page: StartPage | None = None
        self.setWindowTitle("AICT Desktop")
        self.resize(1100, 720)

    def furnish(self, recent: list[Path]) -> None:
        """Make the page, with the dossiers opened lately."""
        from ui.start_page import StartPage

        self.page = StartPage(self, recent)
        self.setCentralWidget(self.page)
        self.page.focus_name()

    def tell(self, sentence: str, damaged: str = "") -> None:
        """Say why a dossier did not open; offer the backups of a damaged one."""
        if self.page:
            self.page.tell(sentence, damaged)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self.painted.emit)

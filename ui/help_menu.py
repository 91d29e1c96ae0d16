"""The menu « Aide »: the help, the visit, the manual where it is shipped, a report, and what this is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from aict_desktop.reference.files import RESOURCES

if TYPE_CHECKING:
    from aict_desktop.domain.snapshot import Snapshot
    from ui.main_window import MainWindow

MANUAL = RESOURCES / "manuel.pdf"
"""Made by ``python -m installer.manual``; the installers ship it, a clone of the sources has none."""


def help_menu(parent: QWidget, snapshot: Callable[[], Snapshot | None], *first: QAction) -> QMenu:
    """The menu for a window: ``first`` its own entries, ``snapshot`` what its dossier holds, if any."""
    menu = QMenu("Aide", parent)
    menu.addActions(first)
    _add(menu, "Toute l’aide…\tMaj+F1", lambda: open_help(parent))
    if MANUAL.exists():
        _add(menu, "Manuel (PDF)", lambda: open_manual(parent))
    menu.addSeparator()
    _add(menu, "Signaler un problème…", lambda: open_report(parent, snapshot()))
    _add(menu, "À propos et sources des données…", lambda: open_about(parent))
    return menu


def start_tour(window: MainWindow) -> None:
    """Show the visit of the window from its beginning."""
    from ui.tour import Tour

    if under_way := window.findChild(Tour):
        under_way.end()
    Tour(window)


def open_help(parent: QWidget, query: str = "", topic_id: str = "") -> None:
    """Show the help in a window of its own, on a search or a topic; the same window each time."""
    from ui.help_dialog import HelpDialog

    known = parent.findChild(HelpDialog)
    # The window of a dossier goes from page to page, the first one does not.
    dialog = known if known is not None else HelpDialog(parent, getattr(parent, "go", None))
    dialog.look_for(query, topic_id)
    dialog.show()
    dialog.activateWindow()


def open_manual(parent: QWidget) -> None:
    """Open the manual in the reader of this computer, or say that there is none."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(MANUAL))):
        from ui.help_dialog import say_no_reader

        say_no_reader(parent, MANUAL)


def open_report(parent: QWidget, snapshot: Snapshot | None) -> None:
    """Write a report of a problem and show it."""
    from ui.problem_dialog import ProblemDialog

    ProblemDialog(parent, snapshot).open()


def open_about(parent: QWidget) -> None:
    """Say what this is, and where its data come from."""
    from ui.about_dialog import AboutDialog

    AboutDialog(parent).open()


def _add(menu: QMenu, words: str, act: Callable[[], object]) -> None:
    menu.addAction(words).triggered.connect(lambda _=False: act())

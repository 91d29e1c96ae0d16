"""What to do with a file that is dropped on the window of a dossier."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from aict_desktop.reference.words import message
from ui.settings import SUFFIX

if TYPE_CHECKING:
    from ui.main_window import MainWindow

TABLES = (".xlsx", ".ods", ".csv", ".xls", ".xlsm", ".tsv", ".txt")


def take(window: MainWindow, path: Path) -> None:
    """Open a dossier, offer to import a spreadsheet; say in a sentence that nothing is done with the rest."""
    suffix = path.suffix.lower()
    if suffix == SUFFIX:
        # The program that the file is dragged from waits until the drop is over.
        QTimer.singleShot(0, window, partial(window.open_wanted.emit, str(path)))
    elif suffix not in TABLES:
        window.tell(message("drop_unknown", name=path.name))
    elif window.session.readonly:
        window.tell(message("drop_readonly", name=path.name))
    else:
        imports_menu(window, path).popup(QCursor.pos())


def imports_menu(window: MainWindow, path: Path) -> QMenu:
    """What a spreadsheet may hold, to choose from."""
    from aict_desktop.imports.subjects import SUBJECTS  # not before a file is dropped

    menu = QMenu(message("drop_import", name=path.name), window)
    menu.addSection(menu.title())
    for kind in SUBJECTS:
        menu.addAction(message(f"drop_{kind}")).triggered.connect(partial(_import, window, path, kind))
    menu.addSeparator()
    menu.addAction(message("drop_nothing"))
    return menu


def _import(window: MainWindow, path: Path, kind: str, _: bool = False) -> None:
    from ui.import_dialog import ImportDialog

    window.session.leaving.emit()
    ImportDialog.read(window.session, path, window, kind)

"""The table of the method typed into an empty dossier by keyboard alone, then printed cell for cell."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from aict_desktop.documents.logframe.matrix import matrix as printed_matrix
from aict_desktop.storage.store import Store
from tests.support import method
from tests.ui.actors import tab_to
from tests.ui.conftest import Opener
from tests.ui.hands import kept, key, overview, write
from tests.ui.logframe_hands import focused, typing
from ui.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _type_row(window: MainWindow, cells: tuple[str, ...]) -> None:
    """From the open first cell: each text in turn; typing opens the next cell."""
    write(focused(), cells[0])
    for text in cells[1:]:
        key(window, Qt.Key.Key_Tab)
        if text:
            write(typing(), text[0])
            write(typing(), text[1:])


def test_the_table_of_the_method_is_typed_and_printed_cell_for_cell(
    open_window: Opener, tmp_path: Path
) -> None:
    """Tab goes on to the next cell, Ctrl+Maj+Enter one level down; all of it is in the file."""
    Store.create(tmp_path / "vide.aict", ()).close()
    window = open_window(tmp_path / "vide.aict")
    overview(window, "cadre")
    tab_to(window, "Matrice du cadre logique")
    key(window, Qt.Key.Key_Home)
    key(window, Qt.Key.Key_Return)
    _type_row(window, method.GOAL)
    for level in (method.OBJECTIVE, method.RESULT, (*method.ACTIVITY[:2], "1")):
        key(window, Qt.Key.Key_Escape)
        key(window, Qt.Key.Key_Return, CONTROL, SHIFT)
        _type_row(window, level)
    key(window, Qt.Key.Key_Tab)
    table = printed_matrix(kept(window))
    assert table is not None
    assert table.header == method.HEADER
    assert table.rows == method.printed()

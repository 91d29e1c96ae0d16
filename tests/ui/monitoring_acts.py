"""What a user does in a round of measurements."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.hands import replace, seen
from tests.ui.plain_acts import any_of
from ui.main_window import MainWindow
from ui.round_line import Cell, RoundLine
from ui.round_tab import RoundTab

VALUES = ("12", "0,5", "1 250", "")
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab)


def measure(window: MainWindow, random: Random) -> bool:
    """Type a value or a comment in some line of a round, and go on from there."""
    tab = any_of(window, random, RoundTab)
    lines = seen(tab, RoundLine) if tab else []
    if not lines:
        return False
    line = random.choice(lines)
    cell: Cell = random.choice((line.value, line.value, line.comment))
    replace(cell, random.choice(VALUES if cell is line.value else ("l’été", "=1+1", "")))
    if not cell.text():
        QTest.keyClick(cell, Qt.Key.Key_Delete)
    QTest.keyClick(cell, random.choice(KEYS))
    return True

"""What a user does in the matrix of the logframe and in the test of its logic."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

from aict_desktop.reference.words import record_words
from tests.ui.hands import replace, seen, settle
from tests.ui.plain_acts import ARROWS, WORDS, any_of, begin
from ui.editors.lines import LineEditor
from ui.logframe_cell import CellEditor
from ui.logframe_matrix import MatrixView
from ui.main_window import MainWindow
from ui.panels.logic import SentenceCard

_MEANS = ("objective", "result", "activity", "assumption")


def edit_in_place(view: MatrixView, window: MainWindow, random: Random) -> None:
    """Open any cell of the line in hand and type in one of its lines, or in one more."""
    view.setFocus()
    view.setCurrentIndex(view.model().index(view.currentIndex().row(), random.randrange(4)))
    QTest.keyClick(view, Qt.Key.Key_F2)
    fill_in(view, random)


def fill_in(view: MatrixView, random: Random) -> None:
    """Type in the cell that is open, if one is, and leave it in some way."""
    settle()
    cells = seen(view, CellEditor)
    lines = seen(cells[0], QPlainTextEdit) if cells else []
    if cells and not lines:
        begin(random)  # the fields of an activity
    elif lines:
        line: QWidget = random.choice(lines)
        if random.random() < 0.4:
            QTest.keyClick(line, Qt.Key.Key_Return)
            line = QApplication.focusWidget() or line
        if isinstance(line, (QPlainTextEdit, LineEditor)):
            replace(line, random.choice(WORDS))
    if cells:
        focused = QApplication.focusWidget() or view
        QTest.keyClick(focused, random.choice((Qt.Key.Key_Tab, Qt.Key.Key_Escape)))


def move_a_line(view: MatrixView, window: MainWindow, random: Random) -> None:
    """Alt and an arrow, one more line, or a fold."""
    view.setFocus()
    if random.random() < 0.6:
        QTest.keyClick(view, random.choice(ARROWS), Qt.KeyboardModifier.AltModifier)
    elif random.random() < 0.3:
        QTest.keyClick(view, Qt.Key.Key_Space)
    else:
        QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        fill_in(view, random)


def mend_the_logic(window: MainWindow, random: Random) -> bool:
    """Add what a sentence of the logic lacks, on the spot."""
    card = any_of(window, random, SentenceCard)
    adds = {record_words(table)["new"] for table in _MEANS}
    tools = [b for b in seen(card, QPushButton) if b.text() in adds and b.isEnabled()] if card else []
    if not tools:
        return False
    QTest.mouseClick(random.choice(tools), Qt.MouseButton.LeftButton)
    begin(random)
    return True

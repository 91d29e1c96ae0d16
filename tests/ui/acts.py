"""Random acts of a user on the page that is shown, through its widgets only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QToolButton,
    QWidget,
)

from aict_desktop.domain.records import Statement
from aict_desktop.reference.words import record_words, vocabulary
from tests.ui.hands import W, press, replace, seen, settle, undo, write
from tests.ui.surfaces import import_dialog
from ui.board import Board
from ui.collector import Collector
from ui.editors.choices import TickEditor
from ui.editors.lines import DayEditor, LineEditor, MoneyEditor, QuantityEditor, TextEditor, WholeEditor
from ui.logframe_matrix import MatrixView
from ui.main_window import MainWindow
from ui.records_table import RecordsPanel
from ui.restore_dialog import RestoreDialog
from ui.wordy import WordyButton

WORDS = ("jumelage", "l’été", "a<b & c", "=1+1", "« élu »", "مرحبا", "🌍", "12 500 €", "")
READABLE: dict[type[LineEditor], Sequence[str]] = {
    DayEditor: ("3 mars 2026", "01/09/2027", ""),
    MoneyEditor: ("1 500,50 €", "250", ""),
    QuantityEditor: ("12,5", "0", ""),
    WholeEditor: ("2031", "7", ""),
}
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)

Act = Callable[[MainWindow, Random], bool]


def act(window: MainWindow, random: Random) -> str:
    """Do one thing that the page offers; its name."""
    for name in random.sample(sorted(ACTS), len(ACTS)):
        if ACTS[name](window, random):
            settle()
            return name
    return ""


def type_somewhere(window: MainWindow, random: Random) -> bool:
    """Type in a field, and leave it, rest, or go straight on."""
    editor = _any(window, random, LineEditor, TextEditor)
    if editor is None:
        return False
    text = random.choice(READABLE.get(type(editor), WORDS))  # type: ignore[arg-type]
    if text and random.random() < 0.5 and type(editor) not in READABLE:
        editor.setFocus()
        write(editor, text)
    else:
        replace(editor, text)
        if not text:
            QTest.keyClick(editor, Qt.Key.Key_Delete)
    _go_on(window, random)
    return True


def choose(window: MainWindow, random: Random) -> bool:
    """Take another line of a list that opens."""
    combo = _any(window, random, QComboBox)
    if combo is None or not combo.accessibleName() or combo.accessibleName() == "Domaine à montrer":
        return False
    combo.setFocus()
    QTest.keyClick(combo, random.choice((Qt.Key.Key_Up, Qt.Key.Key_Down)))
    return True


def tick(window: MainWindow, random: Random) -> bool:
    """Tick a box, a line of a list of boxes, or a mark of a scale."""
    widget = _any(window, random, QCheckBox, QRadioButton, TickEditor)
    if widget is None:
        return False
    widget.setFocus()
    if isinstance(widget, TickEditor):
        widget.setCurrentRow(random.randrange(max(widget.count(), 1)))
    QTest.keyClick(widget, Qt.Key.Key_Space)
    return True


def collect(window: MainWindow, random: Random) -> bool:
    """Note one more in a collector, move or remove one that is noted, or open one."""
    collector = _any(window, random, Collector)
    if collector is None:
        return False
    done = random.choice((_note_one_more, _press_a_tool, _open_one))
    done(collector, random)
    return True


def _note_one_more(collector: QWidget, random: Random) -> None:
    new = [b for b in seen(collector, QPushButton) if b.text() in {record_words(t)["new"] for t in COLLECTED}]
    if new:
        QTest.mouseClick(new[0], Qt.MouseButton.LeftButton)
        focused = QApplication.focusWidget()
        if isinstance(focused, (LineEditor, TextEditor)):
            write(focused, random.choice(WORDS[:-1]))


def _press_a_tool(collector: QWidget, random: Random) -> None:
    tools = [
        b for b in seen(collector, QToolButton) if b.isEnabled() and not isinstance(b.parent(), QLineEdit)
    ]
    if tools:
        QTest.mouseClick(random.choice(tools), Qt.MouseButton.LeftButton)


def _open_one(collector: QWidget, random: Random) -> None:
    lines = seen(collector, WordyButton)
    if lines:
        random.choice(lines).click()


def move_a_card(window: MainWindow, random: Random) -> bool:
    """Alt and an arrow on a card of the board."""
    card = _any_card(window, random)
    if card is None:
        return False
    card.setFocus()
    QTest.keyClick(card, random.choice(ARROWS), Qt.KeyboardModifier.AltModifier)
    return True


def drop_a_card(window: MainWindow, random: Random) -> bool:
    """Let a card go anywhere on the board."""
    board = _any(window, random, Board)
    rows = window.session.snapshot.all(Statement)
    if board is None or not rows:
        return False
    board.drop(random.choice(rows).id, random.choice(list(vocabulary("quadrant"))), random.randrange(8))
    return True


def open_a_card(window: MainWindow, random: Random) -> bool:
    """Open a card beside the board, or a new one in a quadrant."""
    card = _any_card(window, random)
    if card is None:
        return False
    card.click()
    settle()
    if random.random() < 0.3:
        press(window.page, "Supprimer")
    return True


def work_in_a_register(window: MainWindow, random: Random) -> bool:
    """Add, pick, move or remove a row."""
    panel = _any(window, random, RecordsPanel)
    if panel is None:
        return False
    if random.random() < 0.3:
        panel.add()
        focused = QApplication.focusWidget()
        if isinstance(focused, (LineEditor, TextEditor)):
            write(focused, random.choice(WORDS[:-1]))
    else:
        _pick_a_row(panel.table, random)
        press(panel, random.choice(("Monter dans la liste", "Descendre dans la liste", "Supprimer")))
    return True


def work_in_the_matrix(window: MainWindow, random: Random) -> bool:
    """Add, edit in place, move or remove a line."""
    view = _any(window, random, MatrixView)
    if view is None:
        return False
    _pick_a_row(view, random)
    random.choice((_edit_in_place, _press_above))(view, window, random)
    return True


def _edit_in_place(view: MatrixView, window: MainWindow, random: Random) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F2)
    for editor in seen(view, QPlainTextEdit):
        replace(editor, random.choice(WORDS[:-1]))
        QTest.keyClick(editor, Qt.Key.Key_Tab)


def _press_above(view: MatrixView, window: MainWindow, random: Random) -> None:
    names = ("Objectif spécifique", "Résultat", "Activité", "Monter la ligne", "Descendre la ligne")
    wanted = (*names, "Supprimer la ligne et ce qui en dépend")
    tools = [b for b in seen(window.page, QAbstractButton) if _words(b) in wanted and b.isEnabled()]
    QTest.mouseClick(random.choice(tools), Qt.MouseButton.LeftButton)


def bring_in(window: MainWindow, scratch: Path) -> None:
    """Import a small list, as the dialog does."""
    dialog = import_dialog(window, scratch)
    dialog.open()
    press(dialog, "Importer")
    _back_to(window, dialog)


def restore(window: MainWindow) -> None:
    """Go back to the oldest backup, as the dialog does."""
    dialog = RestoreDialog(window.session, window)
    dialog.open()
    press(dialog, "Restaurer")
    _back_to(window, dialog)


def _back_to(window: MainWindow, dialog: QDialog) -> None:
    """What a window manager does when a dialog closes."""
    assert not dialog.isVisible()
    dialog.deleteLater()
    window.activateWindow()
    settle()


def _any(window: MainWindow, random: Random, *kinds: type[W]) -> W | None:
    found = [w for kind in kinds for w in seen(window.page, kind) if w.isEnabled()]
    return random.choice(found) if found else None


def _any_card(window: MainWindow, random: Random) -> WordyButton | None:
    boards = seen(window.page, Board)
    cards = seen(boards[0], WordyButton) if boards else []
    return random.choice(cards) if cards else None


def _pick_a_row(table: QTableView, random: Random) -> None:
    if rows := table.model().rowCount():
        table.setCurrentIndex(table.model().index(random.randrange(rows), 0))
        settle()


def _words(button: QAbstractButton) -> str:
    return button.text() or button.accessibleName()


def _go_on(window: MainWindow, random: Random) -> None:
    habit = random.random()
    if habit < 0.5:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    elif habit < 0.6:
        QTest.qWait(window.session.pause_ms + 20)
    elif habit < 0.7:
        undo(window)


COLLECTED = (
    *("statement", "stakeholder", "action", "value", "objective", "theme_priority", "area_priority"),
    *("dimension", "result", "activity", "indicator", "assumption"),
)
ACTS: dict[str, Act] = {
    "type": type_somewhere,
    "choose": choose,
    "tick": tick,
    "collect": collect,
    "move a card": move_a_card,
    "drop a card": drop_a_card,
    "open a card": open_a_card,
    "register": work_in_a_register,
    "matrix": work_in_the_matrix,
}

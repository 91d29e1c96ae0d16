"""What a user does on any page: typing, choosing, ticking, gathering, working in a list."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QToolButton,
    QWidget,
)

from aict_desktop.domain.records import RECORDS
from aict_desktop.reference.words import record_words
from tests.ui.hands import W, press, replace, seen, settle, undo, write
from ui.collector import Collector
from ui.editors.choices import TickEditor
from ui.editors.lines import DayEditor, LineEditor, MoneyEditor, QuantityEditor, TextEditor, WholeEditor
from ui.main_window import MainWindow
from ui.panels.length import LengthEditor
from ui.records_table import RecordsPanel
from ui.wordy import WordyButton

WORDS = ("jumelage", "l’été", "a<b & c", "=1+1", "« élu »", "مرحبا", "🌍", "12 500 €", "")
READABLE: dict[type[LineEditor], Sequence[str]] = {
    DayEditor: ("3 mars 2026", "01/09/2027", ""),
    MoneyEditor: ("1 500,50 €", "250", ""),
    QuantityEditor: ("12,5", "0", ""),
    WholeEditor: ("2031", "7", ""),
    LengthEditor: ("6 mois", "10 jours", ""),
}
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
NEW = {record_words(record.table)["new"] for record in RECORDS}


def type_somewhere(window: MainWindow, random: Random) -> bool:
    """Type in a field, and leave it, rest, or go straight on."""
    editor = any_of(window, random, LineEditor, TextEditor)
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
    combo = any_of(window, random, QComboBox)
    if combo is None or not combo.accessibleName():
        return False
    take_another(combo, random)
    return True


def take_another(combo: QComboBox, random: Random) -> None:
    """Go up or down in a list that opens."""
    combo.setFocus()
    QTest.keyClick(combo, random.choice((Qt.Key.Key_Up, Qt.Key.Key_Down)))


def tick(window: MainWindow, random: Random) -> bool:
    """Tick a box, a line of a list of boxes, or a mark of a scale."""
    shown = [any_of(window, random, kind) for kind in (QCheckBox, QRadioButton, TickEditor)]
    if not any(shown):
        return False
    widget = random.choice([widget for widget in shown if widget])
    widget.setFocus()
    if isinstance(widget, TickEditor):
        widget.setCurrentRow(random.randrange(max(widget.count(), 1)))
    QTest.keyClick(widget, Qt.Key.Key_Space)
    return True


def collect(window: MainWindow, random: Random) -> bool:
    """Note one more in a collector, move or remove one that is noted, or open one."""
    collector = any_of(window, random, Collector)
    if collector is None:
        return False
    done = random.choice((_note_one_more, _note_one_more, _press_a_tool, _open_one))
    done(collector, random)
    return True


def _note_one_more(collector: QWidget, random: Random) -> None:
    new = [b for b in seen(collector, QPushButton) if b.text() in NEW]
    if new:
        QTest.mouseClick(new[0], Qt.MouseButton.LeftButton)
        begin(random)


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


def work_in_a_register(window: MainWindow, random: Random) -> bool:
    """Add, pick, move or remove a row."""
    panel = any_of(window, random, RecordsPanel)
    if panel is None:
        return False
    if random.random() < 0.3 or not panel.model.rowCount():
        panel.add()
        begin(random)
        _turn_away(window)
    else:
        pick_a_row(panel.table, random)
        press(panel, random.choice(("Monter dans la liste", "Descendre dans la liste", "Supprimer")))
    return True


def _turn_away(window: MainWindow) -> None:
    """Leave the dialog that adding may open: ``version_acts`` answer it."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        dialog.reject()
        window.activateWindow()
        settle()


def any_of(window: MainWindow, random: Random, *kinds: type[W]) -> W | None:
    """One of the widgets of those kinds that the page shows and that one can use."""
    found = [w for kind in kinds for w in seen(window.page, kind) if w.isEnabled()]
    return random.choice(found) if found else None


def pick_a_row(table: QTableView, random: Random) -> None:
    """Go to some row of a table."""
    if rows := table.model().rowCount():
        table.setCurrentIndex(table.model().index(random.randrange(rows), 0))
        settle()


def begin(random: Random) -> None:
    """Fill in the field one is brought to."""
    focused = QApplication.focusWidget()
    if isinstance(focused, (LineEditor, TextEditor)):
        write(focused, random.choice([text for text in READABLE.get(type(focused), WORDS) if text]))  # type: ignore[arg-type]
    elif isinstance(focused, QComboBox):
        take_another(focused, random)


def _go_on(window: MainWindow, random: Random) -> None:
    habit = random.random()
    if habit < 0.5:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    elif habit < 0.6:
        QTest.qWait(window.session.pause_ms + 20)
    elif habit < 0.7:
        undo(window)

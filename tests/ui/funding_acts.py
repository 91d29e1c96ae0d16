"""What a user does in the tables of amounts: typing in cells, clearing them, choosing, adding a source."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from tests.ui.hands import press, seen, settle, write
from tests.ui.plain_acts import any_of
from ui.funding_tab import FundingTab
from ui.main_window import MainWindow
from ui.money_view import MoneyView

AMOUNTS = ("1 500", "0,01", "12,5 k€", "250 €", "environ rien", "")
NAMES = ("Région", "=1+1", "a<b & c", "Budget de la commune")


def work_in_a_grid(window: MainWindow, random: Random) -> bool:
    """Go to some cell and type in it, choose in its list or clear it; or work on the line it is in."""
    view = any_of(window, random, MoneyView)
    if view is None or not view.grid.rowCount():
        return False
    cells = [
        index
        for row in range(view.grid.rowCount())
        for column in range(view.grid.columnCount())
        if view.grid.flags(index := view.grid.index(row, column)) & Qt.ItemFlag.ItemIsEditable
    ]
    if not cells:
        return False
    view.setFocus()
    view.setCurrentIndex(random.choice(cells))
    settle()
    random.choice((_type_in, _type_in, _type_in, _clear, _press_a_tool))(view, window, random)
    return True


def _type_in(view: MoneyView, window: MainWindow, random: Random) -> None:
    amount = bool(view.grid.year_at(view.currentIndex().column()))
    QTest.keyClick(view, Qt.Key.Key_F2)
    for line in seen(view, QLineEdit):
        line.selectAll()
        write(line, random.choice(AMOUNTS if amount else NAMES))
        QTest.keyClick(line, random.choice((Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape)))
    for combo in seen(view, QComboBox):
        QTest.keyClick(combo, random.choice((Qt.Key.Key_Up, Qt.Key.Key_Down)))
    view.setFocus()
    settle()


def _clear(view: MoneyView, window: MainWindow, random: Random) -> None:
    QTest.keyClick(view, Qt.Key.Key_Delete)


def _press_a_tool(view: MoneyView, window: MainWindow, random: Random) -> None:
    tabs = seen(window.page, FundingTab)
    if tabs:
        press(tabs[0], random.choice(("Monter dans la liste", "Descendre dans la liste", "Supprimer")))

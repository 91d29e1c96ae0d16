"""The small dossier of tests on money, and hands on its grids."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from aict_desktop.domain.records import Activity, Cost, Dossier, Funding, FundingYear, Objective, Result
from aict_desktop.storage.store import Store
from tests.ui.conftest import Opener
from tests.ui.hands import overview, seen, settle, write
from ui.main_window import MainWindow
from ui.money_view import MoneyView
from ui.panels.balance import BalanceTable
from ui.tabbed_page import TabbedPage

RECORDS = (
    Dossier(population=1000, term_start=date(2026, 3, 22), term_end=date(2032, 3, 21)),
    Objective(id="o", text="Partir"),
    Result(id="r", objective="o", text="Une classe part"),
    Activity(
        id="trip", result="r", text="Voyager", start=date(2027, 1, 1), end=date(2028, 12, 31), order="a"
    ),
    Activity(
        id="guess", result="r", text="Recevoir", start=date(2027, 1, 1), end=date(2028, 12, 31), order="b"
    ),
    Cost(id="bus", activity="trip", label="Car", year=2027, amount=Decimal(800), order="a"),
    Cost(id="hotel", activity="trip", label="Hôtel", year=2027, amount=Decimal(200), order="b"),
    Cost(id="stray", label="Sans activité", year=2028, amount=Decimal(1), order="c"),
    Funding(id="own", name="Budget", kind="own", state="obtained", order="a"),
    FundingYear(id="own27", funding="own", year=2027, amount=Decimal(1000)),
)


def opened(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Two activities, one in detail; one source."""
    Store.create(tmp_path / "moyens.aict", RECORDS).close()
    window = open_window(tmp_path / "moyens.aict")
    window.set_depth("complete")
    overview(window, "moyens")
    return window


def tab(window: MainWindow, title: str) -> QWidget:
    """The tab of that title, shown."""
    (page,) = seen(window.page, TabbedPage)
    made = page.show_tab(title)
    settle()
    return made


def grid(window: MainWindow) -> MoneyView:
    (view,) = seen(window.page, MoneyView)
    return view


def at(view: MoneyView, id_: str, heading: str) -> None:
    """Go to the cell of a line and a column."""
    headings = [
        str(view.grid.headerData(n, Qt.Orientation.Horizontal)) for n in range(view.grid.columnCount())
    ]
    view.pick(id_, headings.index(heading))
    view.setFocus()
    settle()


def type_in(view: MoneyView, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type over the cell that one is at: the first character opens it, as in a spreadsheet."""
    QTest.keyClicks(view, text[0])
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    write(editor, text[1:])
    QTest.keyClick(editor, end)
    settle()


def shown(view: MoneyView) -> list[str]:
    """The cells of the line that one is on."""
    row = view.currentIndex().row()
    return [str(view.grid.index(row, n).data()) for n in range(view.grid.columnCount())]


def told(window: MainWindow) -> str:
    """All that the balance says."""
    (balance,) = seen(window.page, BalanceTable)
    return " ".join(made.text() for made in seen(balance, QLabel))

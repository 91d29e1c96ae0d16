"""Costs and funding in the window: amounts typed in a table by keyboard alone, and the balance below."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from aict_desktop.domain.edit import added
from aict_desktop.domain.records import Funding, FundingYear
from aict_desktop.storage.store import Store
from tests.ui.conftest import Opener
from tests.ui.hands import kept, key, overview, press, rest, seen, settle, undo, write
from tests.ui.money_hands import RECORDS, at, grid, opened, tab, told, type_in
from ui.costs_tab import CostsTab
from ui.figure_view import FigureView
from ui.form import Form
from ui.funding_tab import FundingTab
from ui.main_window import MainWindow
from ui.sideways import Sideways


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Two activities, one in detail; one source."""
    return opened(open_window, tmp_path)


def test_the_name_of_a_new_source_is_written_as_soon_as_typing_rests(window: MainWindow) -> None:
    """Its line becomes the source's while one types on, its sheet follows, and one Ctrl+Z takes it back."""
    page = tab(window, "Plan de financement")
    assert isinstance(page, FundingTab)
    before = window.session.snapshot
    page.add()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    write(editor, "Budget ")
    rest(window)
    (source,) = set(kept(window).all(Funding)) - set(before.all(Funding))
    assert source.name == "Budget"
    assert page.sheet.record_id == source.id
    write(editor, "communal")
    rest(window)
    assert [row.name for row in kept(window).all(Funding) if row.id == source.id] == ["Budget communal"]
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    undo(window)
    assert window.session.snapshot == before


def test_a_source_is_typed_whole_without_a_mouse(window: MainWindow) -> None:
    """Its name in the last line, its kind and state from their lists, an amount in a year."""
    tab(window, "Plan de financement")
    view = grid(window)
    assert "Il manque 1\u202f€" in told(window)
    press(window.page, "Ajouter un financement")
    editor = QApplication.focusWidget()
    assert editor is not None
    write(editor, "Région")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    _, region = window.session.snapshot.all(Funding)
    assert region.name == "Région"
    for heading, words in (("Financeur", "Autre collectivité française"), ("État", "Demandé")):
        at(view, region.id, heading)
        QTest.keyClick(view, Qt.Key.Key_F2)
        (combo,) = [made for made in seen(view, QComboBox) if made.objectName() == "cell"]
        combo.setCurrentIndex(combo.findText(words))
        QTest.keyClick(combo, Qt.Key.Key_Return)
        settle()
    at(view, region.id, "2028")
    type_in(view, "301")
    region = window.session.snapshot.all(Funding)[1]
    assert (region.kind, region.state) == ("french_authority", "requested")
    said = told(window)
    assert "Les financements dépassent de 300\u202f€" in said
    assert "300\u202f€ de trop" in said
    assert "soit 0,70\u202f€ par habitant" in said


@pytest.mark.parametrize(("table", "id_"), [("cost", "hotel"), ("cost", "stray"), ("funding_year", "own27")])
def test_one_is_led_to_a_line_of_the_detail(window: MainWindow, table: str, id_: str) -> None:
    """From Relecture: the tab opens, and the cursor is in the field of that very record."""
    window.session.wanted.emit(table, id_, "amount")
    settle()
    holder = CostsTab if table == "cost" else FundingTab
    (made,) = seen(window.page, holder)
    assert id_ in [form.record_id for form in seen(made, Form)]


def test_the_chart_is_there(window: MainWindow) -> None:
    """With its sentence for whoever cannot see it."""
    tab(window, "Graphique")
    (view,) = seen(window.page, FigureView)
    assert "2027" in view.drawing.alt


def test_readonly_lets_nobody_type(open_window: Opener, tmp_path: Path) -> None:
    """The figures are there to be read."""
    Store.create(tmp_path / "lu.aict", RECORDS).close()
    window = open_window(tmp_path / "lu.aict", readonly=True)
    overview(window, "moyens")
    view = grid(window)
    at(view, "own", "2027")
    key(window, Qt.Key.Key_Delete)
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert not [made for made in view.findChildren(QWidget, "cell") if made.isVisible()]
    assert len(window.session.snapshot.all(FundingYear)) == 1


def test_a_long_balance_scrolls_and_leaves_the_window_its_size(window: MainWindow) -> None:
    """Eight years of large amounts to the cent: arrows bring the last ones into view."""
    window.session.do(
        added(
            *(
                FundingYear(id=f"own{year}", funding="own", year=year, amount=Decimal("1234567.89"))
                for year in range(2028, 2036)
            )
        )
    )
    tab(window, "Plan de financement")
    settle()
    assert window.width() == 1280
    (area,) = [each for each in seen(window.page, Sideways) if each.focusPolicy()]
    area.setFocus()
    key(window, Qt.Key.Key_Right)
    assert area.horizontalScrollBar().value() > 0

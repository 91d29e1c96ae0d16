"""The grid of costs: typed in place, by keyboard alone, its detail beside it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import Activity, Cost, FundingYear
from aict_desktop.storage.store import Store
from tests.ui.conftest import Opener
from tests.ui.hands import kept, key, overview, press, redo, rest, seen, settle, undo, write
from tests.ui.money_hands import at, grid, opened, shown, tab, type_in
from ui.costs_tab import CostsTab
from ui.main_window import MainWindow


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Two activities, one in detail; one source."""
    return opened(open_window, tmp_path)


def test_an_amount_typed_in_a_cell_is_a_cost_of_that_year(window: MainWindow) -> None:
    """Without a mouse; the total follows; one step of undo takes it back."""
    tab(window, "Coûts")
    view = grid(window)
    at(view, "trip", "2028")
    type_in(view, "1 250,50 €")
    (cost,) = window.session.snapshot.where(Cost, activity="trip", year=2028)
    assert cost.amount == Decimal("1250.50")
    at(view, "trip", "Total")
    assert shown(view)[-1] == "2\u202f250,50"
    undo(window)
    assert window.session.snapshot.where(Cost, activity="trip", year=2028) == ()
    redo(window)
    assert window.session.snapshot.where(Cost, activity="trip", year=2028) == (cost,)


def test_an_amount_is_written_as_soon_as_typing_rests(window: MainWindow) -> None:
    """A kill loses nothing; what follows in the same cell is the same step of undo."""
    tab(window, "Coûts")
    view = grid(window)
    at(view, "trip", "2028")
    QTest.keyClicks(view, "1")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    write(editor, "2,")
    rest(window)
    assert [cost.amount for cost in kept(window).where(Cost, activity="trip", year=2028)] == [Decimal(12)]
    write(editor, "5")
    rest(window)
    assert [cost.amount for cost in kept(window).where(Cost, activity="trip", year=2028)] == [Decimal("12.5")]
    assert editor.text() == "12,5"
    write(editor, "0")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    undo(window)
    assert window.session.snapshot.where(Cost, activity="trip", year=2028) == ()


def test_a_year_of_several_lines_opens_its_detail(window: MainWindow) -> None:
    """Nothing is changed, a sentence says why, and the lines are beside."""
    tab(window, "Coûts")
    view = grid(window)
    before = window.session.snapshot
    at(view, "trip", "2027")
    type_in(view, "5")
    assert window.session.snapshot == before
    warnings = [made.text() for made in seen(window.page, QLabel) if made.property("look") == "warn"]
    assert any("en 2027" in text for text in warnings)


def test_what_cannot_be_read_stays_in_its_cell(window: MainWindow) -> None:
    """Marked, told, counted among what closing asks about; Ctrl+Z takes it back; nothing was written."""
    tab(window, "Coûts")
    view = grid(window)
    before = window.session.snapshot
    at(view, "trip", "2029")
    type_in(view, "beaucoup")
    at(view, "trip", "2029")
    assert "⚠ beaucoup" in shown(view)
    assert list(window.session.drafts.values()) == ["beaucoup"]
    assert "n’est pas un montant" in " ".join(made.text() for made in seen(window.page, QLabel))
    undo(window)
    assert "⚠ beaucoup" not in shown(view)
    assert window.session.snapshot == before
    type_in(view, "9" * 40)
    assert window.session.snapshot == before


def test_delete_empties_a_cell(window: MainWindow) -> None:
    """The line that held nothing but this amount goes."""
    tab(window, "Plan de financement")
    view = grid(window)
    at(view, "own", "2027")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    settle()
    assert window.session.snapshot.all(FundingYear) == ()
    undo(window)
    assert len(window.session.snapshot.all(FundingYear)) == 1


def test_typing_over_an_estimate_keeps_the_other_years(window: MainWindow) -> None:
    """100 over 2027 and 2028 shows as estimated; 70 typed in 2028 leaves 50 in 2027, both lines now."""
    session = window.session
    tab(window, "Coûts")
    view = grid(window)
    guess = session.snapshot.get(Activity, "guess")
    assert guess is not None
    session.do(altered(guess, cost=Decimal(100)))
    settle()
    at(view, "guess", "2028")
    assert "≈\u00a050" in shown(view)
    type_in(view, "70")
    costs = session.snapshot.where(Cost, activity="guess")
    assert [(cost.year, cost.amount) for cost in costs] == [(2027, Decimal(50)), (2028, Decimal(70))]


def test_each_cell_is_told_with_its_line_and_year(window: MainWindow) -> None:
    """A screen reader hears the activity, the year and the amount, or that there is none."""
    tab(window, "Coûts")
    view = grid(window)
    at(view, "trip", "2027")
    aloud = str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert aloud == "1.1.1\u00a0 Voyager, 2027\u00a0: 1\u202f000\u202f€"
    at(view, "trip", "2030")
    assert str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)).endswith("2030\u00a0: rien")


def test_costs_without_activities_say_where_to_begin(open_window: Opener, tmp_path: Path) -> None:
    """An empty dossier: one sentence, one button that leads to the logframe."""
    Store.create(tmp_path / "vide.aict", ()).close()
    window = open_window(tmp_path / "vide.aict")
    overview(window, "moyens")
    tab(window, "Coûts")
    press(window.page, "Aller au cadre logique")
    assert not seen(window.page, CostsTab)


def test_undo_in_an_open_cell_empties_it(window: MainWindow) -> None:
    """What Ctrl+Z took back stands in the cell no longer, and leaving it does not write it again."""
    tab(window, "Plan de financement")
    view = grid(window)
    at(view, "own", "2028")
    before = window.session.snapshot
    QTest.keyClicks(view, "4")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    write(editor, "2")
    undo(window)
    assert not editor.text()
    key(window, Qt.Key.Key_Return)
    assert window.session.snapshot == before


def test_the_detail_of_an_activity_gives_its_room_back(window: MainWindow) -> None:
    """Names stand in full until the detail is asked for by its chip, or by a year that only it can change."""
    tab(window, "Coûts")
    (made,) = seen(window.page, CostsTab)
    wide = made.view.columnWidth(0)
    assert not made.sheet.isVisible()
    press(made, "Détail de l’activité")
    assert made.sheet.isVisible()
    assert made.view.columnWidth(0) < wide
    press(made, "Détail de l’activité")
    assert not made.sheet.isVisible()
    window.session.wanted.emit("cost", "hotel", "amount")
    settle()
    assert made.sheet.isVisible()

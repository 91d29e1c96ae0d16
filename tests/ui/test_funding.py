"""Costs and funding in the window: amounts typed in a table by keyboard alone, and the balance below."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget

from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.records import Activity, Cost, Dossier, Funding, FundingYear, Objective, Result
from aict_desktop.storage.store import Store
from tests.ui.conftest import Opener
from tests.ui.hands import kept, key, overview, press, redo, rest, seen, settle, undo, write
from ui.costs_tab import CostsTab
from ui.figure_view import FigureView
from ui.form import Form
from ui.funding_tab import FundingTab
from ui.main_window import MainWindow
from ui.money_view import MoneyView
from ui.panels.balance import BalanceTable
from ui.sideways import Sideways
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


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
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


def test_each_cell_is_told_with_its_line_and_year(window: MainWindow) -> None:
    """A screen reader hears the activity, the year and the amount, or that there is none."""
    tab(window, "Coûts")
    view = grid(window)
    at(view, "trip", "2027")
    aloud = str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert aloud == "1.1.1\u00a0 Voyager, 2027\u00a0: 1\u202f000\u202f€"
    at(view, "trip", "2030")
    assert str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)).endswith("2030\u00a0: rien")


@pytest.mark.parametrize(("table", "id_"), [("cost", "hotel"), ("cost", "stray"), ("funding_year", "own27")])
def test_one_is_led_to_a_line_of_the_detail(window: MainWindow, table: str, id_: str) -> None:
    """From Relecture: the tab opens, and the cursor is in the field of that very record."""
    window.session.wanted.emit(table, id_, "amount")
    settle()
    holder = CostsTab if table == "cost" else FundingTab
    (made,) = seen(window.page, holder)
    assert id_ in [form.record_id for form in seen(made, Form)]


def test_costs_without_activities_say_where_to_begin(open_window: Opener, tmp_path: Path) -> None:
    """An empty dossier: one sentence, one button that leads to the logframe."""
    Store.create(tmp_path / "vide.aict", ()).close()
    window = open_window(tmp_path / "vide.aict")
    overview(window, "moyens")
    tab(window, "Coûts")
    press(window.page, "Aller au cadre logique")
    assert not seen(window.page, CostsTab)


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

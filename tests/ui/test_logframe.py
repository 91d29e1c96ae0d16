"""The matrix of the logframe without a mouse: every cell typed in place, lines moved, nothing typed lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from aict_desktop.domain.edit import added
from aict_desktop.domain.records import (
    Activity,
    Assumption,
    Cost,
    Indicator,
    Result,
)
from aict_desktop.storage.store import Store
from tests.support.dossiers import read
from tests.ui.actors import tab
from tests.ui.conftest import Opener
from tests.ui.hands import (
    kept,
    key,
    overview,
    redo,
    replace,
    rest,
    seen,
    shown,
    undo,
    write,
)
from tests.ui.logframe_hands import RECORDS, focused, matrix, names, small_logframe, stand, typing
from ui.app import Desk
from ui.form import Form
from ui.help_panel import HelpPanel
from ui.logframe_cell import CellEditor
from ui.logframe_cell_line import CellLine
from ui.logframe_lines import ASSUMED, LOGIC, MEASURED, VERIFIED
from ui.main_window import MainWindow

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """A small logframe."""
    return small_logframe(open_window, tmp_path)


def test_each_line_of_a_cell_stays_its_record(window: MainWindow) -> None:
    """Enter adds an indicator, an emptied line removes one, the others keep their values."""
    before = window.session.snapshot
    stand(window, "r1", MEASURED)
    key(window, Qt.Key.Key_F2)
    assert [shown(line) for line in seen(matrix(window), CellLine)] == ["Jeunes", "Jours"]
    key(window, Qt.Key.Key_Return)
    write(focused(), "Villes")
    key(window, Qt.Key.Key_Up)
    replace(focused(), "Nuits")
    key(window, Qt.Key.Key_Tab)
    assert not seen(matrix(window), CellEditor)
    assert names(window, "r1") == ["Jeunes", "Nuits", "Villes"]
    second = window.session.snapshot.get(Indicator, "i2")
    assert second is not None
    assert second.verification == "Agenda"
    undo(window)
    assert window.session.snapshot == before
    redo(window)
    stand(window, "r1", MEASURED)
    key(window, Qt.Key.Key_F2)
    key(window, Qt.Key.Key_Up)
    key(window, Qt.Key.Key_A, CONTROL)
    key(window, Qt.Key.Key_Delete)
    rest(window)
    assert names(window, "r1") == ["Jeunes", "Nuits", "Villes"], "emptied for a moment, it may be typed anew"
    key(window, Qt.Key.Key_Escape)
    assert names(window, "r1") == ["Jeunes", "Villes"]


def test_lines_of_a_cell_move_with_alt(window: MainWindow) -> None:
    """Alt and an arrow puts an indicator before another, and its source follows."""
    stand(window, "r1", MEASURED)
    key(window, Qt.Key.Key_F2)
    key(window, Qt.Key.Key_Up, ALT)
    key(window, Qt.Key.Key_Escape)
    assert names(window, "r1") == ["Jours", "Jeunes"]
    view = stand(window, "r1", VERIFIED)
    assert view.currentIndex().data() == "Agenda\nListes"


def test_sources_and_assumptions_are_typed_in_place(window: MainWindow) -> None:
    """A source goes to the indicator of its line; typing on an assumption starts one more."""
    stand(window, "r1", VERIFIED)
    key(window, Qt.Key.Key_Return)
    replace(focused(), "Registre")
    key(window, Qt.Key.Key_Tab)
    indicator = window.session.snapshot.get(Indicator, "i2")
    assert indicator is not None
    assert indicator.verification == "Registre"
    key(window, Qt.Key.Key_L)
    write(focused(), "es prix tiennent")
    key(window, Qt.Key.Key_Tab)
    assert names(window, "r1", Assumption) == ["Le train roule", "les prix tiennent"]


def test_several_lines_pasted_are_several_records(window: MainWindow) -> None:
    """A list taken from a spreadsheet becomes indicators, markup and formulas staying text."""
    stand(window, "r2", MEASURED)
    key(window, Qt.Key.Key_F2)
    QGuiApplication.clipboard().setText("Aides <b>versées</b>\r\n=1+1\n\nDossiers")
    key(window, Qt.Key.Key_V, CONTROL)
    key(window, Qt.Key.Key_Escape)
    assert names(window, "r2") == ["Aides <b>versées</b>", "=1+1", "Dossiers"]


def test_an_activity_has_resources_costs_and_dates(window: MainWindow) -> None:
    """Amounts and days are read as everywhere; what cannot be read keeps the cell open and is said."""
    stand(window, "a1", MEASURED)
    key(window, Qt.Key.Key_F2)
    write(focused(), "Deux jours")
    key(window, Qt.Key.Key_Tab)
    key(window, Qt.Key.Key_F2)
    write(typing(), "beaucoup")
    key(window, Qt.Key.Key_Tab)
    assert seen(matrix(window), CellEditor)
    replace(typing(), "1 500,50")
    key(window, Qt.Key.Key_Tab)
    key(window, Qt.Key.Key_F2)
    write(typing(), "Maire")
    key(window, Qt.Key.Key_Tab)
    write(typing(), "mars 2028")
    key(window, Qt.Key.Key_Escape)
    activity = window.session.snapshot.get(Activity, "a1")
    assert activity is not None
    assert (activity.resources, activity.cost) == ("Deux jours", Decimal("1500.50"))
    assert (activity.owner, activity.start) == ("Maire", date(2028, 3, 1))


def test_a_cost_that_is_a_sum_is_opened_in_its_detail(window: MainWindow) -> None:
    """The sum is shown; editing it goes to the first line that it is made of."""
    first = Cost(id="c1", activity="a2", amount=Decimal(40), order="a")
    window.session.do(added(first, Cost(id="c2", activity="a2", amount=Decimal(2), order="b")))
    view = stand(window, "a2", VERIFIED)
    assert view.currentIndex().data() == "42\u202f€"
    key(window, Qt.Key.Key_Return)
    assert window.step_id == "moyens"


def test_what_is_typed_in_a_cell_is_in_the_file(window: MainWindow) -> None:
    """A pause writes it; closing the window writes the rest, a line yet to be made included."""
    stand(window, "r1", MEASURED)
    key(window, Qt.Key.Key_F2)
    key(window, Qt.Key.Key_Return)
    write(focused(), "Villes")
    rest(window)
    assert "Villes" in [row.name for row in kept(window).all(Indicator)]
    stand(window, "a2")
    key(window, Qt.Key.Key_Return, CONTROL)
    write(focused(), "Traduire")
    path = window.session.store.path
    window.close()
    assert "Traduire" in [row.text for row in read(path).all(Activity)]


def test_undo_while_a_cell_is_open_shows_it(window: MainWindow) -> None:
    """Ctrl+Z takes back what was typed and the cell says so; a line never made leaves with its cell."""
    stand(window, "r1", ASSUMED)
    key(window, Qt.Key.Key_F2)
    replace(focused(), "Le car roule")
    undo(window)
    assert shown(focused()) == "Le train roule"
    key(window, Qt.Key.Key_Escape)
    stand(window, "r1")
    key(window, Qt.Key.Key_Return, CONTROL)
    write(focused(), "Un site")
    rest(window)
    undo(window)
    assert len(window.session.snapshot.all(Result)) == 3


@pytest.mark.parametrize("zoom", [100, 200])
def test_an_open_cell_stays_within_what_is_seen(
    open_window: Opener, desk: Desk, tmp_path: Path, zoom: int
) -> None:
    """At 1280 x 720, in large type too, every cell can be opened and stands whole in the matrix."""
    desk.dress("light", zoom)
    Store.create(tmp_path / "grand.aict", RECORDS).close()
    window = open_window(tmp_path / "grand.aict")
    overview(window, "cadre")
    view = matrix(window)
    for id_ in ("strategy", "r1", "a1"):
        for column in (LOGIC, MEASURED, VERIFIED, ASSUMED):
            stand(window, id_, column)
            key(window, Qt.Key.Key_F2)
            (cell,) = seen(view, CellEditor)
            assert view.rect().contains(cell.geometry())
            key(window, Qt.Key.Key_Escape)


def test_large_type_has_the_detail_of_a_line_one_press_away(
    open_window: Opener, desk: Desk, tmp_path: Path
) -> None:
    """At 200 % the sheet of the line in hand is a tab, filled in when opened; the calendar fits."""
    desk.dress("light", 200)
    Store.create(tmp_path / "grand.aict", RECORDS).close()
    window = open_window(tmp_path / "grand.aict")
    window.resize(1280, 720)
    overview(window, "cadre")
    stand(window, "a1")
    tab(window, "Détail de la ligne")
    (form,) = seen(window.page, Form)
    assert form.record_id == "a1"
    window.set_depth("complete")
    tab(window, "Calendrier")
    assert window.minimumSizeHint().height() <= 720


def test_help_beside_the_matrix_leaves_the_window_its_size(example_window: MainWindow) -> None:
    """Journey, matrix with its tools and help are side by side on a screen of 1280 pixels."""
    overview(example_window, "cadre")
    key(example_window, Qt.Key.Key_F1)
    assert seen(example_window, HelpPanel)
    assert example_window.width() == 1280

"""The matrix of the logframe without a mouse: every cell typed in place, lines moved, nothing typed lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from aict_desktop.domain.edit import added
from aict_desktop.domain.fields import Record
from aict_desktop.domain.logframe import at_level
from aict_desktop.domain.records import (
    Activity,
    Assumption,
    Cost,
    Indicator,
    Objective,
    Result,
    Strategy,
)
from aict_desktop.figures.numbering import numbers
from aict_desktop.storage.store import Store
from tests.support.dossiers import read
from tests.ui.actors import tab, tab_to, words
from tests.ui.conftest import Opener
from tests.ui.hands import (
    guide_to,
    kept,
    key,
    overview,
    press,
    redo,
    replace,
    rest,
    seen,
    settle,
    shown,
    undo,
    write,
)
from ui.app import Desk
from ui.logframe_cell import CellEditor
from ui.logframe_cell_line import CellLine
from ui.logframe_lines import ASSUMED, LOGIC, MEASURED, VERIFIED
from ui.logframe_logic import LogicTab
from ui.logframe_matrix import MatrixView
from ui.main_window import MainWindow
from ui.panels.logic import LogicPanel, SentenceCard

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RECORDS: tuple[Record, ...] = (
    Strategy(id="strategy", goal="Ouvrir la ville"),
    Objective(id="o1", text="Partir", order="a"),
    Objective(id="o2", text="Accueillir", order="b"),
    Result(id="r1", objective="o1", text="Un point mobilité", order="a"),
    Result(id="r2", objective="o1", text="Un fonds", order="b"),
    Result(id="r3", objective="o2", text="Des familles", order="c"),
    Activity(id="a1", result="r1", text="Écrire", order="a"),
    Activity(id="a2", result="r1", text="Former", cost=Decimal(100), order="b"),
    Indicator(
        id="i1",
        result="r1",
        name="Jeunes",
        verification="Listes",
        target=Decimal(80),
        unit="jeunes",
        order="a",
    ),
    Indicator(id="i2", result="r1", name="Jours", verification="Agenda", order="b"),
    Assumption(id="h1", result="r1", text="Le train roule", order="a"),
)


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """A small logframe."""
    Store.create(tmp_path / "cadre.aict", RECORDS).close()
    window = open_window(tmp_path / "cadre.aict")
    window.set_depth("complete")
    overview(window, "cadre")
    return window


def matrix(window: MainWindow) -> MatrixView:
    return seen(window.page, MatrixView)[0]


def stand(window: MainWindow, id_: str, column: int = LOGIC) -> MatrixView:
    """Put the focus on a cell."""
    view = matrix(window)
    view.pick(id_, column)
    view.setFocus()
    return view


def names(window: MainWindow, id_: str, kind: type[Indicator] | type[Assumption] = Indicator) -> list[str]:
    """What the indicators or assumptions of a result are called, in order."""
    snapshot = window.session.snapshot
    level = snapshot.get(Result, id_)
    assert level is not None
    if kind is Assumption:
        return [row.text for row in at_level(snapshot, Assumption, level)]
    return [row.name for row in at_level(snapshot, Indicator, level)]


def typing() -> QWidget:
    """The field that has the cursor."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def focused() -> CellLine:
    """The line of a cell that has the cursor."""
    found = QApplication.focusWidget()
    assert isinstance(found, CellLine)
    return found


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


def test_new_lines_and_moves_by_keyboard(window: MainWindow) -> None:
    """A sibling, a child, up, to the next result, and numbers that follow; a line left blank is none."""
    stand(window, "a1")
    key(window, Qt.Key.Key_Return, CONTROL)
    write(focused(), "Traduire")
    key(window, Qt.Key.Key_Return)
    texts = [row.text for row in window.session.snapshot.where(Activity, result="r1")]
    assert texts == ["Écrire", "Traduire", "Former"]
    key(window, Qt.Key.Key_Up, ALT)
    key(window, Qt.Key.Key_Right, ALT)
    (moved,) = window.session.snapshot.where(Activity, result="r2")
    assert (moved.text, numbers(window.session.snapshot)[moved.id]) == ("Traduire", "1.2.1")
    line = matrix(window).picked()
    assert line is not None
    assert line.record.id == moved.id
    stand(window, "o2")
    key(window, Qt.Key.Key_Return, CONTROL, SHIFT)
    key(window, Qt.Key.Key_Escape)
    assert len(window.session.snapshot.all(Result)) == 3
    assert matrix(window).model().rowCount() == 9
    key(window, Qt.Key.Key_Delete)
    stand(window, "r1")
    key(window, Qt.Key.Key_Delete)
    assert window.session.snapshot.where(Indicator, result="r1") == ()
    undo(window)
    assert names(window, "r1") == ["Jeunes", "Jours"]


def test_arrows_walk_the_cells_and_space_folds(window: MainWindow) -> None:
    """Folding an objective hides what is under it; going to a record unfolds it."""
    view = stand(window, "o1")
    key(window, Qt.Key.Key_Space)
    assert [line.record.id for line in view.matrix.lines] == ["strategy", "o1", "o2", "r3"]
    key(window, Qt.Key.Key_Right)
    key(window, Qt.Key.Key_Down)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (2, 1)
    window.session.wanted.emit("activity", "a1", "text")
    settle()
    line = view.picked()
    assert line is not None
    assert line.record.id == "a1"


def test_one_objective_alone_is_shown(window: MainWindow) -> None:
    """The choice narrows the matrix, a change elsewhere keeps it, its removal ends it."""
    view = matrix(window)
    tab_to(window, "Objectif à montrer")
    key(window, Qt.Key.Key_Down)
    key(window, Qt.Key.Key_Down)
    assert [line.record.id for line in view.matrix.lines] == ["strategy", "o2", "r3"]
    stand(window, "o2")
    key(window, Qt.Key.Key_Delete)
    assert [line.record.id for line in view.matrix.lines][:2] == ["strategy", "o1"]


def test_a_line_dropped_goes_there(window: MainWindow) -> None:
    """An activity dropped on another result becomes its last; where it cannot go nothing changes."""
    view = stand(window, "a1")
    for target, result in (("r3", "r3"), ("strategy", "r3")):
        place = view.visualRect(view.matrix.index(view.matrix.place(target), LOGIC)).center()
        event = QDropEvent(
            QPointF(QPoint(place)),
            Qt.DropAction.MoveAction,
            QMimeData(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        view.dropEvent(event)
        activity = window.session.snapshot.get(Activity, "a1")
        assert activity is not None
        assert activity.result == result


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


def test_an_edit_renews_only_its_line(window: MainWindow) -> None:
    """One name changed tells one line of the table; nothing is laid out anew."""
    view = matrix(window)
    told: list[tuple[int, int]] = []
    view.matrix.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    view.matrix.modelReset.connect(lambda: told.append((-1, -1)))
    stand(window, "a2")
    key(window, Qt.Key.Key_F2)
    replace(focused(), "Former les tuteurs")
    key(window, Qt.Key.Key_Escape)
    row = view.matrix.place("a2")
    assert set(told) == {(row, row)}


def test_a_reader_changes_nothing(open_window: Opener, tmp_path: Path) -> None:
    """Opened to be read, no cell opens and no line moves."""
    Store.create(tmp_path / "lu.aict", RECORDS).close()
    window = open_window(tmp_path / "lu.aict", readonly=True)
    overview(window, "cadre")
    stand(window, "a1")
    for name, *held in (
        (Qt.Key.Key_F2,),
        (Qt.Key.Key_Return, CONTROL),
        (Qt.Key.Key_Down, ALT),
        (Qt.Key.Key_Right, ALT),
        (Qt.Key.Key_Delete,),
    ):
        QTest.keyClick(matrix(window), name, held[0] if held else Qt.KeyboardModifier.NoModifier)
    assert not seen(matrix(window), CellEditor)
    assert window.session.snapshot.all(Activity) == tuple(r for r in RECORDS if isinstance(r, Activity))


def test_the_logic_is_read_and_mended(window: MainWindow) -> None:
    """Arrows go from sentence to sentence; what nothing leads to is said, and is added on the spot."""
    tab(window, "Logique")
    (view,) = seen(window.page, LogicTab)
    assert "alors nous obtenons R1.1" in words(view)[3]
    seen(view, SentenceCard)[0].setFocus()
    key(window, Qt.Key.Key_Right)
    (told,) = [text for text in words(view) if "Rien ne mène" in text]
    assert "R1.2" in told
    press(view, "Ajouter une activité")
    write(typing(), "Voter un fonds")
    rest(window)
    assert [row.text for row in window.session.snapshot.where(Activity, result="r2")] == ["Voter un fonds"]
    assert any("Voter un fonds" in text for text in words(view))
    press(view, "Aller à la ligne")
    line = matrix(window).picked()
    assert line is not None
    assert line.record.id == "r2"


def test_the_guided_way_asks_whether_the_logic_holds(window: MainWindow) -> None:
    """A question shows every sentence, and an assumption added there is one of its level."""
    guide_to(window, "cadre", "logic-test")
    (panel,) = seen(window.page, LogicPanel)
    assert len(seen(panel, SentenceCard)) == 6
    card = next(card for card in seen(panel, SentenceCard) if card.end == "r3")
    add = next(b for b in seen(card, QPushButton) if b.text() == "Ajouter une hypothèse")
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    write(typing(), "Les familles restent")
    rest(window)
    assert names(window, "r3", Assumption) == ["Les familles restent"]


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

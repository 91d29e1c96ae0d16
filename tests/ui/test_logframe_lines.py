"""Lines of the logframe without a mouse: added, moved, folded, dropped; the test of their logic."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from aict_desktop.domain.records import (
    Activity,
    Assumption,
    Indicator,
    Result,
)
from aict_desktop.figures.numbering import numbers
from aict_desktop.storage.store import Store
from tests.ui.actors import tab, tab_to, words
from tests.ui.conftest import Opener
from tests.ui.hands import (
    guide_to,
    key,
    overview,
    press,
    replace,
    rest,
    seen,
    settle,
    undo,
    write,
)
from tests.ui.logframe_hands import RECORDS, focused, matrix, names, small_logframe, stand, typing
from ui.logframe_cell import CellEditor
from ui.logframe_lines import LOGIC
from ui.logframe_logic import LogicTab
from ui.main_window import MainWindow
from ui.panels.logic import LogicPanel, SentenceCard

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """A small logframe."""
    return small_logframe(open_window, tmp_path)


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
    tab(window, "Test de la logique")
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


def test_each_tab_prints_as_its_document(window: MainWindow) -> None:
    """The one button names what it prints: the logframe here, the risks on theirs."""
    press(window.page, "Imprimer le cadre logique…")
    assert window.step_id == "documents"
    overview(window, "cadre", "Matrice des risques")
    press(window.page, "Imprimer les risques…")
    assert window.step_id == "documents"

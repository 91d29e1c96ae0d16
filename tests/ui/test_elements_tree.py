"""The outline of the strategy: written, moved and pruned where it stands, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aict_desktop.domain.records import Activity, Objective, Result, Strategy, ThemePriority, Value
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.storage.store import Store
from tests.ui.actors import tab
from tests.ui.conftest import Opener
from tests.ui.hands import kept, key, overview, press, rest, seen, settle, undo, write
from ui.figure_tab import FigureTab
from ui.main_window import MainWindow
from ui.tree_editor import OutlineEditor
from ui.tree_lines import lines
from ui.tree_outline import Outline

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
RECORDS = (
    Strategy(vision="Une ville ouverte", goal="Faire partir les jeunes"),
    Value(id="v", name="Réciprocité", order="b"),
    ThemePriority(id="t", name="Jeunesse", order="b"),
    Objective(id="o1", text="Les lycéens partent", theme="t", order="b"),
    Objective(id="o2", text="Les agents apprennent", order="d"),
    Result(id="r1", objective="o1", text="Une classe part", order="b"),
    Result(id="r2", objective="o2", text="Dix agents partent", order="b"),
    Activity(id="a1", result="r1", text="Préparer le voyage", order="b"),
)


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """A small plan, its outline shown."""
    path = tmp_path / "arbre.aict"
    Store.create(path, RECORDS).close()
    made = open_window(path)
    overview(made, "elements")
    tab(made, "Arbre")
    return made


def outline(window: MainWindow) -> Outline:
    (found,) = seen(window.page, Outline)
    return found


def at(window: MainWindow, line: str) -> Outline:
    """The outline with the focus, at the line of that key."""
    found = outline(window)
    found.setFocus()
    found.pick(line)
    settle()
    return found


def texts(window: MainWindow, record: type[Objective] | type[Result] | type[Activity]) -> list[str]:
    return [row.text for row in window.session.snapshot.all(record)]


def test_the_outline_goes_from_the_values_to_the_activities() -> None:
    """Each line is numbered as everywhere else; an objective names the theme that it serves."""
    told = [(line.depth, line.label, line.text, line.chip) for line in lines(Snapshot.of(RECORDS))]
    assert told == [
        (0, "Valeurs", "", ""),
        (1, "", "Réciprocité", ""),
        (0, "Vision", "Une ville ouverte", ""),
        (0, "Mission", "", ""),
        (0, "Objectif général", "Faire partir les jeunes", ""),
        (1, "Objectif 1", "Les lycéens partent", "Jeunesse"),
        (2, "Résultat 1.1", "Une classe part", ""),
        (3, "Activité 1.1.1", "Préparer le voyage", ""),
        (1, "Objectif 2", "Les agents apprennent", ""),
        (2, "Résultat 2.1", "Dix agents partent", ""),
    ]


def test_results_are_folded_until_one_opens_their_objective(window: MainWindow) -> None:
    """The right arrow opens an objective, the next one goes down to its first result."""
    tree = at(window, "objective/o1/text")
    item = tree.item("objective/o1/text")
    assert item is not None
    assert not item.isExpanded()
    key(window, Qt.Key.Key_Right)
    key(window, Qt.Key.Key_Down)
    line = tree.picked()
    assert line is not None
    assert line.label == "Résultat 1.1"


def test_a_line_is_written_where_it_stands_in_one_step_of_undo(window: MainWindow) -> None:
    """F2 opens it, what is typed is in the file after a pause, Enter closes it, one Ctrl+Z takes all back."""
    tree = at(window, "strategy/strategy/mission")
    key(window, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, OutlineEditor)
    write(editor, "Relier")
    rest(window)
    assert kept(window).one(Strategy).mission == "Relier"
    write(editor, " les écoles")
    key(window, Qt.Key.Key_Return)
    assert window.session.snapshot.one(Strategy).mission == "Relier les écoles"
    assert QApplication.focusWidget() is tree
    undo(window)
    assert window.session.snapshot.one(Strategy).mission == ""


def test_a_new_line_is_one_change_once_it_is_written(window: MainWindow) -> None:
    """Ctrl+Enter adds an objective after this one; Escape before any word leaves nothing behind."""
    at(window, "objective/o1/text")
    key(window, Qt.Key.Key_Return, CONTROL)
    key(window, Qt.Key.Key_Escape)
    assert texts(window, Objective) == ["Les lycéens partent", "Les agents apprennent"]
    key(window, Qt.Key.Key_Return, CONTROL)
    write(QApplication.focusWidget() or window, "Les voisins viennent")
    key(window, Qt.Key.Key_Return)
    assert texts(window, Objective) == [
        "Les lycéens partent",
        "Les voisins viennent",
        "Les agents apprennent",
    ]
    undo(window)
    assert texts(window, Objective) == ["Les lycéens partent", "Les agents apprennent"]


def test_lines_follow_each_other_as_fast_as_one_types(window: MainWindow) -> None:
    """Ctrl+Maj+Enter goes a level down, then Ctrl+Enter within the line adds the next one."""
    at(window, "objective/o2/text")
    key(window, Qt.Key.Key_Return, CONTROL, SHIFT)
    write(QApplication.focusWidget() or window, "Un")
    key(window, Qt.Key.Key_Return, CONTROL)
    write(QApplication.focusWidget() or window, "Deux")
    key(window, Qt.Key.Key_Return)
    found = [row.text for row in window.session.snapshot.where(Result, objective="o2")]
    assert found == ["Dix agents partent", "Un", "Deux"]


def test_a_line_is_moved_and_handed_on(window: MainWindow) -> None:
    """Alt+Down renumbers, Alt+Right gives a result to the next objective; the line stays in hand."""
    tree = at(window, "objective/o1/text")
    key(window, Qt.Key.Key_Down, ALT)
    assert texts(window, Objective) == ["Les agents apprennent", "Les lycéens partent"]
    line = tree.picked()
    assert line is not None
    assert (line.label, line.chip) == ("Objectif 2", "Jeunesse")
    at(window, "result/r2/text")
    key(window, Qt.Key.Key_Right, ALT)
    moved = window.session.snapshot.get(Result, "r2")
    assert moved is not None
    assert moved.objective == "o1"


def test_a_line_dropped_on_an_objective_goes_under_it(window: MainWindow) -> None:
    """What the mouse does is what Alt and an arrow do: one change."""
    tree = at(window, "result/r1/text")
    item = tree.item("objective/o2/text")
    assert item is not None
    dropped = QDropEvent(
        tree.visualItemRect(item).center(),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tree.dropEvent(dropped)
    settle()
    assert [row.id for row in window.session.snapshot.where(Result, objective="o2")] == ["r2", "r1"]
    undo(window)
    assert [row.id for row in window.session.snapshot.where(Result, objective="o1")] == ["r1"]


def test_a_line_goes_with_what_hangs_on_it(window: MainWindow) -> None:
    """Delete takes the objective, its result and its activity; one Ctrl+Z brings all three back."""
    at(window, "objective/o1/text")
    key(window, Qt.Key.Key_Delete)
    assert texts(window, Activity) == []
    undo(window)
    assert texts(window, Activity) == ["Préparer le voyage"]


def test_what_is_said_once_is_neither_removed_nor_moved(window: MainWindow) -> None:
    """The vision has no place to go to, and stays."""
    start = window.session.snapshot
    at(window, "strategy/strategy/vision")
    key(window, Qt.Key.Key_Delete)
    key(window, Qt.Key.Key_Down, ALT)
    assert window.session.snapshot == start


def test_undo_while_a_line_is_open_closes_what_is_gone(window: MainWindow) -> None:
    """Ctrl+Z on a new line takes it back whole, editor and all."""
    tree = at(window, "value/v/name")
    key(window, Qt.Key.Key_Return, CONTROL)
    write(QApplication.focusWidget() or window, "Clarté")
    rest(window)
    assert len(window.session.snapshot.all(Value)) == 2
    undo(window)
    assert len(window.session.snapshot.all(Value)) == 1
    assert not seen(tree, OutlineEditor)


def test_going_elsewhere_writes_the_open_line(window: MainWindow) -> None:
    """A line left by going to another page is kept."""
    at(window, "strategy/strategy/goal")
    key(window, Qt.Key.Key_F2)
    write(QApplication.focusWidget() or window, " et les agents")
    window.go("afom")
    settle()
    assert window.session.snapshot.one(Strategy).goal == "Faire partir les jeunes et les agents"


def test_the_picture_is_one_press_away(window: MainWindow) -> None:
    """The tree as it prints, with its ways to save; a mark there leads to its sheet."""
    press(window.page, "Arbre\u00a0: Image")
    (figure,) = seen(window.page, FigureTab)
    figure.view.setFocus()
    QTest.keyClick(figure.view, Qt.Key.Key_End)
    QTest.keyClick(figure.view, Qt.Key.Key_Return)
    settle()
    assert window.step_id == "cadre"

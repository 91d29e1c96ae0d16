"""The map of the geographic priorities among the key elements: by keyboard, up to date, saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import AreaPriority
from aict_desktop.figures.drawing import Text
from aict_desktop.storage.store import Store
from tests.ui.actors import tab
from tests.ui.conftest import Opener
from tests.ui.hands import overview, seen, settle, undo
from ui.figure_tab import FigureTab
from ui.main_window import MainWindow
from ui.records_table import RecordsPanel

GERMANY = AreaPriority(id="de", name="Lindenfurt", country="DE", order="a")
BENIN = AreaPriority(id="bj", name="Tokpadji", country="BJ", order="b")


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Two priorities on their map."""
    path = tmp_path / "lieux.aict"
    Store.create(path, [GERMANY, BENIN]).close()
    made = open_window(path)
    overview(made, "elements")
    tab(made, "Carte")
    return made


def figure(window: MainWindow) -> FigureTab:
    (found,) = seen(window.page, FigureTab)
    return found


def test_the_keyboard_leads_to_a_priority(window: MainWindow) -> None:
    """The arrow goes to the second rank, Enter opens its sheet among the places."""
    view = figure(window).view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert "Tokpadji" in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Return)
    settle()
    (panel,) = seen(window.page, RecordsPanel)
    assert panel.sheet.record_id == "bj"


def test_the_map_follows_the_ranks(window: MainWindow) -> None:
    """Moving a priority up renumbers the map, and so does taking it back."""
    view = figure(window).view
    assert view.marks() == (("area_priority", "de"), ("area_priority", "bj"))
    window.session.do(altered(BENIN, order="0"))
    settle()
    ranks = {i.record: i.text for i in view.drawing.items if isinstance(i, Text) and i.text.isdigit()}
    assert ranks == {("area_priority", "bj"): "1", ("area_priority", "de"): "2"}
    undo(window)
    assert view.marks()[0] == ("area_priority", "de")


def test_the_map_is_saved_for_slides(window: MainWindow, tmp_path: Path) -> None:
    """With its words."""
    figure(window).save_to(tmp_path / "carte.svg")
    assert "Tokpadji" in (tmp_path / "carte.svg").read_text("utf-8")

"""The chart of the calendar: bars moved by keyboard and by mouse, each gesture one step."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox

from aict_desktop.domain.records import (
    Activity,
    Dependency,
)
from aict_desktop.figures.drawing import Text
from aict_desktop.figures.fonts import width
from aict_desktop.storage.store import Store
from tests.ui.actors import tab_to
from tests.ui.calendar_hands import RECORDS, chart, days, drag, open_calendar, pixel, spot
from tests.ui.conftest import Opener
from tests.ui.hands import field, key, overview, press, redo, rest, undo
from ui.gantt_drag import handle
from ui.gantt_paint import in_sight
from ui.main_window import MainWindow

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Three activities of one result, the second after the first, the third without dates."""
    return open_calendar(open_window, tmp_path)


def test_a_line_is_picked_moved_and_opened_by_keyboard(window: MainWindow) -> None:
    """Down, Alt and an arrow, Enter: the name tells where one is, one undo takes all presses back."""
    view = chart(window)
    assert "Accueillir" in view.accessibleName()
    for part in ("1er\u00a0septembre 2027", "29\u00a0février 2028", "La directrice", "1\u00a0sur\u00a03"):
        assert part in view.accessibleName()
    key(window, Qt.Key.Key_Down)
    assert "Écrire aux écoles" in view.accessibleName()
    assert "attend 1.1.1\u00a0Accueillir" in view.accessibleName()
    key(window, Qt.Key.Key_Right, ALT)
    key(window, Qt.Key.Key_Right, ALT)
    assert days(window, "b") == (date(2028, 5, 1), date(2028, 10, 31))
    undo(window)
    assert days(window, "b") == (date(2028, 3, 1), date(2028, 8, 31))
    redo(window)
    assert days(window, "b") == (date(2028, 5, 1), date(2028, 10, 31))
    key(window, Qt.Key.Key_Return)
    assert field(window.page, "activity", "text").hasFocus()


def test_keys_change_the_end_and_go_by_days(window: MainWindow) -> None:
    """Shift for the end alone, Ctrl for a day; presses on another line are another step."""
    chart(window)
    key(window, Qt.Key.Key_Right, ALT, SHIFT)
    assert days(window, "a") == (date(2027, 9, 1), date(2028, 3, 31))
    key(window, Qt.Key.Key_Left, ALT, CTRL)
    assert days(window, "a") == (date(2027, 8, 31), date(2028, 3, 30))
    key(window, Qt.Key.Key_Down)
    key(window, Qt.Key.Key_Left, ALT, CTRL, SHIFT)
    assert days(window, "b") == (date(2028, 3, 1), date(2028, 8, 30))
    undo(window)
    assert days(window, "b") == (date(2028, 3, 1), date(2028, 8, 31))
    assert days(window, "a") == (date(2027, 8, 31), date(2028, 3, 30))
    undo(window)
    assert days(window, "a") == (date(2027, 9, 1), date(2028, 2, 29))


def test_what_waits_is_pushed_when_one_asks(window: MainWindow) -> None:
    """With the box ticked, both move as one step; without it, only the first."""
    chart(window)
    key(window, Qt.Key.Key_Right, ALT)
    assert days(window, "b")[0] == date(2028, 3, 1)
    undo(window)
    box = tab_to(window, "Décaler aussi ce qui attend")
    assert isinstance(box, QCheckBox)
    key(window, Qt.Key.Key_Space)
    chart(window)
    key(window, Qt.Key.Key_Right, ALT)
    assert days(window, "a") == (date(2027, 10, 1), date(2028, 3, 31))
    assert days(window, "b")[0] == date(2028, 4, 1)
    undo(window)
    assert days(window, "b")[0] == date(2028, 3, 1)


def test_planning_gives_dates(window: MainWindow) -> None:
    """The button dates what has none; with dates there is nothing to do, and it is said."""
    view = chart(window)
    key(window, Qt.Key.Key_End)
    assert "dates à fixer" in view.accessibleName()
    key(window, Qt.Key.Key_Right, ALT)
    assert days(window, "c") == (None, None)
    press(window.page, "Planifier")
    start, end = days(window, "c")
    assert start is not None
    assert end is not None
    assert start.day == 1
    after = window.session.snapshot
    press(window.page, "Planifier")
    assert window.session.snapshot == after


def test_bars_are_dragged(window: MainWindow) -> None:
    """The middle moves a bar by whole months, an end changes its length; each gesture is one step."""
    view = chart(window)
    view.zoom_by(1)
    month = view.chart.axis.month * view.scale
    drag(view, spot(view, "b", 0.5), spot(view, "b", 0.5) + QPoint(round(2 * month), 0))
    assert days(window, "b") == (date(2028, 5, 1), date(2028, 10, 31))
    undo(window)
    drag(view, spot(view, "b", 1) - QPoint(2, 0), spot(view, "b", 1) - QPoint(2 + round(month), 0))
    assert days(window, "b") == (date(2028, 3, 1), date(2028, 7, 31))
    drag(view, spot(view, "b", 0) + QPoint(2, 0), spot(view, "b", 0) + QPoint(2 - round(month), 0))
    assert days(window, "b") == (date(2028, 2, 1), date(2028, 7, 31))


def test_a_click_moves_nothing(window: MainWindow) -> None:
    """Pressing and letting go on a bar picks its line only."""
    view = chart(window)
    before = window.session.snapshot
    drag(view, spot(view, "b", 0.5), spot(view, "b", 0.5) + QPoint(1, 0))
    assert window.session.snapshot == before
    assert view.id == "b"


def test_an_undated_line_is_drawn_on(window: MainWindow) -> None:
    """Dragging over the line of an activity without dates gives it whole months."""
    view = chart(window)
    place = view.chart.place_of("c")
    assert place is not None
    axis, y = view.chart.axis, view.chart.tops[place] + 10
    first, last = (pixel(view, axis.x(day), y) for day in (date(2029, 1, 15), date(2029, 6, 15)))
    drag(view, first, last)
    assert days(window, "c") == (date(2029, 1, 1), date(2029, 6, 30))


def test_a_bar_pulled_to_another_makes_it_wait(window: MainWindow) -> None:
    """From the mark at the end of a bar to another line; the way back would be a circle, and is refused."""
    view = chart(window)
    view.pick("b")
    said: list[str] = []
    window.session.failed.connect(said.append)
    place = view.chart.place_of("b")
    assert place is not None
    bar = view.chart.bar(place)
    assert bar is not None
    mark = handle(bar)
    start = pixel(view, mark.x(), mark.y())
    third = view.chart.place_of("c")
    assert third is not None
    below = pixel(view, mark.x(), view.chart.tops[third] + 12)
    drag(view, start, below)
    assert [tie.needs for tie in window.session.snapshot.where(Dependency, activity="c")] == ["b"]
    drag(view, start, spot(view, "a", 0.5))
    assert window.session.snapshot.where(Dependency, activity="a") == ()
    (sentence,) = said
    assert (
        "«\u00a0Accueillir\u00a0» attend «\u00a0Écrire aux écoles\u00a0»,"
        " qui attend «\u00a0Accueillir\u00a0»" in sentence
    )


def test_what_is_only_read_cannot_be_moved(open_window: Opener, tmp_path: Path) -> None:
    """Keys and drags change nothing in a dossier that is open to read."""
    path = tmp_path / "lu.aict"
    Store.create(path, RECORDS).close()
    window = open_window(path, readonly=True)
    window.set_depth("complete")
    overview(window, "cadre", "Calendrier")
    view, before = chart(window), window.session.snapshot
    key(window, Qt.Key.Key_Right, ALT)
    drag(view, spot(view, "b", 0.5), spot(view, "b", 0.5) + QPoint(90, 0))
    assert window.session.snapshot == before


def test_a_large_calendar_is_walked(open_window: Opener, tmp_path: Path) -> None:
    """120 activities: End leads to the last, which is scrolled into view, and moves."""
    path = tmp_path / "grand.aict"
    many = [
        Activity(
            id=f"n{n:03}",
            result="r",
            text=f"Activité {n}",
            start=date(2027, 1, 1),
            end=date(2027, 12, 31),
            order=f"n{n:03}",
        )
        for n in range(120)
    ]
    Store.create(path, (*RECORDS, *many)).close()
    window = open_window(path)
    window.set_depth("complete")
    overview(window, "cadre", "Calendrier")
    view = chart(window)
    key(window, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    key(window, Qt.Key.Key_Right, ALT)
    assert days(window, "n119") == (date(2027, 2, 1), date(2028, 1, 31))
    assert QApplication.focusWidget() is view
    rest(window)


def test_a_bar_out_of_sight_is_brought_into_view(window: MainWindow) -> None:
    """With months made wide, coming to a line scrolls to where its bar begins."""
    view = chart(window)
    for _ in range(5):
        key(window, Qt.Key.Key_Plus)
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    key(window, Qt.Key.Key_Down)
    assert view.viewport().rect().contains(spot(view, "b", 0))


def test_the_words_of_a_long_bar_stay_in_sight(window: MainWindow) -> None:
    """With months made wide and the middle of a bar in view, its dates stand there; they never leave it."""
    view = chart(window)
    place = view.chart.place_of("a")
    assert place is not None
    for _ in range(5):
        key(window, Qt.Key.Key_Plus)
    bar = view.chart.bar(place)
    assert bar
    left = bar.x + bar.width / 4
    sights = ((left, left + bar.width / 2), (bar.x - 900, bar.x + 9), (bar.x + bar.width - 9, bar.x + 9000))
    for sight, least, most in zip(sights, (0.25, 0, 0.5), (0.75, 0.5, 1), strict=True):
        (words,) = [
            item
            for item in in_sight(view.chart, place, *sight)
            if isinstance(item, Text) and item.anchor == "middle"
        ]
        half = width(words.text, words.size, words.style) / 2
        assert bar.x + bar.width * least < words.x - half
        assert words.x + half < bar.x + bar.width * most

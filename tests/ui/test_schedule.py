"""The calendar in the window: its form, its list, circles refused, days of people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from aict_desktop.domain.records import Dependency
from aict_desktop.storage.store import Store
from tests.ui.actors import tab, turn_to, words
from tests.ui.calendar_hands import RECORDS, chart, days, open_calendar
from tests.ui.conftest import Opener
from tests.ui.hands import field, key, overview, press, replace, seen, settle, undo
from ui.editors.choices import TickEditor
from ui.figure_view import FigureView
from ui.gantt import GanttView
from ui.load_table import LoadTable
from ui.main_window import MainWindow
from ui.panels.length import LengthPanel
from ui.panels.load import LoadPanel
from ui.records_table import RecordsPanel
from ui.schedule_list import ScheduleList


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Three activities of one result, the second after the first, the third without dates."""
    return open_calendar(open_window, tmp_path)


def test_a_circle_is_refused_in_the_form(window: MainWindow) -> None:
    """The tick goes back, the sentence under it names the circle, and another tick takes it away."""
    chart(window)
    ticks = field(window.page, "activity", "needs")
    assert isinstance(ticks, TickEditor)
    shown = [ticks.item(place).text() for place in range(ticks.count())]
    assert "Accueillir" not in " ".join(shown)
    ticks.setFocus()
    ticks.setCurrentRow(0)
    key(window, Qt.Key.Key_Space)
    settle()
    assert window.session.snapshot.where(Dependency, activity="a") == ()
    assert ticks.item(0).checkState() == Qt.CheckState.Unchecked
    told = " ".join(words(window.page))
    assert "qui attend «\u00a0Accueillir\u00a0»" in told
    ticks.setCurrentRow(1)
    key(window, Qt.Key.Key_Space)
    settle()
    assert [tie.needs for tie in window.session.snapshot.where(Dependency, activity="a")] == ["c"]
    assert "qui attend «\u00a0Accueillir\u00a0»" not in " ".join(words(window.page))


def test_a_length_is_typed(window: MainWindow) -> None:
    """Months give the end; what is no length stays and says so; without a start one is asked for first."""
    chart(window)
    (panel,) = seen(window.page, LengthPanel)
    assert panel.editor.text() == "6\u00a0mois"
    replace(panel.editor, "8")
    key(window, Qt.Key.Key_Tab)
    assert days(window, "a") == (date(2027, 9, 1), date(2028, 4, 30))
    assert panel.editor.text() == "8\u00a0mois"
    replace(panel.editor, "bientôt")
    key(window, Qt.Key.Key_Tab)
    assert panel.editor.text() == "bientôt"
    assert window.session.drafts
    undo(window)
    assert (panel.editor.text(), window.session.drafts) == ("8\u00a0mois", {})
    seen(window.page, GanttView)[0].pick("c")
    replace(panel.editor, "3 mois")
    key(window, Qt.Key.Key_Tab)
    assert days(window, "c") == (None, None)
    assert any("début" in told for told in words(panel))


def test_what_waits_is_pushed_from_the_sheet(window: MainWindow) -> None:
    """A longer length makes what waits start too early: its name is said, and one press moves it."""
    chart(window)
    (panel,) = seen(window.page, LengthPanel)
    assert "Décaler ce qui attend" not in [each.text() for each in seen(panel, QPushButton)]
    replace(panel.editor, "8")
    key(window, Qt.Key.Key_Tab)
    assert "Cette activité ne sera pas finie au début de «\u00a0Écrire aux écoles\u00a0»." in words(panel)
    press(panel, "Décaler ce qui attend")
    assert days(window, "b") == (date(2028, 5, 1), date(2028, 10, 31))
    assert not any("pas finie" in told for told in words(panel))


def test_the_list_says_the_same(window: MainWindow) -> None:
    """The table equivalent: dates, length and what each waits for; picking a line leads to its sheet."""
    tab(window, "Liste")
    (listed,) = seen(window.page, ScheduleList)
    model = listed._model
    cells = [str(model.index(1, place).data()) for place in range(model.columnCount())]
    assert cells == [
        "1.1.2  Écrire aux écoles",
        *("1er\u00a0mars 2028", "31\u00a0août 2028", "6\u00a0mois", "1.1.1", ""),
    ]
    listed.pick("b")
    settle()
    assert field(window.page, "activity", "text").toPlainText() == "Écrire aux écoles"  # type: ignore[attr-defined]


def test_relecture_and_links_lead_to_a_milestone(window: MainWindow) -> None:
    """Going to a milestone opens the calendar at its activity, its form ready."""
    turn_to(window, "Cadre logique")
    window.session.wanted.emit("milestone", "m", "done")
    settle()
    assert field(window.page, "milestone", "done").hasFocus()
    assert seen(window.page, GanttView)[0].id == "a"


def test_a_picture_of_the_calendar(window: MainWindow) -> None:
    """The picture has a mark an activity and one a milestone; Enter on one opens its sheet."""
    tab(window, "Image")
    (view,) = seen(window.page, FigureView)
    assert ("activity", "b") in view.marks()
    assert ("milestone", "m") in view.marks()


def test_the_days_of_people_are_counted(window: MainWindow) -> None:
    """30 days over six months for one a month: too much, said by month, in the team and by year."""
    tab(window, "Charge")
    (table,) = seen(window.page, LoadTable)
    table.years.setCurrentIndex(1)
    table.years.chosen.emit(table.years.code)
    model = table._model
    assert str(model.index(0, 10).data()).startswith("▲")
    assert "trop chargé" in model.index(0, 10).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(0, 1).data() == "▲\u00a0Trop chargé\u00a0: 4\u00a0mois"
    table.years.setCurrentIndex(0)
    table.years.chosen.emit(table.years.code)
    assert model.index(0, 1).data() == "▲\u00a0Trop chargé\u00a0: 2027 et 2028"
    assert str(model.index(0, 2).data()).startswith("▲\u00a0")
    assert str(model.index(0, 2).data()).endswith(" sur 12")
    overview(window, "moyens", "Équipe")
    seen(window.page, RecordsPanel)[0].pick("p")
    settle()
    (panel,) = seen(window.page, LoadPanel)
    assert any("de trop" in told for told in words(panel))


def test_a_circle_that_is_there_leaves_the_chart_usable(open_window: Opener, tmp_path: Path) -> None:
    """After a merge of two copies: the chart draws, moves, and Relecture tells of it."""
    path = tmp_path / "boucle.aict"
    Store.create(path, (*RECORDS, Dependency(id="e", activity="a", needs="b"))).close()
    window = open_window(path)
    window.set_depth("complete")
    overview(window, "cadre", "Calendrier")
    chart(window).push = True
    key(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert days(window, "a")[0] == date(2027, 10, 1)
    window.session.review_now()
    assert "activities_in_circle" in {problem.rule for problem in window.session.problems}

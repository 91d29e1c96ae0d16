"""Monitoring in the window: a round typed down its column, sheets with their course, what is due at home."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from aict_desktop.domain.edit import added
from aict_desktop.domain.monitoring import last_measurement
from aict_desktop.domain.records import Dossier, Indicator, Measurement
from aict_desktop.domain.records.monitoring import IntermediateTarget
from aict_desktop.reference.words import message
from aict_desktop.storage.store import Store
from tests.ui.actors import register, tab, words
from tests.ui.conftest import Opener
from tests.ui.hands import (
    field,
    guide,
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
    undo,
)
from tests.ui.hands import write as type_in
from ui.figure_view import FigureView
from ui.home import HomePage
from ui.main_window import MainWindow
from ui.panels.trajectory import TrajectoryPanel
from ui.round_line import RoundLine
from ui.round_tab import RoundTab
from ui.wordy import WordyButton

TODAY = date.today()
LATE = TODAY - timedelta(days=400)


def indicator(id_: str, name: str, **values: object) -> Indicator:
    """From 0 a hundred days ago to 100 in a hundred days: 50 are wanted today."""
    given = {
        "baseline": Decimal(0),
        "baseline_on": TODAY - timedelta(days=100),
        "target": Decimal(100),
        "target_on": TODAY + timedelta(days=100),
        "unit": "jeunes",
        **values,
    }
    return Indicator(id=id_, name=name, order=id_, **given)  # type: ignore[arg-type]


RECORDS = (
    Dossier(id="dossier", name="Saint-Bel", agent_days=20),
    indicator("a", "Familles", frequency="year"),
    indicator("b", "Apprentis", frequency="quarter", minutes=60, baseline_on=TODAY - timedelta(days=80)),
    indicator("c", "Classes", frequency="year", baseline_on=LATE),
    IntermediateTarget(id="s", indicator="a", day=TODAY + timedelta(days=50), value=Decimal(60), order="a"),
    Measurement(id="m", indicator="a", day=TODAY - timedelta(days=10), value=Decimal(20), order="a"),
)


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Three indicators: one overdue by a month, one due within days, one measured ten days ago."""
    Store.create(tmp_path / "suivi.aict", RECORDS).close()
    window = open_window(tmp_path / "suivi.aict")
    window.set_depth("complete")
    overview(window, "suivi")
    return window


def open_round(window: MainWindow) -> RoundTab:
    """The tab where a round is typed."""
    tab(window, "Relevé")
    return seen(window.page, RoundTab)[0]


def measured(window: MainWindow, id_: str, day: date = TODAY) -> tuple[Measurement, ...]:
    """What the file holds of an indicator for a day."""
    return tuple(row for row in kept(window).where(Measurement, indicator=id_) if row.day == day)


def name_of(line: RoundLine) -> str:
    return next(shown.text() for shown in seen(line, QLabel))


def test_a_round_is_typed_down_its_column_without_a_mouse(window: MainWindow) -> None:
    """What is due comes first; a value and Enter a line; each is in the file as soon as its line is left."""
    shown = open_round(window)
    assert [line.indicator_id for line in shown.lines] == ["c", "b", "a"]
    shown.lines[0].value.setFocus()
    for line, text in zip(shown.lines, ("40", "12,5", "55 jeunes"), strict=True):
        assert QApplication.focusWidget() is line.value
        type_in(line.value, text)
        key(window, Qt.Key.Key_Return)
        assert len(measured(window, line.indicator_id)) == 1
    assert [measured(window, id_)[0].value for id_ in "cba"] == [Decimal(40), Decimal("12.5"), Decimal(55)]
    assert "Notés pour cette date\u00a0: 3 sur 3." in words(shown)


def test_each_line_is_one_step_of_undo(window: MainWindow) -> None:
    """Value and comment of a line go together, then the line before; the fields follow."""
    shown = open_round(window)
    first, second, _ = shown.lines
    replace(first.value, "40")
    key(window, Qt.Key.Key_Return)
    replace(second.value, "7")
    key(window, Qt.Key.Key_Tab)
    type_in(second.comment, "Deux absents")
    key(window, Qt.Key.Key_Return)
    (row,) = measured(window, "b")
    assert (row.value, row.comment) == (Decimal(7), "Deux absents")
    undo(window)
    assert measured(window, "b") == ()
    assert (second.value.text(), second.comment.text()) == ("", "")
    undo(window)
    assert measured(window, "c") == ()
    redo(window)
    assert first.value.text() == "40"


def test_what_was_noted_that_day_is_altered_not_doubled(window: MainWindow) -> None:
    """Another value the same day changes the measurement, an emptied line takes it back."""
    shown = open_round(window)
    line = shown.lines[0]
    for text in ("40", "41"):
        replace(line.value, text)
        key(window, Qt.Key.Key_Return)
    assert [row.value for row in measured(window, "c")] == [Decimal(41)]
    replace(line.value, "x")
    key(window, Qt.Key.Key_Backspace)
    key(window, Qt.Key.Key_Return)
    assert measured(window, "c") == ()


def test_day_and_source_are_said_once(window: MainWindow) -> None:
    """They go with each line; another day shows what was noted for it."""
    shown = open_round(window)
    day = TODAY - timedelta(days=10)
    replace(shown.source, "Bilan du comité")
    replace(shown.day, day.strftime("%d/%m/%Y"))
    key(window, Qt.Key.Key_Tab)
    known = next(line for line in shown.lines if line.indicator_id == "a")
    assert known.value.text() == "20"
    replace(shown.lines[0].value, "3")
    key(window, Qt.Key.Key_Return)
    (row,) = measured(window, "c", day)
    assert (row.value, row.source) == (Decimal(3), "Bilan du comité")
    assert measured(window, "a", day)[0].source == ""


def test_what_cannot_be_read_stays_and_is_said(window: MainWindow) -> None:
    """A word in the place of a number waits in its field, the comment is kept; Ctrl+Z takes the word back."""
    shown = open_round(window)
    line = shown.lines[0]
    replace(line.value, "beaucoup")
    key(window, Qt.Key.Key_Tab)
    type_in(line.comment, "À vérifier")
    key(window, Qt.Key.Key_Return)
    assert line.value.text() == "beaucoup"
    assert any("beaucoup" in text for text in words(line))
    assert list(window.session.drafts.values()) == ["beaucoup"]
    assert [(row.value, row.comment) for row in measured(window, "c")] == [(None, "À vérifier")]
    window.go("accueil")
    overview(window, "suivi", "Relevé")
    assert line.value.text() == "beaucoup"
    undo(window)
    assert line.value.text() == ""
    assert window.session.drafts == {}


def test_without_a_day_nothing_is_noted(window: MainWindow) -> None:
    """An unreadable day is told and closes the lines until it is mended."""
    shown = open_round(window)
    replace(shown.day, "un jour")
    key(window, Qt.Key.Key_Tab)
    assert not shown.lines[0].isEnabled()
    replace(shown.day, TODAY.strftime("%d/%m/%Y"))
    key(window, Qt.Key.Key_Tab)
    assert shown.lines[0].isEnabled()


def test_going_elsewhere_keeps_the_line_one_is_at(window: MainWindow) -> None:
    """Another tab, another page, a pause: what is typed is written."""
    shown = open_round(window)
    replace(shown.lines[0].value, "8")
    tab(window, "Indicateurs")
    assert [row.value for row in measured(window, "c")] == [Decimal(8)]
    shown = open_round(window)
    replace(shown.lines[1].value, "9")
    rest(window)
    assert [row.value for row in measured(window, "b")] == [Decimal(9)]


def test_the_sheet_shows_the_course_and_follows_what_is_typed(window: MainWindow) -> None:
    """State in words, marks that the keyboard walks, both renewed by a new measurement."""
    register(window).pick("a")
    tab(window, "Mesures")
    (panel,) = seen(window.page, TrajectoryPanel)
    assert "En retard\u00a0: 20\u00a0jeunes" in words(panel)[0]
    (view,) = seen(panel, FigureView)
    assert view.marks() == (("intermediate_target", "s"), ("measurement", "m"))
    view.setFocus()
    key(window, Qt.Key.Key_End)
    assert "20" in view.accessibleName()
    press(window.page, "Ajouter une mesure")
    replace(field(window.page, "measurement", "day"), TODAY.strftime("%d/%m/%Y"))
    key(window, Qt.Key.Key_Tab)
    replace(field(window.page, "measurement", "value"), "52")
    key(window, Qt.Key.Key_Tab)
    # 100 of the 150 days to the step of 60: 40 are wanted today, 12 % of the way less.
    assert "En avance\u00a0: 52\u00a0jeunes" in words(panel)[0]
    assert len(view.marks()) == 3


def test_the_register_tells_states_and_keeps_those_asked_for(window: MainWindow) -> None:
    """A sign and a word each; the filter of states keeps those that are behind."""
    model = register(window).model
    assert [str(model.index(row, 1).data()) for row in range(3)] == [
        "▼ En retard",
        "○ Pas encore mesuré",
        "○ Pas encore mesuré",
    ]
    assert str(model.index(0, 2).data()) == "20 / 100\u00a0jeunes"


def test_courses_lead_to_sheets(window: MainWindow) -> None:
    """All of them on one tab; Enter on one opens its sheet."""
    tab(window, "Courbes")
    (view,) = seen(window.page, FigureView)
    assert view.marks() == (("indicator", "a"), ("indicator", "b"), ("indicator", "c"))
    view.setFocus()
    key(window, Qt.Key.Key_End)
    key(window, Qt.Key.Key_Return)
    assert register(window).sheet.record_id == "c"


def test_home_tells_what_is_due_and_leads_to_the_round(window: MainWindow) -> None:
    """One late collection among what is late, one that is near below it; both go to the round."""
    window.session.review_now()
    window.go("accueil")
    settle()
    (home,) = window.findChildren(HomePage)
    late = [link for link in seen(home, WordyButton) if "Relevés en retard\u00a0: 1" in link.accessibleName()]
    soon = [link for link in seen(home, WordyButton) if "1\u00a0chiffre à relever" in link.accessibleName()]
    assert len(late) == 1
    assert len(soon) == 1
    soon[0].click()
    settle()
    (shown,) = seen(window.page, RoundTab)
    assert QApplication.focusWidget() is shown.lines[0].value


def test_essentiel_comes_to_the_step_only_when_something_is_due(window: MainWindow) -> None:
    """The guided path goes past it; the home page leads to the round, and its questions can be asked."""
    window.set_depth("essential")
    window.go("moyens")
    window.set_mode("guided")
    guide(window).go(99)
    settle()
    assert window.step_id == "relecture"
    window.go("accueil")
    settle()
    (home,) = window.findChildren(HomePage)
    next(b for b in seen(home, WordyButton) if "à relever" in b.accessibleName()).click()
    settle()
    assert seen(window.page, RoundTab)
    window.set_mode("guided")
    assert guide(window).current() is not None


def test_the_guided_way_shows_course_and_effort(window: MainWindow) -> None:
    """The panels of the questions speak of the indicator that is asked about, and of all of them."""
    guide_to(window, "suivi", "indicator-start")
    assert seen(window.page, FigureView)
    guide_to(window, "suivi", "indicator-collector")
    assert any("4\u00a0h de travail" in text for text in words(window.page))


def test_without_an_indicator_the_round_says_where_to_write_one(open_window: Opener, tmp_path: Path) -> None:
    """No day to give and no heading over nothing: one sentence, until the first indicator is written."""
    Store.create(tmp_path / "vide.aict", [Dossier(id="dossier", name="Saint-Bel")]).close()
    window = open_window(tmp_path / "vide.aict")
    overview(window, "suivi")
    found = open_round(window)
    assert [shown.text() for shown in seen(found, QLabel)] == [message("round_empty")]
    assert window.session.do(added(indicator("a", "Familles")))
    settle()
    assert len(seen(found, RoundLine)) == 1
    assert message("round_empty") not in words(found)


def test_an_indicator_added_meanwhile_has_its_line(window: MainWindow) -> None:
    """The round follows the register; undone, the line goes."""
    assert len(open_round(window).lines) == 3
    tab(window, "Indicateurs")
    press(window.page, "Ajouter un indicateur")
    type_in(field(window.page, "indicator", "name"), "Nouveau")
    rest(window)
    assert len(open_round(window).lines) == 4
    undo(window)
    assert len(open_round(window).lines) == 3


def test_the_last_value_before_the_round_is_told(window: MainWindow) -> None:
    """With its day and what is wanted, to whoever sees it and to whoever hears it."""
    line = next(line for line in open_round(window).lines if line.indicator_id == "a")
    assert "20\u00a0jeunes" in line.value.accessibleDescription()
    row = last_measurement(window.session.snapshot, RECORDS[1], TODAY)
    assert row is not None
    assert name_of(line) == "Familles"

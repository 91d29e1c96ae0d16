"""Monitoring in the window: sheets with their course, the curves, what is due at home."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.actors import register, tab, words
from tests.ui.conftest import Opener
from tests.ui.hands import (
    field,
    guide,
    guide_to,
    key,
    press,
    replace,
    seen,
    settle,
)
from tests.ui.monitoring_hands import TODAY, opened
from ui.figure_view import FigureView
from ui.home import HomePage
from ui.main_window import MainWindow
from ui.panels.trajectory import TrajectoryPanel
from ui.round_tab import RoundTab
from ui.wordy import WordyButton


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Three indicators: one overdue by a month, one due within days, one measured ten days ago."""
    return opened(open_window, tmp_path)


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

"""Whatever a user does, on whatever page, Ctrl+Z leads back to the start, Ctrl+Maj+Z forward to the end."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.snapshot import Snapshot
from tests.support.dossiers import read
from tests.ui.acts import ACTS, act, bring_in, restore
from tests.ui.conftest import Opener
from tests.ui.hands import (
    GUIDED_STEPS,
    asked_now,
    field,
    guide,
    guide_to,
    open_places,
    outer_tabs,
    press,
    redo,
    seen,
    settle,
    step_views,
    undo,
)
from ui.main_window import MainWindow
from ui.wordy import WordyButton

ACTS_BEFORE_CLOSING = 8
MOST_EDITS = 1000
MOST_ROUNDS = 20
WRITTEN = {
    "collectivite": {"dossier", "livery"},
    "afom": {"statement", "workshop", "policy", "lead", "lead_statement", "prompt_answer"},
    "acteurs": {
        *("stakeholder", "stakeholder_theme", "stakeholder_form", "stakeholder_stage", "opinion"),
        *("priority_weights", "contact", "connection", "exchange", "commitment"),
    },
    "actions": {"action", "action_year", "renewal", "contribution"},
    "elements": {
        *("strategy", "value", "theme_priority", "theme_goal", "area_priority", "dimension"),
        *("objective", "objective_origin", "theme_target", "theme_competence", "theme_policy", "area_ground"),
    },
    "cadre": {
        *("result", "activity", "indicator", "assumption", "risk"),
        *("dependency", "milestone", "assignment"),
    },
    "moyens": {
        *("cost", "person", "funding", "funding_year", "utility"),
        *("scheme", "project", "project_activity", "project_check", "bid"),
    },
    "suivi": {
        *("indicator_agreement", "intermediate_target", "measurement"),
        *("evaluation", "finding", "recommendation"),
    },
    "vote": {"steering_choice", "steering_option", "version"},
}
"""The types of record that the walk of each step writes, among others."""


def back(window: MainWindow) -> Snapshot:
    """What the dossier holds once everything has been undone."""
    window.setFocus()
    for _ in range(MOST_EDITS):
        if not window.session.store.can_undo():
            break
        undo(window)
    return window.session.snapshot


def forward(window: MainWindow) -> Snapshot:
    """What the dossier holds once everything has been done again."""
    for _ in range(MOST_EDITS):
        if not window.session.store.can_redo():
            break
        redo(window)
    return window.session.snapshot


def wander(window: MainWindow, random: Random, step_id: str) -> None:
    """Show some question or some tab of a step."""
    window.go(step_id)
    window.set_mode(random.choice(("guided", "overview")))
    settle()
    if window.settings.mode(step_id) == "guided":
        guide(window).go(random.randrange(len(asked_now(window, step_id)) or 1))
        settle()
    _open_some_tab(window.page, random)


def _open_some_tab(root: QWidget, random: Random) -> None:
    """Open a tab, one within it, and so on."""
    for tabs in outer_tabs(root):
        tabs.setCurrentIndex(random.choice(open_places(tabs)))
        settle()
        _open_some_tab(tabs.currentWidget(), random)


@pytest.mark.parametrize("step_id", GUIDED_STEPS)
def test_a_step_walked_back_and_forward(open_window: Opener, example: Path, step_id: str) -> None:
    """Random acts until each record of a step was written, the window closed meanwhile: all undone."""
    random, written = Random(step_id), set[str]()
    window = open_window(example)
    start = window.session.snapshot
    window.set_depth("complete")
    for _ in range(ACTS_BEFORE_CLOSING):
        wander(window, random, step_id)
        act(window, random)
    window.close()
    window = open_window(example)
    window.session.changed.connect(lambda edit: written.update(_written(edit)))
    for _ in (view for _ in range(MOST_ROUNDS) for view in step_views(window, step_id)):
        act(window, random)
        if written >= WRITTEN[step_id]:
            break
    assert written >= WRITTEN[step_id]
    window.session.leaving.emit()
    end = forward(window)  # the last act may have typed and pressed Ctrl+Z
    assert end != start
    assert back(window) == start
    assert forward(window) == end
    window.close()
    assert read(example) == end


def _written(edit: Edit) -> set[str]:
    return {change.record.table for change in edit.changes if change.after}


def test_the_walks_cover_every_record() -> None:
    """Each type of record is one that the walk of some step must have written."""
    assert set().union(*WRITTEN.values()) == set(BY_TABLE)


def test_undo_goes_on_after_closing(open_window: Opener, example: Path) -> None:
    """Edits of every step, undone half way, closed, undone to the start, closed, done again."""
    random = Random(2026)
    window = open_window(example)
    start = window.session.snapshot
    for step_id in GUIDED_STEPS * 2:
        wander(window, random, step_id)
        act(window, random)
    window.session.leaving.emit()
    end = window.session.snapshot
    for _ in range(4):
        undo(window)
    window.close()
    window = open_window(example)
    assert back(window) == start
    window.close()
    window = open_window(example)
    assert forward(window) == end


def test_undo_in_a_list_in_which_typing_finds(example_window: MainWindow) -> None:
    """Ctrl+Z belongs to the dossier there too, not to what is typed to find."""
    window = example_window
    guide_to(window, "elements", "area-priorities")
    start = window.session.snapshot
    press(window.page, seen(window.page, WordyButton)[0].accessibleName())
    country = field(window.page, "area_priority", "country")
    country.setFocus()
    QTest.keyClick(country, Qt.Key.Key_Down)
    assert window.session.snapshot != start
    undo(window)
    assert window.session.snapshot == start


def test_an_import_is_one_step(example_window: MainWindow, tmp_path: Path) -> None:
    """Importing adds actions and stakeholders at once; one Ctrl+Z takes them back."""
    start = example_window.session.snapshot
    bring_in(example_window, tmp_path)
    end = example_window.session.snapshot
    assert end != start
    undo(example_window)
    assert example_window.session.snapshot == start
    redo(example_window)
    assert example_window.session.snapshot == end


def test_going_back_to_a_backup_is_one_step(example_window: MainWindow, tmp_path: Path) -> None:
    """Restoring is a change like another: one Ctrl+Z brings the present back."""
    start = example_window.session.snapshot
    bring_in(example_window, tmp_path)
    changed = example_window.session.snapshot
    restore(example_window)
    assert example_window.session.snapshot == start
    undo(example_window)
    assert example_window.session.snapshot == changed
    redo(example_window)
    assert example_window.session.snapshot == start


def test_every_sort_of_act_was_done(open_window: Opener, example: Path) -> None:
    """The acts that the walks choose among are all possible somewhere."""
    random, done = Random(7), set[str]()
    window = open_window(example)
    window.set_depth("complete")
    for _ in (view for step_id in GUIDED_STEPS * 3 for view in step_views(window, step_id)):
        for name in sorted(set(ACTS) - done):
            if ACTS[name](window, random):
                done.add(name)
                settle()
        if done == set(ACTS):
            break
    assert done == set(ACTS)

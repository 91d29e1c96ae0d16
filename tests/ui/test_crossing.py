"""Crossing the quadrants: statements give a lead, a lead an objective, and the links show both ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QPlainTextEdit,
    QTabWidget,
)

from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import (
    Lead,
    LeadStatement,
    Objective,
    ObjectiveOrigin,
)
from aict_desktop.reference.words import message
from tests.ui.conftest import Opener
from tests.ui.diagnosis import open_small, tab, tab_to, type_on, words
from tests.ui.hands import (
    field,
    key,
    press,
    redo,
    seen,
    settle,
    undo,
)
from ui.lead_list import LeadList
from ui.main_window import MainWindow
from ui.related import RelatedPanel
from ui.statement_ticks import StatementTicks
from ui.wordy import WordyButton


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """The small diagnostic on its board."""
    return open_small(open_window, tmp_path)


def test_a_crossing_becomes_an_objective_without_a_mouse(window: MainWindow) -> None:
    """Tick one statement on each side, write the lead, make it an objective; both ends show the link."""
    tab(window, "Croisement")
    tab_to(window, "Atouts")
    key(window, Qt.Key.Key_Space)  # the weightiest comes first
    tab_to(window, "Opportunités")
    key(window, Qt.Key.Key_Space)
    tab_to(window, "Piste")
    type_on(window, "Chanter a la foire")
    window.session.write_all()
    settle()
    (lead,) = window.session.snapshot.all(Lead)
    assert lead.crossing == "strength_opportunity"
    assert set(LINKS["lead", "statements"].values(window.session.snapshot, lead.id)) == {"choir", "fair"}
    tab_to(window, "En faire un objectif spécifique\u00a0: Chanter a la foire")
    key(window, Qt.Key.Key_Space)
    (objective,) = window.session.snapshot.all(Objective)
    assert objective.text == "Chanter a la foire"
    origins = window.session.snapshot.where(ObjectiveOrigin, objective=objective.id)
    assert {each.statement for each in origins} == {"choir", "fair"}
    tab_to(window, "Objectif\u00a0: Chanter a la foire")
    key(window, Qt.Key.Key_Space)
    assert window.step_id == "elements"
    for tabs in seen(window.page, QTabWidget):
        if "Liens" in (titles := [tabs.tabText(place) for place in range(tabs.count())]):
            tabs.setCurrentIndex(titles.index("Liens"))
    settle()
    (related,) = seen(window.page, RelatedPanel)
    press(related, "Piste stratégique\u00a0: Chanter a la foire · Saisir")
    assert window.step_id == "afom"
    assert field(window.page, "lead", "text").property("plainText") == "Chanter a la foire"


def test_a_new_lead_and_its_statements_are_one_step(window: MainWindow) -> None:
    """One Ctrl+Z takes back the first words of a lead along with what was ticked before them."""
    tab(window, "Croisement")
    press(window.page, "Proposer deux constats")
    type_on(window, "Inviter")
    window.session.write_all()
    settle()
    snapshot = window.session.snapshot
    assert {each.statement for each in snapshot.all(LeadStatement)} == {"choir", "fair"}
    undo(window)
    snapshot = window.session.snapshot
    assert (snapshot.all(Lead), snapshot.all(LeadStatement)) == ((), ())
    redo(window)
    assert len(window.session.snapshot.all(LeadStatement)) == 2


def test_an_objective_of_a_lead_is_one_step(window: MainWindow) -> None:
    """One Ctrl+Z takes back the objective, its origins and the link; the lead stays."""
    tab(window, "Croisement")
    press(window.page, "Proposer deux constats")
    type_on(window, "Inviter")
    window.session.write_all()
    settle()
    press(window.page, "En faire un objectif spécifique\u00a0: Inviter")
    undo(window)
    snapshot = window.session.snapshot
    assert (snapshot.all(Objective), snapshot.all(ObjectiveOrigin)) == ((), ())
    assert [each.objective for each in snapshot.all(Lead)] == [""]
    redo(window)
    assert [bool(each.objective) for each in window.session.snapshot.all(Lead)] == [True]


def test_statements_to_cross_are_proposed_in_turn(window: MainWindow) -> None:
    """The weightiest pair first, then the next one, ticked and waiting for the lead's first word."""
    tab(window, "Croisement")
    found = []
    for _ in range(2):
        press(window.page, "Proposer deux constats")
        found.append([each.value() for each in seen(window.page, StatementTicks)])
    assert found == [[("choir",), ("fair",)], [("school",), ("fair",)]]
    assert window.session.snapshot.all(Lead) == ()
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)


def test_a_lead_is_opened_again_and_changed(window: MainWindow) -> None:
    """Picking a lead shows what it rests on; ticking then changes that at once, and undoing shows it."""
    tab(window, "Croisement")
    press(window.page, "Proposer deux constats")
    type_on(window, "Inviter")
    window.session.write_all()
    press(window.page, "Ajouter une piste")
    assert [each.value() for each in seen(window.page, StatementTicks)] == [(), ()]
    press(window.page, "Piste\u00a0: Inviter")
    strengths, _ = seen(window.page, StatementTicks)
    assert strengths.value() == ("choir",)
    strengths.setFocus()
    strengths.setCurrentRow(1)
    key(window, Qt.Key.Key_Space)
    (lead,) = window.session.snapshot.all(Lead)
    ticked = LINKS["lead", "statements"]
    assert set(ticked.values(window.session.snapshot, lead.id)) == {"choir", "school", "fair"}
    assert any("Le lycée reçoit" in line for line in words(seen(window.page, LeadList)[0]))
    undo(window)
    assert strengths.value() == ("choir",)


def test_each_crossing_has_its_own_quadrants_and_leads(window: MainWindow) -> None:
    """Éviter holds weaknesses against threats; the leads of another crossing are not shown there."""
    tab(window, "Croisement")
    press(window.page, "Proposer deux constats")
    type_on(window, "Inviter")
    press(window.page, "Croisement\u00a0: Éviter")
    assert {"Faiblesses", "Menaces", message("nothing_to_cross")} <= set(words(window.page))
    assert seen(window.page, StatementTicks) == []  # the small diagnostic has neither
    assert seen(seen(window.page, LeadList)[0], QAbstractButton) == []
    press(window.page, "Croisement\u00a0: Saisir")
    assert any(b.accessibleName() == "Piste\u00a0: Inviter" for b in seen(window.page, WordyButton))

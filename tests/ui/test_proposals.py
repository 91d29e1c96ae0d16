"""The proposals: accepted, dismissed for good, taken back, and where each comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QPushButton,
)

from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.records import (
    Action,
    AreaPriority,
    PromptAnswer,
    Statement,
)
from tests.ui.conftest import Opener
from tests.ui.diagnosis import TWINNING, open_small, tab, words
from tests.ui.hands import (
    field,
    guide_to,
    key,
    overview,
    press,
    seen,
    settle,
    undo,
)
from ui.main_window import MainWindow
from ui.panels.proposals import MOST, ProposalsPanel
from ui.wordy import WordyButton


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """The small diagnostic on its board."""
    return open_small(open_window, tmp_path)


def proposals(window: MainWindow) -> ProposalsPanel:
    """The panel of proposals that is shown."""
    return seen(window.page, ProposalsPanel)[0]


def answers(window: MainWindow, verb: str) -> list[QPushButton]:
    """The buttons that answer the proposals one way."""
    return [each for each in seen(proposals(window), QPushButton) if each.text() == verb]


def test_a_proposal_is_accepted_and_taken_back(window: MainWindow) -> None:
    """A dormant twinning is offered as a weakness; accepted it is on the board and no longer offered."""
    tab(window, "Propositions")
    asked = len(answers(window, "Retenir"))
    told = next(line for line in words(proposals(window)) if "Baie-Bleue" in line and "sommeil" in line)
    press(window.page, f"Retenir\u00a0: {told}")
    (made,) = window.session.snapshot.where(Statement, text=told)
    assert made.quadrant == "weakness"
    assert len(answers(window, "Retenir")) == asked - 1
    press(window.page, f"Retenu, à relire ou à récrire\u00a0: {told}")
    opened = field(window.page, "statement", "text").property("plainText")
    assert opened == told.replace("\u00a0", " ")  # Qt gives back plain spaces
    undo(window)
    tab(window, "Propositions")
    assert window.session.snapshot.where(Statement, text=told) == ()
    assert len(answers(window, "Retenir")) == asked


def test_a_proposal_is_dismissed_for_good(window: MainWindow, open_window: Opener) -> None:
    """It does not come back when the dossier is opened again; only undoing brings it back."""
    tab(window, "Propositions")
    asked = len(answers(window, "Écarter"))
    answers(window, "Écarter")[0].setFocus()
    while answers(window, "Écarter"):
        key(window, Qt.Key.Key_Space)  # the focus goes on to the next one by itself
    assert any("Rien à proposer" in line for line in words(proposals(window)))
    assert {each.answer for each in window.session.snapshot.all(PromptAnswer)} == {"dismissed"}
    path = window.session.store.path
    window.close()
    again = open_window(path)
    overview(again, "afom", "Propositions")
    assert answers(again, "Écarter") == []
    for _ in range(asked):
        undo(again)
    assert len(answers(again, "Écarter")) == asked


def test_a_proposal_names_its_source(window: MainWindow) -> None:
    """The link leads to the very record that it was read from."""
    tab(window, "Propositions")
    (link,) = [b for b in seen(proposals(window), WordyButton) if "Plan vélo" in b.accessibleName()]
    link.click()
    settle()
    assert field(window.page, "policy", "name").property("text") == "Plan vélo"


def test_proposals_are_put_in_the_guided_way_too(window: MainWindow) -> None:
    """The same panel answers the question, and its last answer leads on to the next button."""
    guide_to(window, "afom", "statement-proposals")
    asked = len(answers(window, "Retenir"))
    answers(window, "Retenir")[0].click()
    settle()
    assert len(answers(window, "Retenir")) == asked - 1


def test_priorities_are_proposed_where_they_stand(window: MainWindow) -> None:
    """Going on with a partner proposes its country, above the list of places; accepted, it is in the list."""
    window.session.do(altered(TWINNING, decision="continue", country="CZ"))
    overview(window, "elements", "Lieux")
    press(window.page, "1\u00a0proposition")
    answers(window, "Retenir")[0].click()
    settle()
    (area,) = window.session.snapshot.all(AreaPriority)
    assert area.country == "CZ"
    assert seen(window.page, ProposalsPanel) == []
    window.session.undo()
    settle()
    assert len(answers(window, "Retenir")) == 1


def test_long_lists_of_proposals_come_little_by_little(window: MainWindow) -> None:
    """The first ones are shown, and answering one brings the next."""
    networks = [
        Action(id=f"n{number}", title=f"Réseau {number}", kind="network", state="active", order=str(number))
        for number in range(MOST + 5)
    ]
    window.session.do(added(*networks))
    tab(window, "Propositions")
    assert len(answers(window, "Retenir")) == MOST
    answers(window, "Retenir")[0].click()
    settle()
    assert len(answers(window, "Retenir")) == MOST

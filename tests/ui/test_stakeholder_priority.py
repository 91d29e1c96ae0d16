"""The priority of a stakeholder as it is shown: term by term, weighed, from several raters; its promise."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.records import Opinion, PriorityWeights
from aict_desktop.reference.priority_words import formula
from tests.ui.actors import CLUB, show, tab, tab_to, three_actors, words
from tests.ui.conftest import Opener
from tests.ui.hands import guide_to, key, press, redo, seen, settle, undo
from ui.main_window import MainWindow
from ui.panels.promise import PromisePanel
from ui.panels.spreads import SpreadsPanel
from ui.panels.terms import TermsPanel
from ui.weights_dialog import WeightsDialog


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Three stakeholders in their register."""
    return three_actors(open_window, tmp_path)


def test_the_score_can_be_redone_from_what_is_shown(window: MainWindow) -> None:
    """Power (4 + (2+4)/2 + 1 + 1)/4 = 2,25, legitimacy 3, interest 2: 100 x 7,25 / 12 = 60."""
    show(window, "club")
    tab(window, "Évaluation")
    (panel,) = seen(window.page, TermsPanel)
    told = words(panel)
    for shown in ("2,25", "3", "2", "Pouvoir (4 réponses sur 4)", "Score\u00a0: 60 sur 100"):
        assert shown in told
    assert "Score = 100 × (pouvoir + légitimité + intérêt) ÷ 12" in told
    assert any("Maire" in line and "première évaluation" in line for line in told)


def test_the_terms_follow_every_change(window: MainWindow) -> None:
    """A rating, another person's and a weight are seen at once, and so is taking them back."""
    show(window, "club")
    tab(window, "Évaluation")
    (panel,) = seen(window.page, TermsPanel)
    for edit, shown in (
        (altered(CLUB, interest_type=4), "Score\u00a0: 69 sur 100"),
        (added(Opinion(id="o2", stakeholder="club", power_mobilising=3)), "Score\u00a0: 62 sur 100"),
        (added(PriorityWeights(power=0)), "Score = 100 × (légitimité + intérêt) ÷ 8"),
    ):
        window.session.do(edit)
        settle()
        assert shown in words(panel)
        undo(window)
        assert "Score\u00a0: 60 sur 100" in words(panel)


def test_what_is_missing_for_a_score_is_said(window: MainWindow) -> None:
    """Half a score is none: the panel names what is not rated, and how to get a rank."""
    show(window, "school")
    tab(window, "Évaluation")
    (panel,) = seen(window.page, TermsPanel)
    told = " ".join(words(panel))
    assert "il manque le pouvoir, la légitimité et l’intérêt" in told
    assert "notez au moins une question de chacun" in told


def test_where_the_formula_comes_from_is_folded(window: MainWindow) -> None:
    """The authors are named for whoever asks, in the guided way too."""
    guide_to(window, "acteurs", "rating-interest")
    (panel,) = seen(window.page, TermsPanel)
    assert not any("Mitchell" in line for line in words(panel))
    press(panel, "D’où vient ce calcul\u202f?")
    told = " ".join(words(panel))
    assert all(name in told for name in ("Mitchell, Agle et Wood", "Mendelow", "ODA", "notre choix"))


@pytest.mark.parametrize(
    ("weighed", "written"),
    [
        ((1, 1, 1, 0), "Score = 100 × (pouvoir + légitimité + intérêt) ÷ 12"),
        ((2, 0, 1, 5), "Score = 100 × (2\u00a0×\u00a0pouvoir + intérêt + 5\u00a0×\u00a0contexte) ÷ 32"),
        ((0, 0, 0, 0), "Aucun critère n’a de poids\u00a0: il n’y a donc pas de score."),
    ],
)
def test_the_formula_is_written_with_its_weights(weighed: Iterable[int], written: str) -> None:
    """What weighs nothing is not written, nor is a weight of one."""
    assert formula(dict(zip(("power", "legitimacy", "interest", "context"), weighed, strict=True))) == written


def test_weights_are_changed_and_taken_back(window: MainWindow) -> None:
    """Each choice is one edit that Ctrl+Z takes back, in the dialog too; the method's come back at once."""
    press(window.page, "Changer les poids…")
    (dialog,) = window.findChildren(WeightsDialog)
    tab_to(dialog, "Poids du pouvoir")
    for _ in range(3):
        key(dialog, Qt.Key.Key_Down)
    weights = window.session.snapshot.get(PriorityWeights, PriorityWeights.table)
    assert weights is not None
    assert weights.power == 2
    assert "Score = 100 × (2\u00a0×\u00a0pouvoir + légitimité + intérêt) ÷ 16" in words(dialog)
    undo(window)
    assert window.session.snapshot.one(PriorityWeights).power != 2
    redo(window)
    press(dialog, "Revenir aux poids de la méthode")
    assert window.session.snapshot.one(PriorityWeights).power is None
    assert "Score = 100 × (pouvoir + légitimité + intérêt) ÷ 12" in words(dialog)
    close(window, dialog)
    undo(window)
    assert window.session.snapshot.one(PriorityWeights).power == 2


def close(window: MainWindow, dialog: QDialog) -> None:
    """Close a dialog, and come back to the window as a window manager does."""
    dialog.accept()
    window.activateWindow()
    settle()


def test_raters_who_differ_are_named(window: MainWindow) -> None:
    """Who said what on which question, in words; one rater alone differs from nobody."""
    tab(window, "Avis")
    show(window, "club")
    (panel,) = seen(window.page, SpreadsPanel)
    asked = "Prestige et confiance\u00a0: de «\u00a0Moyen\u00a0» (première évaluation)"
    assert words(panel) == [f"{asked} à «\u00a0Très fort\u00a0» (Maire)"]
    show(window, "region")
    assert words(panel) == [
        "Une seule personne a noté cet acteur\u00a0: un deuxième avis montrerait ce qui se discute."
    ]


def test_a_promise_tells_what_it_obliges_to(window: MainWindow) -> None:
    """And what Relecture finds wrong with it stands beside it, until it is mended."""
    tab(window, "Engagement")
    show(window, "club")
    window.session.review_now()
    settle()
    (panel,) = seen(window.page, PromisePanel)
    told = words(panel)
    assert any("budget de chaque année" in line for line in told)
    assert len(told) > 2
    window.session.do(altered(CLUB, promise="information"))
    window.session.review_now()
    settle()
    assert any("sans attendre qu’il demande" in line for line in words(panel))

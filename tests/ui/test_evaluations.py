"""Evaluations in the window: planned, asked by criterion, followed up, without a mouse."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from aict_desktop.domain.edit import altered
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import Dossier, Evaluation, Finding, Recommendation
from aict_desktop.domain.removal import removed
from aict_desktop.storage.store import Store
from tests.ui.actors import names, register, tab, tab_to, words
from tests.ui.conftest import Opener
from tests.ui.hands import field, guide_to, key, overview, press, redo, rest, seen, settle, undo, write
from ui.journey import HOME
from ui.main_window import MainWindow
from ui.panels.criteria import CriteriaPanel
from ui.panels.evaluation import EvaluationPanel
from ui.panels.evaluations import EvaluationsPanel
from ui.wordy import WordyButton

PLAN = "Proposer les deux évaluations"
TAKE = "Reprendre les questions"
TERM = Dossier(term_start=date(2026, 3, 29), term_end=date(2032, 3, 31))
PAST = date.today() - timedelta(days=30)
DONE = (
    Evaluation(id="e", kind="other", title="Le bilan", done=PAST, summary="Tout va.", order="a"),
    Finding(id="f", evaluation="e", criterion="impact", question="Et ici ?", text="Oui.", order="a"),
    Recommendation(id="r", evaluation="e", text="Compter", answer="accepted", owner="x", due=PAST, order="a"),
    Recommendation(id="s", evaluation="e", text="Écrire", answer="accepted", done=PAST, order="b"),
)


def opened(open_window: Opener, folder: Path, *records: Record) -> MainWindow:
    """The register of the evaluations of a dossier."""
    path = folder / "evaluations.aict"
    Store.create(path, records).close()
    window = open_window(path)
    window.set_depth("complete")
    overview(window, "suivi", "Évaluations")
    return window


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """A term of office, and one evaluation that is done."""
    return opened(open_window, tmp_path, TERM, *DONE)


def test_both_evaluations_are_planned_without_a_mouse(window: MainWindow) -> None:
    """The days are told, one press adds both, the offer goes; one Ctrl+Z takes both back, and it returns."""
    (panel,) = seen(window.page, EvaluationsPanel)
    assert "30\u00a0mars 2029" in words(panel)[0]
    assert "30\u00a0septembre 2031" in words(panel)[0]
    tab_to(window, PLAN)
    key(window, Qt.Key.Key_Space)
    settle()
    assert [row.kind for row in window.session.snapshot.all(Evaluation)] == ["other", "mid_term", "final"]
    assert len(names(window)) == 3
    assert words(panel) == []
    undo(window)
    assert names(window) == ["Le bilan"]
    assert words(panel)
    redo(window)
    assert len(names(window)) == 3


def test_what_lacks_is_offered_alone(window: MainWindow) -> None:
    """Once the final one is removed, the offer speaks of one."""
    press(window.page, PLAN)
    session = window.session
    (final,) = session.snapshot.where(Evaluation, kind="final")
    session.do(removed(session.snapshot, final))
    settle()
    press(window.page, "Proposer l’évaluation qui manque")
    assert len(session.snapshot.where(Evaluation, kind="final")) == 1


def test_without_a_term_one_is_led_to_it(open_window: Opener, tmp_path: Path) -> None:
    """No day is made up: a link leads to where the term is written."""
    window = opened(open_window, tmp_path)
    press(window.page, "Écrire les dates du mandat")
    settle()
    assert window.step_id == "collectivite"


def test_questions_are_taken_up_by_criterion_without_a_mouse(window: MainWindow) -> None:
    """Tick a criterion, press: three findings to fill in; the criterion is then said to be taken up."""
    register(window).pick("e")
    tab(window, "Constats")
    (panel,) = seen(window.page, CriteriaPanel)
    tab_to(window, "Efficience")
    key(window, Qt.Key.Key_Space)
    tab_to(window, TAKE)
    key(window, Qt.Key.Key_Space)
    settle()
    asked = window.session.snapshot.where(Finding, evaluation="e", criterion="efficiency")
    assert len(asked) == 3
    assert all(row.question and not row.text for row in asked)
    assert "Efficience (déjà reprises)" in [box.text() for box in panel.ticks()]
    undo(window)
    assert window.session.snapshot.where(Finding, criterion="efficiency") == ()
    assert "Efficience" in [box.text() for box in panel.ticks()]


def test_the_sheet_tells_how_far_an_evaluation_is(window: MainWindow) -> None:
    """Questions answered, recommendations by what became of them; it follows what is written."""
    register(window).pick("e")
    (panel,) = seen(window.page, EvaluationPanel)
    assert words(panel)[0] == "Questions qui ont un constat\u00a0: 1 sur 1"
    assert words(panel)[1] == "Recommandations. En retard\u00a0: 1 · Faite\u00a0: 1"
    late = window.session.snapshot.get(Recommendation, "r")
    assert late is not None
    window.session.do(altered(late, done=date.today()))
    settle()
    assert words(panel)[1] == "Recommandations. Faite\u00a0: 2"


def test_a_recommendation_typed_in_the_sheet_is_kept(window: MainWindow) -> None:
    """What is typed makes a recommendation of this evaluation, in the file a moment later."""
    register(window).pick("e")
    tab(window, "Recommandations")
    press(window.page, "Ajouter une recommandation")
    write(field(window.page, "recommendation", "text"), "Tenir une liste")
    rest(window)
    assert "Tenir une liste" in [
        r.text for r in window.session.snapshot.where(Recommendation, evaluation="e")
    ]


def test_a_late_recommendation_is_on_the_home_page(window: MainWindow) -> None:
    """It says what is late, and leads to its sheet."""
    window.go(HOME)
    window.session.review_now()
    settle()
    link = next(b for b in seen(window, WordyButton) if "Compter" in b.accessibleName())
    link.click()
    settle()
    assert window.step_id == "suivi"
    assert register(window).sheet.record_id == "e"


def test_the_guide_plans_and_asks(window: MainWindow) -> None:
    """The same offer and the same questions stand in the guided way."""
    guide_to(window, "suivi", "evaluations-plan")
    press(window.page, PLAN)
    settle()
    links = [b.accessibleName() for b in seen(window.page, WordyButton)]
    assert any("30\u00a0mars 2029" in name for name in links)
    guide_to(window, "suivi", "evaluation-questions")
    assert seen(window.page, CriteriaPanel)

"""The key elements: examples of one's like, ticks that are never lost, and coherence tied in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget

from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import (
    AreaGround,
    AreaPriority,
    Dossier,
    Objective,
    ObjectiveOrigin,
    Policy,
    Statement,
    ThemeGoal,
    ThemePriority,
    ThemeTarget,
)
from aict_desktop.storage.store import Store
from tests.ui.actors import tab, words
from tests.ui.conftest import Opener
from tests.ui.hands import field, guide_to, key, overview, press, seen, settle, undo
from ui.editors.choices import TickEditor
from ui.main_window import MainWindow
from ui.panels.coherence import CoherencePanel
from ui.panels.competences import CompetencesPanel
from ui.records_table import RecordsPanel

TOWN = Dossier(name="Valbrune", authority_kind="commune", population=12_000)
THEME = ThemePriority(id="t", name="Jeunesse", order="b")
GOAL = ThemeGoal(id="g", priority="t", goal=4)
TARGET = ThemeTarget(id="x", priority="t", target="4.7")
PLAN = Policy(id="l", name="Projet éducatif", order="b")
PLACE = AreaPriority(id="p", name="Lublin", country="PL", ground="history", order="b")
LYCEE = Statement(id="s1", quadrant="strength", text="Un lycée ouvert", weight=5, order="b")
AGE = Statement(id="s2", quadrant="threat", text="Les bénévoles vieillissent", weight=5, order="c")
LEAVE = Objective(id="o1", text="Les lycéens partent", order="b")
COME = Objective(id="o2", text="Les voisins viennent", order="c")
TIE = ObjectiveOrigin(id="y", objective="o1", statement="s1")
RECORDS = (TOWN, THEME, GOAL, TARGET, PLAN, PLACE, LYCEE, AGE, LEAVE, COME, TIE)


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """A town with a theme, a place, two statements and two objectives."""
    path = tmp_path / "elements.aict"
    Store.create(path, RECORDS).close()
    made = open_window(path)
    made.set_depth("complete")
    return made


def tick(editor: TickEditor, text: str) -> None:
    """Tick or untick, by the space bar, the box whose words begin so."""
    rows = [editor.item(place).text() for place in range(editor.count())]
    (place,) = (n for n, told in enumerate(rows) if told.startswith(text))
    editor.setFocus()
    editor.setCurrentRow(place)
    QTest.keyClick(editor, Qt.Key.Key_Space)
    settle()


def offered(editor: TickEditor) -> list[str]:
    return [editor.item(place).text() for place in range(editor.count())]


def ticks(window: MainWindow, name: str) -> TickEditor:
    editor = field(window.page, "theme_priority", name)
    assert isinstance(editor, TickEditor)
    return editor


def targets(window: MainWindow) -> set[str]:
    return {row.target for row in window.session.snapshot.all(ThemeTarget)}


def test_the_example_is_that_of_an_authority_of_this_size(window: MainWindow) -> None:
    """A town of 12 000 sees a middle one first; the others are one click away."""
    guide_to(window, "elements", "vision")
    press(window.page, "Voir un exemple")
    assert "Castelbrun" in " ".join(words(window.page))
    press(window.page, "Exemple d’une collectivité\u00a0: Petite")
    assert "Vernoy" in " ".join(words(window.page))
    assert "Castelbrun" not in " ".join(words(window.page))


def test_what_people_mix_up_is_told_apart_when_asked(window: MainWindow) -> None:
    """It is folded at first, takes the place of the example, and folds again with the next question."""
    guide_to(window, "elements", "vision")
    assert "devenir" not in " ".join(words(window.page))
    press(window.page, "Voir un exemple")
    press(window.page, "À ne pas confondre")
    assert "mission parle du présent" in " ".join(words(window.page))
    assert "Castelbrun" not in " ".join(words(window.page))
    guide_to(window, "elements", "mission")
    assert "mission parle du présent" not in " ".join(words(window.page))


def test_targets_are_those_of_the_goals_that_are_ticked(window: MainWindow) -> None:
    """Ticking a goal offers its targets; nothing else is in the list."""
    guide_to(window, "elements", "theme-targets")
    assert len(offered(ticks(window, "targets"))) == 10
    tick(ticks(window, "goals"), "6. ")
    assert len(offered(ticks(window, "targets"))) == 10 + 8


def test_a_target_is_not_lost_with_its_goal(window: MainWindow) -> None:
    """It stays ticked, alone in the list, until it is unticked; taking that back brings it back."""
    guide_to(window, "elements", "theme-targets")
    tick(ticks(window, "goals"), "4. ")
    assert targets(window) == {"4.7"}
    assert [told[:4] for told in offered(ticks(window, "targets"))] == ["4.7 "]
    tick(ticks(window, "targets"), "4.7 ")
    assert targets(window) == set()
    assert offered(ticks(window, "targets")) == ["Rien à cocher pour l’instant."]
    undo(window)
    assert targets(window) == {"4.7"}


def test_a_code_of_a_later_version_outlives_a_tick(window: MainWindow) -> None:
    """Ticking another box never drops what the list does not know."""
    window.session.do(altered(TARGET, target="18.1"))
    guide_to(window, "elements", "theme-targets")
    tick(ticks(window, "targets"), "4.4 ")
    assert targets(window) == {"18.1", "4.4"}


def test_the_panel_tells_who_holds_a_competence(window: MainWindow) -> None:
    """One's own by right; another's with who holds it; each with the text that says so."""
    guide_to(window, "elements", "theme-competences")
    tick(ticks(window, "competences"), "Écoles maternelles")
    tick(ticks(window, "competences"), "Lycées")
    (panel,) = seen(window.page, CompetencesPanel)
    told = " ".join(label.text() for label in seen(panel, QLabel))
    assert "Écoles maternelles et élémentaires\u00a0: de plein droit." in told
    assert "Lycées\u00a0: exercée par la région." in told
    assert "Code de l’éducation" in told


def test_the_list_follows_the_kind_of_authority(window: MainWindow) -> None:
    """Once the dossier is that of a region, high schools are its own."""
    guide_to(window, "elements", "theme-competences")
    assert "Lycées · exercée par la région" in offered(ticks(window, "competences"))
    window.session.do(altered(TOWN, authority_kind="region"))
    settle()
    assert "Lycées" in offered(ticks(window, "competences"))


def test_a_place_has_other_reasons_than_the_main_one(window: MainWindow) -> None:
    """The main reason is not offered twice; the rank stands before the name."""
    overview(window, "elements", "Lieux")
    (panel,) = seen(window.page, RecordsPanel)
    assert panel.model.index(0, 0).data() == "1.\u00a0Lublin"
    grounds = field(window.page, "area_priority", "grounds")
    assert isinstance(grounds, TickEditor)
    assert "Histoire partagée" not in offered(grounds)
    tick(grounds, "Diaspora")
    assert [row.ground for row in window.session.snapshot.all(AreaGround)] == ["diaspora"]


@pytest.fixture
def panel(window: MainWindow) -> CoherencePanel:
    """Coherence in its tab."""
    overview(window, "elements")
    tab(window, "Cohérence")
    (found,) = seen(window.page, CoherencePanel)
    return found


def told(panel: CoherencePanel) -> str:
    return " ".join(label.text() for label in seen(panel, QLabel))


def test_what_stands_alone_is_told_on_both_sides(panel: CoherencePanel) -> None:
    """A threat that nobody answers, an objective that nothing explains, a theme without objective."""
    assert "2 constats qui comptent\u202f; 1 repris" in told(panel).replace("\u00a0", " ")
    statements, objectives = seen(panel, QListWidget)
    assert "aucun objectif" in statements.item(1).text()
    assert "sans origine" in objectives.item(1).text()
    for heading in ("sans réponse", "diagnostic n’explique pas", "thématiques sans objectif"):
        assert heading in told(panel)


def test_a_statement_and_an_objective_are_tied_by_keyboard(window: MainWindow, panel: CoherencePanel) -> None:
    """Down to the threat, Tab to the objectives, Space on the second: one change, told at once."""
    statements, objectives = seen(panel, QListWidget)
    statements.setFocus()
    key(window, Qt.Key.Key_Down)
    key(window, Qt.Key.Key_Tab)
    assert objectives.hasFocus()
    key(window, Qt.Key.Key_Down)
    key(window, Qt.Key.Key_Space)
    made = window.session.snapshot.where(ObjectiveOrigin, statement="s2")
    assert [row.objective for row in made] == ["o2"]
    assert statements.currentRow() == 1
    assert "sans réponse" not in told(panel)
    assert objectives.hasFocus()
    undo(window)
    assert not window.session.snapshot.where(ObjectiveOrigin, statement="s2")
    assert "sans réponse" in told(panel)


def test_an_orphan_is_one_press_away(window: MainWindow, panel: CoherencePanel) -> None:
    """Its line leads to its sheet."""
    press(panel, "Jeunesse")
    assert window.step_id == "elements"
    (register,) = seen(window.page, RecordsPanel)
    assert register.sheet.record_id == "t"


def test_coherence_says_what_is_missing_first(open_window: Opener, tmp_path: Path) -> None:
    """With no statement that counts there is nothing to tie: the panel says what to do."""
    path = tmp_path / "vide.aict"
    Store.create(path, [LEAVE]).close()
    window = open_window(path)
    window.set_depth("complete")
    guide_to(window, "elements", "coherence")
    assert "notez «\u00a0Très important\u00a0»" in " ".join(words(window.page))
    assert not seen(window.page, QListWidget)

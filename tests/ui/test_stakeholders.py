"""The register of stakeholders: filled in by keyboard only, sorted, narrowed, folded and led to."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QTableView, QToolButton

from aict_desktop.domain.edit import altered
from aict_desktop.domain.priority import scores
from aict_desktop.domain.records import Commitment, Connection, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import message, record_words
from aict_desktop.storage.store import Store
from tests.support.random_dossiers import random_dossier, random_edit
from tests.ui.actors import LATE, names, pick, register, tab_to, three_actors, turn_to, words
from tests.ui.conftest import Opener
from tests.ui.hands import field, key, overview, press, seen, settle, undo, write
from ui.main_window import MainWindow
from ui.score_book import ScoreBook


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """Three stakeholders in their register."""
    return three_actors(open_window, tmp_path)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_everything_about_an_actor_can_be_done_without_a_mouse(window: MainWindow) -> None:
    """Rate an actor, tie it to another one and note a commitment, by keyboard only."""
    tab_to(window, "Liste\u00a0: acteurs")
    while register(window).sheet.record_id != "school":
        key(window, Qt.Key.Key_Down)
    turn_to(window, "Évaluation")
    tab_to(window, "Pouvoir d’imposer")
    for _ in range(4):
        key(window, Qt.Key.Key_Down)
    write(tab_to(window, "Note\u00a0: contrainte"), "Signe les sorties")
    turn_to(window, "Liens")
    write(tab_to(window, "Lié à"), "Club nautique")
    tab_to(window, "Force du lien")
    key(window, Qt.Key.Key_Down)
    turn_to(window, "Engagement")
    write(tab_to(window, "Ce que nous ferons"), "Répondre avant Pâques")
    write(tab_to(window, "À faire avant le"), "30 juin 2031")
    key(window, Qt.Key.Key_Tab)
    window.session.write_all()
    snapshot = window.session.snapshot
    school = snapshot.get(Stakeholder, "school")
    assert school is not None
    assert (school.power_coercive, school.power_coercive_note) == (3, "Signe les sorties")
    (tie,) = snapshot.where(Connection, stakeholder="school")
    assert (tie.other, tie.strength) == ("club", 1)
    assert [(c.text, c.due) for c in snapshot.where(Commitment, stakeholder="school")] == [
        (LATE.text, LATE.due),
        ("Répondre avant Pâques", date(2031, 6, 30)),
    ]


def test_the_list_is_sorted_without_a_mouse(window: MainWindow) -> None:
    """The drop-down below the list does what clicking a heading does, and turns the order round."""
    assert names(window) == ["Conseil régional", "Club nautique", "École de la Plage"]
    pick(window, "Trier la liste", "0")
    assert names(window) == ["Club nautique", "Conseil régional", "École de la Plage"]
    tab_to(window, "Inverser le tri")
    key(window, Qt.Key.Key_Space)
    assert names(window) == ["École de la Plage", "Conseil régional", "Club nautique"]


def test_a_heading_sorts_reverses_and_gives_back_the_order(window: MainWindow) -> None:
    """Three clicks; whoever has no class comes last both ways; a sorted list cannot be reordered."""
    panel = register(window)
    header = panel.table.horizontalHeader()
    up = next(b for b in seen(panel, QToolButton) if b.accessibleName() == "Monter dans la liste")
    header.sectionClicked.emit(1)
    assert names(window) == ["Club nautique", "Conseil régional", "École de la Plage"]
    assert not up.isEnabled()
    header.sectionClicked.emit(1)
    assert names(window) == ["Conseil régional", "Club nautique", "École de la Plage"]
    header.sectionClicked.emit(1)
    assert names(window) == ["Conseil régional", "Club nautique", "École de la Plage"]
    assert up.isEnabled()


@pytest.mark.parametrize(
    ("choice", "code", "left"),
    [
        ("Famille à montrer", "funder", ["Conseil régional"]),
        ("Thème à montrer", "youth", ["École de la Plage"]),
        ("Priorité à montrer", "key", ["Club nautique"]),
    ],
)
def test_the_register_shows_a_part_of_itself(
    window: MainWindow, choice: str, code: str, left: list[str]
) -> None:
    """By family, theme or class; how much is left is said, and everything comes back at once."""
    pick(window, choice, code)
    assert names(window) == left
    assert "1\u00a0ligne sur 3" in words(window.page)
    press(window.page, "Tout afficher")
    assert len(names(window)) == 3
    assert "1\u00a0ligne sur 3" not in words(window.page)


def test_a_filter_follows_what_is_typed(window: MainWindow) -> None:
    """An actor that is rated anew comes into the part of the list it now belongs to."""
    pick(window, "Priorité à montrer", "key")
    region = window.session.snapshot.get(Stakeholder, "region")
    assert region is not None
    window.session.do(altered(region, interest_object=4))
    assert names(window) == ["Conseil régional", "Club nautique"]
    undo(window)
    assert names(window) == ["Club nautique"]


def test_a_wanted_actor_is_shown_though_the_list_leaves_it_out(window: MainWindow) -> None:
    """A link from another page is followed whatever was chosen or sought here."""
    pick(window, "Famille à montrer", "funder")
    window.session.wanted.emit("stakeholder", "school", "name")
    settle()
    assert register(window).sheet.record_id == "school"
    assert len(names(window)) == 3


def test_searching_finds_whatever_the_accents(window: MainWindow) -> None:
    """Each letter narrows what is found, and taking one back widens it again."""
    panel = register(window)
    for text, found in (("e", 3), ("ec", 1), ("eco", 1), ("ecu", 0), ("e", 3), ("zz", 0), ("", 3)):
        panel.model.seek(text)
        assert len(names(window)) == found, text


def test_scores_are_worked_out_again_when_they_change(window: MainWindow) -> None:
    """Through random edits, what the list remembers of each score is what the formula gives."""
    random, book = Random(5), ScoreBook()
    snapshot: Snapshot = random_dossier(random, 3)
    for _ in range(150):
        for actor in snapshot.all(Stakeholder):
            assert book.of(snapshot, actor) == scores(snapshot, actor)
        snapshot = snapshot.with_(random_edit(random, snapshot))


def test_essentiel_folds_what_a_large_team_needs(window: MainWindow) -> None:
    """Several raters, ties and weights are put away, not lost; Complet shows them."""

    def shown() -> set[str]:
        bars = seen(window.page, QTabBar)
        return {bar.tabText(n) for bar in bars for n in range(bar.count()) if bar.isTabVisible(n)}

    folded = {"Réseau", "Avis", "Liens"}
    assert folded <= shown()
    window.set_depth("essential")
    assert not folded & shown()
    assert {"Registre", "Carte", "Mobiliser", "Fiche", "Évaluation", "Engagement", "Contacts"} <= shown()


def test_a_late_commitment_is_opened_where_it_is_written(window: MainWindow) -> None:
    """Relecture and the home page lead to the sheet of the actor, at the very commitment."""
    window.go_to_place("acteurs", "commitment", "c1", "due")
    settle()
    assert register(window).sheet.record_id == "school"
    due = field(window.page, "commitment", "due")
    assert due.property("text") == "31\u00a0janvier 2025"
    assert due.hasFocus()


def test_undo_in_the_search_box_is_that_of_the_dossier(window: MainWindow) -> None:
    """Ctrl+Z takes back the last change of the dossier, and what one seeks stays."""
    search = tab_to(window, "Chercher\u00a0: acteurs")
    write(search, "ecole")
    school = window.session.snapshot.get(Stakeholder, "school")
    assert school is not None
    window.session.do(altered(school, name="Collège"))
    undo(window)
    assert window.session.snapshot.get(Stakeholder, "school") == school
    assert search.property("text") == "ecole"


def test_an_empty_register_says_where_to_start(open_window: Opener, tmp_path: Path) -> None:
    """No list, filter or bin of nothing; what hangs on an actor asks for the actor first."""
    Store.create(tmp_path / "empty.aict", ()).close()
    window = open_window(tmp_path / "empty.aict")
    overview(window, "acteurs")
    assert record_words("stakeholder")["empty"] in words(window.page)
    assert seen(window.page, QTableView) == []
    turn_to(window, "Contacts")
    assert message("sheet_first") in words(window.page)

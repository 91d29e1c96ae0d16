"""Guided or in overview, Essentiel or Complet, first window or second: the same data, and none of it lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from aict_desktop.domain.edit import added
from aict_desktop.domain.fields import Record
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import BY_TABLE, Activity, Dossier, Statement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.guidance import questions
from aict_desktop.reference.words import field_label
from aict_desktop.storage.store import Store
from tests.ui.conftest import Opener
from tests.ui.hands import (
    GUIDED_STEPS,
    every_view,
    field,
    guide_to,
    kept,
    key,
    overview,
    press,
    replace,
    rest,
    seen,
    settle,
    show_dossier,
    shown,
    title,
    write,
)
from ui.board import Board
from ui.form import Form
from ui.logframe_matrix import MatrixView
from ui.main_window import MainWindow
from ui.step_page import StepPage
from ui.wordy import WordyButton


def test_changing_depth_loses_nothing(example_window: MainWindow) -> None:
    """Essentiel and Complet show more or less of the same data, on every page and in the middle of typing."""
    window = example_window
    before = window.session.snapshot
    for depth in ("complete", "essential"):
        for step_id in GUIDED_STEPS:
            window.go(step_id)
            window.set_depth(depth)
    assert window.session.snapshot == before
    replace(title(window), "Ouverts au monde")
    window.set_depth("complete")
    settle()
    assert window.session.snapshot.one(Dossier).title == "Ouverts au monde"
    assert shown(field(window.page, "dossier", "title")) == "Ouverts au monde"


def test_guided_again_asks_of_what_came_meanwhile(example_window: MainWindow) -> None:
    """A question asked of each activity counts the one added in overview, and is the same one still."""
    window = example_window
    window.set_depth("complete")
    guide = guide_to(window, "cadre", "activity-schedule")
    before = len(window.session.snapshot.all(Activity))
    assert f"sur {before}" in " ".join(each.text() for each in seen(guide, QLabel))
    overview(window, "cadre")
    window.session.do(added(Activity(id="neuve", text="Écrire", order="zz")))
    window.set_mode("guided")
    settle()
    told = " ".join(each.text() for each in seen(guide, QLabel))
    assert f"fiche 1 sur {before + 1}" in told
    current = guide.current()
    assert current is not None
    assert current.question.id == "activity-schedule"


def test_a_step_that_comes_too_early_says_what_comes_first(open_window: Opener, tmp_path: Path) -> None:
    """Without an objective no result can be asked for: the step to begin with is named, one press away."""
    Store.create(tmp_path / "vide.aict", []).close()
    window = open_window(tmp_path / "vide.aict")
    window.set_depth("complete")
    window.go("cadre")
    window.set_mode("guided")
    settle()
    told = " ".join(each.text() for each in seen(window.page, QLabel))
    assert "après l’étape «\u00a0Éléments clés\u00a0»" in told
    press(window.page, "Commencer par cette étape")
    assert isinstance(window.page, StepPage)
    assert window.page.step.id == "elements"


@pytest.mark.parametrize("step_id", GUIDED_STEPS)
def test_what_is_asked_stands_in_the_overview(example_window: MainWindow, step_id: str) -> None:
    """Each field of each question can be gone to, and shows there what the dossier holds."""
    window, astray = example_window, []
    window.set_depth("complete")
    for record, name in _asked(step_id):
        told = _telling(window.session.snapshot, record, name)
        window.go_to_place(step_id, record.table, told, name)
        settle()
        if _held(window.session.snapshot, record, told, name) not in _shown(window, record, told, name):
            astray.append(f"{record.table}.{name}")
    assert not astray


def _asked(step_id: str) -> list[tuple[type[Record], str]]:
    """The fields of the questions of a step, each once."""
    asked = (each for each in questions(step_id) if each.record)
    return list(dict.fromkeys((BY_TABLE[each.record], name) for each in asked for name in each.fields))


def _telling(snapshot: Snapshot, record: type[Record], name: str) -> str:
    """The id of a record that holds something there, of any when none does."""
    rows = snapshot.all(record)
    return next((row.id for row in rows if _held(snapshot, record, row.id, name)), rows[0].id)


def _held(snapshot: Snapshot, record: type[Record], id_: str, name: str) -> Any:
    link = LINKS.get((record.table, name))
    return set(link.values(snapshot, id_)) if link else getattr(snapshot.get(record, id_), name)


def _shown(window: MainWindow, record: type[Record], id_: str, name: str) -> list[Any]:
    """What the visible editors of a field of that record show."""
    label = field_label(record.table, name)
    forms = [f for f in seen(window.page, Form) if (f.record_type, f.record_id) == (record, id_)]
    named = [w for form in forms for w in seen(form, QWidget) if w.accessibleName() == label]
    values = [widget.value() for widget in named if hasattr(widget, "value")]
    return [set(value) if isinstance(value, tuple) else value for value in values]


def test_the_form_beside_the_board_shows_the_same(example_window: MainWindow) -> None:
    """A card that is opened, changed and closed shows its new words."""
    window = example_window
    overview(window, "afom")
    card = seen(seen(window.page, Board)[0], WordyButton)[0]
    card.click()
    replace(field(window.page, "statement", "text"), "Un constat tout neuf")
    press(window.page, "Fermer la fiche")
    assert any(row.text == "Un constat tout neuf" for row in kept(window).all(Statement))
    assert any("Un constat tout neuf" in c.accessibleName() for c in seen(window.page, WordyButton))


def test_a_read_only_dossier_lets_nothing_be_changed(open_window: Opener, example: Path) -> None:
    """A banner says so; on no page does any button, field, card or cell change anything."""
    window = open_window(example, readonly=True)
    before, bytes_before = window.session.snapshot, example.read_bytes()
    assert any("ne peut pas être modifié" in label.text() for label in seen(window, QLabel))
    for _ in every_view(window):
        _meddle(window)
    assert window.session.snapshot == before
    window.close()
    assert example.read_bytes() == bytes_before


LEADING_AWAY = ("Enregistrer", "Importer", "Imprimer", "Affiche")


def _meddle(window: MainWindow) -> None:
    """Type in every field, tick every box, press every button that leads nowhere else."""
    for widget in seen(window.page, QWidget):
        if isinstance(widget, (QLineEdit, QPlainTextEdit)) and widget.isEnabled():
            write(widget, "x")
        elif isinstance(widget, QComboBox) and widget.isEnabled():
            QTest.keyClick(widget, Qt.Key.Key_Down)
        elif isinstance(widget, QTableView):
            QTest.keyClick(widget, Qt.Key.Key_F2)
    for button in seen(window.page, QAbstractButton):
        words = button.text() or button.accessibleName()
        leads = words.startswith(LEADING_AWAY) or words.endswith("…")
        if button.isEnabled() and not leads and not isinstance(button, WordyButton):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_second_window_only_reads(open_window: Opener, example_window: MainWindow, example: Path) -> None:
    """The second one says who holds the dossier; the first one goes on writing."""
    second = open_window(example, "Marie sur le poste de l’accueil", readonly=True)
    assert any("Marie sur le poste de l’accueil" in label.text() for label in seen(second, QLabel))
    replace(title(example_window), "Ouverts au monde")
    rest(example_window)
    assert kept(example_window).one(Dossier).title == "Ouverts au monde"


def test_an_activity_moves_by_keyboard_only(example_window: MainWindow) -> None:
    """In the matrix: pick a line, edit it in place with F2, leave it with Tab, and see it beside."""
    window = example_window
    overview(window, "cadre")
    view = seen(window.page, MatrixView)[0]
    activity = window.session.snapshot.all(Activity)[0]
    view.pick(activity.id)
    view.setFocus()
    key(view, Qt.Key.Key_F2)
    replace(seen(view, QPlainTextEdit)[0], "Accueillir les correspondants")
    key(window, Qt.Key.Key_Tab)
    key(window, Qt.Key.Key_F4)
    changed = window.session.snapshot.get(Activity, activity.id)
    assert changed is not None
    assert changed.text == "Accueillir les correspondants"
    assert shown(field(window.page, "activity", "text")) == "Accueillir les correspondants"


def test_opening_the_same_store_twice_shows_the_same(example: Path) -> None:
    """Closing and opening again shows what was typed."""
    window = show_dossier(Store.open(example))
    replace(title(window), "Ouverts au monde")
    window.close()
    again = show_dossier(Store.open(example))
    assert shown(title(again)) == "Ouverts au monde"
    again.close()
    for done in (window, again):
        done.deleteLater()

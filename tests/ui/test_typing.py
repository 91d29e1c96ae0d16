"""What one types is kept: written by itself, undone in one step, never overwritten, never thrown away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPlainTextEdit,
)

from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import Action, Dossier, Strategy
from tests.support.dossiers import read
from tests.ui.hands import (
    field,
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
    shown,
    title,
    undo,
    write,
)
from ui.logframe_matrix import MatrixView
from ui.main_window import MainWindow


def test_a_pause_writes(example_window: MainWindow) -> None:
    """Typing is written by itself when it rests, and the window says so."""
    replace(title(example_window), "Ouverts au monde")
    assert kept(example_window).one(Dossier).title != "Ouverts au monde"
    rest(example_window)
    assert kept(example_window).one(Dossier).title == "Ouverts au monde"
    assert any(label.text().startswith("Enregistré à") for label in seen(example_window, QLabel))


LEAVING: dict[str, Callable[[MainWindow], object]] = {
    "the field": lambda window: key(window, Qt.Key.Key_Tab),
    "the question": lambda window: press(window, "Précédent"),
    "the way of working": lambda window: window.set_mode("overview"),
    "the page": lambda window: window.go("afom"),
    "for the review": lambda window: window.go("relecture"),
    "the depth": lambda window: window.set_depth("complete"),
}


@pytest.mark.parametrize("way", LEAVING)
def test_leaving_writes_at_once(example_window: MainWindow, way: str) -> None:
    """Whatever one leaves: the field, the question, the way of working, the page."""
    replace(title(example_window), "Ouverts au monde")
    LEAVING[way](example_window)
    assert kept(example_window).one(Dossier).title == "Ouverts au monde"


def test_closing_the_window_writes(example_window: MainWindow) -> None:
    """Closing while typing loses nothing."""
    replace(title(example_window), "Ouverts au monde")
    path = example_window.session.store.path
    example_window.close()
    assert read(path).one(Dossier).title == "Ouverts au monde"


def test_closing_the_window_writes_a_line_of_the_matrix(example_window: MainWindow) -> None:
    """Closing while a line of the logframe is edited in place loses nothing either."""
    overview(example_window, "cadre")
    view = seen(example_window.page, MatrixView)[0]
    view.setCurrentIndex(view.model().index(0, 0))
    view.setFocus()
    key(view, Qt.Key.Key_F2)
    replace(seen(view, QPlainTextEdit)[0], "Des habitants ouverts au monde")
    path = example_window.session.store.path
    example_window.close()
    assert read(path).one(Strategy).goal == "Des habitants ouverts au monde"


def test_typing_in_one_field_is_one_step_of_undo(example_window: MainWindow) -> None:
    """Several pauses in one field, then Ctrl+Z once: the field is as before."""
    window = example_window
    before = window.session.snapshot
    widget = title(window)
    QTest.keyClick(widget, Qt.Key.Key_End)
    for words in ("Un", " deux", " trois"):
        write(widget, words)
        rest(window)
    undo(window)
    assert window.session.snapshot == before
    assert shown(widget) == before.one(Dossier).title
    redo(window)
    assert window.session.snapshot.one(Dossier).title.endswith("Un deux trois")


def test_two_visits_of_a_field_are_two_steps(example_window: MainWindow) -> None:
    """What is typed after coming back is undone by itself."""
    window = example_window
    widget = replace(title(window), "Un")
    key(window, Qt.Key.Key_Tab)
    QTest.keyClick(widget, Qt.Key.Key_End)
    write(widget, " deux")
    undo(window)
    assert window.session.snapshot.one(Dossier).title == "Un"


def test_undo_while_typing_goes_on(example_window: MainWindow) -> None:
    """Ctrl+Z in the middle of typing takes it back at once, and one can go on typing."""
    window = example_window
    before = window.session.snapshot
    widget = replace(title(window), "Ouverts")
    undo(window)
    assert window.session.snapshot == before
    replace(widget, "Autre titre")
    rest(window)
    assert window.session.snapshot.one(Dossier).title == "Autre titre"


def test_another_change_does_not_overwrite_typing(example_window: MainWindow) -> None:
    """A change of the same field from elsewhere leaves on the screen what is being typed."""
    window = example_window
    widget = replace(title(window), "Ce que je tape")
    window.session.do(altered(window.session.snapshot.one(Dossier), title="Venu d’ailleurs"))
    assert shown(widget) == "Ce que je tape"
    rest(window)
    assert kept(window).one(Dossier).title == "Ce que je tape"


def test_another_change_is_shown_where_nobody_types(example_window: MainWindow) -> None:
    """A change from elsewhere is shown at once, guided and in overview."""
    window = example_window
    overview(window, "collectivite")
    there = field(window.page, "dossier", "title")
    here = title(window)
    replace(here, "Guidé")
    rest(window)
    assert shown(there) == "Guidé"
    overview(window, "collectivite")
    replace(there, "Vue d’ensemble")
    key(window, Qt.Key.Key_Tab)
    assert shown(here) == "Vue d’ensemble"


@pytest.mark.parametrize(
    ("step_id", "question", "record", "name", "wrong", "right", "read_as"),
    [
        ("collectivite", "vote", "dossier", "voted_on", "trente février", "3 mars 2026", date(2026, 3, 3)),
        ("collectivite", "agent", "dossier", "agent_days", "beaucoup", "12,5", None),
    ],
)
def test_what_cannot_be_read_stays_with_a_sentence(
    example_window: MainWindow,
    step_id: str,
    question: str,
    record: str,
    name: str,
    wrong: str,
    right: str,
    read_as: object,
) -> None:
    """The text stays on the screen with a sentence, the former value is kept; correcting it writes it."""
    window = example_window
    window.set_depth("complete")
    guide_to(window, step_id, question)
    before = window.session.snapshot
    widget = replace(field(window.page, record, name), wrong)
    key(window, Qt.Key.Key_Tab)
    rest(window)
    assert shown(widget) == wrong
    assert any(wrong in label.text() for label in seen(window.page, QLabel))
    assert window.session.snapshot == before
    replace(widget, right)
    key(window, Qt.Key.Key_Tab)
    assert not any(wrong in label.text() for label in seen(window.page, QLabel))
    if read_as is not None:
        assert getattr(kept(window).one(Dossier), name) == read_as


def test_an_amount_is_read_as_one_writes_it(example_window: MainWindow) -> None:
    """Spaces, comma and euro sign are understood; anything else stays with a sentence."""
    window = example_window
    first = window.session.snapshot.all(Action)[0]
    window.go_to_place("actions", "action", first.id, "voted")
    settle()
    widget = replace(field(window.page, "action", "voted"), "1 500,50 €")
    key(window, Qt.Key.Key_Tab)
    assert kept(window).all(Action)[0].voted == Decimal("1500.50")
    replace(widget, "mille")
    key(window, Qt.Key.Key_Tab)
    assert shown(widget) == "mille"
    assert kept(window).all(Action)[0].voted == Decimal("1500.50")
    assert kept(window).all(Action)[0].id == first.id


def test_a_dead_key_is_not_read_in_the_middle(example_window: MainWindow) -> None:
    """While a circumflex waits for its letter nothing is written; once composed, all of it is."""
    window = example_window
    widget = replace(title(window), "Ma for")
    QApplication.sendEvent(widget, QInputMethodEvent("^", []))
    rest(window)
    assert "Ma for" not in kept(window).one(Dossier).title
    composed = QInputMethodEvent()
    composed.setCommitString("ê")
    QApplication.sendEvent(widget, composed)
    write(widget, "t")
    rest(window)
    assert kept(window).one(Dossier).title == "Ma forêt"

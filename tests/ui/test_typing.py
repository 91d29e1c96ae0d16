"""What one types is kept: written by itself, undone in one step, never overwritten, never thrown away."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import Action, Activity, Dossier, Statement, Strategy
from aict_desktop.domain.snapshot import Snapshot
from tests.support.dossiers import read
from tests.ui.accessibility import takes_tab
from tests.ui.conftest import Opener
from tests.ui.hands import (
    GUIDED_STEPS,
    asked_now,
    every_view,
    field,
    guide,
    guide_to,
    key,
    overview,
    press,
    redo,
    replace,
    seen,
    settle,
    show_dossier,
    undo,
    write,
)
from ui.board import Board
from ui.logframe_matrix import MatrixView
from ui.main_window import MainWindow
from ui.wordy import WordyButton


def rest(window: MainWindow) -> None:
    """Stop typing for as long as it takes to be written."""
    QTest.qWait(window.session.pause_ms + 50)
    settle()


def title(window: MainWindow) -> QWidget:
    """The field of the dossier's title, in a guided question."""
    guide_to(window, "collectivite", "title")
    return field(window.page, "dossier", "title")


def shown(widget: QWidget) -> str:
    """What a field shows."""
    assert isinstance(widget, (QLineEdit, QPlainTextEdit))
    return widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()


def kept(window: MainWindow) -> Snapshot:
    """What the file holds while the window is open."""
    return read(window.session.store.path)


def test_a_pause_writes(example_window: MainWindow) -> None:
    """Typing is written by itself when it rests, and the window says so."""
    replace(title(example_window), "Ouverts au monde")
    assert kept(example_window).one(Dossier).title != "Ouverts au monde"
    rest(example_window)
    assert kept(example_window).one(Dossier).title == "Ouverts au monde"
    assert any(label.text().startswith("Enregistré à") for label in seen(example_window, QLabel))


@pytest.mark.parametrize("way", ["field", "question", "mode", "page", "review", "undo", "depth"])
def test_leaving_writes_at_once(example_window: MainWindow, way: str) -> None:
    """Whatever one leaves: the field, the question, the way of working, the page."""
    window = example_window
    replace(title(window), "Ouverts au monde")
    leave = {
        "field": lambda: key(window, Qt.Key.Key_Tab),
        "question": lambda: press(window, "Précédent"),
        "mode": lambda: window.set_mode("overview"),
        "page": lambda: window.go("afom"),
        "review": lambda: window.go("relecture"),
        "undo": lambda: (undo(window), redo(window)),
        "depth": lambda: window.set_depth("complete"),
    }
    leave[way]()
    assert kept(window).one(Dossier).title == "Ouverts au monde"


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
    replace(seen(view, QLineEdit)[0], "Des habitants ouverts au monde")
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
    window.set_depth("complete")
    overview(window, "actions")
    first = window.session.snapshot.all(Action)[0]
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


def test_every_question_puts_the_cursor_where_one_answers(example_window: MainWindow) -> None:
    """Going to a question leaves the focus on something that one can see and use."""
    window = example_window
    window.set_depth("complete")
    astray: dict[str, None] = {}
    for step_id in GUIDED_STEPS:
        window.go(step_id)
        window.set_mode("guided")
        for place, screen in enumerate(asked_now(window, step_id)):
            guide(window).go(place)
            focused = QApplication.focusWidget()
            if focused is None or not takes_tab(focused) or not window.page.isAncestorOf(focused):
                astray[f"{step_id} {screen.question.id}: {type(focused).__name__}"] = None
    assert not astray, "\n".join(astray)


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


DIALOGS = ("Enregistrer", "Importer")


def _meddle(window: MainWindow) -> None:
    """Type in every field, tick every box, press every button that opens no dialog."""
    for widget in seen(window.page, QWidget):
        if isinstance(widget, (QLineEdit, QPlainTextEdit)) and widget.isEnabled():
            write(widget, "x")
        elif isinstance(widget, QComboBox) and widget.isEnabled():
            QTest.keyClick(widget, Qt.Key.Key_Down)
        elif isinstance(widget, QTableView):
            QTest.keyClick(widget, Qt.Key.Key_F2)
    for button in seen(window.page, QAbstractButton):
        if (
            button.isEnabled()
            and not button.text().startswith(DIALOGS)
            and not isinstance(button, WordyButton)
        ):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_second_window_only_reads(open_window: Opener, example_window: MainWindow, example: Path) -> None:
    """The second one says who holds the dossier; the first one goes on writing."""
    second = open_window(example, "Marie sur le poste de l’accueil", readonly=True)
    assert any("Marie sur le poste de l’accueil" in label.text() for label in seen(second, QLabel))
    replace(title(example_window), "Ouverts au monde")
    rest(example_window)
    assert kept(example_window).one(Dossier).title == "Ouverts au monde"


def test_an_activity_moves_by_keyboard_only(example_window: MainWindow) -> None:
    """In the matrix: pick a line, edit it in place with F2 and Enter, and see it beside."""
    window = example_window
    overview(window, "cadre")
    view = seen(window.page, MatrixView)[0]
    activity = window.session.snapshot.all(Activity)[0]
    view.pick(activity.id)
    view.setFocus()
    key(view, Qt.Key.Key_F2)
    replace(seen(view, QLineEdit)[0], "Accueillir les correspondants")
    key(window, Qt.Key.Key_Return)
    changed = window.session.snapshot.get(Activity, activity.id)
    assert changed is not None
    assert changed.text == "Accueillir les correspondants"
    assert shown(field(window.page, "activity", "text")) == "Accueillir les correspondants"


def test_opening_the_same_store_twice_shows_the_same(example: Path) -> None:
    """Closing and opening again shows what was typed."""
    from aict_desktop.storage.store import Store

    window = show_dossier(Store.open(example))
    replace(title(window), "Ouverts au monde")
    window.close()
    again = show_dossier(Store.open(example))
    assert shown(title(again)) == "Ouverts au monde"
    again.close()
    for done in (window, again):
        done.deleteLater()

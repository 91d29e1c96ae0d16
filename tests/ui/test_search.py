"""Searching the whole dossier from the keyboard: what is found, what it says, and where it leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.records import BY_TABLE, Action, Contact, Stakeholder
from aict_desktop.domain.removal import removed
from aict_desktop.reference.guidance import place_of
from aict_desktop.reference.values import told
from aict_desktop.storage.search_index import searched_fields, searched_tables
from aict_desktop.storage.store import Store
from tests.ui.hands import key, replace, settle, show_dossier
from ui.main_window import MainWindow
from ui.search_dialog import SearchDialog
from ui.search_places import Place, places
from ui.search_results import RESULT

NOT_IN_A_FIELD = {"lead", "version"}  # shown on their pages, and in no field at first
_UNBROKEN = str.maketrans({"\u00a0": " "})  # as Qt gives the text of an editor back


@pytest.fixture
def window(example_window: MainWindow) -> MainWindow:
    """The worked example."""
    return example_window


def _search(window: MainWindow, text: str = "") -> SearchDialog:
    """Ctrl+F, then type."""
    window.activateWindow()
    settle()
    key(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = (d for d in window.findChildren(SearchDialog) if d.isVisible())
    dialog.field.setText(text)
    dialog.seek()
    settle()
    return dialog


def _told(dialog: SearchDialog) -> list[str]:
    model = dialog.results
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _focused_text() -> str:
    focused = QApplication.focusWidget()
    if isinstance(focused, QPlainTextEdit):
        return focused.toPlainText()
    return focused.text() if isinstance(focused, QLineEdit) else ""


def test_a_few_letters_lead_to_the_field_that_holds_them(window: MainWindow) -> None:
    """From Ctrl+F to the cursor in the field, without a mouse."""
    actor = window.session.snapshot.all(Stakeholder)[3]
    window.session.do(altered(actor, notes="Prête ses mirabelliers en août"))
    dialog = _search(window)
    QTest.keyClicks(dialog.field, "MIRABEL aou")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    window.activateWindow()  # as the system does when a dialog closes
    settle()
    assert window.step_id == "acteurs"
    assert _focused_text() == "Prête ses mirabelliers en août"


@pytest.mark.parametrize("table", sorted(set(searched_tables()) - NOT_IN_A_FIELD))
def test_every_kind_of_record_is_reached(window: MainWindow, table: str) -> None:
    """Whatever is found, its page opens with the cursor in a field that holds the text."""
    snapshot = window.session.snapshot
    rows = [(r, name) for r in snapshot.all(BY_TABLE[table]) for name in searched_fields(table)]
    record, name = next((r, n) for r, n in reversed(rows) if getattr(r, n))
    window.session.wanted.emit(table, record.id, name)
    settle()
    assert window.step_id == place_of(table)
    shown = told(snapshot, record, name).translate(_UNBROKEN)
    assert _focused_text().translate(_UNBROKEN).startswith(shown.splitlines()[0][:40])


def test_the_list_is_walked_from_the_field(window: MainWindow) -> None:
    """Down and Up pass over the headings; the picked line is the one that Enter opens."""
    dialog = _search(window, "jumelage")
    first = dialog.list.currentIndex().row()
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() > first
    assert dialog.list.currentIndex().flags() & Qt.ItemFlag.ItemIsEnabled
    QTest.keyClick(dialog.field, Qt.Key.Key_Up)
    assert dialog.list.currentIndex().row() == first
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.step_id == "accueil"


def test_an_extract_shows_the_words_in_bold(window: MainWindow) -> None:
    """The marks are on the words that were sought, in the name or in the text of the field."""
    dialog = _search(window, "lindenf")
    for row, line in enumerate(dialog.results.lines):
        if not isinstance(line, str | Place):
            result = dialog.results.index(row, 0).data(RESULT)
            parts = (result.title, result.text)
            marked = [part.text[start:end] for part in parts for start, end in part.marks]
            assert {word.lower() for word in marked} == {"lindenfurt"}


def test_what_was_just_typed_is_found(window: MainWindow) -> None:
    """A text still in its field is written before one searches, and undone it is found no more."""
    window.go("elements")
    window.choose_mode("overview")
    window.session.wanted.emit("strategy", "strategy", "vision")
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    replace(focused, "Une ville de zingueurs")
    dialog = _search(window, "zingueurs")
    assert dialog.results.count == 1
    dialog.reject()
    window.session.undo()
    assert _search(window, "zingueurs").results.count == 0


def test_contacts_are_found_by_name(window: MainWindow) -> None:
    """What is personal is found in the window."""
    owner = window.session.snapshot.all(Stakeholder)[0]
    window.session.do(added(Contact(id="c", stakeholder=owner.id, name="Xavière Zöldi")))
    assert "Xavière Zöldi, Contact" in _told(_search(window, "zoldi"))


@pytest.mark.parametrize(
    ("typed", "name", "step_id"),
    [
        ("diag afom", "Atouts, faiblesses, opportunités, menaces", "afom"),
        ("delib proj", "Projet de délibération", "documents"),
        ("jours par an", "", "collectivite"),
        ("atouts", "Diagnostic AFOM", "afom"),
    ],
)
def test_pages_documents_and_fields_are_found(
    window: MainWindow, typed: str, name: str, step_id: str
) -> None:
    """Who knows what a thing is called finds where it is."""
    dialog = _search(window, typed)
    found = [line for line in dialog.results.lines if isinstance(line, Place)]
    place = next((line for line in found if name in line.name), None)
    assert place is not None
    dialog.accept()
    place.go()
    settle()
    assert window.step_id == step_id


def test_every_place_can_be_gone_to(window: MainWindow) -> None:
    """No question and no field that is offered fails when it is chosen."""
    offered = [place for place in places(window) if place.about.startswith(("Question", "Champ", "Page"))]
    assert len(offered) > 100
    for place in offered[::7]:
        place.go()
        settle()


def test_commands_of_the_menu_are_found(window: MainWindow) -> None:
    """The words of a menu lead to what it does."""
    dialog = _search(window, "restaurer sauveg")
    assert any(isinstance(line, Place) and "Menu" in line.about for line in dialog.results.lines)


def test_nothing_found_says_what_to_try(window: MainWindow) -> None:
    """One sentence, no list, and Enter does nothing."""
    dialog = _search(window, "xyzxyz")
    assert not dialog.list.isVisible()
    assert "début" in dialog._told.text()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()


def test_a_record_taken_away_meanwhile_breaks_nothing(window: MainWindow) -> None:
    """The list was made before; its line says nothing any more."""
    dialog = _search(window, "lindenfurt")
    window.session.do(removed(window.session.snapshot, window.session.snapshot.all(Action)[0]))
    for row in range(dialog.results.rowCount()):
        dialog.results.index(row, 0).data()
    dialog.reject()


def test_a_dossier_open_to_read_is_searched_too(example: Path) -> None:
    """Nothing has to be written for it."""
    window = show_dossier(Store.open(example, readonly=True))
    assert _search(window, "jumelage").results.count
    window.close()
    window.deleteLater()

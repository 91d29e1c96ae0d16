"""The workshops: notes typed one after the other, who came, what was disputed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from aict_desktop.domain.records import (
    Statement,
    Workshop,
)
from aict_desktop.storage.store import Store
from tests.ui.conftest import Opener
from tests.ui.diagnosis import ALT, open_small, tab, type_on, words
from tests.ui.hands import (
    field,
    kept,
    key,
    overview,
    press,
    replace,
    seen,
    undo,
)
from ui.main_window import MainWindow
from ui.wordy import WordyButton
from ui.workshop_entry import NoteLine
from ui.workshop_notes import WorkshopNotes


@pytest.fixture
def window(open_window: Opener, tmp_path: Path) -> MainWindow:
    """The small diagnostic on its board."""
    return open_small(open_window, tmp_path)


def line(window: MainWindow) -> NoteLine:
    """Where one types the notes."""
    return seen(window.page, NoteLine)[0]


def notes(window: MainWindow) -> list[str]:
    """The notes of the workshop that is shown, as they stand there."""
    shown = seen(window.page, WorkshopNotes)[0]
    names = [each.accessibleName() for each in seen(shown, WordyButton)]
    return [name.split(". ")[1] for name in names]


def enter(window: MainWindow, text: str) -> None:
    """Type a note and press Enter."""
    type_on(window, text)
    key(window, Qt.Key.Key_Return)


def test_forty_notes_in_a_row(window: MainWindow) -> None:
    """Type, Enter, next: the cursor stays, each note is on top at once and in the file, each one undone."""
    tab(window, "Ateliers")
    line(window).setFocus()
    for number in range(40):
        enter(window, f"papier {number}")
        assert line(window).hasFocus()
        assert line(window).text() == ""
    assert notes(window)[:2] == ["papier 39", "papier 38"]
    assert (
        sum(each.text.startswith("papier") for each in kept(window).where(Statement, workshop="spring")) == 40
    )
    for number in range(39, -1, -1):
        assert notes(window)[0] == f"papier {number}"
        undo(window)
    assert notes(window) == ["La foire revient"]


def test_letters_choose_the_quadrant_and_the_domain(window: MainWindow) -> None:
    """Alt and a letter, from within the line; the choice stays for the next note, a domain twice is none."""
    tab(window, "Ateliers")
    line(window).setFocus()
    enter(window, "un")
    key(window, Qt.Key.Key_M, ALT)
    key(window, Qt.Key.Key_P, ALT)
    type_on(window, "3 a")  # digits and letters alone are text
    key(window, Qt.Key.Key_Return)
    enter(window, "trois")
    key(window, Qt.Key.Key_P, ALT)
    key(window, Qt.Key.Key_F, ALT)
    enter(window, "quatre")
    made = window.session.snapshot.where(Statement, workshop="spring")[1:]
    assert [(each.text, each.quadrant, each.domain) for each in made] == [
        ("un", "strength", ""),
        ("3 a", "threat", "population"),
        ("trois", "threat", "population"),
        ("quatre", "weakness", ""),
    ]


def test_a_click_on_a_quadrant_leaves_the_cursor_in_the_line(window: MainWindow) -> None:
    """With the mouse too one goes on typing."""
    tab(window, "Ateliers")
    line(window).setFocus()
    press(window.page, "Opportunités")
    assert line(window).hasFocus()
    enter(window, "La ligne de car")
    assert window.session.snapshot.where(Statement, text="La ligne de car")[0].quadrant == "opportunity"


def test_nothing_empty_is_noted_and_nothing_typed_is_lost(window: MainWindow) -> None:
    """Enter on blanks does nothing; a note half typed is kept when one goes elsewhere."""
    tab(window, "Ateliers")
    line(window).setFocus()
    enter(window, "   ")
    assert not window.session.store.can_undo()
    type_on(window, "à moitié")
    window.go("accueil")
    assert [each.text for each in kept(window).where(Statement, workshop="spring")][-1].strip() == "à moitié"


def test_a_workshop_is_made_named_and_removed(window: MainWindow) -> None:
    """It starts with today's date, ready for its first note; who came is typed beside; notes outlive it."""
    tab(window, "Ateliers")
    press(window.page, "Ajouter un atelier")
    enter(window, "Le gymnase ferme")
    replace(field(window.page, "workshop", "attendance"), "Neuf habitants")
    replace(field(window.page, "workshop", "disagreements"), "Le prix")
    window.session.write_all()
    made = window.session.snapshot.all(Workshop)[-1]
    assert (made.day, made.attendance, made.disagreements) == (date.today(), "Neuf habitants", "Le prix")
    press(window.page, "Supprimer l’atelier")
    assert window.session.snapshot.get(Workshop, made.id) is None
    (note,) = window.session.snapshot.where(Statement, text="Le gymnase ferme")
    assert note.workshop == ""
    assert notes(window) == ["La foire revient"]
    undo(window)
    assert window.session.snapshot.where(Statement, workshop=made.id)[0].text == "Le gymnase ferme"


def test_the_first_workshop(open_window: Opener, tmp_path: Path) -> None:
    """Where there is none, a sentence and one button are all there is to see."""
    Store.create(tmp_path / "vide.aict", ()).close()
    window = open_window(tmp_path / "vide.aict")
    window.set_depth("complete")
    overview(window, "afom", "Ateliers")
    assert seen(window.page, NoteLine) == []
    press(window.page, "Ajouter un atelier")
    enter(window, "Premier papier")
    assert notes(window) == ["Premier papier"]
    undo(window)
    undo(window)
    assert seen(window.page, NoteLine) == []


def test_a_disagreement_is_kept_with_its_note(window: MainWindow) -> None:
    """Asked for beside the note, written above the list, and the note then bears the mark."""
    tab(window, "Ateliers")
    line(window).setFocus()
    enter(window, "Les jeunes partent")
    press(window.page, "Noter un désaccord\u00a0: Les jeunes partent")
    type_on(window, "Pas les filles")
    press(window.page, "Fermer le désaccord")
    (note,) = window.session.snapshot.where(Statement, text="Les jeunes partent")
    assert note.disagreement == "Pas les filles"
    assert words(seen(window.page, WorkshopNotes)[0]).count("Contesté") == 2
    assert line(window).hasFocus()


def test_a_note_leads_to_its_card_and_may_be_removed(window: MainWindow) -> None:
    """Pressing it opens the sheet beside the board; the bin beside it is undone like all else."""
    tab(window, "Ateliers")
    press(window.page, "Supprimer\u00a0: La foire revient")
    assert notes(window) == []
    undo(window)
    press(window.page, "Opportunité. La foire revient. Culture et économie")
    assert field(window.page, "statement", "text").property("plainText") == "La foire revient"

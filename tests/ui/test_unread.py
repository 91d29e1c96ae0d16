"""What one typed and the application cannot read is said, kept, and never lost without a word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from aict_desktop.domain.records import Action, Dossier
from tests.support.dossiers import read
from tests.ui.conftest import Opener
from tests.ui.hands import field, guide_to, key, overview, press, replace, rest, seen, settle, shown, undo
from ui.app import Desk
from ui.main_window import MainWindow


def _ends(window: MainWindow) -> QWidget:
    guide_to(window, "collectivite", "term")
    return field(window.page, "dossier", "term_end")


def _close_offers(chosen: QComboBox) -> None:
    """Put away the list that drops down while one types."""
    completer = chosen.completer()
    assert completer is not None
    offers = completer.popup()
    assert offers is not None
    offers.hide()
    chosen.window().activateWindow()
    settle()
    chosen.setFocus()


def test_next_stays_on_what_cannot_be_read(example_window: MainWindow) -> None:
    """« Suivant » does not walk away from a date that is none; « Passer » does, and coming back shows it."""
    window = example_window
    typed = replace(_ends(window), "bientôt")
    press(window, "Suivant")
    assert shown(typed) == "bientôt"
    assert typed.isVisible()
    press(window, "Passer")
    press(window, "Précédent")
    assert shown(_ends(window)) == "bientôt"


def test_undo_takes_back_what_one_sees(example_window: MainWindow) -> None:
    """Ctrl+Z on an unreadable date puts the former one back, and undoes nothing else."""
    window = example_window
    before = window.session.snapshot
    typed = replace(_ends(window), "bientôt")
    undo(window)
    assert shown(typed).replace("\u00a0", " ") == "31 mars 2032"
    assert window.session.snapshot == before
    assert not window.session.drafts


def test_undo_says_what_it_takes_back_from_another_page(example_window: MainWindow) -> None:
    """An unreadable date that one no longer sees does not go without a word."""
    window = example_window
    replace(_ends(window), "bientôt")
    window.go("accueil")
    undo(window)
    assert any("bientôt" in each.text() for each in seen(window, QLabel))


def test_closing_asks_once(example: Path, open_window: Opener) -> None:
    """The first time the window stays and says why; the second time it closes."""
    window = open_window(example)
    replace(_ends(window), "bientôt")
    window.close()
    settle()
    assert window.isVisible()
    window.close()
    assert not window.isVisible()
    assert read(example).one(Dossier).term_end == date(2032, 3, 31)


def test_a_month_alone_is_a_date(example_window: MainWindow) -> None:
    """A term of office that ends in « mars 2033 » ends on the last day of it."""
    window = example_window
    replace(_ends(window), "mars 2033")
    rest(window)
    assert window.session.snapshot.one(Dossier).term_end == date(2033, 3, 31)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_country_that_is_none_is_said_and_kept(example_window: MainWindow) -> None:
    """« Allemagn » stays in the field; the dossier keeps what it had until a name of the list is typed."""
    window = example_window
    overview(window, "actions")
    chosen = field(window.page, "action", "country")
    assert isinstance(chosen, QComboBox)
    before = window.session.snapshot
    line = chosen.lineEdit()
    assert line is not None
    replace(line, "Allemagn")
    _close_offers(chosen)
    key(window, Qt.Key.Key_Tab)
    assert line.text() == "Allemagn"
    assert window.session.snapshot == before
    replace(line, "Autriche")
    _close_offers(chosen)
    key(window, Qt.Key.Key_Tab)
    assert window.session.snapshot.all(Action)[0].country == "AT"


def test_a_draft_outlives_another_look(example: Path, desk: Desk) -> None:
    """Larger type makes a new window of the same dossier: what was typed there is still to mend."""
    assert desk.open(example)
    assert desk.window is not None
    replace(_ends(desk.window), "bientôt")
    desk.window.redressed.emit("dark", 125)
    settle()
    assert shown(_ends(desk.window)) == "bientôt"
    desk.window.session.drafts.clear()
    desk.window.close()
    settle()

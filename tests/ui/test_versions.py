"""Versions in the window: kept, compared, printed, taken back, and nothing lost on the way."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QPushButton

from aict_desktop.documents.changes.telling import tell
from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.freezing import kept_of, thawed
from aict_desktop.domain.records import Activity, Dossier, Objective, Stakeholder, Version
from aict_desktop.domain.removal import removed
from aict_desktop.domain.versions import freezing
from tests.support.random_dossiers import random_edit
from tests.ui.actors import tab_to, words
from tests.ui.conftest import Opener
from tests.ui.hands import field, guide_to, kept, key, overview, press, replace, rest, seen, settle, undo
from tests.ui.page_acts import back_to
from ui.changes_list import MOST_SHOWN, ChangesList
from ui.changes_tab import ChangesTab
from ui.export_run import ExportDialog
from ui.form import Form
from ui.freeze_dialog import FreezeDialog
from ui.main_window import MainWindow
from ui.panels.versions import VersionPanel
from ui.pick_list import PickList
from ui.version_documents import VersionDocumentsDialog
from ui.wordy import WordyButton

DAY, NUMBER = date(2026, 10, 15), "2026-097"


def asked() -> QDialog:
    """The dialog that waits for an answer."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def versions(window: MainWindow) -> tuple[Version, ...]:
    return window.session.snapshot.all(Version)


@pytest.fixture
def window(example_window: MainWindow) -> MainWindow:
    """The worked example, at the tab of its vote and versions."""
    example_window.set_depth("complete")
    overview(example_window, "vote", "Vote et versions")
    return example_window


@pytest.fixture
def voted(window: MainWindow) -> MainWindow:
    """The same after the vote, its version kept, and a few changes since."""
    session = window.session
    session.do(added(Stakeholder(id="seul", name="Amicale", order="zz")))
    session.do(altered(session.snapshot.one(Dossier), voted_on=DAY, vote_number=NUMBER))
    session.do(freezing(session.snapshot, "voted", "Stratégie adoptée", None))
    session.do(altered(session.snapshot.all(Objective)[0], specific="Quarante jeunes par an"))
    session.do(removed(session.snapshot, session.snapshot.all(Stakeholder)[-1]))
    settle()
    return window


def test_a_version_is_kept_without_a_mouse(window: MainWindow) -> None:
    """A name is proposed, Enter keeps the whole dossier as one change; Ctrl+Z takes the version back."""
    before = window.session.snapshot
    tab_to(window, "Figer une version")
    key(window, Qt.Key.Key_Space)
    dialog = asked()
    assert isinstance(dialog, FreezeDialog)
    assert seen(dialog, QLineEdit)[0].text().startswith("Étape de ")
    tab_to(dialog, "Figer")
    key(dialog, Qt.Key.Key_Space)
    (version,) = versions(window)
    assert thawed(version.content) == kept_of(before)
    assert (version.kind, version.day) == ("mark", date.today())
    assert kept(window).all(Version) == (version,)
    back_to(window)
    undo(window)
    assert window.session.snapshot == before


def test_what_was_voted_can_be_kept_once_the_vote_is_told(window: MainWindow) -> None:
    """Without a date it cannot, and the dialog says what to do; then day and number are those of the vote."""
    press(window.page, "Figer une version")
    dialog = asked()
    press(dialog, "Votée")
    assert any("Inscrivez d’abord la date du vote" in text for text in words(dialog))
    assert not any(b.isEnabled() for b in seen(dialog, QPushButton) if b.text() == "Figer")
    dialog.reject()
    back_to(window)
    replace(field(window.page, "dossier", "voted_on"), "15 octobre 2026")
    replace(field(window.page, "dossier", "vote_number"), "2026-097")
    rest(window)
    assert any("rien ne garde encore ce qu’il a voté" in text for text in words(window.page))
    press(window.page, "Figer une version")
    assert any("Séance du 15\u00a0octobre 2026" in text for text in words(asked()))
    press(asked(), "Figer")
    (version,) = versions(window)
    assert (version.kind, version.day, version.number) == ("voted", DAY, NUMBER)
    assert version.name == "Stratégie adoptée en octobre 2026"
    assert any("garde ce que le conseil a voté" in text for text in words(window.page))


def test_the_page_of_the_authority_offers_to_keep_what_was_voted(window: MainWindow) -> None:
    """A quiet line under the date, once there is one that has come; nothing before, nothing after."""
    overview(window, "collectivite")
    assert not any("figez" in text for text in words(window.page))
    day = field(window.page, "dossier", "voted_on")
    for typed, offered in (("1er mai 2199", False), ("15 octobre 2026", True)):
        replace(day, typed)
        rest(window)
        assert any("rien ne garde encore" in text for text in words(window.page)) is offered
    press(window.page, "Figer la version d’aujourd’hui…")
    press(asked(), "Figer")
    assert versions(window)[0].kind == "voted"
    assert not any("figez" in text for text in words(window.page))


def test_a_name_that_one_typed_is_kept_when_the_sort_changes(window: MainWindow) -> None:
    """Only a name that was proposed gives way to another proposal; a day that is none is told."""
    press(window.page, "Figer une version")
    dialog = asked()
    name, day = seen(dialog, QLineEdit)
    press(dialog, "Présentée")
    assert name.text().startswith("Version présentée")
    replace(name, "Vue avec les habitants")
    press(dialog, "Étape")
    assert name.text() == "Vue avec les habitants"
    replace(day, "avant-hier peut-être")
    press(dialog, "Figer")
    assert any("n’est pas une date" in text for text in words(dialog))
    assert not versions(window)
    dialog.reject()


def test_no_version_is_ever_empty(window: MainWindow) -> None:
    """There is nowhere to type one: its sheet has no field until it is there."""
    forms = [form for form in seen(window.page, Form) if form.record_type is Version]
    assert not forms
    window.go_to_place("vote", "version", "", "name")
    settle()
    assert not [form for form in seen(window.page, Form) if form.record_type is Version]
    assert not versions(window)


def test_the_milestone_leads_to_the_day_of_the_vote(window: MainWindow) -> None:
    """The home page sends there: the cursor stands in the date, and what is typed goes to the dossier."""
    window.go("accueil")
    window.go_to_place("vote", "dossier", "dossier", "voted_on")
    settle()
    assert QApplication.focusWidget() is field(window.page, "dossier", "voted_on")
    window.go_to_place("vote", "dossier", "dossier", "vote_number")
    settle()
    assert QApplication.focusWidget() is field(window.page, "dossier", "vote_number")


def test_a_version_goes_and_comes_back_with_its_content(voted: MainWindow) -> None:
    """Deleting one is undone like anything else, to the last byte."""
    before = voted.session.snapshot
    press(voted.page, "Supprimer")
    assert not versions(voted)
    undo(voted)
    assert voted.session.snapshot == before
    assert kept(voted) == before


def test_what_changed_is_told_by_step_and_leads_to_its_place(voted: MainWindow) -> None:
    """From the version one goes to the comparison; a record still there is one press away."""
    press(voted.page, "Comparer avec aujourd’hui")
    (found,) = seen(voted.page, ChangesTab)
    told = words(found)
    assert any("2 changements dans 2 étapes" in text for text in told)
    assert any("Quarante jeunes par an" in text for text in told)
    (objective,) = seen(found, WordyButton)  # the stakeholder that is gone leads nowhere
    objective.click()
    settle()
    assert voted.step_id == "elements"


def test_each_change_leads_somewhere_and_changes_nothing(voted: MainWindow) -> None:
    """Whatever sort of record it is about: the page of its step opens, and nothing is written on the way."""
    session = voted.session
    for seed in range(6):
        session.do(random_edit(Random(seed), session.snapshot))
    version = next(row for row in versions(voted) if row.name == "Stratégie adoptée")
    found = tell(thawed(version.content), session.snapshot)
    before = session.snapshot
    for step in found:
        for told in (told for told in step.told if told.id):
            session.wanted.emit(told.table, told.id, told.field)
            settle()
            assert voted.step_id == step.step.id
    assert session.snapshot == before


def test_one_step_may_be_read_alone_and_all_as_one_text(voted: MainWindow) -> None:
    """The filter keeps one step in the list and in the text, which a screen reader reads line by line."""
    overview(voted, "vote", "Ce qui a changé")
    filter_ = next(
        list_ for list_ in seen(voted.page, PickList) if list_.accessibleName() == "Étape à montrer"
    )
    filter_.setFocus()
    key(voted, Qt.Key.Key_Down)
    assert not any("Quarante jeunes" in text for text in words(seen(voted.page, ChangesList)[0]))
    press(voted.page, "En texte")
    (text,) = seen(voted.page, QPlainTextEdit)
    assert "supprimé" in text.toPlainText()
    assert text.isReadOnly()
    assert "Quarante jeunes" not in text.toPlainText()


def test_two_versions_are_compared_too(voted: MainWindow) -> None:
    """Any two states; the same one twice is said, and the document is offered for the vote only."""
    session = voted.session
    session.do(freezing(session.snapshot, "mark", "Étape de mai", date(2027, 5, 1)))
    session.do(altered(session.snapshot.one(Dossier), title="Un autre titre"))
    overview(voted, "vote", "Ce qui a changé")
    (found,) = seen(voted.page, ChangesTab)
    assert any(b.text() == "Imprimer / PDF…" for b in seen(found, QPushButton))
    to = next(list_ for list_ in seen(found, PickList) if list_.accessibleName() == "Comparer avec")
    to.setFocus()
    key(voted, Qt.Key.Key_Down)
    told = words(found)
    assert any("2 changements" in text for text in told)
    assert not any("Un autre titre" in text for text in told)
    assert not any(b.text() == "Imprimer / PDF…" for b in seen(found, QPushButton))
    key(voted, Qt.Key.Key_Down)
    assert any("Choisissez deux états différents" in text for text in words(found))


def test_many_changes_are_folded_and_shown_in_pieces(voted: MainWindow) -> None:
    """The steps first; one opens, and the rest of it is one press away."""
    session = voted.session
    session.do(added(*(Activity(id=f"n{n}", text=f"Nouvelle {n}") for n in range(MOST_SHOWN + 5))))
    overview(voted, "vote", "Ce qui a changé")
    (listed,) = seen(voted.page, ChangesList)
    assert not seen(listed, WordyButton)
    press(listed, f"Le cadre logique ({MOST_SHOWN + 5})")
    assert len(seen(listed, WordyButton)) == MOST_SHOWN
    press(listed, "Voir les 5 autres")
    assert len(seen(listed, WordyButton)) == MOST_SHOWN + 5
    press(listed, f"Le cadre logique ({MOST_SHOWN + 5})")
    assert not seen(listed, WordyButton)


def test_starting_again_from_a_version_is_read_first_and_undone_at_once(voted: MainWindow) -> None:
    """What would change is told; the version itself stays; one Ctrl+Z brings the present back."""
    before = voted.session.snapshot
    (version,) = versions(voted)
    press(voted.page, "Repartir de cette version…")
    dialog = asked()
    assert "ajouté" in seen(dialog, QPlainTextEdit)[0].toPlainText()
    press(dialog, "Repartir de cette version")
    assert kept_of(voted.session.snapshot) == thawed(version.content)
    assert versions(voted) == (version,)
    assert any("Le dossier dit aujourd’hui la même chose" in text for text in words(voted.page))
    back_to(voted)
    undo(voted)
    assert voted.session.snapshot == before


def test_the_documents_of_a_version_are_written_in_their_folder(voted: MainWindow, tmp_path: Path) -> None:
    """One that is chosen, under the name and day of the version; the outcome is told."""
    (version,) = versions(voted)
    dialog = VersionDocumentsDialog(voted.session, version, voted)
    dialog.open()
    dialog.which.pick("risques")
    running = dialog.write_to(tmp_path)
    assert isinstance(running, ExportDialog)
    for _ in range(100):
        if dialog.told.text():
            break
        QTest.qWait(30)
    assert (tmp_path / "version-2026-10-15-strategie-adoptee" / "risques-valbrune.pdf").exists()
    assert dialog.told.text().startswith("1 fichier enregistré")
    dialog.reject()
    dialog.deleteLater()


def test_a_damaged_version_is_said_and_nothing_crashes(voted: MainWindow) -> None:
    """Where it is shown, and where it would be compared; it can be removed like any other."""
    (version,) = versions(voted)
    voted.session.do(altered(version, content=b"abc"))
    settle()
    assert any("ne peut plus être lue" in text for text in words(seen(voted.page, VersionPanel)[0]))
    assert not any(b.text().startswith("Repartir") for b in seen(voted.page, QPushButton))
    overview(voted, "vote", "Ce qui a changé")
    assert any("ne peut plus être lue" in text for text in words(voted.page))


def test_the_questions_lead_to_the_version_too(window: MainWindow) -> None:
    """Guided: the day of the vote, then a button that keeps what was voted."""
    guide_to(window, "vote", "freeze")
    press(window.page, "Figer la version d’aujourd’hui…")
    press(asked(), "Figer")
    assert len(versions(window)) == 1


def test_a_read_only_dossier_keeps_no_version(open_window: Opener, example: Path) -> None:
    """It can be compared and printed; nothing can be kept or taken back."""
    window = open_window(example)
    window.session.do(freezing(window.session.snapshot, "shown", "Vue en juin", date(2026, 6, 18)))
    window.close()
    window = open_window(example, readonly=True)
    overview(window, "vote", "Vote et versions")
    enabled = {b.text(): b.isEnabled() for b in seen(window.page, QPushButton)}
    assert not enabled["Figer une version"]
    assert not enabled["Repartir de cette version…"]
    assert enabled["Documents de cette version…"]
    assert enabled["Comparer avec aujourd’hui"]

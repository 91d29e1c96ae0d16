"""A workbook that comes back, as a user meets it: what changed is ticked, taken and undone in one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QTabWidget, QTreeWidget, QTreeWidgetItem

from aict_desktop.documents.returned.problems import words
from aict_desktop.domain.edit import altered
from aict_desktop.domain.records import Commitment, Stakeholder, Workshop
from tests.documents.returning import Spreadsheet
from tests.ui.accessibility import clipped, unnamed, unreached
from tests.ui.hands import press, seen, settle, undo
from tests.ui.page_acts import back_to
from tests.ui.surfaces import returned_dialog
from ui.import_dialog import ImportDialog
from ui.main_window import MainWindow
from ui.returned_dialog import ReturnedDialog


def _opened(window: MainWindow, scratch: Path) -> ReturnedDialog:
    dialog = returned_dialog(window, scratch)
    dialog.open()
    settle()
    return dialog


def _item(tree: QTreeWidget, text: str) -> QTreeWidgetItem:
    flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    (found,) = [
        item for item in tree.findItems(text, flags) if item.flags() & Qt.ItemFlag.ItemIsUserCheckable
    ]
    return found


def _press_space(tree: QTreeWidget, text: str) -> None:
    tree.setCurrentItem(_item(tree, text))
    QTest.keyClick(tree, Qt.Key.Key_Space)
    settle()


def test_what_is_sure_is_taken_in_one_step(example_window: MainWindow, tmp_path: Path) -> None:
    """A cell and a new line are taken; what changed on both sides or went is left; one undo, all back."""
    dialog = _opened(example_window, tmp_path)
    session, before = example_window.session, example_window.session.snapshot
    press(dialog, "Reprendre 2\u00a0changements")

    after = session.snapshot
    assert after.all(Stakeholder)[0].territory == "Tout le canton"
    assert after.all(Stakeholder)[1].name == "Nommé autrement ici"
    assert {row.name for row in after.all(Workshop)} - {row.name for row in before.all(Workshop)} == {
        "Un atelier de plus"
    }
    assert len(after.all(Workshop)) == len(before.all(Workshop)) + 1
    dialog.deleteLater()
    back_to(example_window)
    undo(example_window)
    assert session.snapshot == before


def test_what_to_do_is_said_on_one_line(example_window: MainWindow, tmp_path: Path) -> None:
    """The sentence above the tree has the room that the buttons beside it leave."""
    dialog = _opened(example_window, tmp_path)
    (how,) = [one for one in dialog.findChildren(QLabel) if one.text() == words("report", "how")]
    assert how.isVisible()
    assert how.height() < 2 * how.fontMetrics().height()
    dialog.reject()


def test_a_conflict_and_a_removal_are_taken_when_one_ticks_them(
    example_window: MainWindow, tmp_path: Path
) -> None:
    """By keyboard: the space bar ticks the cell that changed on both sides, and the line that is gone."""
    dialog = _opened(example_window, tmp_path)
    gone = example_window.session.snapshot.all(Workshop)[-1]
    _press_space(dialog.tree, "Nom de l’acteur")
    _press_space(dialog.tree, gone.name)
    press(dialog, "Reprendre 4\u00a0changements")

    after = example_window.session.snapshot
    assert after.all(Stakeholder)[1].name == "Un nom changé des deux côtés"
    assert after.get(Workshop, gone.id) is None
    dialog.deleteLater()


def test_the_tick_of_a_sheet_takes_or_leaves_all_it_holds(example_window: MainWindow, tmp_path: Path) -> None:
    """Unticking a sheet and ticking it again goes through all its lines; nothing ticked, nothing to take."""
    dialog = _opened(example_window, tmp_path)
    _press_space(dialog.tree, "Acteurs")
    assert len(dialog.tree.chosen()) == 3
    press(dialog, "Tout décocher")
    (take,) = [one for one in seen(dialog, QPushButton) if one.text() == "Rien à reprendre"]

    assert not take.isEnabled()
    press(dialog, "Tout cocher")
    assert len(dialog.tree.chosen()) == 4
    dialog.reject()
    dialog.deleteLater()


def test_a_line_comes_with_the_new_line_that_it_names(example_window: MainWindow, tmp_path: Path) -> None:
    """Leaving a new stakeholder leaves what was promised to it; taking the promise takes it too."""
    session = example_window.session
    sheet = Spreadsheet(session.snapshot, tmp_path)
    actors, promises = sheet.book["Acteurs"], sheet.book["Engagements"]
    line = next(row for row in range(6, 400) if actors.cell(row, 1).value is None)
    actors.cell(line, 2).value = "La chorale nouvelle"
    row = next(row for row in range(5, 400) if promises.cell(row, 1).value is None)
    promises.cell(row, 2).value, promises.cell(row, 3).value = "la chorale nouvelle", "Lui écrire"
    dialog = ReturnedDialog(session, sheet.read(), example_window)
    dialog.open()
    settle()
    assert len(dialog.tree.chosen()) == 2
    _press_space(dialog.tree, "La chorale nouvelle")
    assert not dialog.tree.chosen()
    _press_space(dialog.tree, "Lui écrire")
    press(dialog, "Reprendre 2\u00a0changements")

    actor = session.snapshot.all(Stakeholder)[-1]
    assert (actor.name, session.snapshot.all(Commitment)[-1].stakeholder) == ("La chorale nouvelle", actor.id)
    dialog.deleteLater()


def test_what_was_left_aside_is_listed_with_what_to_type(example_window: MainWindow, tmp_path: Path) -> None:
    """A word outside its list is told with its sheet, its line and words of the list."""
    dialog = _opened(example_window, tmp_path)
    tabs = seen(dialog, QTabWidget)[0]
    tabs.setCurrentIndex(1)
    settle()
    (line,) = [item.text() for item in seen(dialog, QListWidget)[0].findItems("", Qt.MatchFlag.MatchContains)]

    assert "Acteurs" in line
    assert "une autre position" in line
    assert "Interne" in line
    dialog.reject()
    dialog.deleteLater()


def test_one_hand_or_none_is_enough(example_window: MainWindow, tmp_path: Path) -> None:
    """All is named, reached by Tab, and not cut."""
    dialog = _opened(example_window, tmp_path)

    assert not unnamed(dialog)
    assert not unreached(dialog)
    assert not clipped(dialog)
    dialog.reject()
    dialog.deleteLater()


def test_any_import_knows_a_workbook_of_this_dossier(example_window: MainWindow, tmp_path: Path) -> None:
    """« Importer un tableau… » on the tracking workbook shows what changed in it, not a list to map."""
    session = example_window.session
    sheet = Spreadsheet(session.snapshot, tmp_path)
    session.do(altered(session.snapshot.all(Stakeholder)[0], name="Autre"))
    reading = ImportDialog.read(session, sheet.saved(), example_window)
    for _ in range(600):
        QTest.qWait(20)
        if example_window.findChildren(ReturnedDialog):
            break

    (dialog,) = example_window.findChildren(ReturnedDialog)
    assert not dialog.tree.chosen()
    dialog.reject()
    dialog.deleteLater()
    del reading

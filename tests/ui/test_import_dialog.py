"""The import as a user meets it: a window that lives on while a file is read, lines picked, one edit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QTableWidget, QTabWidget

from aict_desktop.domain.records import Action, Contact, Indicator, Measurement, Stakeholder
from aict_desktop.imports.remembered import FILE_NAME
from aict_desktop.imports.sheets import read_sheets
from aict_desktop.imports.subjects import SUBJECTS
from tests.ui.accessibility import clipped, unnamed, unreached
from tests.ui.conftest import Opener
from tests.ui.hands import press, seen, settle, undo
from ui.import_dialog import ImportDialog
from ui.import_run import ReadingDialog
from ui.main_window import MainWindow

LIST = """Association;Machin;Thème;Voté
Chorale;Concert;Culture;100
Club;Tournoi;Sport;200
Harmonie;Bal;Culture;300
Judo;Stage;Sport;50
"""
DIRECTORY = "Nom;Type;Contact;Mail\nChorale nouvelle;Association;Anne Roux;anne@ex.fr\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "liste.csv"
    made.write_text(LIST, "utf-8")
    return made


def _dialog(window: MainWindow, path: Path, kind: str = "actions", tab: int = 0) -> ImportDialog:
    dialog = ImportDialog(window.session, path, read_sheets(path), window, kind)
    dialog.open()
    seen(dialog, QTabWidget)[0].setCurrentIndex(tab)
    settle()
    return dialog


def _texts(table: QTableWidget, line: int) -> list[str]:
    items = (table.item(line, place) for place in range(table.columnCount()))
    return [item.text() for item in items if item]


def _imported(window: MainWindow, path: Path) -> list[str]:
    return [action.title for action in window.session.snapshot.all(Action) if action.source == path.name]


def test_only_the_values_ticked_come_in_and_go_in_one_undo(example_window: MainWindow, path: Path) -> None:
    """By keyboard: all unticked, one theme ticked with the space bar, its sum beside it."""
    dialog = _dialog(example_window, path, tab=1)
    values = seen(dialog, QTableWidget)[0]
    texts = [_texts(values, line) for line in range(2)]
    before = example_window.session.snapshot

    press(dialog, "Tout décocher")
    assert not dialog.found.edit
    values.setFocus()
    values.setCurrentCell(1, 0)
    QTest.keyClick(values, Qt.Key.Key_Space)
    press(dialog, "Importer")

    assert texts == [["Culture", "2", "400\u202f€"], ["Sport", "2", "250\u202f€"]]
    assert len(_imported(example_window, path)) == 2
    dialog.deleteLater()
    example_window.activateWindow()
    settle()
    undo(example_window)
    assert example_window.session.snapshot == before


def test_naming_a_column_brings_back_no_line_that_was_left_out(
    example_window: MainWindow, path: Path
) -> None:
    """What one unticked stays out when one says afterwards what a column holds."""
    dialog = _dialog(example_window, path, tab=1)
    values = seen(dialog, QTableWidget)[0]
    values.setFocus()
    values.setCurrentCell(0, 0)
    QTest.keyClick(values, Qt.Key.Key_Space)

    dialog.choose_target(1, "title")

    assert (dialog.found.read, dialog.found.kept) == (4, 2)
    press(dialog, "Tout cocher")
    assert dialog.found.kept == 4
    dialog.reject()


def test_a_column_that_was_named_once_is_known_the_next_time(
    example_window: MainWindow, path: Path, profile: Path
) -> None:
    """The correction is kept when the import is made, in the profile."""
    dialog = _dialog(example_window, path, tab=2)
    chooser = next(c for c in seen(dialog, QComboBox) if "Machin" in c.accessibleName())
    chooser.setCurrentIndex(chooser.findData("title"))
    chooser.activated.emit(chooser.currentIndex())
    settle()
    press(dialog, "Importer")

    assert (profile / FILE_NAME).exists()
    assert _imported(example_window, path) == ["Concert", "Tournoi", "Bal", "Stage"]
    again = _dialog(example_window, path)
    assert again.found.layout.has("title")
    again.reject()


def test_the_row_of_headings_can_be_said(example_window: MainWindow, tmp_path: Path) -> None:
    """Headings that nobody knows are picked in a list of the first rows."""
    path = tmp_path / "liste.csv"
    path.write_text("Notre liste;\nQui;Quoi\nA;Bal\n", "utf-8")
    dialog = _dialog(example_window, path, tab=2)
    chooser = next(c for c in seen(dialog, QComboBox) if c.accessibleName() == "Ligne des en-têtes")

    assert chooser.currentText() == "Ce tableau n’a pas d’en-têtes"
    chooser.setCurrentIndex(2)
    chooser.activated.emit(2)

    assert [column.heading for column in dialog.found.layout.columns] == ["Qui", "Quoi"]
    dialog.reject()


def test_stakeholders_come_in_with_their_contacts(example_window: MainWindow, tmp_path: Path) -> None:
    """The same dialog, for the other register."""
    path = tmp_path / "annuaire.csv"
    path.write_text(DIRECTORY, "utf-8")
    dialog = _dialog(example_window, path, "acteurs")
    preview = seen(dialog, QTableWidget)[0]
    shown = _texts(preview, 0)

    press(dialog, "Importer")

    assert shown == ["Chorale nouvelle", "Association locale", "Anne Roux"]
    (made,) = example_window.session.snapshot.where(Stakeholder, name="Chorale nouvelle")
    assert [c.email for c in example_window.session.snapshot.where(Contact, stakeholder=made.id)] == [
        "anne@ex.fr"
    ]


def test_a_logframe_is_shown_level_by_level_before_it_comes_in(
    example_window: MainWindow, tmp_path: Path
) -> None:
    """How many are new, known and left; each text with what it hangs under; one undo takes all back."""
    path = tmp_path / "cadre.csv"
    path.write_text("Axe;Résultat;Activité;Coût\nNouvel axe;Guichet;Louer;100\n;;Ouvrir;\n", "utf-8")
    dialog = _dialog(example_window, path, "cadre-logique")
    before = example_window.session.snapshot
    table = seen(dialog, QTableWidget)[0]
    texts = [_texts(table, line)[:4] for line in range(table.rowCount())]
    counts = [each.text() for each in seen(dialog, QLabel) if each.text().startswith("À ajouter")]

    press(dialog, "Importer")

    assert counts == [
        "À ajouter\u00a0: 1\u00a0objectif spécifique, 1\u00a0résultat attendu, 2\u00a0activités."
    ]
    assert texts == [
        ["Nouveau", "Objectif spécifique", "Nouvel axe", ""],
        ["Nouveau", "Résultat attendu", "Guichet", "Nouvel axe"],
        ["Nouveau", "Activité", "Louer", "Guichet"],
        ["Nouveau", "Activité", "Ouvrir", "Guichet"],
    ]
    dialog.deleteLater()
    example_window.activateWindow()
    settle()
    undo(example_window)
    assert example_window.session.snapshot == before


def test_lines_are_offered_only_where_a_column_sorts_them(example_window: MainWindow, tmp_path: Path) -> None:
    """Two lines without a word twice: no empty list to choose from; with themes, the tab is there."""
    for text, there in (("Association;Machin\nChorale;Concert\nClub;Tournoi\n", False), (LIST, True)):
        (tmp_path / "liste.csv").write_text(text, "utf-8")
        dialog = _dialog(example_window, tmp_path / "liste.csv")
        assert seen(dialog, QTabWidget)[0].isTabVisible(1) is there
        dialog.close()


def test_measurements_come_in_under_their_indicators(example_window: MainWindow, tmp_path: Path) -> None:
    """A column can be said to hold values; what has no indicator is counted as left."""
    indicator = example_window.session.snapshot.all(Indicator)[0]
    path = tmp_path / "releve.csv"
    path.write_text(f"Indicateur;2030\n{indicator.name};12\nInconnu;3\n", "utf-8")
    dialog = _dialog(example_window, path, "mesures")
    shown = _texts(seen(dialog, QTableWidget)[0], 0)
    counts = [
        each.text().split("\u00a0:")[0] for each in seen(dialog, QLabel) if "1\u00a0mesure" in each.text()
    ]

    press(dialog, "Importer")

    assert shown == [indicator.name, "31\u00a0décembre 2030", "12"]
    assert counts == ["À ajouter", "À reprendre à la main"]
    made = example_window.session.snapshot.where(Measurement, indicator=indicator.id)[-1]
    assert made.value == 12


def test_a_summary_that_disagrees_is_said_before_all(example_window: MainWindow, tmp_path: Path) -> None:
    """Both figures stand above the tabs."""
    import openpyxl

    book = openpyxl.Workbook()
    for line in LIST.splitlines():
        book.worksheets[0].append([int(cell) if cell.isdigit() else cell for cell in line.split(";")])
    book.create_sheet("Bilan").append(["Culture", 999])
    book.save(tmp_path / "a.xlsx")
    dialog = _dialog(example_window, tmp_path / "a.xlsx")

    assert [w for w in seen(dialog, QLabel) if "999\u202f€" in w.text() and "400\u202f€" in w.text()]
    dialog.reject()


def test_a_file_is_read_while_the_window_lives_on(example_window: MainWindow, path: Path) -> None:
    """The dialog of the import opens by itself when the file has been read."""
    ImportDialog.read(example_window.session, path, example_window)
    opened: list[ImportDialog] = []
    while not opened:
        QTest.qWait(20)
        opened = seen(example_window, ImportDialog)

    assert opened[0].found.kept == 4
    opened[0].reject()


def test_what_cannot_be_read_is_one_sentence(example_window: MainWindow, tmp_path: Path) -> None:
    """And nothing opens."""
    path = tmp_path / "lettre.xlsx"
    path.write_bytes(b"%PDF-1.7")
    told: list[str] = []
    example_window.session.failed.connect(told.append)

    ImportDialog.read(example_window.session, path, example_window)
    while not told:
        QTest.qWait(20)

    assert "«\u00a0lettre.xlsx\u00a0» n’est pas un tableau" in told[0]
    assert not seen(example_window, ImportDialog)


def test_reading_can_be_stopped(example_window: MainWindow, path: Path) -> None:
    """The button ends the process and nothing opens."""
    reading = ReadingDialog(path, example_window)
    opened: list[object] = []
    reading.read.connect(opened.append)
    reading.open()
    settle()
    assert any("liste.csv" in each.text() for each in seen(reading, QLabel))

    press(reading, "Annuler")
    QTest.qWait(100)

    assert not opened


def test_a_dossier_that_is_only_read_takes_nothing(open_window: Opener, example: Path, path: Path) -> None:
    """One may look, not import."""
    window = open_window(example, readonly=True)
    dialog = _dialog(window, path)

    press(dialog, "Importer")

    assert not _imported(window, path)
    dialog.reject()


@pytest.mark.parametrize("tab", range(5))
@pytest.mark.parametrize("kind", SUBJECTS)
def test_every_tab_is_named_and_reached_by_keyboard(
    example_window: MainWindow, path: Path, kind: str, tab: int
) -> None:
    """And nothing is cut."""
    dialog = _dialog(example_window, path, kind, tab)
    dialog.activateWindow()
    settle()

    assert [*unnamed(dialog), *unreached(dialog), *clipped(dialog)] == []
    dialog.reject()

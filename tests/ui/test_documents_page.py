"""The page of documents: one picks, sees and saves each of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTabWidget

from aict_desktop.documents import file_name, names, titles
from aict_desktop.documents.everything import Outcome
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.example import example_records
from tests.ui.hands import settle
from ui.export_run import ExportDialog
from ui.main_window import MainWindow
from ui.pages.documents import DocumentsPage


def shown(window: MainWindow, name: str) -> DocumentsPage:
    """The page of documents with one of them in sight."""
    window.go(f"documents/{name}")
    settle()
    page = window.page
    assert isinstance(page, DocumentsPage)
    return page


def test_the_list_holds_every_document_and_follows_the_keyboard(example_window: MainWindow) -> None:
    """The list says what is shown; the arrow down shows the next one."""
    page = shown(example_window, "strategie")
    listed = page.findChild(QComboBox)
    assert listed is not None
    assert [listed.itemText(at) for at in range(listed.count())] == list(titles().values())
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Down)
    settle()
    assert listed.currentData() == names()[1]
    tabs = page.findChild(QTabWidget)
    assert tabs is not None
    listed.setCurrentIndex(listed.count() - 1)
    listed.activated.emit(listed.count() - 1)
    settle()
    assert tabs.isVisible()


def test_a_page_wider_than_the_window_is_seen_whole(example_window: MainWindow) -> None:
    """The poster is made smaller than the text documents; both fit."""
    zooms = {}
    for name in ("strategie", "atelier"):
        view = shown(example_window, name).findChild(QPdfView)
        assert view is not None
        zooms[name] = view.zoomFactor()
        widest = view.document().pagePointSize(0).width() * view.zoomFactor() * view.logicalDpiX() / 72
        assert widest <= view.width()
    assert zooms["atelier"] < zooms["strategie"]


def ended(dialog: ExportDialog) -> list[Outcome]:
    """What became of an export, once it is over."""
    found: list[Outcome] = []
    waiting = QEventLoop()
    dialog.ended.connect(found.extend)
    dialog.finished.connect(waiting.quit)
    waiting.exec()
    settle()
    return found


def test_one_document_is_saved_where_one_wants(example_window: MainWindow, tmp_path: Path) -> None:
    """The file is there under its name, and the page says so."""
    page = shown(example_window, "declaration")
    page.save_to(tmp_path / "sortie")
    assert [path.name for path in (tmp_path / "sortie").iterdir()] == ["declaration-valbrune.xlsx"]
    assert "declaration-valbrune.xlsx" in said(page)


def test_everything_is_exported_at_once(example_window: MainWindow, tmp_path: Path) -> None:
    """Each document named after it and the authority, the figures, the list; then how many there are."""
    page = shown(example_window, "acteurs")
    folder = tmp_path / "sortie"
    outcomes = ended(page.export_all_to(folder))
    snapshot = Snapshot.of(example_records())
    found = {path.name for path in folder.iterdir()}
    assert found == {*(file_name(snapshot, name) for name in names()), "figures", "Lisez-moi.txt"}
    assert not any(one.problem for one in outcomes)
    assert f"{len(outcomes)} fichiers enregistrés dans {folder}." in said(page)


def test_an_export_that_is_stopped_leaves_whole_files(example_window: MainWindow, tmp_path: Path) -> None:
    """Escape lets the file under way end; what was begun is counted, and the list of files is not made."""
    page = shown(example_window, "acteurs")
    folder = tmp_path / "sortie"
    dialog = page.export_all_to(folder)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    outcomes = ended(dialog)
    assert len(outcomes) < len(names())
    assert sorted(folder.iterdir()) == sorted(one.path for one in outcomes if one.path)
    assert said(page).startswith("Arrêté\u00a0: ")


def test_a_file_that_cannot_be_written_is_told_and_the_rest_goes_on(
    example_window: MainWindow, tmp_path: Path
) -> None:
    """A folder stands in the place of one document: one sentence, everything else is there."""
    (tmp_path / "afom-valbrune.pdf").mkdir()
    page = shown(example_window, "acteurs")
    outcomes = ended(page.export_all_to(tmp_path))
    (problem,) = [one.problem for one in outcomes if one.problem]
    assert problem in said(page)
    assert (tmp_path / "Lisez-moi.txt").exists()


def test_what_has_no_pages_is_seen_as_a_table(example_window: MainWindow) -> None:
    """The declaration shows its three sheets, the calendar its dates."""
    for name, tabs_there in (("declaration", 3), ("calendrier", 1)):
        tabs = shown(example_window, name).findChild(QTabWidget)
        assert tabs is not None
        assert tabs.isVisible()
        assert tabs.count() == tabs_there


def said(page: DocumentsPage) -> str:
    """What the page says of the last export."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.property("look") == "muted")


def test_a_word_document_is_saved_without_a_preview(example_window: MainWindow, tmp_path: Path) -> None:
    """The page says where it is seen, the button what it saves; the file is there when asked for."""
    page = shown(example_window, "deliberation")
    told = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert any("Word ou LibreOffice" in text for text in told)
    assert any("document Word" in one.text() for one in page.findChildren(QPushButton) if one.isVisible())
    page.save_to(tmp_path / "sortie")
    assert [path.name for path in (tmp_path / "sortie").iterdir()] == ["deliberation-valbrune.docx"]

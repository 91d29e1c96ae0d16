"""The page of documents: one picks, sees and saves each of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTabWidget

from aict_desktop.documents import DOCUMENTS, names, titles
from tests.ui.hands import settle
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


def test_all_documents_are_saved_at_once(example_window: MainWindow, tmp_path: Path) -> None:
    """One file a document, named after it and the authority."""
    page = shown(example_window, "acteurs")
    page.save_to(tmp_path / "sortie", *names())
    found = sorted(path.name for path in (tmp_path / "sortie").iterdir())
    assert found == sorted(f"{name}-valbrune{kind.suffix}" for name, kind in DOCUMENTS.items())


def test_a_word_document_is_saved_without_a_preview(example_window: MainWindow, tmp_path: Path) -> None:
    """The page says where it is seen, the button what it saves; the file is there when asked for."""
    page = shown(example_window, "deliberation")
    told = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert any("Word ou LibreOffice" in text for text in told)
    assert any("document Word" in one.text() for one in page.findChildren(QPushButton) if one.isVisible())
    page.save_to(tmp_path / "sortie", "deliberation")
    assert [path.name for path in (tmp_path / "sortie").iterdir()] == ["deliberation-valbrune.docx"]

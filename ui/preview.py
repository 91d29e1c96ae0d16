"""Seeing a document before saving it: the pages of a PDF, the sheets of a workbook."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QTabWidget, QWidget

from aict_desktop.documents.workbook import Sheet, preview_rows, sheets
from aict_desktop.domain.snapshot import Snapshot
from ui.parts import column
from ui.theme import current


class PdfPreview(QWidget):
    """The pages one under another, as wide as the window."""

    def __init__(self) -> None:
        super().__init__()
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._view = QPdfView()
        self._view.setAccessibleName("Aperçu du document")
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setDocument(self._document)
        self.setLayout(column(self._view))

    def show_file(self, path: Path) -> None:
        """Show a PDF; it is read whole, so that the file itself stays free to be replaced."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(path.read_bytes()))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)


class WorkbookPreview(QTabWidget):
    """One tab a sheet, with its rows in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Aperçu du classeur")

    def show_sheets(self, snapshot: Snapshot) -> None:
        """Show what the workbook holds."""
        kept = self.currentIndex()
        while self.count():
            old = self.widget(0)
            self.removeTab(0)
            old.deleteLater()
        for sheet in sheets(snapshot):
            self.addTab(_table(sheet), sheet.name)
        self.setCurrentIndex(max(kept, 0))


def _table(sheet: Sheet) -> QTableWidget:
    heads, rows = preview_rows(sheet)
    table = QTableWidget(len(rows), len(heads))
    table.setAccessibleName(f"Feuille {sheet.name}")
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setHorizontalHeaderLabels(heads)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(current().px(32))
    for line, cells in enumerate(rows):
        for place, text in enumerate(cells):
            table.setItem(line, place, QTableWidgetItem(text))
    return table

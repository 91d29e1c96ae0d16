"""Seeing a document before saving it: the pages of a PDF, the sheets of a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QTabWidget, QWidget

from aict_desktop.domain.french import format_day, format_number
from aict_desktop.exports.excel.model import Form, Formula, Sheet, Table
from ui.parts import clear_tabs, column
from ui.theme import FAMILY, current

_COMFORT = 0.8  # of the size on paper, for texts of the usual size
_SMALLEST = 0.1
_POINTS = 72  # in an inch
_MARGIN = 40  # beside a page: its shadow and the scroll bar


class PdfPreview(QWidget):
    """The pages one under another, at a comfortable size or as wide as the window when they are wider."""

    def __init__(self) -> None:
        super().__init__()
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._view = QPdfView()
        self._view.setAccessibleName("Aperçu du document")
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setDocument(self.document)
        self.setLayout(column(self._view))

    def show_file(self, path: Path) -> None:
        """Show a PDF; it is read whole, so that the file itself stays free to be replaced."""
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(path.read_bytes()))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Choose the zoom; an A3 that lies would otherwise be seen by halves."""
        pages = range(self.document.pageCount())
        widest = max((self.document.pagePointSize(page).width() for page in pages), default=0.0)
        room = self.width() - current().px(_MARGIN)
        whole = room * _POINTS / (widest * self.logicalDpiX()) if widest else 1.0
        self._view.setZoomFactor(max(min(_COMFORT * current().zoom / 100, whole), _SMALLEST))


class WorkbookPreview(QTabWidget):
    """One tab a sheet, with its rows as they read."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Aperçu du classeur")
        self.setUsesScrollButtons(True)

    def show_sheets(self, shown: Sequence[Sheet]) -> None:
        """Show what sheets hold."""
        kept = self.currentIndex()
        clear_tabs(self)
        for sheet in shown:
            self.addTab(_table(sheet), sheet.name)
        self.setCurrentIndex(max(kept, 0))


def _table(sheet: Sheet) -> QTableWidget:
    told = [line for part in sheet.parts for line in _lines(part)]
    lines = [cells for cells, _ in told]
    headings = {number for number, (_, strong) in enumerate(told) if strong}
    width = max((len(line) for line in lines), default=0)
    table = QTableWidget(len(lines), width)
    table.setAccessibleName(f"Feuille {sheet.name}")
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.horizontalHeader().hide()
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(current().px(32))
    table.horizontalHeader().setDefaultSectionSize(current().px(170))
    table.horizontalHeader().setStretchLastSection(True)
    for number, line in enumerate(lines):
        for place, text in enumerate(line):
            table.setItem(number, place, _cell(text, strong=number in headings))
    table.resizeRowsToContents()
    return table


def _cell(text: str, *, strong: bool) -> QTableWidgetItem:
    made = QTableWidgetItem(text)
    if strong:
        font = QFont(FAMILY)
        font.setPixelSize(current().px(15))
        font.setWeight(QFont.Weight.DemiBold)
        made.setFont(font)
        made.setBackground(current().colour("soft"))
    return made


def _lines(part: Table | Form) -> Iterator[tuple[list[str], bool]]:
    """The lines of a part, and whether each is a heading."""
    if part.title:
        yield [part.title], True
    if isinstance(part, Form):
        yield from (([column.label, _told(value)], False) for column, value in part.lines)
    else:
        yield [column.label for column in part.columns], True
        yield from (([_told(value) for value in cells], False) for cells in part.rows)


def _told(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Formula):
        return "(calculé)" if value.comes_to is None else format_number(value.comes_to)
    if isinstance(value, date):
        return format_day(value)
    return format_number(value) if isinstance(value, Decimal) else str(value)

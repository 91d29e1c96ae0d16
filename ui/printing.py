"""Printing what is in sight, through the system's own dialog: a figure, or the document of the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRect, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from aict_desktop.reference.words import message
from ui.figure_tab import FigureTab

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

    from ui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
_DOTS_AN_INCH = 300  # finer, a page would take hundreds of megabytes
_POINTS = 72


def print_in_sight(window: MainWindow) -> None:
    """Print the figure or the document that is shown; say where to find one when none is."""
    if figure := _in_sight(window.page, FigureTab):
        figure.print()
        return
    if window.step_id != "documents":
        window.tell(message("print_nothing"))
        return
    from ui.preview import PdfPreview

    if preview := _in_sight(window.page, PdfPreview):
        ask_and_print(window, preview.document)
    else:
        window.tell(message("print_elsewhere"))


def ask_and_print(window: MainWindow, document: QPdfDocument) -> None:
    """Ask for a printer and the pages, and print them there; tell when it fails."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    lay_out(printer, document, 0)
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle("Imprimer le document")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, document.pageCount())
    if dialog.exec() and not print_on(printer, document):
        window.tell(message("document_not_printed"))


def print_on(printer: QPrinter, document: QPdfDocument) -> bool:
    """Print the pages that the printer was asked for, each on paper of its size; False when it fails."""
    first = max(printer.fromPage(), 1)
    last = printer.toPage() or document.pageCount()
    lay_out(printer, document, first - 1)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for page in range(first - 1, min(last, document.pageCount())):
        if page >= first:
            lay_out(printer, document, page)
            if not printer.newPage():
                painter.end()
                return False
        _draw(painter, document, page)
    return painter.end()


def lay_out(printer: QPrinter, document: QPdfDocument, page: int) -> None:
    """Ask for paper of the size of a page, whose margins are its own."""
    size = document.pagePointSize(page)
    lies = size.width() > size.height()
    upright = size.transposed() if lies else size
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
    orientation = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(orientation)


def _draw(painter: QPainter, document: QPdfDocument, page: int) -> None:
    """One page, as large as the paper takes it whole."""
    size = document.pagePointSize(page)
    paper = QSizeF(painter.viewport().size())
    on_paper = size.scaled(paper, Qt.AspectRatioMode.KeepAspectRatio).toSize()
    dots = (size * (_DOTS_AN_INCH / _POINTS)).toSize().boundedTo(on_paper)
    area = QRect((painter.viewport().width() - on_paper.width()) // 2, 0, on_paper.width(), on_paper.height())
    painter.drawImage(area, document.render(page, dots))


def _in_sight(page: QWidget, kind: type[W]) -> W | None:
    return next((widget for widget in page.findChildren(kind) if widget.isVisible()), None)

"""Taking a figure out of the window: asking where to save it, and printing it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from aict_desktop.figures.drawing import Drawing
from aict_desktop.reference.reasons import system_reason
from aict_desktop.reference.words import message
from ui.figure_files import KINDS, print_on, save
from ui.session import Session


def ask_and_save(parent: QWidget, session: Session, drawing: Drawing, file_name: str) -> None:
    """Ask for a place, and write the figure there as the kind of file that was chosen."""
    path, kind = QFileDialog.getSaveFileName(
        parent, "Enregistrer l’image", f"{file_name}.svg", ";;".join(KINDS.values())
    )
    if path:
        wanted = next(suffix for suffix, words in KINDS.items() if words == (kind or KINDS[".svg"]))
        known = Path(path).suffix.lower() in KINDS
        save_to(session, drawing, Path(path) if known else Path(f"{path}{wanted}"))


def save_to(session: Session, drawing: Drawing, path: Path) -> None:
    """Write a figure as SVG, or as PNG when the name ends so, in the colours of paper; tell when it fails."""
    try:
        save(drawing, path)
    except OSError as error:
        session.failed.emit(message("image_not_written", reason=system_reason(error)))


def ask_and_print(parent: QWidget, session: Session, drawing: Drawing) -> None:
    """Ask for a printer, and print the figure there; tell when it fails."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Imprimer la figure")
    if dialog.exec() and not print_on(drawing, printer):
        session.failed.emit(message("figure_not_printed"))

"""A figure in a scrolling tab, with ways to see it larger, to save it and to print it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Drawing
from aict_desktop.reference.reasons import system_reason
from aict_desktop.reference.words import message
from ui.elided import Elided
from ui.figure_files import KINDS, print_on, save
from ui.figure_view import ZOOMS, FigureView
from ui.parts import button, card, column, icon_button, row, scrolled
from ui.session import Session


class FigureTab(QWidget):
    """A figure, the name of the mark that one is at, and what one can do with the whole."""

    def __init__(
        self, session: Session, figure: Callable[[Snapshot], Drawing], name: str, file_name: str
    ) -> None:
        super().__init__()
        self._session = session
        self._file_name = file_name
        self.view = FigureView(session, figure, name)
        self._inner = QWidget()
        self._inner.setLayout(column(card(self.view), None))
        self._area = scrolled(self._inner, name)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._told = Elided("muted")
        self._smaller = icon_button("zoom-out", "Réduire la figure", lambda: self._zoom(-1))
        self._larger = icon_button("zoom-in", "Agrandir la figure", lambda: self._zoom(1))
        tools = (
            *(self._smaller, self._larger),
            icon_button("printer", "Imprimer la figure", self._print),
            button("Enregistrer l’image", self._save, icon_name="download"),
        )
        self.setLayout(
            column(
                row(self._told, *tools, grow=self._told), self._area, margins=(0, 10, 0, 0), grow=self._area
            )
        )
        self.view.zoom_wanted.connect(self._zoom)
        self.view.walked.connect(self._on_walked)
        self._smaller.setEnabled(False)

    def save_to(self, path: Path) -> None:
        """Write the figure as SVG, or as PNG when the name ends so, in the colours of paper."""
        try:
            save(self.view.drawing, path)
        except OSError as error:
            self._session.failed.emit(message("image_not_written", reason=system_reason(error)))

    def _save(self) -> None:
        path, kind = QFileDialog.getSaveFileName(
            self, "Enregistrer l’image", f"{self._file_name}.svg", ";;".join(KINDS.values())
        )
        if path:
            wanted = next(suffix for suffix, words in KINDS.items() if words == (kind or KINDS[".svg"]))
            known = Path(path).suffix.lower() in KINDS
            self.save_to(Path(path) if known else Path(f"{path}{wanted}"))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle("Imprimer la figure")
        if dialog.exec() and not print_on(self.view.drawing, printer):
            self._session.failed.emit(message("figure_not_printed"))

    def _zoom(self, step: int, around: QPointF | None = None) -> None:
        """One step in or out; the point under the pointer stays where it is."""
        point = around or QPointF(self.view.visibleRegion().boundingRect().center())
        place = min(max(ZOOMS.index(self.view.zoom) + step, 0), len(ZOOMS) - 1)
        grown = ZOOMS[place] / self.view.zoom - 1
        self.view.set_zoom(ZOOMS[place])
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # the view has its new size now
        across, down = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        across.setValue(round(across.value() + point.x() * grown))
        down.setValue(round(down.value() + point.y() * grown))
        self._smaller.setEnabled(place > 0)
        self._larger.setEnabled(place < len(ZOOMS) - 1)
        self._show_ring()

    def _on_walked(self, told: str) -> None:
        self._told.setText(told)
        self._show_ring()

    def _show_ring(self) -> None:
        """Scroll so that the mark the keyboard is at is seen."""
        if self.view.hasFocus() and not (ring := self.view.ring()).isNull():
            spot = self.view.mapTo(self._inner, ring.center())
            self._area.ensureVisible(spot.x(), spot.y(), ring.width() // 2 + 40, ring.height() // 2 + 40)

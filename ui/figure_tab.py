"""A figure in a scrolling tab, with ways to see it larger, to save it and to print it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication, QWidget

from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Drawing
from ui.elided import Elided
from ui.figure_out import ask_and_print, ask_and_save, save_to
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
            icon_button("printer", "Imprimer la figure", self.print),
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
        save_to(self._session, self.view.drawing, path)

    def _save(self) -> None:
        ask_and_save(self, self._session, self.view.drawing, self._file_name)

    def print(self) -> None:
        """Print the figure, once a printer is chosen."""
        ask_and_print(self, self._session, self.view.drawing)

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

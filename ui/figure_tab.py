"""A figure in a scrolling tab, with its description in words and a way to save it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Drawing
from ui.figure_view import FigureView
from ui.parts import button, card, column, row, scrolled
from ui.session import Session


class FigureTab(QWidget):
    """A figure, and the button that saves it for a slide or a poster."""

    def __init__(
        self, session: Session, figure: Callable[[Snapshot], Drawing], name: str, file_name: str
    ) -> None:
        super().__init__()
        self._session = session
        self._file_name = file_name
        self.view = FigureView(session, figure, name)
        inner = QWidget()
        inner.setLayout(column(card(self.view), None))
        save = button("Enregistrer l’image", self._save, icon_name="download")
        self.setLayout(
            column(row(None, save), scrolled(inner, name, by_keyboard=True), margins=(0, 10, 0, 0))
        )

    def _save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, "Enregistrer l’image", f"{self._file_name}.svg", "Image vectorielle (*.svg)"
        )
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write the figure as SVG, in the colours of paper."""
        from aict_desktop.exports.svg import to_svg

        try:
            path.write_text(to_svg(self.view.drawing), encoding="utf-8")
        except OSError as error:
            self._session.failed.emit(
                f"L’image n’a pas pu être écrite ({error.strerror}) : choisissez un autre dossier."
            )

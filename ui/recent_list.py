"""The dossiers opened lately: a click opens one; one that is gone says so and can be taken off the list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aict_desktop.reference.words import message
from ui.focus import kept_focus
from ui.parts import button, clear, column, icon_button, label, row, tip


class RecentList(QWidget):
    """``chosen`` and ``forgotten`` tell the path of a dossier."""

    chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(spacing=6)
        self.setLayout(self._lines)

    def show_recent(self, recent: Sequence[Path]) -> None:
        """List dossiers, newest first."""
        with kept_focus(self):
            clear(self._lines)
            if not recent:
                self._lines.addWidget(label(message("recent_none"), "muted"))
            for path in recent:
                self._lines.addWidget(self._line(path))

    def _line(self, path: Path) -> QWidget:
        line = QWidget()
        if path.exists():
            opening = button(path.stem, partial(self.chosen.emit, str(path)), "item")
            opening.setToolTip(tip(str(path)))
            opening.setAccessibleName(f"Ouvrir {path.stem}")
            line.setLayout(row(opening, grow=opening))
            return line
        told = label(message("recent_gone", name=path.stem), "muted")
        told.setToolTip(tip(str(path)))
        words = f"Retirer «\u00a0{path.stem}\u00a0» de la liste"
        forget = icon_button("x", words, partial(self.forgotten.emit, str(path)))
        line.setLayout(row(told, forget, grow=told))
        return line

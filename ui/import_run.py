"""Reading a spreadsheet while the window lives on: the reading goes on in a process of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from aict_desktop.imports.apart import ReadingApart
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.reference.words import message
from ui.parts import button, column, label, row
from ui.theme import current

_LOOK_EVERY_MS = 50
_SHOW_AFTER_MS = 400


class ReadingDialog(QDialog):
    """Says which file is read, and lets one stop it; ``read`` gives its sheets, ``failed`` a sentence.

    It shows itself only when the reading lasts. ``exactly``: as a workbook of ours is read.
    """

    read = Signal(object)
    failed = Signal(str)

    def __init__(self, path: Path, parent: QWidget, *, exactly: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle("Lecture du tableau")
        self._window = parent
        self._reading = ReadingApart(path, exactly=exactly)
        bar = QProgressBar(textVisible=False)
        bar.setRange(0, 0)
        bar.setAccessibleName("Lecture en cours")
        told = label(message("reading_table", name=path.name), "h2")
        told.setMinimumWidth(current().px(360))
        stop = row(None, button("Annuler", self.reject))
        self.setLayout(column(told, bar, stop, spacing=14, margins=(24, 20, 24, 16)))
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._on_look)
        self._show = QTimer(self, interval=_SHOW_AFTER_MS, singleShot=True)
        self._show.timeout.connect(self.open)
        self._look.start()
        self._show.start()

    def done(self, result: int) -> None:
        """Stop reading and go."""
        self._look.stop()
        self._show.stop()
        self._reading.cancel()
        super().done(result)
        self.deleteLater()

    def _on_look(self) -> None:
        if not self._window.isVisible():  # the dossier was closed meanwhile
            self.reject()
            return
        if not self._reading.finished:
            return
        self._look.stop()
        try:
            sheets = self._reading.wait()
        except ImportProblem as problem:
            self.reject()
            self.failed.emit(str(problem))
        else:
            self.accept()
            self.read.emit(sheets)

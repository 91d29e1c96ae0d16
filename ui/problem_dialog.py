"""« Signaler un problème »: writes a file without anything personal, and shows all that it wrote."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from aict_desktop.documents import settle
from aict_desktop.documents.problem_report import problem_report
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.reasons import system_reason
from ui.fitting import breakable, fit
from ui.parts import button, column, label, row
from ui.reading import text_to_read
from ui.settings import default_folder
from ui.versions import surroundings, versions


class ProblemDialog(QDialog):
    """The report, where it is, and that nothing is sent."""

    def __init__(self, parent: QWidget, snapshot: Snapshot | None, folder: Path | None = None) -> None:
        super().__init__(parent)
        now = datetime.now()
        self._words = Sentences("signalement", "window")
        stamp = now.strftime("%Y-%m-%d %Hh%M")
        self.path = (folder or default_folder()) / self._words.say("file", stamp=stamp)
        self.text = problem_report(versions() | surroundings(), snapshot, now)
        self.setWindowTitle(self._words.say("title"))
        fit(self, 640, 560)
        shown = text_to_read(self._words.say("content"), self.text)
        self._told = label("")
        self._open = button("Ouvrir l’emplacement", self._open_folder, icon_name="folder-open")
        pieces = (
            label(self._words.say("title"), "h1"),
            self._told,
            label(self._words.say("nothing_sent"), "muted"),
            shown,
            row(self._open, button("Copier", self._copy), None, button("Fermer", self.accept, "primary")),
        )
        self.setLayout(column(*pieces, spacing=10, margins=(24, 20, 24, 16), grow=shown))
        self._write()

    def _write(self) -> None:
        try:
            settle(self.text.encode(), self.path)
        except OSError as error:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)  # what a full disk took of it
            self._open.hide()
            self._told.setProperty("look", "warn")
            self._told.setText(self._words.say("not_written", reason=system_reason(error)))
        else:
            self._told.setText(self._words.say("told", path=breakable(str(self.path))))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self._told.setText(self._words.say("copied"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path.parent)))

"""Writing everything into a folder while the window lives on: which file, how far, and stopping."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressBar, QWidget

from aict_desktop.documents.everything import Exporting, Outcome, Task
from aict_desktop.documents.sentences import Sentences
from ui.parts import button, column, label, row
from ui.theme import current

_LOOK_EVERY_MS = 50


class ExportDialog(QDialog):
    """Says which file is being written, and lets one stop after it; ``ended`` gives what became of each."""

    ended = Signal(object)

    def __init__(self, tasks: Sequence[Task], parent: QWidget) -> None:
        super().__init__(parent)
        words = Sentences("tout", "run")
        self.setWindowTitle(words.say("title"))
        self.stopped = False
        self._tasks = tasks
        self._told = label("", "h2")
        self._told.setMinimumWidth(current().px(420))
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, len(tasks))
        self._bar.setAccessibleName(words.say("title"))
        self._stop = button("Arrêter", self.reject)
        self.setLayout(
            column(self._told, self._bar, row(None, self._stop), spacing=14, margins=(24, 20, 24, 16))
        )
        self._exporting = Exporting(tasks)
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._on_look)
        self._look.start()
        self._show(0)

    def reject(self) -> None:
        """Stop once the file under way is written, which keeps it whole."""
        self.stopped = True
        self._exporting.stop()
        self._stop.setEnabled(False)
        self._told.setText(Sentences("tout", "run").say("stopping"))

    def _on_look(self) -> None:
        if self._exporting.finished:
            self._look.stop()
            self.accept()
            self.deleteLater()
            self.ended.emit(self._exporting.wait())
        else:
            self._show(len(self._exporting.outcomes))

    def _show(self, done: int) -> None:
        """How many files are written, and which one is under way."""
        self._bar.setValue(done)
        if not self.stopped and done < len(self._tasks):
            title, total = self._tasks[done].title, len(self._tasks)
            self._told.setText(Sentences("tout", "run").say("now", title=title, place=done + 1, total=total))


def ask_folder(parent: QWidget, near: Path) -> Path | None:
    """Where to write, beginning at ``near``; None when one thinks better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, "Où enregistrer\u202f?", str(near))
    return Path(chosen) if chosen else None


def export_into(
    folder: Path, tasks: Sequence[Task], tell: Callable[[str], object], parent: QWidget
) -> ExportDialog:
    """Do these tasks while a dialog says how far it is, then tell what became of them in ``folder``."""
    dialog = ExportDialog(tasks, parent)
    dialog.ended.connect(lambda outcomes: tell(told(outcomes, folder, stopped=dialog.stopped)))
    dialog.open()
    return dialog


def told(outcomes: Sequence[Outcome], folder: Path, *, stopped: bool) -> str:
    """What was written, and a sentence for each file that could not be."""
    paths = [one.path for one in outcomes if one.path]
    problems = [one.problem for one in outcomes if one.problem]
    words = Sentences("tout", "run")
    return "\n".join([words.count("stopped" if stopped else "done", len(paths), folder=folder), *problems])

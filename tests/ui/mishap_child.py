"""The real application on a dossier, for what goes wrong in it: see test_last_time.py.

Run as ``python -m tests.ui.mishap_child DOSSIER ACT``. ``raise`` lets a slot fail, then closes the window;
``stay`` types what can be read, then what cannot, and waits to be killed; ``look`` tells what is said at
the start.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui import hands
from ui import opening
from ui.last_time import LastTimeDialog
from ui.main_window import MainWindow
from ui.settings import Settings

SECRET = "Jeanne Martin"


def main(path: Path, act: str) -> None:
    """Open the dossier as the application does, act, and print what the window says."""
    app = QApplication([])
    Settings().tour_seen = True
    (desk,) = opening.begin(app, [str(path)])
    assert desk.window is not None
    hands.settle()
    ACTS[act](desk.window)
    app.closeAllWindows()


def raise_(window: MainWindow) -> None:
    """A slot of Qt fails, twice in the same way."""

    def slot() -> None:
        raise RuntimeError(SECRET)

    def end() -> None:
        print(*words(window), sep="\n", flush=True)
        QApplication.quit()

    for delay, do in ((0, slot), (50, slot), (150, end)):
        QTimer.singleShot(delay, do)
    QApplication.exec()


def stay(window: MainWindow) -> None:
    """A title that is written, then a date that is none, until the end comes from outside."""
    hands.replace(hands.title(window), "Titre écrit avant la coupure")
    hands.rest(window)
    hands.guide_to(window, "collectivite", "term")
    hands.replace(hands.field(window.page, "dossier", "term_start"), "12 marx 2026")
    window.setFocus()
    QTest.qWait(1500)
    print(*words(window), sep="\n")
    print("PRÊT", flush=True)
    QTest.qWait(60_000)


def look(window: MainWindow) -> None:
    """What is told over the window, nothing when no dialog is there."""
    for dialog in window.findChildren(LastTimeDialog):
        print(*words(dialog), sep="\n", flush=True)


def words(root: QWidget) -> list[str]:
    """What the labels say."""
    return [label.text() for label in hands.seen(root, QLabel) if label.text()]


ACTS: dict[str, Callable[[MainWindow], None]] = {"raise": raise_, "stay": stay, "look": look}

if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

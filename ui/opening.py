"""Starts the window: shows it first, then loads the rest of the application."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.start import StartWindow

if TYPE_CHECKING:
    from ui.app import Desk


def run(arguments: list[str]) -> int:
    """Open the window, on a dossier when one is named; the exit status."""
    if sys.platform.startswith("linux") and not has_screen():
        from aict_desktop.reference.words import message

        print(message("no_display"), file=sys.stderr)
        return 1
    QApplication.setDesktopFileName("aict-desktop")  # how Wayland finds the icon of a window
    app = QApplication([sys.argv[0], *arguments])
    opened: list[Desk] = []
    if arguments:
        opened.append(_desk(app))
        opened[0].start(arguments[0])
        opened[0].tell_last_time()
    else:
        window = StartWindow()
        window.painted.connect(lambda: opened.append(_desk(app, window)))
        window.show()
    return app.exec()


def _desk(app: QApplication, window: StartWindow | None = None) -> Desk:
    from ui.app import Desk
    from ui.mishaps import Watch
    from ui.settings import Settings

    desk = Desk(app, Settings())
    Watch(desk.tell_unexpected).install()
    if window:
        desk.adopt(window)
        desk.tell_last_time()
    return desk


def has_screen() -> bool:
    """Tell whether Qt can open a window on this Linux."""
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))

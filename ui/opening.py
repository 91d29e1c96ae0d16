"""Starts the window: shows it first, then loads the rest of the application."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
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
    _opened = begin(app, arguments)
    return app.exec()


def begin(app: QApplication, arguments: list[str]) -> list[Desk]:
    """Show the first window; the list, to be kept, holds the desk once it is there."""
    opened: list[Desk] = []
    if arguments:
        opened.append(desk_for(app))
        opened[0].start(arguments[0])
        _watch(opened[0])
    else:
        window = StartWindow()

        def take_over() -> None:
            opened.append(desk_for(app, window))
            _watch(opened[0])

        window.painted.connect(take_over)
        window.show()
    return opened


def desk_for(app: QApplication, window: StartWindow | None = None) -> Desk:
    """Load the rest of the application; it takes the start window over, when there is one."""
    from ui.app import Desk
    from ui.settings import Settings

    desk = Desk(app, Settings())
    if window:
        desk.adopt(window)
    return desk


def _watch(desk: Desk) -> None:
    """Hear of what goes wrong from now on, and tell of what went wrong the last time."""
    from ui.mishaps import Watch

    Watch(desk.tell_unexpected).install()
    QTimer.singleShot(0, desk.tell_last_time)  # once the window is painted


def has_screen() -> bool:
    """Tell whether Qt can open a window on this Linux."""
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))

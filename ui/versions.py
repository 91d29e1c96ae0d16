"""The versions of what the application is made of, for the page about it and for a report."""

from __future__ import annotations

import platform
import sqlite3

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from aict_desktop import __version__
from ui.theme import current


def versions() -> dict[str, str]:
    """What and which, by label."""
    return {
        "AICT Desktop": __version__,
        "Python": platform.python_version(),
        "Qt": f"{qVersion()} (PySide6 {PySide6.__version__})",
        "SQLite": sqlite3.sqlite_version,
        "Système": f"{platform.system()} {platform.release()}, {platform.machine()}",
    }


def surroundings() -> dict[str, str]:
    """How the windows are shown: screens, in pixels, and the theme and zoom that were chosen."""
    screens = (screen.size() for screen in QGuiApplication.screens())
    return {
        "Écrans": ", ".join(f"{size.width()} × {size.height()}" for size in screens),
        "Affichage": f"{QGuiApplication.platformName()}, {current().name}, {current().zoom}\u202f%",
    }

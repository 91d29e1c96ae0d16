"""Where a window stands on the screens there are today."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

USUAL = QSize(1280, 720)


def put_in_place(window: QWidget, kept: QByteArray | None) -> None:
    """Stand a window where it stood, or in its usual size; never off the screens, or larger than one."""
    room = window.screen().availableGeometry()
    window.resize(USUAL.boundedTo(room.size()))
    if kept:
        window.restoreGeometry(kept)
    centre = window.geometry().center()
    if not any(screen.availableGeometry().contains(centre) for screen in QGuiApplication.screens()):
        window.resize(window.size().boundedTo(room.size()))
        window.move(room.topLeft())

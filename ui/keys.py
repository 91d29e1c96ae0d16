"""Keyboard shortcuts of a window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def add_key(window: QWidget, key: str, act: Callable[[], object]) -> None:
    """Call ``act`` when ``key`` is pressed anywhere in the window."""
    action = QAction(window)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda _=False: act())
    window.addAction(action)

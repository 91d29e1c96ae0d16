"""Fitting a small screen: the size of a window, and long words that have no space."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.theme import current

_FRAME = QSize(16, 48)
"""What a desktop puts around a window, at most."""


def fit(window: QWidget, width: float, height: float) -> None:
    """Give a window that size, in design pixels; large type on a small screen gets the whole screen."""
    wanted = QSize(current().px(width), current().px(height))
    window.resize(wanted.boundedTo(window.screen().availableSize() - _FRAME))


def breakable(path: str) -> str:
    """A path or an address that may go on to the next line after each of its steps."""
    return re.sub(r"(?<=[/\\_])", "\u200b", path)

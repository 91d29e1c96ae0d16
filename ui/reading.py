"""Long texts and lists that one only reads: Tab leaves them, and each has a name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPlainTextEdit


def text_to_read(name: str, text: str = "") -> QPlainTextEdit:
    """A text that scrolls, and that one may copy from."""
    made = QPlainTextEdit(text, readOnly=True, tabChangesFocus=True)
    made.setAccessibleName(name)
    return made


def list_to_read(name: str, lines: Iterable[str] = ()) -> QListWidget:
    """A list of sentences, each as high as it needs."""
    made = QListWidget()
    made.setWordWrap(True)
    made.setAccessibleName(name)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.addItems(list(lines))
    return made

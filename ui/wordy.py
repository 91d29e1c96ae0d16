"""A button whose words run over several lines, which Qt's own cannot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QWidget

from ui.parts import dress, label, picture, row
from ui.theme import current


class WordyButton(QPushButton):
    """A button that holds a layout and is as high as its words need."""

    def __init__(self, inner: QLayout, name: str, look: str = "flat") -> None:
        super().__init__()
        dress(self, look)
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self._inner = inner
        self.setLayout(inner)
        for widget in self.findChildren(QWidget):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for told in self.findChildren(QLabel):
            if told.wordWrap():
                # Qt asks for a comfortable width; these may be as narrow as their column.
                told.setMinimumWidth(current().px(60))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._inner.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inner.minimumSize()


def wordy(words: str, icon_name: str, do: Callable[[], object], token: str = "primary") -> WordyButton:
    """A link-like button: an icon and words that wrap."""
    told = label(words)
    inner = row(picture(icon_name, token), told, spacing=8, margins=(6, 5, 6, 5), grow=told)
    made = WordyButton(inner, words)
    made.clicked.connect(lambda: do())
    return made

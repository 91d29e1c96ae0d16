"""The smallest pieces of every screen: labels, buttons, rows and columns, dressed by their ``look``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon, pixmap
from ui.theme import current

L = TypeVar("L", bound=QBoxLayout)
# Enumerators of Qt by number: naming one loads all five hundred of them, before the first window is painted.
_PLAIN_TEXT = 0
_STRONG_FOCUS = 11
_NO_FOCUS = 0
_SCROLL_BAR_OFF = 1

Piece = QWidget | QLayout | None


def label(text: str, look: str = "", *, wrap: bool = True) -> QLabel:
    """Plain text, never markup."""
    made = QLabel(text)
    made.setProperty("textFormat", _PLAIN_TEXT)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    return made


def button(text: str, do: Callable[[], object], look: str = "", icon_name: str = "") -> QPushButton:
    """A button with words, that calls ``do``."""
    made = QPushButton(text.replace("&", "&&"))
    if "&" in text:
        made.setAccessibleName(text)
    dress(made, look)
    made.setAutoDefault(False)
    if icon_name:
        made.setIcon(icon(icon_name, "onprimary" if look == "primary" else "text"))
        made.setIconSize(QSize(current().px(18), current().px(18)))
    made.clicked.connect(lambda: do())
    return made


def icon_button(name: str, words: str, do: Callable[[], object]) -> QToolButton:
    """A button with an icon only; ``words`` is its tooltip and its name for a screen reader."""
    made = QToolButton()
    dress(made, "icon")
    side = current().px(20)
    made.setIcon(icon(name))
    made.setIconSize(QSize(side, side))
    made.setToolTip(tip(words))
    made.setAccessibleName(words)
    made.setProperty("focusPolicy", _STRONG_FOCUS)
    made.clicked.connect(lambda: do())
    return made


def picture(name: str, token: str = "text", size: int = 20) -> QLabel:
    """An icon that only illustrates the words beside it."""
    made = QLabel()
    made.setPixmap(pixmap(name, token, size))
    side = current().px(size)
    made.setFixedSize(side, side)
    return made


def tip(text: str) -> str:
    """A tooltip that shows ``text`` as it is: Qt takes what looks like markup for markup."""
    return text.replace("<", "<\u2060")


def dress(widget: QWidget, look: str) -> QWidget:
    """Give a widget its look; one with a ground of its own must be a QFrame."""
    widget.setProperty("look", look)
    return widget


def redress(widget: QWidget, look: str) -> None:
    """Change the look of a widget that is shown already."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def row(
    *pieces: Piece, spacing: int = 8, margins: Sequence[int] = (0, 0, 0, 0), grow: QWidget | None = None
) -> QHBoxLayout:
    """Pieces side by side; None stretches, and ``grow`` takes what room there is."""
    return _filled(QHBoxLayout(), pieces, spacing, margins, grow)


def column(
    *pieces: Piece, spacing: int = 8, margins: Sequence[int] = (0, 0, 0, 0), grow: QWidget | None = None
) -> QVBoxLayout:
    """Pieces one under another; None stretches, and ``grow`` takes what room there is."""
    return _filled(QVBoxLayout(), pieces, spacing, margins, grow)


def card(*pieces: Piece, look: str = "card", spacing: int = 8) -> QFrame:
    """A frame around pieces in a column."""
    made = QFrame()
    dress(made, look)
    made.setLayout(column(*pieces, spacing=spacing, margins=(16, 14, 16, 14)))
    return made


def scrolled(inner: QWidget, name: str, *, by_keyboard: bool = False) -> QScrollArea:
    """``inner`` in a frameless area that scrolls down; itself in the tab order when nothing inside it is."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    dress(area, "reader" if by_keyboard else "plain")
    if not by_keyboard:
        area.setFrameShape(QFrame.Shape.NoFrame)
    area.setProperty("horizontalScrollBarPolicy", _SCROLL_BAR_OFF)
    area.setProperty("focusPolicy", _STRONG_FOCUS if by_keyboard else _NO_FOCUS)
    area.setAccessibleName(name)
    inner.setProperty("look", inner.property("look") or "plain")
    area.setWidget(inner)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            clear(inner)


def clear_tabs(tabs: QTabWidget) -> None:
    """Take every tab away and let its page go."""
    while page := tabs.widget(0):
        tabs.removeTab(0)
        page.deleteLater()


class Switch(QWidget):
    """Two or three choices side by side, one of them on; arrows move between them."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: dict[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for code, words in choices.items():
            made = QPushButton(words)
            made.setCheckable(True)
            made.setAccessibleName(f"{name}\u00a0: {words}")
            dress(made, "segment")
            made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            made.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
            self._group.addButton(made)
            self._buttons[code] = made
        self.setLayout(row(*self._buttons.values(), spacing=0))

    def set(self, code: str) -> None:
        """Turn one choice on, without a signal."""
        self._buttons[code].setChecked(True)


def _filled(
    layout: L, pieces: Sequence[Piece], spacing: int, margins: Sequence[int], grow: QWidget | None
) -> L:
    theme = current()
    layout.setSpacing(theme.px(spacing))
    left, top, right, bottom = (theme.px(side) for side in margins)
    layout.setContentsMargins(left, top, right, bottom)
    for piece in pieces:
        if piece is None:
            layout.addStretch(1)
        elif isinstance(piece, QLayout):
            layout.addLayout(piece)
        else:
            layout.addWidget(piece, 1 if piece is grow else 0)
    return layout

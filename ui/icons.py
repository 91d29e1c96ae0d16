"""Tabler icons drawn in a colour of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QIcon, QPixmap

from aict_desktop.reference.files import RESOURCES
from ui.theme import current


def pixmap(name: str, token: str = "text", size: int = 20) -> QPixmap:
    """The icon as a picture ``size`` design pixels wide, sharp on dense screens."""
    theme = current()
    return _drawn(name, theme.colour(token).name(), theme.px(size))


def icon(name: str, token: str = "text", size: int = 20) -> QIcon:
    """The icon for a button."""
    return QIcon(pixmap(name, token, size))


@cache
def _drawn(name: str, colour: str, size: int) -> QPixmap:
    svg = (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    dense = svg.replace('width="24"', f'width="{size * 2}"', 1).replace(
        'height="24"', f'height="{size * 2}"', 1
    )
    picture = QPixmap()
    picture.loadFromData(dense.encode(), "SVG")
    picture.setDevicePixelRatio(2)
    return picture

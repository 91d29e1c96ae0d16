"""The sign of each quadrant and of each domain: an icon, and for a domain a colour of its own too."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel

from ui.icons import pixmap
from ui.parts import picture

QUADRANT_ICONS = {
    "strength": "circle-plus",
    "weakness": "circle-minus",
    "opportunity": "trending-up",
    "threat": "alert-triangle",
}
DOMAIN_ICONS = {
    "authority": "building-community",
    "territory": "map-2",
    "actors": "users",
    "population": "home",
    "dynamics": "star",
}
_SIZE = 17


def domain_mark(code: str) -> QLabel:
    """The sign of a domain, to stand before its name; empty for no domain or one of a later version."""
    return picture(DOMAIN_ICONS[code], code, _SIZE) if code in DOMAIN_ICONS else QLabel()


def quadrant_mark(code: str) -> QLabel:
    """The sign of a quadrant, to stand before what belongs to it; empty for no quadrant."""
    return picture(QUADRANT_ICONS[code], "text", _SIZE) if code in QUADRANT_ICONS else QLabel()


def domain_icon(code: str) -> QIcon:
    """The sign of a domain for a button, in the colour of words when the button is filled."""
    made = QIcon(pixmap(DOMAIN_ICONS[code], code, _SIZE))
    made.addPixmap(pixmap(DOMAIN_ICONS[code], "onprimary", _SIZE), QIcon.Mode.Normal, QIcon.State.On)
    return made

"""Colours, type and zoom: one style sheet made from the tokens of ``resources/theme``."""

from __future__ import annotations

import re
from functools import cache
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from aict_desktop.reference.files import RESOURCES, read_toml

THEMES = ("light", "dark", "contrast")
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
FAMILY = "Source Sans 3"
LARGEST_SIDE_BY_SIDE = 125

_SIZE = re.compile(r"^s(\d+)$")
# Styles that the first window needs; the others are loaded when a document or a figure asks for them.
_FONTS = ("SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf")


class _Sizes(dict[str, str]):
    """Gives ``s15`` as 15 px times the zoom, whatever the number."""

    def __init__(self, colours: dict[str, str], zoom: int) -> None:
        super().__init__(colours)
        self._zoom = zoom

    def __missing__(self, key: str) -> str:
        found = _SIZE.match(key)
        if not found:
            raise KeyError(key)
        return str(round(int(found[1]) * self._zoom / 100))


@cache
def colours(theme: str) -> dict[str, str]:
    """The colour of each token in a theme."""
    return dict(read_toml("theme/colours.toml")[theme])


class Theme:
    """The theme and zoom in force; widgets that paint themselves ask it for colours."""

    def __init__(self) -> None:
        self.name = "light"
        self.zoom = 100

    def colour(self, token: str) -> QColor:
        """The colour of a token now."""
        return QColor(colours(self.name)[token])

    @property
    def roomy(self) -> bool:
        """Whether a small screen has room for things side by side at this size of type."""
        return self.zoom <= LARGEST_SIDE_BY_SIDE

    def px(self, size: float) -> int:
        """A length of the design, in pixels at the present zoom."""
        return round(size * self.zoom / 100)

    def apply(self, app: QApplication, name: str, zoom: int) -> None:
        """Dress the whole application."""
        self.name, self.zoom = name, zoom
        app.setProperty("theme", self)
        font = QFont(FAMILY)
        font.setPixelSize(self.px(15))
        app.setFont(font)
        app.setPalette(self._palette())
        app.setStyleSheet(self._style())

    def _style(self) -> str:
        values = _Sizes(colours(self.name), self.zoom)
        for mark in ("chevron", "check", "left", "right"):
            values[mark] = (RESOURCES / "theme" / self.name / f"{mark}.svg").as_posix()
        return Template((RESOURCES / "theme/style.qss").read_text("utf-8")).substitute(values)

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "bg",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "bg",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.Highlight: "primary",
            QPalette.ColorRole.HighlightedText: "onprimary",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.Link: "primary",
            QPalette.ColorRole.ToolTipBase: "surface",
            QPalette.ColorRole.ToolTipText: "text",
        }
        for role, token in roles.items():
            palette.setColor(role, self.colour(token))
        return palette


def load_fonts() -> None:
    """Make the shipped type known to Qt."""
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))


def current() -> Theme:
    """The theme of the running application; the light one until another is applied."""
    app = QApplication.instance()
    assert app is not None, "there is an application before there are widgets"
    found = app.property("theme")
    return found if isinstance(found, Theme) else Theme()

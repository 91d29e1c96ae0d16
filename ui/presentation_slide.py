"""A slide on the screen: as large as the room allows, in the colours of the theme, told to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from aict_desktop.documents.presentation.fitting import spoken
from aict_desktop.exports.blocks import SCREEN, SlidePage
from aict_desktop.figures.occupancy import Box
from ui.figure_paint import paint
from ui.theme import current


class SlideView(QWidget):
    """Paints one slide in its middle; black when it is asked to be."""

    def __init__(self) -> None:
        super().__init__()
        self._page: SlidePage | None = None
        self._black = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def black(self) -> bool:
        """Whether nothing shows."""
        return self._black

    def show_page(self, page: SlidePage) -> None:
        """Show a slide, and say what stands on it."""
        self._page, self._black = page, False
        self.setAccessibleName("\n".join(spoken(page.parts)) or page.title)
        self.update()

    def set_black(self, black: bool) -> None:
        """Hide the slide, or show it again."""
        self._black = black
        self.update()

    def on_screen(self, box: Box) -> QRectF:
        """A box of the slide, in pixels of the view."""
        scale, left, top = self._place()
        x, y, right, bottom = box
        return QRectF(left + x * scale, top + y * scale, (right - x) * scale, (bottom - y) * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._black or self._page is None:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            return
        painter.fillRect(self.rect(), current().colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, left, top = self._place()
        painter.translate(left, top)
        painter.scale(scale, scale)
        for part in self._page.parts:
            paint(painter, part.items, current().colour)

    def _place(self) -> tuple[float, float, float]:
        """Pixels a point, and where the slide begins."""
        wide, high = SCREEN
        scale = min(self.width() / wide, self.height() / high)
        return scale, (self.width() - wide * scale) / 2, (self.height() - high * scale) / 2

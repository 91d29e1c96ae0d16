"""The authority's logo: a figure on the cover, an ornament at the head of the other pages."""

from __future__ import annotations

from io import BytesIO

from aict_desktop.exports.blocks import Dress
from aict_desktop.exports.pdf.pen import Pen
from aict_desktop.exports.pdf.pieces import Piece
from aict_desktop.exports.pdf.structure import Element
from aict_desktop.exports.pdf.style import HEADER, LOGO_IN_HEAD, LOGO_ON_COVER, Sheet
from aict_desktop.figures.pixels import fitted

BESIDE = 9.0  # between it and the running title
CORNER = (48.0, 18.0)  # points from the right and from the top of a slide
BELOW = 5.0  # the baseline of the running title, so that both look centred


class LogoPiece(Piece):
    """The logo as large as a cover wants it."""

    after = 14.0

    def __init__(self, dress: Dress, cover: tuple[float, float], head: tuple[float, float]) -> None:
        self._content, self._head = dress.logo, head
        self._element = Element("Figure", alt=dress.alt)
        self._width, self.height = cover

    def draw(self, pen: Pen, x: float, y: float) -> None:
        self._element.attributes = pen.box(x, y, self._width, self.height)
        with pen.content(self._element):
            pen.picture(BytesIO(self._content), x, y, self._width, self.height)

    def draw_in_corner(self, pen: Pen, sheet: Sheet) -> None:
        """Draw it in the corner that the first slide leaves free, at the top on the right."""
        self.draw(pen, sheet.width - CORNER[0] - self._width, CORNER[1])

    def draw_in_head(self, pen: Pen, x: float) -> float:
        """Draw it small before the running title, and give the points that both are moved by."""
        width, height = self._head
        pen.picture(BytesIO(self._content), x, HEADER + BELOW - height, width, height)
        return width + BESIDE


def logo_piece(dress: Dress) -> LogoPiece | None:
    """The piece of a logo; None when there is none that can be drawn."""
    cover, head = (fitted(dress.logo, room) if dress.logo else None for room in (LOGO_ON_COVER, LOGO_IN_HEAD))
    return LogoPiece(dress, cover, head) if cover and head else None

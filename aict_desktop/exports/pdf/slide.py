"""A slide as a page: all that stands on it is drawn where it stands, and read in that order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from aict_desktop.domain.naming import shortened
from aict_desktop.exports.blocks import LOGO_BOX, SCREEN, Placed, Reading, SlidePage
from aict_desktop.exports.pdf.logo import LogoPiece
from aict_desktop.exports.pdf.pen import Pen
from aict_desktop.exports.pdf.pieces import LONGEST_BOOKMARK, Piece, parted
from aict_desktop.exports.pdf.structure import Element
from aict_desktop.figures.drawing import Drawing, Item, Text

_ROLES: Mapping[Reading, str] = {"heading": "H1", "subheading": "H2", "text": "P", "figure": "Figure"}


class SlidePiece(Piece):
    """The whole of a slide; points that follow one another are one list."""

    height = SCREEN[1]

    def __init__(self, slide: SlidePage, number: int, logo: LogoPiece | None) -> None:
        self.slide, self.key, self.logo = slide, f"h{number}", logo

    def draw(self, pen: Pen, x: float, y: float) -> None:
        pen.bookmark(self.key, shortened(self.slide.title, LONGEST_BOOKMARK), 1, y)
        if self.logo:
            self.logo.draw(pen, LOGO_BOX[2] - self.logo.width, LOGO_BOX[1])
        list_ = Element("L", attributes="/O/List/ListNumbering/None")
        for part in self.slide.parts:
            if not part.reading:
                with pen.ornament():
                    draw(pen, part.items)
                continue
            if part.reading != "item":
                list_ = Element("L", attributes="/O/List/ListNumbering/None")
            with pen.content(_element(pen, part, list_)):
                if part.reading == "figure":
                    pen.drawing(Drawing(*SCREEN, part.items, part.alt), 0, 0)
                else:
                    draw(pen, part.items)


def draw(pen: Pen, items: Iterable[Item]) -> None:
    """Draw primitives; what parts a line from the next is read, not drawn."""
    for item in items:
        if isinstance(item, Text):
            text, end = parted(item.text)
            pen.text(replace(item, text=text), end)
        else:
            pen.shape(item)


def _element(pen: Pen, part: Placed, list_: Element) -> Element:
    """What a part is read as; a figure says where it stands."""
    if part.reading == "item":
        return Element("LBody", Element("LI", list_))
    if part.reading == "figure":
        return Element("Figure", alt=part.alt, attributes=pen.box(0, 0, *SCREEN))
    return Element(_ROLES[part.reading])

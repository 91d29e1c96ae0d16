"""Pictures made of pixels, such as copies of a window, as figures of a page."""

from __future__ import annotations

from io import BytesIO

from aict_desktop.exports.blocks import Picture
from aict_desktop.exports.pdf.pen import Pen, adorn
from aict_desktop.exports.pdf.pieces import FigurePiece
from aict_desktop.figures.drawing import Drawing, Rect
from aict_desktop.figures.pixels import opened


class PicturePiece(FigurePiece):
    """A picture in a thin frame, made smaller when it is higher than the page, and its caption below."""

    def __init__(self, block: Picture, room: tuple[float, float]) -> None:
        wide, high = opened(block.content).size
        width = room[0] * block.share
        super().__init__(Drawing(width, width * high / wide, (), block.alt), block.caption, room)
        self.content = block.content

    def paint(self, pen: Pen, x: float, y: float) -> None:
        pen.picture(BytesIO(self.content), x, y, *self._size())

    def draw(self, pen: Pen, x: float, y: float) -> None:
        super().draw(pen, x, y)
        adorn(pen, Rect(x, y, *self._size(), stroke="line", line_width=0.6))

    def _size(self) -> tuple[float, float]:
        return self.drawing.width * self.scale, self.drawing.height * self.scale

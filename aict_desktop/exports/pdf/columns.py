"""Pieces side by side: each column is laid out like a narrow page, and all of them stay on one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from aict_desktop.exports.blocks import Block, Columns
from aict_desktop.exports.pdf.layout import Page
from aict_desktop.exports.pdf.pen import Pen, adorn
from aict_desktop.exports.pdf.pieces import Piece
from aict_desktop.exports.pdf.style import Sheet
from aict_desktop.figures.drawing import Rect

GAP = 16.0  # between two columns
PAD = 11.0  # within a column that has a ground
BAR = 3.0  # the width of the line on its left


def narrowed(block: Columns, sheet: Sheet) -> Iterator[tuple[tuple[Block, ...], Sheet]]:
    """Each part, and the sheet that is as wide as its column."""
    pad = PAD if block.soft else 0.0
    for part, (_, wide) in zip(block.parts, _places(block, sheet), strict=True):
        inner = wide - 2 * pad
        yield part, replace(sheet, width=inner, left=0.0, right=0.0, measure=inner)


class ColumnsPiece(Piece):
    """The columns of a block, filled with the pieces of its parts."""

    before, after = 12.0, 12.0

    def __init__(self, parts: Sequence[Iterable[Piece]], block: Columns, sheet: Sheet) -> None:
        self.places, self.soft = _places(block, sheet), block.soft
        self.columns = [_stacked(part, sheet) for part in parts]
        tallest = max((column.filled for column in self.columns), default=0.0)
        self.height = tallest + (2 * PAD if block.soft else 0.0)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        pad = PAD if self.soft else 0.0
        for column, (left, wide) in zip(self.columns, self.places, strict=True):
            if self.soft:
                ground = Rect(x + left, y, wide, self.height, 6, fill="soft")
                adorn(pen, ground, Rect(x + left, y + 8, BAR, self.height - 16, BAR / 2, fill="primary"))
            for piece, top in column.placed:
                piece.draw(pen, x + left + pad, y + pad + top)


class GapPiece(Piece):
    """White."""

    def __init__(self, height: float) -> None:
        self.height = height

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Nothing shows."""


def _places(block: Columns, sheet: Sheet) -> list[tuple[float, float]]:
    """Where each column starts, and how wide it is."""
    room = sheet.room[0] - GAP * (len(block.shares) - 1)
    widths = [room * share / sum(block.shares) for share in block.shares]
    return [(sum(widths[:n]) + GAP * n, wide) for n, wide in enumerate(widths)]


def _stacked(pieces: Iterable[Piece], sheet: Sheet) -> Page:
    page = Page(sheet)
    for piece in pieces:
        page.put(piece)
    return page

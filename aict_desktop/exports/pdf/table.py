"""Tables of a PDF: the header comes back on every page, and a row taller than a page goes on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from aict_desktop.exports.pdf.pen import Pen, adorn
from aict_desktop.exports.pdf.pieces import Piece, parted
from aict_desktop.exports.pdf.structure import Element
from aict_desktop.exports.pdf.style import Style
from aict_desktop.figures.drawing import Anchor, Line, Rect, Text
from aict_desktop.figures.fonts import flow

BREAKABLE = 150.0  # points; a lower row is never cut
LEAST_LINES = 3  # of a row that is cut, on either side
Headings = Literal[
    "", "first", "all"
]  # which cells of a row head others: none, those of its row, of its columns
_SCOPES = {"first": "/O/Table/Scope/Row", "all": "/O/Table/Scope/Column"}
ANCHORS: dict[str, Anchor] = {"l": "start", "c": "middle", "r": "end"}


@dataclass(frozen=True, slots=True)
class Grid:
    """What all rows of a table share: where columns start and end, their alignment, the padding of cells."""

    columns: tuple[tuple[float, float], ...]
    align: str
    across: float
    down: float
    ruled: bool

    @classmethod
    def of(cls, shares: Sequence[float], width: float, align: str = "", *, ruled: bool = True) -> Grid:
        """Columns of these shares of ``width`` points."""
        across, down = (6.0, 4.5) if ruled else (0.0, 1.5)
        unit, left, columns = width / sum(shares), 0.0, []
        for share in shares:
            columns.append((left, left + share * unit))
            left += share * unit
        return cls(tuple(columns), align or "l" * len(shares), across, down, ruled)

    @property
    def width(self) -> float:
        return self.columns[-1][1]

    @property
    def spanned(self) -> Grid:
        """The same width as one column."""
        return replace(self, columns=((0.0, self.width),), align="l")


@dataclass(frozen=True, slots=True)
class TableRow:
    """The lines of each cell, one style a column; the first cell starts with ``strong`` semibold lines."""

    cells: tuple[Sequence[str], ...]
    styles: tuple[Style, ...]
    elements: tuple[Element, ...]  # what each cell is read as; none in a row that only reminds of others
    padding: float
    rule: str = "line"  # the colour of the line under it
    strong: int = 0
    goes_on: bool = False  # the rest of it stands on the next page
    heads: bool = False  # set like the header, and never last on a page
    closes: bool = False  # of the totals, which stand together on the page of what they add up
    again: tuple[TableRow, ...] = ()  # what comes before it at the top of a page; of one cell, or headings

    @classmethod
    def of(
        cls,
        texts: Sequence[str],
        grid: Grid,
        styles: Sequence[Style],
        elements: Sequence[Element] = (),
        rule: str = "line",
    ) -> TableRow:
        """The texts broken into lines that fit their columns."""
        cells = (
            flow(text, right - left - 2 * grid.across, style.size, style.font, style.ragged)
            for text, (left, right), style in zip(texts, grid.columns, styles, strict=True)
        )
        return cls(tuple(cells), tuple(styles), tuple(elements), grid.down, rule)

    def emphasised(self, text: str, grid: Grid) -> TableRow:
        """The row with the first line of its first cell, whose whole text this is, in semibold."""
        head, _, rest = text.partition("\n")
        (left, right), style = grid.columns[0], self.styles[0]
        room = right - left - 2 * grid.across
        strong = flow(head, room, style.size, "semibold", style.ragged)
        others = flow(rest, room, style.size, style.font, style.ragged)
        parted = [*strong[:-1], f"{strong[-1]} "] if strong and others else strong
        cells = ([*parted, *others], *self.cells[1:])
        return replace(self, cells=cells, strong=len(strong))

    @property
    def height(self) -> float:
        tallest = max(len(cell) * style.leading for cell, style in zip(self.cells, self.styles, strict=True))
        return max(tallest, self.styles[0].leading) + 2 * self.padding

    def split(self, room: float) -> tuple[TableRow, TableRow] | None:
        """The row cut at ``room`` points, unless too little fits."""
        lines = int((room - 2 * self.padding) / max(style.leading for style in self.styles))
        if lines < LEAST_LINES:
            return None
        first = tuple(cell[:lines] for cell in self.cells)
        rest = tuple(cell[lines:] for cell in self.cells)
        left = max(0, self.strong - lines)
        return replace(self, cells=first, goes_on=True), replace(self, cells=rest, strong=left)

    @property
    def drawn(self) -> bool:
        """Whether it was read already, or need not be."""
        return not self.elements or self.elements[0].drawn

    def draw(self, pen: Pen, grid: Grid, x: float, y: float) -> None:
        """Draw its texts, each read as its cell."""
        for place, cell in enumerate(self.cells):
            if not self.elements:
                self._draw(pen, grid, place, x, y)
            elif cell:
                with pen.content(self.elements[place]):
                    self._draw(pen, grid, place, x, y)
            else:
                pen.empty(self.elements[place])

    def _draw(self, pen: Pen, grid: Grid, place: int, x: float, y: float) -> None:
        (left, right), style, align = grid.columns[place], self.styles[place], grid.align[place]
        anchor, cell = ANCHORS[align], self.cells[place]
        inner = {"l": left + grid.across, "c": (left + right) / 2, "r": right - grid.across}[align]
        base = y + self.padding + (style.leading - style.size) / 2 + style.size * 0.8
        for n, line in enumerate(cell):
            font = "semibold" if place == 0 and n < self.strong else style.font
            text, end = parted(line)
            item = Text(x + inner, base + n * style.leading, text, style.size, font, anchor, style.colour)
            pen.text(item, end)


class TablePiece(Piece):
    """The rows of a table from ``start`` on; ``carried`` is what is left of the first when it was cut.

    A ``whole`` one starts only where all of it fits.
    """

    before, after = 6.0, 16.0

    def __init__(
        self,
        grid: Grid,
        header: TableRow | None,
        rows: Sequence[TableRow],
        start: int = 0,
        carried: TableRow | None = None,
        ends: Sequence[float] = (),
        again: tuple[TableRow, ...] = (),
        tallest: float = BREAKABLE,
        whole: bool = False,
    ) -> None:
        self.grid, self.header, self.rows, self.start = grid, header, rows, start
        self.first = carried or rows[start]
        self._again, self._tallest, self._whole = again, tallest, whole
        self._top = sum(row.height for row in (header, *again) if row)
        # Where each row ends, shared by all the parts of a table: cutting it stays linear.
        self._ends = ends or list(accumulate(row.height for row in rows))
        self.height = self._top + self.first.height + self._ends[-1] - self._ends[start]

    @property
    def head(self) -> float:
        if self._whole:
            return self.height
        if self._may_cut(self.first):
            return self._top + BREAKABLE
        second = self.rows[self.start + 1 : self.start + 2]
        return self._top + self.first.height + sum(min(row.height, BREAKABLE) for row in second)

    def split(self, room: float) -> tuple[Piece | None, Piece]:
        space = room - self._top - self.first.height
        if space < 0:
            return self._cut(self.first, [], self.start, room - self._top)
        stop = bisect_right(self._ends, self._ends[self.start] + space)
        while self.start + 1 < stop < len(self.rows) and (
            self.rows[stop - 1].heads or self.rows[stop].closes
        ):
            stop -= 1
        whole = [self.first, *self.rows[self.start + 1 : stop]]
        if stop < len(self.rows) and self._may_cut(self.rows[stop]):
            return self._cut(
                self.rows[stop], whole, stop, space - self._ends[stop - 1] + self._ends[self.start]
            )
        if stop == len(self.rows) - 1 and len(whole) > 2:
            # A last row alone on a page, often the total, would have lost what it belongs to.
            return self._part(whole[:-1]), self._rest(stop - 1)
        return self._part(whole), self._rest(stop)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        for row in (self.header, *self._again):
            if row:
                with pen.ornament("Pagination") if row.drawn else nullcontext():
                    self._draw(row, pen, x, y)
                y += row.height
        for row in (self.first, *self.rows[self.start + 1 :]):
            self._draw(row, pen, x, y)
            y += row.height

    def _draw(self, row: TableRow, pen: Pen, x: float, y: float) -> None:
        if row is self.header or row.heads:
            adorn(pen, Rect(x, y, self.grid.width, row.height, fill="soft"))
        row.draw(pen, self.grid.spanned if len(row.cells) == 1 else self.grid, x, y)
        if self.grid.ruled and not row.goes_on:
            low = y + row.height
            adorn(pen, Line(((x, low), (x + self.grid.width, low)), stroke=row.rule, line_width=0.6))

    def _may_cut(self, row: TableRow) -> bool:
        return row.height > self._tallest

    def _cut(
        self, row: TableRow, whole: list[TableRow], place: int, room: float
    ) -> tuple[Piece | None, Piece]:
        """The whole rows and as much of ``row`` as fits, then the rest of it and what follows."""
        halves = row.split(room) if self._may_cut(row) else None
        if halves:
            return self._part([*whole, halves[0]]), self._rest(place, halves[1])
        return (self._part(whole) if whole else None), self._rest(place, row)

    def _part(self, rows: list[TableRow]) -> TablePiece:
        return TablePiece(self.grid, self.header, rows, again=self._again, tallest=self._tallest)

    def _rest(self, start: int, carried: TableRow | None = None) -> TablePiece:
        again, tallest = self.rows[start].again, self._tallest
        return TablePiece(self.grid, self.header, self.rows, start, carried, self._ends, again, tallest)


def cells(table: Element, texts: Sequence[str], headings: Headings) -> list[Element]:
    """What the cells of one row of the table are read as; an empty one heads nothing."""
    row = Element("TR", table)
    return [
        Element("TH", row, attributes=_SCOPES[headings])
        if text and _heads(headings, place)
        else Element("TD", row)
        for place, text in enumerate(texts)
    ]


def _heads(headings: Headings, place: int) -> bool:
    return headings == "all" or (headings == "first" and place == 0)

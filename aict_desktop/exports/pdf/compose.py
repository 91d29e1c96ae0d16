"""Turning blocks into pieces: one maker a block type."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from aict_desktop.exports.blocks import (
    Block,
    Bullets,
    Columns,
    Cover,
    Facts,
    FigureBlock,
    Gap,
    Heading,
    Note,
    Paragraph,
    Picture,
    SlidePage,
    Table,
)
from aict_desktop.exports.pdf.columns import ColumnsPiece, GapPiece, narrowed
from aict_desktop.exports.pdf.logo import LogoPiece
from aict_desktop.exports.pdf.picture import PicturePiece
from aict_desktop.exports.pdf.pieces import FigurePiece, HeadingPiece, Piece, StampPiece, TextPiece
from aict_desktop.exports.pdf.slide import SlidePiece
from aict_desktop.exports.pdf.structure import Element
from aict_desktop.exports.pdf.style import (
    FACT_LABEL,
    FACT_VALUE,
    STYLES,
    Sheet,
)
from aict_desktop.exports.pdf.table import Grid, TablePiece, TableRow, cells
from aict_desktop.exports.pdf.table_block import parts, table_piece

FACT_SHARES = (0.27, 0.73)
ANNOUNCEMENT = 4 * STYLES["lead"].leading  # the height of the longest text that is kept with what follows
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


class Composer:
    """Makes the pieces of one document and keeps its headings for the contents."""

    def __init__(self, mark: str, logo: LogoPiece | None = None) -> None:
        self.mark, self.logo = mark, logo
        self.headings: list[HeadingPiece] = []

    def run(self, blocks: Sequence[Block], sheet: Sheet) -> Iterator[Piece]:
        """The pieces of blocks that follow one another."""
        for block, following in zip_longest(blocks, blocks[1:]):
            yield from self.pieces(block, following, sheet)

    def pieces(self, block: Block, following: Block | None, sheet: Sheet) -> Iterator[Piece]:
        """The pieces of one block on such a sheet; a short text stays with the list or table it announces."""
        announces = isinstance(block, Paragraph) and isinstance(following, (Bullets, Facts, Table))
        for piece in _MAKERS[type(block)](self, block, sheet):
            piece.keep = piece.keep or (announces and piece.height <= ANNOUNCEMENT)
            yield piece

    def _cover(self, block: Cover, sheet: Sheet) -> Iterator[Piece]:
        owner = STYLES["owner"]
        if self.logo:
            yield self.logo
            # The title stands at the same height on every cover.
            owner = replace(owner, after=owner.after - self.logo.height - self.logo.after)
        yield TextPiece.of(block.owner, owner, sheet.measure, Element("P"))
        texts = (("title", block.title), ("period", block.period))
        for look, text in (*texts, *(("cover", line) for line in block.lines)):
            yield TextPiece.of(text, STYLES[look], sheet.measure, Element("P"))
        if self.mark:
            yield StampPiece(self.mark)

    def _heading(self, block: Heading, sheet: Sheet) -> Iterator[Piece]:
        number = len(self.headings)
        entry = block.entry or block.text
        piece = HeadingPiece(block.text, entry, block.level, number, sheet.measure)
        self.headings.append(piece)
        yield piece

    def _paragraph(self, block: Paragraph, sheet: Sheet) -> Iterator[Piece]:
        for text in _BLANK_LINES.split(block.text):
            yield TextPiece.of(text, STYLES[block.look], sheet.measure, Element("P"))

    def _bullets(self, block: Bullets, sheet: Sheet) -> Iterator[Piece]:
        style = STYLES["large_bullet" if block.large else "bullet"]
        list_ = Element("L", attributes="/O/List/ListNumbering/Disc")
        for item in block.items:
            yield TextPiece.item(item, style, sheet.measure, "•", list_)

    def _facts(self, block: Facts, sheet: Sheet) -> Iterator[Piece]:
        grid = Grid.of(FACT_SHARES, sheet.measure, ruled=False)
        table, styles = Element("Table"), (FACT_LABEL, FACT_VALUE)
        rows = [TableRow.of(pair, grid, styles, cells(table, pair, "first")) for pair in block.pairs]
        short = sum(row.height for row in rows) <= sheet.room[1] / 2
        yield TablePiece(grid, None, rows, whole=short)

    def _table(self, block: Table, sheet: Sheet) -> Iterator[Piece]:
        for part in parts(block):
            table = Element("Table")
            if part.caption:
                caption = Element("Caption", table)
                yield TextPiece.of(part.caption, STYLES["caption"], sheet.measure, caption)
            piece = table_piece(part, sheet, table)
            piece.keep = part.stays
            yield piece

    def _figure(self, block: FigureBlock, sheet: Sheet) -> Iterator[Piece]:
        yield FigurePiece(block.drawing, block.caption, sheet.room)

    def _picture(self, block: Picture, sheet: Sheet) -> Iterator[Piece]:
        yield PicturePiece(block, sheet.room)

    def _columns(self, block: Columns, sheet: Sheet) -> Iterator[Piece]:
        yield ColumnsPiece([self.run(part, narrow) for part, narrow in narrowed(block, sheet)], block, sheet)

    def _gap(self, block: Gap, sheet: Sheet) -> Iterator[Piece]:
        yield GapPiece(block.height)

    def _slide(self, block: SlidePage, sheet: Sheet) -> Iterator[Piece]:
        yield SlidePiece(block, len(self.headings), self.logo if block.opens else None)
        self.headings.append(HeadingPiece(block.title, block.title, 1, len(self.headings), sheet.measure))

    def _note(self, block: Note, sheet: Sheet) -> Iterator[Piece]:
        yield TextPiece.of(block.text, STYLES["note"], sheet.measure, Element("Note"))


_MAKERS: Mapping[type[Block], Callable[[Composer, Any, Sheet], Iterator[Piece]]] = {
    Cover: Composer._cover,
    Heading: Composer._heading,
    Paragraph: Composer._paragraph,
    Bullets: Composer._bullets,
    Facts: Composer._facts,
    Table: Composer._table,
    FigureBlock: Composer._figure,
    Picture: Composer._picture,
    Note: Composer._note,
    Columns: Composer._columns,
    Gap: Composer._gap,
    SlidePage: Composer._slide,
}

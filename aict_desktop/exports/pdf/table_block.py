"""Turning a table into its piece: rows that head others, reminders, and type small enough for one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from aict_desktop.exports.blocks import Table
from aict_desktop.exports.pdf.structure import Element
from aict_desktop.exports.pdf.style import CELL, HEAD_CELL, TOTAL_CELL, Sheet, Style
from aict_desktop.exports.pdf.table import BREAKABLE, Grid, Headings, TablePiece, TableRow, cells

SCALES = (1.0, 0.92, 0.84, 0.78)  # of the type; the last is 7 points, the least that is read without effort
AROUND = 72.0  # points that the heading above and the note below a table of one page take
LONGEST = 1000  # rows of a table; those who read files aloud, or judge them, give up on many more
AGAIN_ROOM = 60.0  # points kept for the reminder above a row that fills a page


def parts(block: Table) -> Iterator[Table]:
    """A very long table as several of LONGEST rows, the caption with the first, the totals with the last."""
    last = len(block.rows) - block.totals
    for start, end in pairwise((0, *range(LONGEST, last, LONGEST), len(block.rows))):
        yield replace(
            block,
            rows=block.rows[start:end],
            caption="" if start else block.caption,
            totals=block.totals if end == len(block.rows) else 0,
            strong=_within(block.strong, start, end) if isinstance(block.strong, tuple) else block.strong,
            heads=_within(block.heads, start, end),
            again=tuple((max(0, place - start), text) for place, text in block.again),
        )


def _within(places: tuple[int, ...], start: int, end: int) -> tuple[int, ...]:
    return tuple(place - start for place in places if start <= place < end)


def table_piece(block: Table, sheet: Sheet, table: Element) -> TablePiece:
    """The piece of a table, read as ``table``.

    A ``whole`` one is set in the largest type that lets one page hold it, if any does.
    """
    normal = _set(block, sheet, table, 1.0)
    if not block.whole:
        return normal
    room = sheet.room[1] - AROUND
    smaller = (normal if scale == 1.0 else _set(block, sheet, table, scale) for scale in SCALES)
    return next((piece for piece in smaller if piece.height <= room), normal)


def _set(block: Table, sheet: Sheet, table: Element, scale: float) -> TablePiece:
    grid = _tightened(Grid.of(block.widths, sheet.room[0], block.align), scale)
    columns, head = len(block.header), _scaled(HEAD_CELL, scale)
    header_cells = cells(table, block.header, "all")
    header = TableRow.of(block.header, grid, [head] * columns, header_cells, "primary")
    first_total = len(block.rows) - block.totals
    rows: list[TableRow] = []
    heading: tuple[TableRow, ...] = ()
    for n, texts in enumerate(block.rows):
        style = HEAD_CELL if n in block.heads else TOTAL_CELL if n >= first_total else CELL
        elements = cells(table, texts, _headings(block, n))
        row = TableRow.of(texts, grid, [_scaled(style, scale)] * columns, elements, _rule(n, first_total))
        row = row.emphasised(texts[0], grid) if _strong(block, n) else row
        reminder = _again(block, n, grid, head)
        heading = heading if reminder else ()
        again = (*reminder, *heading)
        rows.append(replace(row, heads=n in block.heads, closes=n >= first_total, again=again))
        heading = (rows[-1],) if n in block.heads else heading
    tallest = sheet.room[1] - header.height - AGAIN_ROOM if block.whole else BREAKABLE
    return TablePiece(grid, header, rows, tallest=tallest)


def _strong(block: Table, place: int) -> bool:
    return place in block.strong if isinstance(block.strong, tuple) else block.strong


def _headings(block: Table, place: int) -> Headings:
    """A row is headed by what it sets off, or by the name of its total."""
    total = place >= len(block.rows) - block.totals
    return "all" if place in block.heads else "first" if total or _strong(block, place) else ""


def _again(block: Table, place: int, grid: Grid, style: Style) -> tuple[TableRow, ...]:
    """What reminds of what a row belongs to, in one cell as wide as the table."""
    text = next((text for start, text in reversed(block.again) if start <= place), "")
    return (TableRow.of((text,), grid.spanned, (style,), rule="primary"),) if text else ()


def _scaled(style: Style, scale: float) -> Style:
    if scale == 1.0:
        return style
    return replace(style, size=style.size * scale, leading=style.leading * scale**1.3)


def _tightened(grid: Grid, scale: float) -> Grid:
    """Smaller type takes less white around it, and the more so the smaller it is."""
    return replace(grid, down=grid.down * scale**3)


def _rule(row: int, first_total: int) -> str:
    """The line above the totals is darker."""
    return "primary" if row == first_total - 1 else "line"

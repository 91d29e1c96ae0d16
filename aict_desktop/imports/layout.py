"""The table inside a sheet: its headings, its lines, and what around them is not a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from aict_desktop.domain.french import parse_money
from aict_desktop.imports.folds import fold
from aict_desktop.imports.headings import listed, recognise
from aict_desktop.imports.problems import Remark, remark, words
from aict_desktop.imports.sheets import Block, Cell, Row, Sheet, as_text
from aict_desktop.imports.subjects import SUBJECTS

HEADERS_SEARCHED = 40  # rows in which the headings are looked for
_MOST = 0.7  # the share of headings in a row that repeats them
_ENOUGH = 2  # headings that must be known for a row to be the headings
_SURE = 3  # those that leave no doubt


@dataclass(frozen=True)
class Line:
    """One line of a table: its number in the file from 1, its cells, and the number of its block of lines.

    A block ends at an empty line, a total or repeated headings.
    """

    number: int
    cells: Row
    block: int


@dataclass(frozen=True)
class Table:
    """The lines of a sheet under their headings; a column without heading is named by its letter.

    ``columns`` are the numbers of those that hold something; ``merged`` are the ranges of the sheet.
    """

    headings: tuple[str, ...]
    columns: tuple[int, ...]
    lines: tuple[Line, ...]
    above: tuple[str, ...]
    remarks: tuple[Remark, ...]
    merged: tuple[Block, ...]

    def filled(self, column: int) -> list[Cell]:
        """The cells of a column that hold something."""
        return [line.cells[column] for line in self.lines if line.cells[column] != ""]


@lru_cache(2)  # a preview asks for the same one at every choice
def read_table(sheet: Sheet, subject: str, header: int | None) -> Table:
    """The table of a sheet under the row ``header``, from 0; without one, all its rows are lines."""
    first = 0 if header is None else header + 1
    names: Row = () if header is None else sheet.rows[header]
    headings = tuple(
        as_text(names[place]).replace("\n", " ") if names and names[place] != "" else _lettered(place)
        for place in range(len(sheet.rows[0]))
    )
    lines, remarks = _lines(sheet, first, names, subject)
    columns = tuple(place for place in range(len(headings)) if any(line.cells[place] != "" for line in lines))
    above = tuple(as_text(cell) for row in sheet.rows[: header or 0] for cell in row if cell != "")
    if header is None:
        remarks.insert(0, remark(0, "", "", "no_header"))
    return Table(headings, columns, tuple(lines), above, (*_above(sheet, header), *remarks), sheet.merged)


def find_header(rows: Sequence[Row], subject: str) -> int | None:
    """The row that holds the most headings known for the subject; None when no row holds two.

    A levelled subject has others farther down, for its last level: the first row of three is the one.
    """
    known = [
        len({recognise(as_text(cell), subject).target for cell in row if cell != ""} - {""})
        for row in rows[:HEADERS_SEARCHED]
    ]
    best = max(known, default=0)
    if SUBJECTS[subject].levelled and best > _SURE:
        best = next(number for number in known if number >= _SURE)
    return known.index(best) if best >= _ENOUGH else None


def _above(sheet: Sheet, header: int | None) -> list[Remark]:
    rows = enumerate(sheet.rows[: header or 0], 1)
    return [remark(number, "", text, "above") for number, row in rows if (text := _joined(row))]


def _lines(sheet: Sheet, first: int, names: Row, subject: str) -> tuple[list[Line], list[Remark]]:
    lines: list[Line] = []
    left: list[Remark] = []
    block = 0
    for number, row in enumerate(sheet.rows[first:], first + 1):
        reason = _not_a_line(row, names, number - 1, sheet.merged)
        if reason is None or (reason == "heading" and SUBJECTS[subject].levelled):
            lines.append(Line(number, row, block))
            continue
        block += 1
        if reason:
            left.append(remark(number, "", _joined(row), reason))
        if reason == "repeated":
            left.extend(_renamed(number, row, names, subject))
    return lines, left


def _renamed(number: int, row: Row, names: Row, subject: str) -> Iterator[Remark]:
    """Remarks on the columns that repeated headings call by the name of something else."""
    for cell, name in zip(row, names, strict=True):
        if isinstance(cell, str) and isinstance(name, str) and cell and name:
            now, before = recognise(cell, subject).target, recognise(name, subject).target
            if now and before and now != before:
                yield remark(number, cell, "", "renamed", name=name)


def _not_a_line(row: Row, names: Row, place: int, merged: Sequence[Block]) -> str | None:
    """Why a row is no line of the table: a reason's key, "" for an empty row; None when it is one."""
    filled = [column for column, cell in enumerate(row) if cell != ""]
    if not filled:
        return ""
    if len(filled) >= _ENOUGH and _repeats([row[at] for at in filled], names):
        return "repeated"
    if _is_total([row[at] for at in filled]):
        return "total"
    wide = any(b.top <= place <= b.bottom and b.left <= filled[0] < b.right for b in merged)
    return "heading" if len(filled) == 1 and wide else None


def _repeats(cells: Sequence[Cell], names: Row) -> bool:
    """Whether most cells of a row are headings, if not always the same or at the same place."""
    known = {fold(name) for name in names if isinstance(name, str)} - {""}
    return sum(isinstance(cell, str) and fold(cell) in known for cell in cells) > _MOST * len(cells)


def _is_total(cells: Sequence[Cell]) -> bool:
    """Whether a row says that it adds others up."""
    texts = [fold(cell) for cell in cells if isinstance(cell, str) and parse_money(cell) is None]
    starts = tuple(listed("totals", "starts"))
    alone = len(texts) == 1 and (texts[0] in listed("totals", "exact") or texts[0].startswith(starts))
    return alone or not listed("totals", "sure").isdisjoint(texts)


def _joined(row: Row) -> str:
    return " · ".join(as_text(cell) for cell in row if cell != "")


def _lettered(place: int) -> str:
    letters = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return words("words", "column", letter=letters)

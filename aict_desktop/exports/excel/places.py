"""Where each table of a workbook stands, so that formulas and drop-down lists can point to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aict_desktop.exports.excel.model import Form, Formula, Sheet, Table, Workbook

SPARE = 200
"""Rows below a table where drop-down lists and totals still work: agents add lines there."""

FIRST_COLUMN = 2
"""The first column in sight; the one before holds the ids."""

FIRST_ROW = 4
"""The first row under the title of a sheet."""

ROOM = 2
"""Rows between a chart and what is under it."""

_PLACE = re.compile(r"\{([a-z_.]+)\}")


@dataclass(frozen=True)
class Place:
    """The rows of a part: its title (0: none), totals (0: none), headings (0: none), first and last line.

    ``until`` is the last row where lines may be added.
    """

    title: int
    totals: int
    headings: int
    first: int
    last: int
    until: int

    @property
    def end(self) -> int:
        """The last row that the part takes up on paper."""
        return max(self.last, self.headings)


def places(sheet: Sheet) -> Iterator[tuple[Table | Form, Place]]:
    """Each part of a sheet with the rows it takes, from top to bottom."""
    row = FIRST_ROW + sum(chart.rows + ROOM for chart in sheet.charts)
    for part in sheet.parts:
        title = row if len(sheet.parts) > 1 else 0
        row += bool(title)
        is_table = isinstance(part, Table)
        totals = row if isinstance(part, Table) and any(column.total for column in part.columns) else 0
        headings = row + bool(totals) if is_table else 0
        first = headings + 1 if is_table else row
        count = len(part.rows) if isinstance(part, Table) else len(part.lines)
        last = first + count - 1
        spare = SPARE if isinstance(part, Table) and part.open and part is sheet.parts[-1] else 0
        yield part, Place(title, totals, headings, first, last, max(last, first) + spare)
        row = max(last, first) + 2


def letter(number: int) -> str:
    """The letters of a column, from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def area(sheet: str, column: int, first: int, last: int) -> str:
    """The reference to a part of a column, as other sheets write it."""
    name = letter(column)
    return f"'{sheet.replace(chr(39), chr(39) * 2)}'!${name}${first}:${name}${last}"


def columns_of(sheets: tuple[Sheet, ...]) -> dict[str, str]:
    """The reference to every column of every table by ``table.key``, rows for added lines included.

    ``table.id`` is the hidden column of the ids.
    """
    return {
        f"{part.key}.{key}": area(sheet.name, number, place.first, place.until)
        for sheet in sheets
        for part, place in places(sheet)
        if isinstance(part, Table)
        for number, key in enumerate(("id", *(column.key for column in part.columns)), FIRST_COLUMN - 1)
    }


def lists_of(workbook: Workbook) -> dict[str, str]:
    """The reference to the words of each drop-down list, by name; one empty cell for a list without words."""
    sheet = workbook.lists_sheet
    if sheet is None:
        return {}
    ((table, place),) = places(sheet)
    assert isinstance(table, Table)
    return {
        column.key: area(
            sheet.name,
            number,
            place.first,
            place.first + max(len(workbook.lists[column.key]), 1) - 1,
        )
        for number, column in enumerate(table.columns, FIRST_COLUMN)
    }


def resolved(formula: Formula, row: int, table: Table, columns: Mapping[str, str]) -> str:
    """The formula as a cell of that row holds it."""
    keys = ("id", *(column.key for column in table.columns))
    here = {key: f"{letter(number)}{row}" for number, key in enumerate(keys, FIRST_COLUMN - 1)}

    def reference(found: re.Match[str]) -> str:
        return here[found[1]] if found[1] in here else columns[found[1]]

    return "=" + _PLACE.sub(reference, formula.text)

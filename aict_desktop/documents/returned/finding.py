"""The tables, forms and hidden sheet of a workbook of ours, wherever a spreadsheet has moved them.

The hidden column says what each row is, headings say what each column is: sheets may be renamed, lines
sorted, columns moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from aict_desktop.documents.workbook.base import MARK, Headings
from aict_desktop.domain.fields import kinds
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.exports.excel.writer import BETWEEN
from aict_desktop.imports.folds import fold
from aict_desktop.imports.sheets import Cell, Row, Sheet, as_text

VALUE = 2
"""How far from its key the value of a form's line stands: the label is between them."""

VALUE_COLUMN = "value"
"""What the only cell of a form's line is called."""

_KEY = re.compile(r"[a-z_]+(:[^:]+){1,2}")


@dataclass(frozen=True)
class Line:
    """A row that holds something: its key, empty for one that was added, and its cells by column.

    ``computed``: the columns that a formula fills; None when the file does not tell formulas.
    """

    sheet: str
    row: int
    key: str
    cells: Mapping[str, Cell]
    computed: frozenset[str] | None = None

    @property
    def id(self) -> str:
        """The id of its record."""
        return self.key.split(":")[1] if self.key else ""


@dataclass
class Part:
    """A table as it came back: the headings that it has still, those that nobody knows, and its lines."""

    sheet: str
    key: str
    columns: Mapping[int, str]
    strange: tuple[str, ...]
    lines: list[Line] = field(default_factory=list)


@dataclass
class Book:
    """All that was found; ``kept`` are the cells of the hidden sheet, without its mark."""

    parts: list[Part] = field(default_factory=list)
    forms: list[Line] = field(default_factory=list)
    kept: tuple[str, ...] | None = None

    def of(self, key: str) -> list[Part]:
        """The tables of that key: several when a sheet was copied."""
        return [part for part in self.parts if part.key == key]

    def line_keys(self) -> Iterator[str]:
        """The keys of all the lines."""
        lines = (*self.forms, *(line for part in self.parts for line in part.lines))
        return (line.key for line in lines if line.key)


def kept_in(sheets: Sequence[Sheet]) -> tuple[str, ...] | None:
    """The cells of the hidden sheet without its mark; None when it is not there."""
    for sheet in sheets:
        cells = [as_text(row[0]) for row in sheet.rows]
        if MARK in cells:
            return tuple(cell for cell in cells[cells.index(MARK) + 1 :] if cell)
    return None


def find(sheets: Sequence[Sheet], headings: Headings) -> Book:
    """What a workbook holds, given the headings of each table."""
    book = Book(kept=kept_in(sheets))
    for sheet in sheets:
        _Reading(sheet, headings, book).read()
    return book


class _Reading:
    """The pass over one sheet, from top to bottom."""

    def __init__(self, sheet: Sheet, headings: Headings, book: Book) -> None:
        self._sheet = sheet
        self._headings = headings
        self._book = book
        self._folded: dict[str, dict[str, str]] = {}
        self._part: Part | None = None

    def read(self) -> None:
        """Add what the sheet holds to the book."""
        column = self._key_column()
        if column is None:
            return
        for row, cells in enumerate(self._sheet.rows):
            self._row(row, cells, column)

    def _key_column(self) -> int | None:
        """The column of the keys, normally the first one: that of the first row that bears one."""
        for cells in self._sheet.rows:
            for column, cell in enumerate(cells):
                if self._heads(cells, column) or _is_of_form(cell):
                    return column
        return None

    def _heads(self, cells: Row, column: int) -> bool:
        """Whether headings stand beside the name of their table."""
        known = self._known(cells[column])
        return bool(known) and any(_told(cell) in known for at, cell in enumerate(cells) if at != column)

    def _known(self, key: Cell) -> Mapping[str, str]:
        """Folded heading -> column of a table, empty for no table."""
        if not isinstance(key, str) or key not in self._headings:
            return {}
        if key not in self._folded:
            self._folded[key] = {_told(heading): name for heading, name in self._headings[key].items()}
        return self._folded[key]

    def _row(self, row: int, cells: Row, column: int) -> None:
        key = cells[column]
        if self._heads(cells, column):
            self._start(str(key), cells, column)
        elif key == BETWEEN:
            self._part = None
        elif self._part:
            self._add(self._part, row, key, cells)
        elif _is_of_form(key) and column + VALUE < len(cells):
            formula = self._is_formula(row, column + VALUE)
            computed = None if formula is None else frozenset({VALUE_COLUMN} if formula else ())
            line = Line(self._sheet.name, row + 1, str(key), {VALUE_COLUMN: cells[column + VALUE]}, computed)
            self._book.forms.append(line)

    def _start(self, key: str, cells: Row, column: int) -> None:
        known, columns, strange = self._known(key), dict[int, str](), list[str]()
        for place, cell in enumerate(cells):
            name = known.get(_told(cell))
            if place == column or cell == "":
                continue
            if name and name not in columns.values():
                columns[place] = name
            else:
                strange.append(as_text(cell))
        self._part = Part(self._sheet.name, key, columns, tuple(strange))
        self._book.parts.append(self._part)

    def _add(self, part: Part, row: int, key: Cell, cells: Row) -> None:
        told = key if isinstance(key, str) and _KEY.fullmatch(key) else ""
        values = {name: cells[place] for place, name in part.columns.items()}
        if not told and not any(value != "" for value in values.values()):
            return
        computed = None
        if self._sheet.formulas is not None:
            computed = frozenset(name for place, name in part.columns.items() if self._is_formula(row, place))
        part.lines.append(Line(self._sheet.name, row + 1, told, values, computed))

    def _is_formula(self, row: int, column: int) -> bool | None:
        formulas = self._sheet.formulas
        return None if formulas is None else (row, column) in formulas


def _told(cell: Cell) -> str:
    """A heading as it is compared; never that of an empty cell."""
    return fold(as_text(cell)) or as_text(cell) or "\0"


def _is_of_form(cell: Cell) -> bool:
    """Whether a cell is the key of a form's line."""
    if not isinstance(cell, str) or cell.count(":") != VALUE:
        return False
    table, _, name = cell.split(":")
    return table in BY_TABLE and name in kinds(BY_TABLE[table])

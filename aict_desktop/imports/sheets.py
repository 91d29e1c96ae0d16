"""Spreadsheet files (csv, xlsx, ods) as plain rows of texts, numbers and dates: nothing in them is evaluated.

The kind of a file is told by its first bytes, since its extension may lie. ``read_sheets`` depends on nothing
but the file, so that a process of its own can run it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import Any

from aict_desktop.domain.fields import clean_text
from aict_desktop.domain.french import format_time
from aict_desktop.imports.archives import MAX_CELLS, check_archive
from aict_desktop.imports.problems import ImportProblem, words
from aict_desktop.reference.reasons import system_reason

MAX_BYTES = 64 * 2**20
MAX_ROWS = 100_000

Cell = str | Decimal | date
Row = tuple[Cell, ...]

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_SEPARATORS = ";\t,"
_SAMPLE = 200
_SPACES = re.compile(r"[ \t]+")


@dataclass(frozen=True)
class Block:
    """A merged range, by row and column numbers from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """One sheet: rows of equal length from the sheet's first row on; an empty cell is "".

    ``formulas``: the row and column, from 0, of each cell that computes its value; None when nobody looked.
    """

    name: str
    rows: tuple[Row, ...]
    merged: tuple[Block, ...] = ()
    formulas: frozenset[tuple[int, int]] | None = None


def read_sheets(path: Path) -> list[Sheet]:
    """The sheets of a csv, xlsx or ods file that hold something; ImportProblem says why it cannot be read."""
    return _read(path, _tidy)


def read_exactly(path: Path) -> list[Sheet]:
    """The same with every space of the texts, and with the places of the formulas of an xlsx file."""
    return _read(path, clean_text)


def _read(path: Path, text: Callable[[str], str]) -> list[Sheet]:
    content = _content(path)
    if content.startswith(_OLD_OFFICE):
        raise ImportProblem("old_excel", name=path.name)
    if content.startswith(_ZIP):
        check_archive(content, path.name, MAX_BYTES)
        sheets = _workbook_sheets(content, path.name, text)
        sheets = sheets if text is _tidy else _with_formulas(sheets, content, path.name)
    else:
        sheets = [_text_sheet(content, path)]
    filled = [sheet for sheet in sheets if any(cell != "" for row in sheet.rows for cell in row)]
    if sum(len(sheet.rows) * len(sheet.rows[0]) for sheet in filled) > MAX_CELLS:
        raise ImportProblem("too_large", name=path.name)
    if not filled:
        raise ImportProblem("empty", name=path.name)
    return filled


def as_text(cell: Cell | int) -> str:
    """The cell as a reader would copy it: ``1005``, ``12,5``, ``03/03/2026``, a text without stray spaces."""
    if isinstance(cell, Decimal | int):
        return format(Decimal(cell), "f").replace(".", ",")
    if isinstance(cell, date):
        return cell.strftime("%d/%m/") + f"{cell.year:04d}"
    return cell


def _content(path: Path) -> bytes:
    if path.is_dir():
        raise ImportProblem("folder", name=path.name)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ImportProblem("too_large", name=path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ImportProblem("missing", name=path.name) from error
    except OSError as error:
        raise ImportProblem("unreadable", name=path.name, reason=system_reason(error)) from error


def _workbook_sheets(content: bytes, name: str, text: Callable[[str], str]) -> list[Sheet]:
    import io

    import python_calamine

    try:
        with python_calamine.load_workbook(io.BytesIO(content)) as book:
            return [_workbook_sheet(book.get_sheet_by_name(title), name, text) for title in _tables(book)]
    except python_calamine.PasswordError as error:
        raise ImportProblem("encrypted", name=name) from error
    except python_calamine.CalamineError as error:
        raise ImportProblem("damaged", name=name) from error


def _tables(book: Any) -> list[str]:
    """The names of the sheets that are tables, not charts or macros."""
    return [sheet.name for sheet in book.sheets_metadata if str(sheet.typ).endswith("WorkSheet")]


def _workbook_sheet(sheet: Any, name: str, text: Callable[[str], str]) -> Sheet:
    _check_size(sheet.total_height + 1, sheet.total_width + 1, name)  # they are places, counted from 0
    rows = sheet.to_python(skip_empty_area=False)
    merged = tuple(Block(*start, *end) for start, end in sheet.merged_cell_ranges or ())
    return Sheet(sheet.name, tuple(tuple(_cell(value, text) for value in row) for row in rows), merged)


def _with_formulas(sheets: list[Sheet], content: bytes, name: str) -> list[Sheet]:
    from aict_desktop.imports.formulas import places_of_formulas

    found = places_of_formulas(content, name)
    return [replace(sheet, formulas=found.get(sheet.name)) for sheet in sheets]


def _check_size(height: int, width: int, name: str) -> None:
    if height > MAX_ROWS or height * width > MAX_CELLS:
        raise ImportProblem("too_large", name=name)


def _cell(value: Any, text: Callable[[str], str]) -> Cell:
    if isinstance(value, bool):
        return words("words", "true" if value else "false")
    if isinstance(value, float) and isfinite(value):  # spreadsheets hold every number as one: 1005.0 is 1005
        return Decimal(int(value)) if value.is_integer() else Decimal(repr(value))
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date() if midnight else f"{as_text(value.date())} {format_time(value)}"
    return value if isinstance(value, date) else text(str(value))


def _text_sheet(content: bytes, path: Path) -> Sheet:
    text = _decoded(content)
    if text is None or "\0" in text or content.startswith((b"%PDF", b"{\\rtf", b"<")):
        raise ImportProblem("foreign", name=path.name)
    rows = _separated(text, path.name)
    width = max(map(len, rows), default=0)
    _check_size(len(rows), width, path.name)
    return Sheet(path.stem, tuple(tuple(map(_tidy, row)) + ("",) * (width - len(row)) for row in rows))


def _decoded(content: bytes) -> str | None:
    two_bytes = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ["utf-16"] if two_bytes else ["utf-8-sig", "cp1252"]:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _separated(text: str, name: str) -> list[list[str]]:
    import csv
    import io

    if text[:4] == "sep=" and text[5:6] in ("\r", "\n"):  # Excel's own hint
        separator, text = text[4], text[5:].lstrip("\r\n")
    else:
        separator = _separator(text)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise ImportProblem("damaged", name=name) from error


def _separator(text: str) -> str:
    """The separator that cuts the most lines into the same number of cells, the most cells when equal."""
    import csv

    lines = text.splitlines()[:_SAMPLE]

    def regularity(separator: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=separator) if len(row) > 1]
        except csv.Error:
            return 0, 0
        commonest = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
        return widths.count(commonest), commonest

    return max(_SEPARATORS, key=regularity)


def _tidy(text: str) -> str:
    """The text without stray spaces at the ends of its lines or doubled inside."""
    return "\n".join(_SPACES.sub(" ", line).strip() for line in clean_text(text).split("\n")).strip()

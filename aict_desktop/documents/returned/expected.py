"""What each cell of a workbook held when it was written, worked out again from what it kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from aict_desktop.documents.workbook import overflow_sheet, sheets_of
from aict_desktop.documents.workbook.base import Base, Headings, described
from aict_desktop.documents.workbook.source import Source
from aict_desktop.domain.fields import Record, clean_text, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.exports.excel.model import Column, Form, Table, Value
from aict_desktop.exports.excel.texts import plain
from aict_desktop.imports.sheets import Cell, as_text


@dataclass(frozen=True)
class Shown:
    """A table that shows records: their type, whether its sheet is the one where they are added and removed.

    ``alone``: the references that a record may do without although it goes with what they name.
    """

    record: type[Record]
    main: bool
    alone: frozenset[str]


class Expected:
    """The cells as they were written, by table, key and column; forms by the key of their line."""

    def __init__(self, base: Base) -> None:
        self.shown = {
            part.get("key", part["table"]): Shown(
                BY_TABLE[part["table"]], "key" not in part, frozenset(part.get("alone", ()))
            )
            for part in described()
            if "table" in part
        }
        self.sheets: dict[str, str] = {}
        self.columns: dict[str, Mapping[str, Column]] = {}
        self.rows: dict[str, Mapping[str, Mapping[str, Value]]] = {}
        self.lines: dict[str, tuple[Column, Value]] = {}
        for sheet in (*sheets_of(Source(base.snapshot)), overflow_sheet()):
            for part in sheet.parts:
                self._add(sheet.name, part)
        self.headings: Headings = {
            key: {column.label: column.key for column in columns.values()} | dict(base.headings.get(key, {}))
            for key, columns in self.columns.items()
        }

    def _add(self, sheet: str, part: Table | Form) -> None:
        if isinstance(part, Form):
            self.lines |= {f"{part.id}:{column.key}": (column, value) for column, value in part.lines}
            return
        self.sheets[part.key] = sheet
        self.columns[part.key] = {column.key: column for column in part.columns}
        self.rows[part.key] = {
            id_: dict(zip(self.columns[part.key], row, strict=True))
            for id_, row in zip(part.ids, part.rows, strict=True)
            if id_
        }


def is_read(record: type[Record], column: str) -> bool:
    """Whether a column holds a field of a record or its ticks; any other is computed, or only shown."""
    return column in kinds(record) or (record.table, column) in LINKS


def is_same(cell: Cell, value: Value) -> bool:
    """Whether a cell holds what was written there."""
    value = plain(value)
    if isinstance(value, int | Decimal) and isinstance(cell, Decimal):
        return cell == value
    if value is None or isinstance(value, str):
        return as_text(cell) == clean_text(value or "")
    return cell == value

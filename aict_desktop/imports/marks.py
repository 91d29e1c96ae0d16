"""The first column of the sheets of our own workbook: which record each line shows, « activity:1f0c… »."""

from __future__ import annotations

from aict_desktop.domain.records import BY_TABLE
from aict_desktop.imports.sheets import Cell


def read_mark(cell: Cell) -> tuple[str, str]:
    """The table and the id of a record; two empty texts when a cell is no such mark."""
    table, sign, id_ = cell.partition(":") if isinstance(cell, str) else ("", "", "")
    return (table, id_) if sign and table in BY_TABLE else ("", "")


def is_mark(cell: Cell) -> bool:
    """Whether a cell names a record of a dossier."""
    return read_mark(cell) != ("", "")

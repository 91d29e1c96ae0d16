"""Workbooks as somebody edits them in a spreadsheet: where their cells are, and typing into them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import openpyxl

from aict_desktop.documents.returned import Returned, returned
from aict_desktop.documents.returned.items import Altered, Item
from aict_desktop.documents.workbook import workbook, write_workbook
from aict_desktop.documents.workbook.cells import cell
from aict_desktop.documents.workbook.source import Source
from aict_desktop.domain.fields import kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.excel.model import Table, Value
from aict_desktop.exports.excel.places import FIRST_COLUMN, places
from aict_desktop.exports.excel.texts import plain, stored
from aict_desktop.imports.sheets import read_exactly
from tests.support.random_dossiers import random_value

OURS, OTHER = "0b7a4c1e-0000-4000-8000-000000000001", "0b7a4c1e-0000-4000-8000-000000000002"
"""The ids of two dossiers."""

Key = tuple[str, str, str]
"""The table, id and field of a cell."""


@dataclass(frozen=True)
class Spot:
    """A cell of a workbook and the field that it shows."""

    sheet: str
    row: int
    column: int
    key: Key


class Spreadsheet:
    """A workbook written for a dossier, or a copy of one ``written`` before, opened to be edited."""

    def __init__(self, snapshot: Snapshot, folder: Path, written: Path | None = None) -> None:
        self.snapshot = snapshot
        self.path = folder / "classeur.xlsx"
        if written:
            shutil.copy(written, self.path)
        else:
            write_workbook(snapshot, self.path)
        self.book: Any = openpyxl.load_workbook(self.path)
        self.spots = {spot.key: spot for spot in _spots(snapshot)}

    def type(self, key: Key, value: Any) -> None:
        """Type into the cell of a field, or empty it."""
        spot = self.spots[key]
        put(self.book[spot.sheet].cell(spot.row, spot.column), value)

    def saved(self) -> Path:
        """The file as it is after the edits."""
        self.book.save(self.path)
        return self.path

    def read(self, now: Snapshot | None = None) -> Returned:
        """What comes back from it into the dossier, as that is now."""
        return read_back(now or self.snapshot, self.saved())


def read_back(snapshot: Snapshot, path: Path) -> Returned:
    """What a file asks of a dossier."""
    return returned(snapshot, read_exactly(path), path.name)


def put(spot: Any, value: Any) -> None:
    """Type a value into a cell, a text as a text."""
    spot.value = float(value) if isinstance(value, Decimal) else value
    if isinstance(value, str):
        spot.value, spot.data_type = stored(value), "s"


def random_cells(random: Random, sheet: Spreadsheet, number: int) -> dict[Key, Any]:
    """Type other values into so many cells at random, some of each kind, and tell which."""
    typed: dict[Key, Any] = {}
    source = Source(sheet.snapshot)
    by_kind: dict[str, list[Key]] = {}
    for key in sorted(sheet.spots):
        by_kind.setdefault(kind_of(key), []).append(key)
    every = [key for keys in by_kind.values() for key in keys]
    while len(typed) < number:
        few = [keys for kind, keys in by_kind.items() if kind not in set(map(kind_of, typed))]
        key = random.choice(few[0] if few else every)
        if key not in typed and (found := _other(random, source, key)):
            typed[key], shown = found
            sheet.type(key, plain(shown))
    return typed


def kind_of(key: Key) -> str:
    """What the cell of a field holds: a kind of field, or the ticks of several values."""
    table, _, name = key
    return "Ticks" if (table, name) in LINKS else type(kinds(BY_TABLE[table])[name]).__name__


def changed(found: Returned) -> dict[Key, Any]:
    """The cells that a workbook changes, with their values."""
    return {key_of(item): item.change.value for item in found.items if isinstance(item.change, Altered)}


def key_of(item: Item) -> Key:
    """The cell that an item changes."""
    assert isinstance(item.change, Altered)
    return item.change.table, item.change.id, item.change.name


def rows_of(page: Any, key: str) -> Iterator[int]:
    """The rows of the lines of a table."""
    return (
        row for row in range(1, page.max_row + 1) if str(page.cell(row, 1).value or "").startswith(f"{key}:")
    )


def move_row(page: Any, row: int, to: int) -> None:
    """Give two rows each other's cells."""
    for column in range(1, page.max_column + 1):
        one, other = page.cell(row, column), page.cell(to, column)
        one.value, other.value = other.value, one.value


def through_office(path: Path) -> Path:
    """The workbook opened and saved by LibreOffice as .ods, then as .xlsx again."""
    folder = path.parent
    for suffix in ("ods", "xlsx"):
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        where = ["--convert-to", suffix, "--outdir", str(folder / suffix), str(path)]
        subprocess.run([*command, *where], check=True, capture_output=True, timeout=120)
        path = folder / suffix / f"{path.stem}.{suffix}"
    return path


def _spots(snapshot: Snapshot) -> Iterator[Spot]:
    for sheet in workbook(snapshot).sheets:
        for part, place in places(sheet):
            if not isinstance(part, Table):
                for row, (column, _) in enumerate(part.lines, place.first):
                    table, id_ = part.id.split(":")
                    yield Spot(sheet.name, row, FIRST_COLUMN + 1, (table, id_, column.key))
                continue
            table = next(
                (name for name in BY_TABLE if part.key in (name, f"{name}_notes", f"{name}_review")), ""
            )
            shown = [
                (number, column.key)
                for number, column in enumerate(part.columns, FIRST_COLUMN)
                if table and (column.key in kinds(BY_TABLE[table]) or (table, column.key) in LINKS)
            ]
            for row, id_ in enumerate(part.ids, place.first):
                for number, name in shown:
                    yield Spot(sheet.name, row, number, (table, id_.split(":")[1], name))


def _other(random: Random, source: Source, key: Key) -> tuple[Any, Value] | None:
    """Another value for a field, and the cell that shows it; None when chance gave the same."""
    table, id_, name = key
    record = source.snapshot.get(BY_TABLE[table], id_) or BY_TABLE[table](id=id_)
    if link := LINKS.get((table, name)):
        words = source.ticks(table, name)
        wanted = frozenset(random.sample(sorted(words, key=str), min(len(words), random.randint(0, 3))))
        same = wanted == frozenset(link.values(source.snapshot, id_)) & set(words)  # some tick nothing
        return None if same else (wanted, "\n".join(words[one] for one in sorted(wanted, key=str)) or None)
    value = random_value(random, source.snapshot, kinds(type(record))[name])
    shown = cell(source, replace(record, **{name: value}), name)
    return None if value == getattr(record, name) else (value, shown)


def column_of(page: Any, heading: str, row: int) -> int:
    """The column under a heading, which stands in that row."""
    return next(int(cell.column) for cell in page[row] if cell.value == heading)


def first_free(page: Any, key: str) -> int:
    """The first row below the lines of a table."""
    return max(rows_of(page, key)) + 1


def reasons(found: Returned) -> list[str]:
    """What is said of all that was left aside."""
    return [str(remark) for remark in found.remarks]

"""The lines of a workbook that no record has yet, those that were copied, and those that are gone."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aict_desktop.documents.returned.expected import Expected, is_read, is_same
from aict_desktop.documents.returned.finding import Book, Line
from aict_desktop.documents.returned.names import Named
from aict_desktop.documents.workbook.base import Base
from aict_desktop.domain import fields
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.naming import NAMING_FIELDS
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.excel.model import Formula, Value
from aict_desktop.imports.identity import folded
from aict_desktop.imports.sheets import as_text

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_OID, "aict-desktop.returned")


@dataclass(frozen=True)
class Found:
    """A line of a table and the record that it is: known, or a ``new`` one; a ``copy`` of another line."""

    line: Line
    part: str
    record: type[Record]
    id: str
    new: bool = False
    copy: bool = False

    @property
    def name(self) -> str:
        """What the line itself calls its record."""
        return _name(self.record, self.line)


def sorted_lines(book: Book, base: Base, expected: Expected, ours: Snapshot) -> list[Found]:
    """Each line of the tables of records, those that come first in the journey first."""
    found: list[Found] = []
    for key, shown in expected.shown.items():
        lines = [line for part in book.of(key) for line in part.lines]
        copies = _copies(lines, expected.rows.get(key, {}))
        met: Counter[str] = Counter()
        for line in lines:
            copy = id(line) in copies
            known = not copy and _is_known(line, shown.record, (base.snapshot, ours))
            id_ = line.id if known else _new_id(base.stamp, shown.record, line, met)
            again = not known and id_ in ours.tables[shown.record.table]
            found.append(Found(line, key, shown.record, id_, new=not known and not again, copy=copy))
    return found


def names_told(found: Sequence[Found]) -> Mapping[str, list[Named]]:
    """The names that lines give their records, by table."""
    told: dict[str, list[Named]] = {}
    for one in found:
        if name := one.name:
            told.setdefault(one.record.table, []).append((one.id, name))
    return told


def is_copied_whole(found: Found, expected: Expected) -> bool:
    """Whether a copied line says nothing that the other one did not say when the workbook was written."""
    return _differences(found.line, expected.rows.get(found.part, {})) == 0


def gone(book: Book, base: Base, expected: Expected, ours: Snapshot) -> Iterator[tuple[str, Record]]:
    """The sheet and record of each line that is gone from a sheet that is still there."""
    for key, shown in expected.shown.items():
        parts = book.of(key)
        if not shown.main or not parts:
            continue
        there = {line.id for part in parts for line in part.lines}
        for record in base.snapshot.all(shown.record):
            now = ours.get(shown.record, record.id)
            if now and record.id not in there:
                yield parts[0].sheet, now


def _is_known(line: Line, record: type[Record], sides: Sequence[Snapshot]) -> bool:
    return line.key.startswith(f"{record.table}:") and any(side.get(record, line.id) for side in sides)


def _copies(lines: Sequence[Line], written: Mapping[str, Mapping[str, Value]]) -> set[int]:
    """The lines that bear the key of another one, which is nearer to what was written."""
    by_key: dict[str, list[Line]] = {}
    for line in lines:
        if line.key:
            by_key.setdefault(line.key, []).append(line)
    several = (same for same in by_key.values() if len(same) > 1)
    return {
        id(line)
        for same in several
        for original in [min(same, key=lambda line: _differences(line, written))]
        for line in same
        if line is not original
    }


def _differences(line: Line, written: Mapping[str, Mapping[str, Value]]) -> int:
    """The cells that are not as they were written, without those that compute."""
    row = written.get(line.key, {})
    return sum(
        not isinstance(value, Formula) and not is_same(line.cells[name], value)
        for name, value in row.items()
        if name in line.cells
    )


def _new_id(stamp: str, record: type[Record], line: Line, met: Counter[str]) -> str:
    """The id that a new line always gets, so that reading the same workbook again finds it there."""
    name = folded(_name(record, line)) or " ".join(
        as_text(cell) for column, cell in line.cells.items() if is_read(record, column)
    )
    met[name] += 1
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join((stamp, record.table, name, str(met[name])))))


def _name(record: type[Record], line: Line) -> str:
    known = kinds(record)
    texts = (
        as_text(line.cells[name]).strip()
        for name in NAMING_FIELDS
        if name in line.cells and isinstance(known.get(name), fields.Line | fields.Text)
    )
    return next(filter(None, texts), "").split("\n", 1)[0]

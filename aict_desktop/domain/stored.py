"""Records as plain lists, such as JSON holds: what versions and workbooks keep of a dossier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from aict_desktop.domain.fields import Kind, Record, kinds
from aict_desktop.domain.records import BY_TABLE, RECORDS
from aict_desktop.domain.snapshot import Snapshot

UNREADABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What reading raises on lists that were not made here."""

_WIDEST = 2**63  # what SQLite holds


def as_lists(snapshot: Snapshot) -> dict[str, list[list[Any]]]:
    """Table -> the names of its fields, then the values of each record by id; without the empty tables."""
    return {record.table: _rows(snapshot, record) for record in RECORDS if snapshot.tables[record.table]}


def from_lists(tables: Mapping[str, list[list[Any]]]) -> Iterator[Record]:
    """The records again; tables and fields that are not ours any more are left aside.

    Raises one of the ``UNREADABLE`` errors for what ``as_lists`` never gives.
    """
    for table, rows in tables.items():
        if record := BY_TABLE.get(table):
            yield from _records(record, *rows)


def _rows(snapshot: Snapshot, record: type[Record]) -> list[list[Any]]:
    known = kinds(record)
    rows = (row for _, row in sorted(snapshot.tables[record.table].items()))
    values = ([row.id, *(kind.to_stored(getattr(row, name)) for name, kind in known.items())] for row in rows)
    return [["id", *known], *values]


def _records(record: type[Record], names: list[str], *lines: list[Any]) -> Iterator[Record]:
    known = kinds(record)
    for line in lines:
        stored = dict(zip(names, line, strict=True))
        fields = {name: _value(kind, stored[name]) for name, kind in known.items() if name in stored}
        yield record(id=_id(stored["id"]), **fields)


def _id(stored: Any) -> str:
    if not isinstance(stored, str) or not stored:
        raise TypeError("a record has no id")
    return stored


def _value(kind: Kind, stored: Any) -> Any:
    """The value as a dossier may hold it: content comes with the file, from whoever gave it."""
    if stored is not None and type(stored) is not kind.column:
        raise TypeError("a value is of another kind")
    if isinstance(stored, int) and abs(stored) >= _WIDEST:
        raise ValueError("a number is beyond what a dossier holds")
    value = kind.clean(kind.from_stored(stored))
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError("a number is none")
    return value

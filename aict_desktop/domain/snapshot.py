"""All the records of one dossier at one moment, frozen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record, Ref, kinds
from aict_desktop.domain.records import RECORDS

R = TypeVar("R", bound=Record)
Table = Mapping[str, Record]


class Snapshot:
    """The tables of a dossier: table name -> id -> record. Never changed; ``with_`` makes the next one.

    ``dossier_id`` is the id that the dossier keeps in all its copies, empty for what comes from no file.
    """

    __slots__ = ("_indexes", "_sorted", "dossier_id", "tables")

    def __init__(self, tables: Mapping[str, Table], dossier_id: str = "") -> None:
        self.tables = tables
        self.dossier_id = dossier_id
        self._sorted: dict[str, tuple[Record, ...]] = {}
        self._indexes: dict[str, dict[str, Mapping[Any, tuple[Record, ...]]]] = {}

    @classmethod
    def of(cls, records: Iterable[Record] = (), dossier_id: str = "") -> Snapshot:
        """The snapshot that holds ``records``."""
        tables: dict[str, dict[str, Record]] = {record.table: {} for record in RECORDS}
        for record in records:
            tables[record.table][record.id] = record
        return cls(tables, dossier_id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Snapshot) and self.tables == other.tables

    __hash__ = None  # type: ignore[assignment]

    def get(self, record: type[R], id_: str) -> R | None:
        """The record of that type and id, or None."""
        return self.tables[record.table].get(id_)  # type: ignore[return-value]

    def one(self, record: type[R]) -> R:
        """The record that exists once (Dossier, Strategy), empty when nobody filled it."""
        return self.get(record, record.table) or record(id=record.table)

    def all(self, record: type[R]) -> tuple[R, ...]:
        """The records of a type in the order users gave them (then by id, so that it is always the same)."""
        name = record.table
        if name not in self._sorted:
            rows = self.tables[name].values()
            self._sorted[name] = tuple(sorted(rows, key=lambda row: (getattr(row, "order", ""), row.id)))
        return self._sorted[name]  # type: ignore[return-value]

    def where(self, record: type[R], **values: Any) -> tuple[R, ...]:
        """The records of a type whose fields hold ``values``, in order."""
        if not values:
            return self.all(record)
        (first, wanted), *others = values.items()
        rows: tuple[R, ...] = self._indexed(record, first).get(wanted, ())
        return tuple(row for row in rows if all(getattr(row, k) == v for k, v in others)) if others else rows

    def with_(self, edit: Edit) -> Snapshot:
        """The next snapshot; only the tables that ``edit`` touches are copied."""
        copies: dict[str, dict[str, Record]] = {}
        for change in edit.changes:
            record = change.record
            rows = copies.get(record.table)
            if rows is None:
                rows = copies[record.table] = dict(self.tables[record.table])
            if change.after is None:
                rows.pop(record.id, None)
            else:
                rows[record.id] = record
        after = Snapshot({**self.tables, **copies}, self.dossier_id)
        after._sorted, after._indexes = self._sorted.copy(), self._indexes.copy()
        for name in copies:
            after._sorted.pop(name, None)
            after._indexes.pop(name, None)
        return after

    def _indexed(self, record: type[R], field: str) -> Mapping[Any, tuple[R, ...]]:
        """The records of a type by the value of a field; worked out once: parents ask for their children."""
        indexes = self._indexes.setdefault(record.table, {})
        if field not in indexes:
            found: dict[Any, list[Record]] = {}
            for row in self.all(record):
                found.setdefault(getattr(row, field), []).append(row)
            indexes[field] = {value: tuple(rows) for value, rows in found.items()}
        return indexes[field]  # type: ignore[return-value]

    def orphans(self) -> tuple[tuple[Record, str], ...]:
        """Each record and field name that refers to a record which is not there."""
        return tuple(
            (row, name)
            for record in RECORDS
            for name, kind in kinds(record).items()
            if isinstance(kind, Ref)
            for row in self.tables[record.table].values()
            if (id_ := getattr(row, name)) and id_ not in self.tables[kind.table]
        )

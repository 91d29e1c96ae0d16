"""The records that an import touches, as they stand after each line, and the one edit they make together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from aict_desktop.domain.edit import Change, Edit
from aict_desktop.domain.fields import Kind, Record, Ref, kinds
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.order import sequence
from aict_desktop.domain.records import BY_TABLE, RECORDS
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.lines import Reading
from aict_desktop.imports.problems import words
from aict_desktop.reference.values import value_told
from aict_desktop.reference.words import field_label

R = TypeVar("R", bound=Record)


@dataclass
class Gathering:
    """Records by table and id, each with the number of the line that brought it."""

    snapshot: Snapshot
    file_name: str
    _touched: dict[str, dict[str, tuple[int, Record]]] = field(default_factory=dict)

    def put(self, record: Record, line: int = 0) -> None:
        """Keep a record as it stands now."""
        table = self._touched.setdefault(record.table, {})
        first, _ = table.get(record.id, (line, record))
        table[record.id] = first, record

    def get(self, record: type[R], id_: str) -> R | None:
        """A record as it stands now, None when there is none of that id."""
        touched = self._touched.get(record.table, {}).get(id_)
        return touched[1] if touched else self.snapshot.get(record, id_)  # type: ignore[return-value]

    def new(self, record: type[R]) -> list[R]:
        """The records of a type that the dossier has not, in the order of the lines."""
        found = sorted(self._touched.get(record.table, {}).values(), key=lambda pair: pair[0])
        return [made for _, made in found if self.snapshot.get(record, made.id) is None]  # type: ignore[misc]

    def compare(self, record: Record, values: Mapping[str, Any], reading: Reading, title: str) -> None:
        """Fill what is empty in ``record``; what it holds stays, and a difference is told of the line."""
        filled: dict[str, Any] = {}
        for name, theirs in values.items():
            kind, ours = kinds(type(record))[name], getattr(record, name)
            if theirs in (ours, kind.empty):
                continue
            label, told = field_label(record.table, name), self._told(kind, theirs)
            if ours == kind.empty:
                filled[name] = theirs
                reading.remark(label, told, "completed")
            else:
                reading.remark(label, title, "differs", theirs=told, ours=self._told(kind, ours))
        if filled:
            self.put(replace(record, **filled), reading.number)

    def edit(self) -> Edit:
        """Everything as one edit: what others refer to first, new records after those of their table."""
        changes = [change for record in RECORDS for change in self._changes(record)]
        return Edit(tuple(changes), words("words", "label", name=self.file_name))

    def _changes(self, record: type[Record]) -> Iterator[Change]:
        yield from (Change(None, made) for made in self._in_order(self.new(record)))
        for id_, (_, after) in self._touched.get(record.table, {}).items():
            before = self.snapshot.get(record, id_)
            if before is not None and before != after:
                yield Change(before, after)

    def _in_order(self, records: Sequence[Record]) -> Iterator[Record]:
        if not records or "order" not in kinds(type(records[0])):
            yield from records
            return
        there = self.snapshot.all(type(records[0]))
        last = getattr(there[-1], "order", "") if there else ""
        for record, key in zip(records, sequence(len(records), last), strict=True):
            yield replace(record, order=key)  # type: ignore[call-arg]

    def _told(self, kind: Kind, value: Any) -> str:
        if isinstance(kind, Ref):  # it may name a record of this very import
            return name_of(self.get(BY_TABLE[kind.table], value))
        return value_told(self.snapshot, kind, value)

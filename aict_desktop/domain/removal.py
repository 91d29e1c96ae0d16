"""Removing a record with all that hangs on it, as one edit that can be undone."""

from __future__ import annotations

from dataclasses import replace

from aict_desktop.domain.edit import Change, Edit
from aict_desktop.domain.fields import Record, Ref, kinds
from aict_desktop.domain.records import RECORDS
from aict_desktop.domain.snapshot import Snapshot

# Records refer only to types listed before their own.
_PLACES = {record.table: place for place, record in enumerate(RECORDS)}
_REFERENCES = tuple(
    (record, name, kind)
    for record in RECORDS
    for name, kind in kinds(record).items()
    if isinstance(kind, Ref)
)


def removed(snapshot: Snapshot, *records: Record, label: str = "") -> Edit:
    """The edit that removes ``records``: what cannot stand without them goes too, other links are emptied."""
    gone: dict[tuple[str, str], Record] = {}
    waiting = list(records)
    while waiting:
        record = waiting.pop()
        if (record.table, record.id) not in gone:
            gone[record.table, record.id] = record
            waiting.extend(_dependents(snapshot, record))
    last_first = sorted(gone.values(), key=lambda record: -_PLACES[record.table])
    changes = [Change(record, None) for record in last_first]
    return Edit((*_emptied_links(snapshot, gone), *changes), label)


def _dependents(snapshot: Snapshot, record: Record) -> list[Record]:
    return [
        row
        for owner, name, kind in _REFERENCES
        if kind.table == record.table and kind.on_delete == "delete"
        for row in snapshot.where(owner, **{name: record.id})
    ]


def _emptied_links(snapshot: Snapshot, gone: dict[tuple[str, str], Record]) -> list[Change]:
    emptied: dict[tuple[str, str], Change] = {}
    for owner, name, kind in _REFERENCES:
        if kind.on_delete != "clear":
            continue
        for row in snapshot.all(owner):
            key = (row.table, row.id)
            if key not in gone and (kind.table, getattr(row, name)) in gone:
                earlier = emptied[key].after if key in emptied else row
                assert earlier is not None
                emptied[key] = Change(row, replace(earlier, **{name: ""}))
    return list(emptied.values())

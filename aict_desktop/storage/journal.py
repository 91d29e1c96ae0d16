"""Edits as the journal keeps them: JSON that holds only the fields that changed, old and new."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from operator import is_
from typing import Any

from aict_desktop.domain.edit import Change, Edit
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.storage.rows import StoredChange

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True)
class Entry:
    """One past edit as the history shows it; ``edit`` leads from before it to after it."""

    at: datetime
    edit: Edit


def encode(changes: list[StoredChange]) -> str:
    """The JSON text of an edit as it is stored."""
    return _ENCODER.encode(changes)


def on_what_stands(snapshot: Snapshot, edit: Edit) -> Edit:
    """The same new values as changes from what ``snapshot`` holds: whoever made the edit may have seen less.

    So an edit of a record that was not written yet adds it, and one made from an old copy of a record takes
    back no other field.
    """
    tables = snapshot.tables
    changes = tuple([_standing(tables[c.record.table].get(c.record.id), c) for c in edit.changes])
    if all(map(is_, changes, edit.changes)):
        return edit
    return Edit(tuple(c for c in changes if c.before != c.after), edit.label)


def replay(snapshot: Snapshot, changes: str, label: str) -> Edit:
    """The edit that does again, on ``snapshot``, what the journal's ``changes`` did."""
    rows = json.loads(changes)
    return Edit(tuple(_change(snapshot, table, id_, new) for table, id_, _, new in rows), label)


def take_back(snapshot: Snapshot, changes: str, label: str) -> Edit:
    """The edit that undoes, on ``snapshot``, what the journal's ``changes`` did."""
    rows = reversed(json.loads(changes))
    return Edit(tuple(_change(snapshot, table, id_, old) for table, id_, old, _ in rows), label)


def as_told(changes: str, label: str) -> Edit:
    """The edit for reading only: its records hold the changed fields, the others empty."""
    rows = json.loads(changes)
    return Edit(tuple(Change(_record(t, i, old), _record(t, i, new)) for t, i, old, new in rows), label)


def _standing(now: Record | None, change: Change) -> Change:
    if now is change.before:
        return change
    if now is None or change.before is None or change.after is None:
        return Change(now, change.after)
    return Change(now, replace(now, **{name: getattr(change.after, name) for name in change.fields()}))


def _record(table: str, id_: str, stored: dict[str, Any] | None) -> Record | None:
    return None if stored is None else BY_TABLE[table](id=id_, **_read(table, stored))


def _change(snapshot: Snapshot, table: str, id_: str, stored: dict[str, Any] | None) -> Change:
    now = snapshot.tables[table].get(id_)
    if now is None or stored is None:
        return Change(now, _record(table, id_, stored))
    return Change(now, replace(now, **_read(table, stored)))


def _read(table: str, stored: dict[str, Any]) -> dict[str, Any]:
    known = kinds(BY_TABLE[table])
    return {name: known[name].from_stored(value) for name, value in stored.items() if name in known}

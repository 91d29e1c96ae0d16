"""Comparing two states of a dossier, and bringing together two copies that were edited apart.

``diff`` and ``merge`` serve the field trip, the workbook that comes back, the restored backup, the undone
merge and "what changed since": pure functions over snapshots, by record and by field.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from aict_desktop.domain.edit import Change, Edit, Key
from aict_desktop.domain.fields import Record, Ref, kinds
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.snapshot import Snapshot

WHOLE_RECORD = "*"


@dataclass(frozen=True)
class Conflict:
    """One field that both sides gave different values, or a record that one side removed (field ``*``).

    For a removal the values are the records themselves, None where it was removed. The merge keeps
    ``ours`` for a field, and keeps the record for a removal: a conflict never loses anything.
    """

    table: str
    id: str
    field: str
    base: Any
    ours: Any
    theirs: Any


@dataclass(frozen=True)
class Merged:
    """What to apply to our copy, and what is left for people to decide."""

    edit: Edit
    conflicts: tuple[Conflict, ...]


def diff(before: Snapshot, after: Snapshot, label: str = "") -> Edit:
    """The edit that leads from one state to the other."""
    return Edit(tuple(Change(old, new) for _, old, new in _pairs(before, after) if old != new), label)


def merge(base: Snapshot, ours: Snapshot, theirs: Snapshot, label: str = "") -> Merged:
    """Bring what ``theirs`` changed since ``base`` into ``ours``.

    From either side the outcome is the same but for the fields in conflict, where each keeps its own.
    """
    changes: dict[Key, Change] = {}
    conflicts: list[Conflict] = []
    for key, was, wanted in _pairs(base, theirs):
        if was == wanted:
            continue
        mine = ours.tables[key[0]].get(key[1])
        merged = _merge_record(key, was, mine, wanted, conflicts)
        if merged != mine:
            changes[key] = Change(mine, merged)
    _keep_what_is_referred_to(base, ours, theirs, changes, conflicts)
    return Merged(Edit(tuple(changes.values()), label), tuple(conflicts))


def _pairs(left: Snapshot, right: Snapshot) -> Iterator[tuple[Key, Record | None, Record | None]]:
    for table in left.tables:
        a, b = left.tables[table], right.tables[table]
        if a is not b:
            for id_ in (*a, *(id_ for id_ in b if id_ not in a)):
                yield (table, id_), a.get(id_), b.get(id_)


def _merge_record(
    key: Key, was: Record | None, mine: Record | None, wanted: Record | None, conflicts: list[Conflict]
) -> Record | None:
    if mine == was:
        return wanted
    if mine == wanted:
        return mine
    if mine is None or wanted is None:
        conflicts.append(Conflict(*key, WHOLE_RECORD, was, mine, wanted))
        return mine or wanted
    return _merge_fields(key, was, mine, wanted, conflicts)


def _merge_fields(
    key: Key, was: Record | None, mine: Record, wanted: Record, conflicts: list[Conflict]
) -> Record:
    taken: dict[str, Any] = {}
    for name, kind in kinds(type(mine)).items():
        old = getattr(was, name) if was else kind.empty
        our, their = getattr(mine, name), getattr(wanted, name)
        if our == their or their == old:
            continue
        if our == old:
            taken[name] = their
        else:
            conflicts.append(Conflict(*key, name, old, our, their))
    return replace(mine, **taken) if taken else mine


def _keep_what_is_referred_to(
    base: Snapshot,
    ours: Snapshot,
    theirs: Snapshot,
    changes: dict[Key, Change],
    conflicts: list[Conflict],
) -> None:
    """Bring back each record that one side removed while the other made something refer to it."""
    while missing := _missing(ours.with_(Edit(tuple(changes.values()))), conflicts):
        for key in missing:
            was, mine, wanted = (side.tables[key[0]].get(key[1]) for side in (base, ours, theirs))
            kept = mine or wanted or was
            if key not in {(known.table, known.id) for known in conflicts}:
                conflicts.append(Conflict(*key, WHOLE_RECORD, was, mine, wanted))
            if mine == kept:
                changes.pop(key, None)
            else:
                changes[key] = Change(mine, kept)


def _missing(outcome: Snapshot, conflicts: list[Conflict]) -> list[Key]:
    """What a record refers to, or would if people decided for ``theirs``, and is not there."""
    links = [(type(record), name, getattr(record, name)) for record, name in outcome.orphans()]
    links += [(BY_TABLE[c.table], c.field, c.theirs) for c in conflicts if c.field != WHOLE_RECORD]
    keys = [(kind.table, id_) for t, name, id_ in links if isinstance(kind := kinds(t)[name], Ref) and id_]
    return [(table, id_) for table, id_ in dict.fromkeys(keys) if id_ not in outcome.tables[table]]

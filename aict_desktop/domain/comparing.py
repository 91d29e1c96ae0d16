"""What differs between two states of a strategy, record by record: the ground of « ce qui a changé depuis ».

Ticks are told with the record that they belong to, and what came or went with its owner is told with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aict_desktop.domain.edit import Change, Edit, Key
from aict_desktop.domain.fields import Order, Record, Ref, kinds
from aict_desktop.domain.freezing import kept_of
from aict_desktop.domain.links import LINKS, TICKED
from aict_desktop.domain.merge import diff
from aict_desktop.domain.records import RECORDS, Opinion, PromptAnswer
from aict_desktop.domain.snapshot import Snapshot

INSIDE: Collection[str] = frozenset({Opinion.table, PromptAnswer.table})
"""What changes without the strategy saying anything else."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """The values that a field of several values gained and lost."""

    link: str
    added: tuple[Any, ...]
    removed: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of one record: added (no ``before``), removed (no ``after``), altered or moved in its list.

    ``fields`` are those whose values differ, its place in the list aside.
    """

    before: Record | None
    after: Record | None
    fields: tuple[str, ...] = ()
    ticks: tuple[Ticks, ...] = ()
    moved: bool = False

    @property
    def record(self) -> Record:
        """The record as it stands after, or stood before it was removed."""
        found = self.after or self.before
        assert found is not None, "a difference has at least one side"
        return found


def compared(before: Snapshot, after: Snapshot, details: Collection[str] = ()) -> tuple[Difference, ...]:
    """What leads from one state to the other, in the order of the records.

    The tables ``details`` hold what is told with its owner when both came, or went, together.
    """
    edit = diff(kept_of(before), kept_of(after))
    ticks = _ticks_by_owner(edit)
    found = {change.key: _difference(change, ticks) for change in edit.changes if _is_told(change)}
    for key, told in ticks.items():
        if key not in found and (row := after.tables[key[0]].get(key[1])):
            found[key] = Difference(row, row, ticks=told)
    came = {key for key, one in found.items() if one.before is None}
    went = {key for key, one in found.items() if one.after is None}
    kept = (one for one in found.values() if one.record.table not in details or not _follows(one, came, went))
    return _in_order(filter(_says_something, kept), before, after)


def owner_of(record: Record) -> tuple[str, Key] | None:
    """The field by which a record hangs on another one, with its table and id; None where it stands alone."""
    for name, kind in kinds(type(record)).items():
        if isinstance(kind, Ref) and kind.on_delete == "delete" and (id_ := getattr(record, name)):
            return name, (kind.table, id_)
    return None


def _is_told(change: Change) -> bool:
    return change.record.table not in INSIDE and change.record.table not in TICKED


def _difference(change: Change, ticks: Mapping[Key, tuple[Ticks, ...]]) -> Difference:
    if change.before is None or change.after is None:
        return Difference(change.before, change.after)
    known = kinds(type(change.record))
    fields = [name for name in change.fields() if not isinstance(known[name], Order)]
    moved = len(fields) < len(change.fields())
    return Difference(change.before, change.after, tuple(fields), ticks.get(change.key, ()), moved)


def _ticks_by_owner(edit: Edit) -> Mapping[Key, tuple[Ticks, ...]]:
    """The ticks that came and went, by the record that they belong to."""
    came, went = _ticked(change.after for change in edit.changes), _ticked(c.before for c in edit.changes)
    by_owner: defaultdict[Key, tuple[Ticks, ...]] = defaultdict(tuple)
    for owner, link in dict.fromkeys((*came, *went)):
        new, old = came.get((owner, link), ()), went.get((owner, link), ())
        # The same tick may stand under another id.
        gained, lost = (tuple(v for v in a if v not in b) for a, b in ((new, old), (old, new)))
        if gained or lost:
            by_owner[owner] += (Ticks(link, gained, lost),)
    return by_owner


def _ticked(rows: Iterable[Record | None]) -> Mapping[tuple[Key, str], Sequence[Any]]:
    """The values of the ticks among ``rows``, by owner and field."""
    found: defaultdict[tuple[Key, str], list[Any]] = defaultdict(list)
    for row in rows:
        if row is not None and row.table in TICKED:
            table, name = TICKED[row.table]
            link = LINKS[table, name]
            found[(table, getattr(row, link.owner)), name].append(getattr(row, link.value))
    return found


def _follows(one: Difference, came: Collection[Key], went: Collection[Key]) -> bool:
    """Whether a record came or went with what it hangs on."""
    if not (owner := owner_of(one.record)):
        return False
    _, key = owner
    return (one.before is None and key in came) or (one.after is None and key in went)


def _says_something(one: Difference) -> bool:
    return one.before is None or one.after is None or bool(one.fields or one.ticks or one.moved)


def _in_order(found: Iterable[Difference], before: Snapshot, after: Snapshot) -> tuple[Difference, ...]:
    """Record types in their order; of one type what is there in its order, then what was removed."""
    left = {(one.record.table, one.record.id): one for one in found}
    touched = [record for record in RECORDS if any(table == record.table for table, _ in left)]
    rows = (row for record in touched for side in (after, before) for row in side.all(record))
    return tuple(left.pop(key) for row in rows if (key := (row.table, row.id)) in left)

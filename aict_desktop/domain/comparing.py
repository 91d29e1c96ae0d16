"""What differs between two states of a strategy, record by record: the ground of « ce qui a changé depuis ».

Ticks are told with the record that they belong to, and what came or went with its owner is told with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from aict_desktop.domain.edit import Change, Edit, Key
from aict_desktop.domain.fields import Order, Record, Ref, kinds
from aict_desktop.domain.freezing import kept_of
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.merge import diff
from aict_desktop.domain.records import BY_TABLE, RECORDS, Opinion, PromptAnswer
from aict_desktop.domain.snapshot import Snapshot

INSIDE: Collection[str] = frozenset({Opinion.table, PromptAnswer.table})
"""What changes without the strategy saying anything else."""
_TICKED = {link.record.table: key for key, link in LINKS.items()}
_PLACES = {record.table: place for place, record in enumerate(RECORDS)}


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
    came, went = (_keys(found.values(), side) for side in ("before", "after"))
    kept = (one for one in found.values() if one.record.table not in details or not _follows(one, came, went))
    return tuple(sorted(filter(_says_something, kept), key=_rank(before, after)))


def owner_of(record: Record) -> tuple[str, Key] | None:
    """The field by which a record hangs on another one, with its table and id; None where it stands alone."""
    for name, kind in kinds(type(record)).items():
        if isinstance(kind, Ref) and kind.on_delete == "delete" and (id_ := getattr(record, name)):
            return name, (kind.table, id_)
    return None


def _is_told(change: Change) -> bool:
    return change.record.table not in INSIDE and change.record.table not in _TICKED


def _difference(change: Change, ticks: Mapping[Key, tuple[Ticks, ...]]) -> Difference:
    if change.before is None or change.after is None:
        return Difference(change.before, change.after)
    known = kinds(type(change.record))
    fields = [name for name in change.fields() if not isinstance(known[name], Order)]
    moved = len(fields) < len(change.fields())
    return Difference(change.before, change.after, tuple(fields), ticks.get(change.key, ()), moved)


def _ticks_by_owner(edit: Edit) -> Mapping[Key, tuple[Ticks, ...]]:
    """The ticks that came and went, by the record that they belong to."""
    found: dict[tuple[Key, str], tuple[list[Any], list[Any]]] = {}
    for change in edit.changes:
        if change.record.table in _TICKED:
            table, name = _TICKED[change.record.table]
            link = LINKS[table, name]
            for row, side in ((change.after, 0), (change.before, 1)):
                if row is not None:
                    key = (table, getattr(row, link.owner)), name
                    found.setdefault(key, ([], []))[side].append(getattr(row, link.value))
    by_owner: defaultdict[Key, list[Ticks]] = defaultdict(list)
    for (owner, name), (gained, lost) in found.items():
        again = set(gained) & set(lost)  # the same tick under another id
        ticks = Ticks(name, *(tuple(v for v in values if v not in again) for values in (gained, lost)))
        if ticks.added or ticks.removed:
            by_owner[owner].append(ticks)
    return {owner: tuple(ticks) for owner, ticks in by_owner.items()}


def _keys(found: Collection[Difference], missing: str) -> frozenset[Key]:
    rows = (one.record for one in found if getattr(one, missing) is None)
    return frozenset((row.table, row.id) for row in rows)


def _follows(one: Difference, came: Collection[Key], went: Collection[Key]) -> bool:
    """Whether a record came or went with what it hangs on."""
    if not (owner := owner_of(one.record)):
        return False
    _, key = owner
    return (one.before is None and key in came) or (one.after is None and key in went)


def _says_something(one: Difference) -> bool:
    return one.before is None or one.after is None or bool(one.fields or one.ticks or one.moved)


def _rank(before: Snapshot, after: Snapshot) -> Any:
    """Record types in their order; of one type what is there in its order, then what was removed."""
    places: dict[Key, tuple[int, int]] = {}

    def rank(one: Difference) -> tuple[int, int, int]:
        table = one.record.table
        if (table, "") not in places:
            places[table, ""] = (0, 0)
            for gone, side in ((1, before), (0, after)):
                rows = side.all(BY_TABLE[table])
                places.update({(table, row.id): (gone, place) for place, row in enumerate(rows)})
        return (_PLACES[table], *places[table, one.record.id])

    return rank

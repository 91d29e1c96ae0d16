"""What a workbook asks to change, piece by piece, and the one edit that some of the pieces make."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from aict_desktop.domain.edit import Change, Edit
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.order import sequence
from aict_desktop.domain.records import BY_TABLE, RECORDS
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True)
class Altered:
    """Another value of a field, or other ticks of a field of several values."""

    table: str
    id: str
    name: str
    value: Any


@dataclass(frozen=True)
class Added:
    """A new record with its ticks by the name of their field."""

    record: Record
    ticks: Mapping[str, Collection[Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Removed:
    """A record whose line is gone."""

    record: Record


@dataclass(frozen=True)
class Told:
    """A cell in words: before the workbook was written, in the dossier now, in the workbook."""

    column: str
    before: str
    here: str
    after: str


@dataclass(frozen=True)
class Item:
    """One thing to take or leave: a cell, or a line that was added or removed.

    ``row`` is 0 for a line that is gone; ``called`` what its record is; a ``conflict`` was changed on both
    sides; ``needs`` are ids of records that other items add; ``ticked`` says whether it is proposed taken.
    """

    sheet: str
    row: int
    called: str
    change: Altered | Added | Removed
    told: tuple[Told, ...]
    ticked: bool
    conflict: bool = False
    note: str = ""
    needs: frozenset[str] = frozenset()

    @property
    def line(self) -> tuple[str, int, str]:
        """What the items of one line have in common."""
        record = self.change if isinstance(self.change, Altered) else self.change.record
        return self.sheet, self.row, record.id

    @property
    def brings(self) -> str:
        """The id of the record that it adds; empty for none."""
        return self.change.record.id if isinstance(self.change, Added) else ""


def with_needed(items: Sequence[Item], chosen: Collection[int]) -> set[int]:
    """The places of the items chosen, and of those that add what they refer to."""
    places = {item.brings: place for place, item in enumerate(items) if item.brings}
    found, waiting = set[int](), list(chosen)
    while waiting:
        place = waiting.pop()
        if place not in found:
            found.add(place)
            waiting.extend(places[id_] for id_ in items[place].needs if id_ in places)
    return found


def without_needy(items: Sequence[Item], chosen: Collection[int], left: int) -> set[int]:
    """The items chosen without one of them, nor those that refer to what it adds."""
    gone, waiting = set[int](), [left]
    while waiting:
        place = waiting.pop()
        if place not in gone:
            gone.add(place)
            brings = items[place].brings
            waiting.extend(at for at, item in enumerate(items) if brings and brings in item.needs)
    return set(chosen) - gone


def edit_of(snapshot: Snapshot, items: Sequence[Item], label: str) -> Edit:
    """The edit that takes these items, and those that they need; records that go, go last."""
    changes = [item.change for item in items]
    edit = Edit(tuple(_additions(snapshot, [one for one in changes if isinstance(one, Added)])), label)
    for one in changes:
        if isinstance(one, Added):
            edit = edit.then(_ticked(snapshot.with_(edit), one.record.table, one.record.id, one.ticks))
    edit = edit.then(_alterations(snapshot.with_(edit), [one for one in changes if isinstance(one, Altered)]))
    gone = [one.record for one in changes if isinstance(one, Removed)]
    after = snapshot.with_(edit)
    there = [found for one in gone if (found := after.get(type(one), one.id))]
    return Edit(edit.then(removed(after, *there)).changes, label)


def _additions(snapshot: Snapshot, added: Sequence[Added]) -> Iterator[Change]:
    """New records, each after those of its table, what others refer to first."""
    for kind in RECORDS:
        new = [one.record for one in added if isinstance(one.record, kind)]
        if not new:
            continue
        if "order" not in kinds(kind):
            yield from (Change(None, record) for record in new)
            continue
        there = snapshot.all(kind)
        keys = sequence(len(new), getattr(there[-1], "order", "") if there else "")
        yield from (
            Change(None, replace(record, **{"order": key})) for record, key in zip(new, keys, strict=True)
        )


def _alterations(snapshot: Snapshot, altered: Sequence[Altered]) -> Edit:
    values: dict[tuple[str, str], dict[str, Any]] = {}
    ticks = Edit(())
    for one in altered:
        if (one.table, one.name) in LINKS:
            ticks = ticks.then(_ticked(snapshot, one.table, one.id, {one.name: one.value}))
        else:
            values.setdefault((one.table, one.id), {})[one.name] = one.value
    changes = []
    for (table, id_), told in values.items():
        before = snapshot.get(BY_TABLE[table], id_)
        changes.append(Change(before, replace(before or BY_TABLE[table](id=id_), **told)))
    return Edit(tuple(changes)).then(ticks)


def _ticked(snapshot: Snapshot, table: str, id_: str, ticks: Mapping[str, Collection[Any]]) -> Edit:
    edit = Edit(())
    for name, values in ticks.items():
        edit = edit.then(LINKS[table, name].set(snapshot, id_, sorted(values, key=str)))
    return edit

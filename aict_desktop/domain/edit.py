"""A change to a dossier: what stood before, what stands after, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from operator import attrgetter, is_
from typing import Any

from aict_desktop.domain.fields import Record, kinds

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One record added (no ``before``), removed (no ``after``) or altered."""

    before: Record | None
    after: Record | None
    _fields: tuple[str, ...] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def record(self) -> Record:
        """The record as it stands after, or stood before it was removed."""
        found = self.after or self.before
        assert found is not None, "a change has at least one side"
        return found

    @property
    def key(self) -> Key:
        """The table and id of the record."""
        return self.record.table, self.record.id

    def fields(self) -> tuple[str, ...]:
        """The names of the fields whose values differ; all of them for an added or removed record."""
        if self._fields is None:
            # Asked for by the cleaning, the rows and the journal of every edit.
            object.__setattr__(self, "_fields", self._differing())
        return self._fields or ()

    def _differing(self) -> tuple[str, ...]:
        before, after = self.before, self.after
        record_type: Any = type(self.record)  # mypy does not believe a type of dataclass to be hashable
        names, values = _reader(record_type)
        if before is None or after is None:
            return names
        # A field that nobody touched holds the very same object.
        trios = zip(names, values(before), values(after), strict=True)
        return tuple([name for name, old, new in trios if old is not new and old != new])


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes that happen together or not at all; at most one for a record.

    ``label`` is what the user reads in the history; empty when the changes tell it themselves.
    """

    changes: tuple[Change, ...]
    label: str = ""

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def tables(self) -> frozenset[str]:
        """The tables that the edit touches."""
        return frozenset(change.record.table for change in self.changes)

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(tuple(Change(c.after, c.before) for c in reversed(self.changes)), self.label)

    def then(self, later: Edit) -> Edit:
        """One edit that does this and then ``later``; what cancels out is left out."""
        merged = {change.key: change for change in self.changes}
        for change in later.changes:
            earlier = merged.get(change.key)
            merged[change.key] = Change(earlier.before if earlier else change.before, change.after)
        return Edit(tuple(c for c in merged.values() if c.before != c.after), later.label or self.label)

    def cleaned(self) -> Edit:
        """The same edit with every new value in the form that a dossier may keep."""
        clean = tuple([_clean(change) for change in self.changes])
        return self if all(map(is_, clean, self.changes)) else Edit(clean, self.label)


def added(*records: Record, label: str = "") -> Edit:
    """The edit that adds ``records``."""
    return Edit(tuple(Change(None, record) for record in records), label)


def altered(record: Record, label: str = "", /, **values: Any) -> Edit:
    """The edit that gives ``record`` other values; empty when they are the ones it has.

    The label comes by its place alone: some records have a field of that name.
    """
    return replaced([(record, replace(record, **values))], label)


def replaced(pairs: Iterable[tuple[Record, Record]], label: str = "") -> Edit:
    """The edit that puts each second record in the place of the first."""
    return Edit(tuple(Change(old, new) for old, new in pairs if old != new), label)


@cache
def _reader(record: Any) -> tuple[tuple[str, ...], Callable[[Record], tuple[Any, ...]]]:
    """The field names of a record type, and what reads all their values at once."""
    names = tuple(kinds(record))
    read = attrgetter(*names)
    return names, read if len(names) > 1 else lambda one: (read(one),)


def _clean(change: Change) -> Change:
    after = change.after
    if after is None:
        return change
    known, dirty = kinds(type(after)), {}
    for name in change.fields():
        value = getattr(after, name)
        clean = known[name].clean(value)
        if clean is not value and clean != value:
            dirty[name] = clean
    return Change(change.before, replace(after, **dirty)) if dirty else change

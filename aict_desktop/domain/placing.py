"""Where a record stands among its like, and moving it there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from aict_desktop.domain.edit import Edit, replaced
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.order import between
from aict_desktop.domain.snapshot import Snapshot


def last_order(snapshot: Snapshot, record: type[Record]) -> dict[str, str]:
    """The ``order`` that puts a new record after all of its type; nothing for types without an order."""
    if "order" not in kinds(record):
        return {}
    rows = snapshot.all(record)
    return {"order": between(_order(rows[-1]) if rows else "", "")}


def moved(record: Record, place: int, others: Sequence[Record], **values: Any) -> Edit:
    """The edit that puts ``record`` at ``place`` among ``others`` (its like, in order, without itself).

    ``values`` are fields that change at the same time, such as another quadrant or parent.
    """
    before = _order(others[place - 1]) if place > 0 else ""
    after = _order(others[place]) if place < len(others) else ""
    if after and before >= after:
        # Two copies merged side by side may share a key: go after both.
        after = next((key for other in others[place:] if (key := _order(other)) > before), "")
    return replaced([(record, replace(record, **{"order": between(before, after), **values}))])


def shifted(record: Record, step: int, siblings: Sequence[Record]) -> Edit:
    """The edit that moves ``record`` by ``step`` places among ``siblings`` (in order, itself included)."""
    others = [other for other in siblings if other.id != record.id]
    here = next(place for place, other in enumerate(siblings) if other.id == record.id)
    there = min(max(here + step, 0), len(others))
    return moved(record, there, others) if there != here else Edit(())


def _order(record: Record) -> str:
    return str(getattr(record, "order", ""))

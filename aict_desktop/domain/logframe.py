"""The lines of the logframe: what hangs under what, where a line may go, and the logic that they make.

An indicator or an assumption belongs to its result, else to its objective, else to the general objective.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.order import between
from aict_desktop.domain.placing import moved
from aict_desktop.domain.records.logframe import Activity, Assumption, Indicator, Result
from aict_desktop.domain.records.strategy import Objective, Strategy
from aict_desktop.domain.snapshot import Snapshot

Level = Strategy | Objective | Result
Hung = TypeVar("Hung", Indicator, Assumption)
_PARENTS: dict[type[Record], tuple[str, type[Record]]] = {
    Result: ("objective", Objective),
    Activity: ("result", Result),
}


@dataclass(frozen=True, slots=True)
class Inference:
    """One step of the logic: if ``means`` are there and ``assumptions`` hold, then ``end`` is reached."""

    end: Level
    means: Sequence[Record]
    assumptions: Sequence[Assumption]


def values_at(level: Record) -> dict[str, str]:
    """The fields that put an indicator or an assumption at a level."""
    return {
        "objective": level.id if isinstance(level, Objective) else "",
        "result": level.id if isinstance(level, Result) else "",
    }


def at_level(snapshot: Snapshot, kind: type[Hung], level: Record) -> tuple[Hung, ...]:
    """The indicators or assumptions of a level, in order; none for an activity."""
    if isinstance(level, Activity):
        return ()
    # One that names both a result and its objective belongs to the result.
    wanted = {"result": level.id} if isinstance(level, Result) else values_at(level)
    return snapshot.where(kind, **wanted)


def parent(snapshot: Snapshot, record: Record) -> Record | None:
    """The objective of a result, the result of an activity; None for what stands at the top."""
    found = _PARENTS.get(type(record))
    return snapshot.get(found[1], getattr(record, found[0])) if found else None


def siblings(snapshot: Snapshot, record: Record) -> tuple[Record, ...]:
    """The lines of the same level under the same parent, in order, itself included."""
    return snapshot.where(type(record), **{field: getattr(record, field) for field in _field_of(record)})


def beside(snapshot: Snapshot, record: Record, id_: str) -> Record:
    """A blank line of the same level, right after ``record``; it is in no dossier yet."""
    after = [one for one in siblings(snapshot, record) if _order(one) > _order(record)]
    order = between(_order(record), _order(after[0]) if after else "")
    same = {name: getattr(record, name) for name in _field_of(record)}
    return type(record)(id=id_, **{"order": order, **same})


def under(snapshot: Snapshot, record: Record, id_: str) -> Record | None:
    """A blank line of the level below, the last under ``record``; None under an activity."""
    if isinstance(record, Strategy):
        return Objective(id=id_, order=_last(snapshot.all(Objective)))
    if isinstance(record, Objective):
        return Result(id=id_, objective=record.id, order=_last(snapshot.where(Result, objective=record.id)))
    if isinstance(record, Result):
        return Activity(id=id_, result=record.id, order=_last(snapshot.where(Activity, result=record.id)))
    return None


def handed_on(snapshot: Snapshot, record: Record, step: int) -> Edit:
    """The edit that gives a line to the next parent (``step`` 1), as its first, or to the one before (-1)."""
    holder = parent(snapshot, record)
    if holder is None:
        return Edit(())
    every = _in_reading_order(snapshot, type(holder))
    there = next(place for place, one in enumerate(every) if one.id == holder.id) + step
    if not 0 <= there < len(every):
        return Edit(())
    return _given(snapshot, record, every[there], last=step < 0)


def dropped(snapshot: Snapshot, record: Record, target: Record) -> Edit:
    """The edit that lets a line go on another: on its like it takes its place, on a parent it comes last."""
    holder = parent(snapshot, record)
    if isinstance(target, type(holder)) and holder is not None:
        return _given(snapshot, record, target, last=True) if target.id != holder.id else Edit(())
    if type(target) is not type(record) or target.id == record.id or isinstance(record, Strategy):
        return Edit(())
    row = [one.id for one in siblings(snapshot, target)]
    others = [one for one in siblings(snapshot, target) if one.id != record.id]
    values = {name: getattr(target, name) for name in _field_of(record)}
    return moved(record, min(row.index(target.id), len(others)), others, **values)


def chain(snapshot: Snapshot) -> Iterator[Inference]:
    """Every step of the logic, from the bottom up: each result before its objective, the goal last."""
    objectives = snapshot.all(Objective)
    for objective in objectives:
        results = snapshot.where(Result, objective=objective.id)
        for result in results:
            yield _inference(snapshot, result, snapshot.where(Activity, result=result.id))
        yield _inference(snapshot, objective, results)
    strategy = snapshot.one(Strategy)
    if objectives or strategy.goal:
        yield _inference(snapshot, strategy, objectives)


def _inference(snapshot: Snapshot, end: Level, means: Sequence[Record]) -> Inference:
    return Inference(end, means, at_level(snapshot, Assumption, end))


def _given(snapshot: Snapshot, record: Record, holder: Record, *, last: bool) -> Edit:
    (field,) = _field_of(record)
    others = snapshot.where(type(record), **{field: holder.id})
    return moved(record, len(others) if last else 0, others, **{field: holder.id})


def _field_of(record: Record) -> tuple[str, ...]:
    """The field that holds its parent, where it has one."""
    found = _PARENTS.get(type(record))
    return (found[0],) if found else ()


def _in_reading_order(snapshot: Snapshot, kind: type[Record]) -> Sequence[Record]:
    if kind is not Result:
        return snapshot.all(kind)
    objectives = snapshot.all(Objective)
    return [row for one in objectives for row in snapshot.where(Result, objective=one.id)]


def _last(rows: Sequence[Record]) -> str:
    return between(_order(rows[-1]) if rows else "", "")


def _order(record: Record) -> str:
    value: Any = getattr(record, "order", "")
    return str(value)

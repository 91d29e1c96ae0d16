"""Moving activities in time: alone or with what waits for them, by days, weeks or months, from either end.

What an activity should reach on its way, its milestones, moves with it unless it is reached already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import Literal, TypeAlias

from aict_desktop.domain.durations import Length, days_later, month_end, months_later
from aict_desktop.domain.edit import Edit, replaced
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Milestone
from aict_desktop.domain.schedule import earliest, graph_of, length_of
from aict_desktop.domain.snapshot import Snapshot

Unit = Literal["day", "week", "month"]
Days: TypeAlias = tuple[date | None, date | None]
"""The first and the last day of an activity, None where there is none."""

FIRST_LENGTH = Length(1, 0)
"""How long an activity lasts that is given its first dates."""


def shifted(one: Activity, unit: Unit, steps: int) -> Days:
    """The days of an activity moved by so many days, weeks or months; it lasts as long as before."""
    length = length_of(one) if unit == "month" else None
    start = one.start and _later(one.start, unit, steps)
    if start and length:
        return start, length.last_day(start)
    return start, one.end and _later(one.end, unit, steps, ends=True)


def stretched(one: Activity, unit: Unit, steps: int) -> Days:
    """Its days with another end, never before its start."""
    if one.end is None:
        return one.start, None
    end = _later(one.end, unit, steps, ends=True)
    return one.start, max(end, one.start) if one.start else end


def begun(one: Activity, unit: Unit, steps: int) -> Days:
    """Its days with another start, never after its end."""
    if one.start is None:
        return None, one.end
    start = _later(one.start, unit, steps)
    return min(start, one.end) if one.end else start, one.end


def rescheduled(
    snapshot: Snapshot,
    activity: Activity,
    start: date | None,
    end: date | None,
    *,
    push: bool = False,
    label: str = "",
) -> Edit:
    """The edit that gives an activity other dates.

    With ``push``, what waits for it and would start too early moves by as many days as it must, its length
    kept, and so on. Nothing without a start is pushed, nor anything while there is a circle. What moves as a
    whole takes its milestones with it.
    """
    moved = {activity.id: replace(activity, start=start, end=end)}
    graph = graph_of(snapshot)
    for id_ in _order(graph) if push else ():
        one = snapshot.get(Activity, id_)
        if one and id_ not in moved and one.start:
            ends = [moved[need].end for need in graph[id_] if need in moved]
            least = max((days_later(day, 1) for day in ends if day), default=one.start)
            if one.start < least:
                by = (least - one.start).days
                moved[id_] = replace(one, start=least, end=one.end and days_later(one.end, by))
    pairs = [(one, moved[one.id]) for one in snapshot.all(Activity) if one.id in moved]
    marks = [pair for old, new in pairs for pair in _milestones(snapshot, old, new)]
    return replaced([*pairs, *marks], label)


def pushed(snapshot: Snapshot, activity: Activity) -> Edit:
    """The edit that pushes what waits for an activity and starts before its end, and what waits for that."""
    return rescheduled(snapshot, activity, activity.start, activity.end, push=True)


def planned(snapshot: Snapshot, activity: Activity, today: date) -> Edit:
    """The edit that gives its missing dates to an activity: after what it needs, else from next month on.

    It lasts a month until somebody says better. No change when it has both, or needs what has no end.
    """
    if activity.end and not activity.start:
        return rescheduled(snapshot, activity, months_later(days_later(activity.end, 1), -1), activity.end)
    found = earliest(snapshot, activity)
    if (activity.start and activity.end) or (found.undated and not activity.start):
        return Edit(())
    start = activity.start or found.day or _next_month(snapshot, today)
    return rescheduled(snapshot, activity, start, FIRST_LENGTH.last_day(start))


def _milestones(snapshot: Snapshot, old: Activity, new: Activity) -> Iterator[tuple[Record, Record]]:
    """The milestones yet to be reached of an activity that moved as a whole, each with where it goes."""
    ends = [(before, after) for before, after in ((old.start, new.start), (old.end, new.end)) if before]
    if not ends or any(after in (None, before) for before, after in ends):
        return
    before, after = ends[0]
    for one in snapshot.where(Milestone, activity=old.id):
        if one.due and not one.done and after:
            yield one, replace(one, due=_carried(one.due, before, after))


def _carried(day: date, before: date, after: date) -> date:
    """A day moved as another was: by whole months when that one was, else by as many days."""
    months = (after.year - before.year) * 12 + after.month - before.month
    if months and months_later(before, months) == after:
        return _month_later(day, months)
    return days_later(day, (after - before).days)


def _next_month(snapshot: Snapshot, today: date) -> date:
    """The first of the next month, or the first day of a term of office that has yet to begin."""
    return max(months_later(today.replace(day=1), 1), snapshot.one(Dossier).term_start or today)


def _order(graph: Mapping[str, set[str]]) -> tuple[str, ...]:
    """The activities, each after those it needs; none at all when some wait for one another in a circle."""
    try:
        return tuple(TopologicalSorter(graph).static_order())
    except CycleError:
        return ()


def _later(day: date, unit: Unit, steps: int, *, ends: bool = False) -> date:
    """A day so many units later; one that ``ends`` something stays the last of its month."""
    if unit == "month":
        return (_month_later if ends else months_later)(day, steps)
    return days_later(day, steps * (7 if unit == "week" else 1))


def _month_later(day: date, months: int) -> date:
    """The same day of another month; the last day of a month stays one."""
    there = months_later(day, months)
    return month_end(there) if day == month_end(day) else there

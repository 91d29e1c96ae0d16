"""Moving activities in time: alone or with what waits for them, by days, weeks or months, from either end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import Literal, TypeAlias

from aict_desktop.domain.durations import Length, days_later, month_end, months_later
from aict_desktop.domain.edit import Edit, replaced
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.schedule import earliest, graph_of, length_of
from aict_desktop.domain.snapshot import Snapshot

Unit = Literal["day", "week", "month"]
Days: TypeAlias = tuple[date | None, date | None]
"""The first and the last day of an activity, None where there is none."""

FIRST_LENGTH = Length(1, 0)
"""How long an activity lasts that is given its first dates."""


def shifted(one: Activity, unit: Unit, steps: int) -> Days:
    """The days of an activity moved by so many days, weeks or months; it lasts as long as before."""
    if unit != "month":
        days = steps * (7 if unit == "week" else 1)
        return _later(one.start, days), _later(one.end, days)
    length = length_of(one)
    start = months_later(one.start, steps) if one.start else None
    if start and length:
        return start, length.last_day(start)
    return start, _month_later(one.end, steps) if one.end else None


def stretched(one: Activity, unit: Unit, steps: int) -> Days:
    """Its days with another end, never before its start."""
    if one.end is None:
        return one.start, None
    days = steps * (7 if unit == "week" else 1)
    end = _month_later(one.end, steps) if unit == "month" else days_later(one.end, days)
    return one.start, max(end, one.start) if one.start else end


def begun(one: Activity, unit: Unit, steps: int) -> Days:
    """Its days with another start, never after its end."""
    if one.start is None:
        return None, one.end
    days = steps * (7 if unit == "week" else 1)
    start = months_later(one.start, steps) if unit == "month" else days_later(one.start, days)
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
    kept, and so on. Nothing without a start is pushed, nor anything while there is a circle.
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
    pairs = ((one, moved[one.id]) for one in snapshot.all(Activity) if one.id in moved)
    return replaced(pairs, label)


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


def _next_month(snapshot: Snapshot, today: date) -> date:
    """The first of the next month, or the first day of a term of office that has yet to begin."""
    return max(months_later(today.replace(day=1), 1), snapshot.one(Dossier).term_start or today)


def _order(graph: Mapping[str, set[str]]) -> tuple[str, ...]:
    """The activities, each after those it needs; none at all when some wait for one another in a circle."""
    try:
        return tuple(TopologicalSorter(graph).static_order())
    except CycleError:
        return ()


def _later(day: date | None, days: int) -> date | None:
    return days_later(day, days) if day else None


def _month_later(day: date, months: int) -> date:
    """The same day of another month; the last day of a month stays one."""
    there = months_later(day, months)
    return month_end(there) if day == month_end(day) else there

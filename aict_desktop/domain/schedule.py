"""What each activity waits for, how early it may start, and the circles that such waits could make.

An activity starts the day after the last of those that it needs is over. A date that nobody gave is told as
missing: nothing is put in its place.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from graphlib import CycleError, TopologicalSorter

from aict_desktop.domain.durations import Length, days_later, length
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Dependency
from aict_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Earliest:
    """The first day on which an activity may start: None when it needs nothing, or nothing with an end.

    ``undated`` are the activities it needs whose end is missing, so that ``day`` may still move.
    """

    day: date | None
    undated: tuple[Activity, ...]


def needed(snapshot: Snapshot, activity: Activity) -> tuple[Activity, ...]:
    """The activities that one waits for, those that no longer exist left out."""
    found = (snapshot.get(Activity, one.needs) for one in snapshot.where(Dependency, activity=activity.id))
    return tuple(one for one in found if one)


def waiting(snapshot: Snapshot, activity: Activity) -> tuple[Activity, ...]:
    """The activities that wait for one."""
    found = (snapshot.get(Activity, one.activity) for one in snapshot.where(Dependency, needs=activity.id))
    return tuple(one for one in found if one)


def earliest(snapshot: Snapshot, activity: Activity) -> Earliest:
    """How early an activity may start, after what it needs."""
    others = needed(snapshot, activity)
    ends = [one.end for one in others if one.end]
    return Earliest(days_later(max(ends), 1) if ends else None, tuple(one for one in others if not one.end))


def period(activity: Activity) -> tuple[date, date] | None:
    """The first and last day; one alone stands for both, two typed backwards are put right."""
    start, end = activity.start or activity.end, activity.end or activity.start
    return (min(start, end), max(start, end)) if start and end else None


def length_of(activity: Activity) -> Length | None:
    """How long an activity lasts; None when a date is missing or they are the wrong way round."""
    return length(activity.start, activity.end) if activity.start and activity.end else None


def days_of(activity: Activity) -> int | None:
    """The same in calendar days, the first and the last counted."""
    if not (activity.start and activity.end) or activity.end < activity.start:
        return None
    return (activity.end - activity.start).days + 1


def cycles(snapshot: Snapshot) -> tuple[tuple[Activity, ...], ...]:
    """The circles of activities, each waiting for the next, the last for the first.

    No activity is in two of the circles told: mending one shows what is left.
    """
    graph, found = dict(graph_of(snapshot)), []
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            # It tells the nodes from the one needed to the one that waits, the first again at the end.
            circle = list(reversed(error.args[1][1:]))
            found.append(tuple(one for id_ in circle if (one := snapshot.get(Activity, id_))))
            graph = {id_: needs - set(circle) for id_, needs in graph.items() if id_ not in circle}
        else:
            return tuple(found)


def closed(snapshot: Snapshot, edit: Edit) -> tuple[Activity, ...]:
    """The circle that an edit would close, as :func:`cycles` tells them; empty when it closes none.

    A circle that is there already stops no edit elsewhere.
    """
    added = [one.after for one in edit.changes if isinstance(one.after, Dependency)]
    after = snapshot.with_(edit) if added else snapshot
    for tie in added:
        if way := _way(after, tie.needs, tie.activity):
            return (*way[-1:], *way[:-1])
    return ()


def graph_of(snapshot: Snapshot) -> Mapping[str, set[str]]:
    """Activity id -> the ids of those it needs."""
    graph: dict[str, set[str]] = {one.id: set() for one in snapshot.all(Activity)}
    for tie in snapshot.all(Dependency):
        if tie.activity in graph and tie.needs in graph:
            graph[tie.activity].add(tie.needs)
    return graph


def _way(snapshot: Snapshot, first: str, last: str) -> tuple[Activity, ...]:
    """The shortest chain from an activity to another, each waiting for the next; empty when there is none."""
    graph = graph_of(snapshot)
    before: dict[str, str] = {first: ""}
    queue = deque([first])
    while queue and last not in before:
        here = queue.popleft()
        for there in sorted(graph.get(here, ())):
            if there not in before:
                before[there] = here
                queue.append(there)
    chain, at = [], last if last in before else ""
    while at:
        chain.append(at)
        at = before[at]
    return tuple(one for id_ in reversed(chain) if (one := snapshot.get(Activity, id_)))

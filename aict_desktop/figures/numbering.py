"""The objectives with their results and activities, in order, and the number each bears everywhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Plan:
    """What hangs under what: results by objective id, activities by result id, numbers by record id."""

    objectives: Sequence[Objective]
    results: Mapping[str, Sequence[Result]]
    activities: Mapping[str, Sequence[Activity]]
    numbers: Mapping[str, str]

    @classmethod
    def of(cls, snapshot: Snapshot) -> Plan:
        """The plan of a dossier, built in one pass over its records."""
        objectives = snapshot.all(Objective)
        results = grouped(snapshot.all(Result), lambda result: result.objective)
        activities = grouped(snapshot.all(Activity), lambda activity: activity.result)
        return cls(objectives, results, activities, dict(_numbers(objectives, results, activities)))

    def all_results(self) -> Iterator[Result]:
        """Every result under an objective, by number."""
        return (result for one in self.objectives for result in self.results.get(one.id, ()))

    def all_activities(self) -> Iterator[Activity]:
        """Every activity under such a result, by number."""
        return (activity for one in self.all_results() for activity in self.activities.get(one.id, ()))

    def loose(self, snapshot: Snapshot) -> Iterator[Activity]:
        """Every activity under none, in the order of the dossier that the plan is of."""
        return (activity for activity in snapshot.all(Activity) if activity.id not in self.numbers)


def numbers(snapshot: Snapshot) -> Mapping[str, str]:
    """Record id -> ``2``, ``2.1`` or ``2.1.3`` for each objective, its results and their activities."""
    return Plan.of(snapshot).numbers


def grouped(records: Iterable[T], key: Callable[[T], str]) -> Mapping[str, Sequence[T]]:
    """The records by key, in their order."""
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for record in records:
        groups[key(record)].append(record)
    return dict(groups)


def _numbers(
    objectives: Sequence[Objective],
    results: Mapping[str, Sequence[Result]],
    activities: Mapping[str, Sequence[Activity]],
) -> Iterator[tuple[str, str]]:
    for first, objective in enumerate(objectives, 1):
        yield objective.id, f"{first}"
        for second, result in enumerate(results.get(objective.id, ()), 1):
            yield result.id, f"{first}.{second}"
            for third, activity in enumerate(activities.get(result.id, ()), 1):
                yield activity.id, f"{first}.{second}.{third}"

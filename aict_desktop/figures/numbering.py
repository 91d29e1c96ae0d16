"""The numbers that objectives, results and activities bear in every figure and document."""

from __future__ import annotations

from collections.abc import Mapping

from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot


def numbers(snapshot: Snapshot) -> Mapping[str, str]:
    """Record id -> ``2``, ``2.1`` or ``2.1.3`` for each objective, its results and their activities."""
    found: dict[str, str] = {}
    for first, objective in enumerate(snapshot.all(Objective), 1):
        found[objective.id] = str(first)
        for second, result in enumerate(snapshot.where(Result, objective=objective.id), 1):
            found[result.id] = f"{first}.{second}"
            for third, activity in enumerate(snapshot.where(Activity, result=result.id), 1):
                found[activity.id] = f"{first}.{second}.{third}"
    return found


def number_key(number: str) -> tuple[int, ...]:
    """What sorts ``2.10`` after ``2.9``."""
    return tuple(map(int, number.split(".")))

"""When each indicator is to be collected next, and what collecting takes in a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType

from aict_desktop.domain.durations import months_later
from aict_desktop.domain.monitoring import last_measurement, starts_on
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import Measurement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import term_of

MONTHS: Mapping[str, int] = MappingProxyType({"month": 1, "quarter": 3, "half_year": 6, "year": 12})
"""Months between two collections, by frequency."""
SOON = timedelta(days=30)
"""How long before its day a collection is announced."""
EARLY = timedelta(days=182)
"""A collection due once in the term counts when it is made up to this much before its day."""
DAY_OF_WORK = 7 * 60
"""Minutes: a fifth of the legal week of 35 hours."""


@dataclass(frozen=True, slots=True)
class Collection:
    """The next collection of an indicator: ``overdue`` when its day is past, ``soon`` when it is near."""

    indicator: Indicator
    day: date
    overdue: bool
    soon: bool


@dataclass(frozen=True, slots=True)
class Effort:
    """What the collections of a year take; ``untold`` indicators say neither minutes nor cost.

    Those collected once in the term or at events are no part of a year: they are counted as ``others``.
    """

    collections: int
    minutes: int
    cost: Decimal
    untold: int
    others: int

    @property
    def days(self) -> Decimal:
        """The minutes as days of work."""
        return Decimal(self.minutes) / DAY_OF_WORK


def next_day(snapshot: Snapshot, indicator: Indicator, today: date) -> date | None:
    """The day of the next collection; None when it is never due, or when what tells it is missing.

    Months and years are those of the calendar, counted from the last measurement, else from the start; what
    was measured on the target's day or after it is measured no more.
    """
    last = last_measurement(snapshot, indicator, today)
    done = last.day if last else None
    if done and indicator.target_on and done >= indicator.target_on:
        return None
    if months := MONTHS.get(indicator.frequency):
        since = done or starts_on(snapshot, indicator)
        return months_later(since, months) if since else None
    once = _once(snapshot, indicator.frequency)
    return None if once is None or (done and once - done <= EARLY) else once


def collection(snapshot: Snapshot, indicator: Indicator, today: date) -> Collection | None:
    """The next collection of an indicator, if there is one.

    Before the strategy is voted, nothing is due of what has neither been measured nor a dated baseline.
    """
    known = indicator.baseline_on or snapshot.where(Measurement, indicator=indicator.id)
    begun = known or snapshot.one(Dossier).voted_on
    day = next_day(snapshot, indicator, today) if begun else None
    return Collection(indicator, day, day < today, today <= day <= today + SOON) if day else None


def collections(snapshot: Snapshot, today: date) -> tuple[Collection, ...]:
    """The next collection of each indicator that has one, the earliest first."""
    found = (collection(snapshot, row, today) for row in snapshot.all(Indicator))
    return tuple(sorted(filter(None, found), key=lambda one: one.day))


def effort(snapshot: Snapshot) -> Effort:
    """What the collections of one whole year take, in minutes and euros."""
    regular = [row for row in snapshot.all(Indicator) if row.frequency in MONTHS]
    times = {row.id: 12 // MONTHS[row.frequency] for row in regular}
    return Effort(
        collections=sum(times.values()),
        minutes=sum(times[row.id] * (row.minutes or 0) for row in regular),
        cost=sum((times[row.id] * (row.collection_cost or Decimal(0)) for row in regular), Decimal(0)),
        untold=sum(row.minutes is None and row.collection_cost is None for row in regular),
        others=sum(bool(row.frequency) for row in snapshot.all(Indicator)) - len(regular),
    )


def _once(snapshot: Snapshot, frequency: str) -> date | None:
    """The day of a collection made once in the term."""
    term = term_of(snapshot)
    return {"mid_term": term.middle, "end": term.end}.get(frequency) if term else None

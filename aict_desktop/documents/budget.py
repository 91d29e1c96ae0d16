"""What each year costs: the cost of an activity shared between the years it spans, exact to the cent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from aict_desktop.domain.fields import CENT
from aict_desktop.domain.records.logframe import Activity

NOTHING = Decimal(0)


def period(activity: Activity) -> tuple[date, date] | None:
    """The first and last day of an activity; the one that is known stands for the other; None without a date."""
    start, end = activity.start or activity.end, activity.end or activity.start
    return (min(start, end), max(start, end)) if start and end else None


def yearly_cost(activity: Activity) -> Mapping[int | None, Decimal]:
    """Year -> euros in proportion to the days; None stands for no date. The sum is the cost, to the cent."""
    if activity.cost is None:
        return {}
    days = period(activity)
    if days is None:
        return {None: activity.cost}
    start, end = days
    whole = (end - start).days + 1
    shares: dict[int | None, Decimal] = {}
    spent = NOTHING
    for year in range(start.year, end.year + 1):
        elapsed = (min(end, date(year, 12, 31)) - start).days + 1
        # Rounding what is spent so far, not each share, keeps the sum exact.
        due = (activity.cost * elapsed / whole).quantize(CENT, ROUND_HALF_UP)
        shares[year] = due - spent
        spent = due
    return shares


def yearly_total(activities: Iterable[Activity]) -> Mapping[int | None, Decimal]:
    """Year -> euros of all the activities."""
    totals: dict[int | None, Decimal] = defaultdict(lambda: NOTHING)
    for activity in activities:
        for year, cost in yearly_cost(activity).items():
            totals[year] += cost
    return dict(totals)

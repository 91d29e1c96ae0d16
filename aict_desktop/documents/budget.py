"""What each year costs: the cost of an activity in equal shares over the years it spans, exact to the cent.

Councils vote by calendar year and spend much the same on a standing activity each year: equal shares are what
an agent would write, and anyone can redo them by hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from aict_desktop.documents.dates import period
from aict_desktop.domain.fields import CENT
from aict_desktop.domain.records.logframe import Activity

NOTHING = Decimal(0)


def yearly_cost(activity: Activity) -> Mapping[int | None, Decimal]:
    """Year -> euros; None stands for an activity without a date. The sum is the cost, to the cent."""
    if activity.cost is None:
        return {}
    days = period(activity)
    if days is None:
        return {None: activity.cost}
    years = range(days[0].year, days[1].year + 1)
    shares: dict[int | None, Decimal] = {}
    spent = NOTHING
    for place, year in enumerate(years, 1):
        # Rounding what is spent so far, not each share, keeps the sum exact.
        due = (activity.cost * place / len(years)).quantize(CENT, ROUND_HALF_UP)
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

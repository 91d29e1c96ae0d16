"""What the authority has for an objective, beside what the objective takes: agents' days, and money a year.

The guide asks whether an objective is within reach and leaves the measure open. The two comparisons below are
ours, the plainest that an agent can redo by hand; they are orders of magnitude.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from aict_desktop.domain.costs import cost_of, years_of
from aict_desktop.domain.money import by_year
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.partnerships import Contribution
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot

TENTH, EURO = Decimal("0.1"), Decimal(1)


@dataclass(frozen=True, slots=True)
class Load:
    """The busiest year of an objective: its activities and all those under way, agents' days for each."""

    year: int
    own: int
    all: int
    days: Decimal


@dataclass(frozen=True, slots=True)
class YearFunds:
    """Euros that were voted or paid in a year, with what others gave."""

    year: int
    amount: Decimal


def activities_of(snapshot: Snapshot, objective: Objective) -> tuple[Activity, ...]:
    """The activities that lead to the results of an objective, in order."""
    results = snapshot.where(Result, objective=objective.id)
    return tuple(row for result in results for row in snapshot.where(Activity, result=result.id))


def load(snapshot: Snapshot, objective: Objective) -> Load | None:
    """The dossier's agent days shared alike between all the activities of the objective's busiest year.

    None when the days are not known or when no activity of the objective has a date.
    """
    days = snapshot.one(Dossier).agent_days
    own = _under_way(activities_of(snapshot, objective))
    if days is None or not own:
        return None
    everyone = _under_way(snapshot.all(Activity))
    year = max(own, key=lambda year: (everyone[year], -year))
    each = (Decimal(days) / everyone[year]).quantize(TENTH, ROUND_HALF_UP)
    return Load(year, own[year], everyone[year], each)


def total_cost(snapshot: Snapshot, activities: Sequence[Activity]) -> Decimal | None:
    """Euros of the activities whose cost is known, in detail or as an estimate; None when none is."""
    costs = [cost for activity in activities if (cost := cost_of(snapshot, activity)) is not None]
    return sum(costs, Decimal()) if costs else None


def mean_year(snapshot: Snapshot, activities: Sequence[Activity]) -> Decimal | None:
    """Whole euros: the known costs over the years in which something goes on; None without cost or date."""
    total, years = total_cost(snapshot, activities), len(_under_way(activities))
    return (total / years).quantize(EURO, ROUND_HALF_UP) if total is not None and years else None


def best_funds(snapshot: Snapshot) -> YearFunds | None:
    """The year of the inventory with the most money, the last such one; None when no year has any.

    Of a year's sums voted and paid the larger one counts, and what others gave that year is added.
    """
    found: defaultdict[int, Decimal] = defaultdict(Decimal)
    for money in by_year(snapshot):
        amounts = [amount for amount in (money.voted, money.paid) if amount is not None]
        if money.year is not None and amounts:
            found[money.year] += max(amounts)
    for row in snapshot.all(Contribution):
        if row.year is not None and row.amount is not None:
            found[row.year] += row.amount
    year = max(found, key=lambda year: (found[year], year), default=None)
    return None if year is None else YearFunds(year, found[year])


def _under_way(activities: Sequence[Activity]) -> Counter[int]:
    """How many activities each year has."""
    return Counter(year for activity in activities for year in years_of(activity))

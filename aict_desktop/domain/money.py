"""The money of the actions year by year, in the four states that it goes through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from aict_desktop.domain.records.partnerships import Action, ActionYear
from aict_desktop.domain.snapshot import Snapshot

STATES = ("requested", "proposed", "voted", "paid")


@dataclass(frozen=True, slots=True)
class YearMoney:
    """The amounts of one year in euros, None where nobody gave one; no year when it is not known."""

    year: int | None
    requested: Decimal | None
    proposed: Decimal | None
    voted: Decimal | None
    paid: Decimal | None


def by_year(snapshot: Snapshot) -> tuple[YearMoney, ...]:
    """What all the actions come to in each year with an amount, first year first, then what has no year."""
    return _summed((*snapshot.all(Action), *snapshot.all(ActionYear)))


def of_action(snapshot: Snapshot, action: Action) -> tuple[YearMoney, ...]:
    """What one action comes to, likewise."""
    return _summed((action, *snapshot.where(ActionYear, action=action.id)))


def total(rows: Sequence[Action | ActionYear | YearMoney], year: int | None = None) -> YearMoney:
    """The sum of each state over ``rows``, as the money of ``year``; None where no row gives an amount."""
    given = {state: [a for row in rows if (a := getattr(row, state)) is not None] for state in STATES}
    return YearMoney(year, **{state: sum(all_, Decimal()) if all_ else None for state, all_ in given.items()})


def _summed(rows: Iterable[Action | ActionYear]) -> tuple[YearMoney, ...]:
    years: defaultdict[int | None, list[Action | ActionYear]] = defaultdict(list)
    for row in rows:
        if any(getattr(row, state) is not None for state in STATES):
            years[row.year].append(row)
    known = sorted(year for year in years if year is not None)
    return tuple(total(years[year], year) for year in (*known, None) if year in years)

"""The 1 % of public services: what one of them may give in a year, and what it gives.

CGCT, article L. 1115-1-1: an authority that runs a service may spend up to 1 % of the resources of that
service on cooperation in the same field. Each service has a ceiling of its own; who holds it decides.

    ceiling = resources x rate / 100, rounded down to the cent: a cent more would be beyond it
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from aict_desktop.domain.costs import NOTHING
from aict_desktop.domain.fields import CENT
from aict_desktop.domain.funding import LOST
from aict_desktop.domain.records.funding import Funding, FundingYear, Utility
from aict_desktop.domain.snapshot import Snapshot

RATE = Decimal(1)
"""Per cent of the resources, where the sheet of a service does not say another rate."""


@dataclass(frozen=True, slots=True)
class Use:
    """Euros that a service may give in the year of its sheet, and that it is asked for.

    ``ceiling`` is None when the resources are not known; ``other_years`` is what is asked for other years,
    of which the sheet says nothing.
    """

    ceiling: Decimal | None
    used: Decimal
    other_years: Decimal

    @property
    def over(self) -> bool:
        """Whether more is asked than the ceiling."""
        return self.ceiling is not None and self.used > self.ceiling


def rate(utility: Utility) -> Decimal:
    """Per cent of the resources that the service may give."""
    return RATE if utility.rate is None else utility.rate


def ceiling(utility: Utility) -> Decimal | None:
    """Euros, to the cent below; None when the resources are not known or the rate is no share of them."""
    if utility.resources is None or not 0 <= rate(utility) <= 100:
        return None
    return (utility.resources * rate(utility) / 100).quantize(CENT, ROUND_DOWN)


def use(snapshot: Snapshot, utility: Utility) -> Use:
    """What the sources that were not refused ask of a service; a sheet without a year has all."""
    known = [row for row in _asked(snapshot, utility) if row.amount is not None]
    ours = [row for row in known if utility.year in (None, row.year)]
    used = sum((row.amount or NOTHING for row in ours), NOTHING)
    return Use(ceiling(utility), used, sum((row.amount or NOTHING for row in known), NOTHING) - used)


def elsewhere(utility: Utility) -> bool:
    """Whether another authority is known to hold the service, and so decides."""
    return utility.holder not in ("", "us", "unknown")


def _asked(snapshot: Snapshot, utility: Utility) -> Iterator[FundingYear]:
    for funding in snapshot.where(Funding, utility=utility.id):
        if funding.state != LOST:
            yield from snapshot.where(FundingYear, funding=funding.id)

"""Bid or not: what answering a call costs beside what it may bring, for people to decide.

The guide tells to weigh the effort against the chances and gives no formula; this one is ours, the plainest
that an agent can redo by hand:

    cost  = days x cost of a day + own share
    hoped = grant x success rate / 100
    each euro committed brings hoped / cost on average
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from aict_desktop.domain.costs import product
from aict_desktop.domain.fields import CENT
from aict_desktop.domain.records.funding import Bid, Project, Scheme
from aict_desktop.domain.snapshot import Snapshot

COSTS = ("days", "day_cost", "own_share")
HOPES = ("grant", "success")
INPUTS = (*COSTS, *HOPES)
"""The fields that the figures are made of; the source of each is ``<field>_source``."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """Euros that a bid takes and may bring, None while a figure is missing; ``per_euro`` is their ratio.

    ``low`` and ``high`` are what it may bring at the two success rates of the scheme, where it gives them.
    """

    cost: Decimal | None
    hoped: Decimal | None
    low: Decimal | None
    high: Decimal | None

    @property
    def per_euro(self) -> Decimal | None:
        """Euros that each euro committed brings on average, to the cent; None when there is no cost."""
        if self.cost is None or self.hoped is None or self.cost <= 0:
            return None
        return (self.hoped / self.cost).quantize(CENT, ROUND_HALF_UP)


def weigh(snapshot: Snapshot, bid: Bid) -> Weighing:
    """The figures of a bid, to the cent."""
    low, high = success_range(snapshot, bid)
    hopes = (_hoped(bid.grant, rate) for rate in (bid.success, low, high))
    return Weighing(_cost(bid), *hopes)


def success_range(snapshot: Snapshot, bid: Bid) -> tuple[Decimal | None, Decimal | None]:
    """The success rates, in per cent, that the scheme of the bid's project gives."""
    scheme = scheme_of(snapshot, bid)
    return (scheme.success_low, scheme.success_high) if scheme else (None, None)


def scheme_of(snapshot: Snapshot, bid: Bid) -> Scheme | None:
    """The scheme that the project of a bid aims at."""
    project = snapshot.get(Project, bid.project)
    return snapshot.get(Scheme, project.scheme) if project else None


def missing(bid: Bid) -> tuple[str, ...]:
    """The figures that nobody gave yet."""
    return tuple(name for name in INPUTS if getattr(bid, name) is None)


def unsourced(bid: Bid) -> tuple[str, ...]:
    """The figures that were given without saying where they come from."""
    given = (name for name in INPUTS if getattr(bid, name) is not None)
    return tuple(name for name in given if not getattr(bid, f"{name}_source").strip())


def is_late(bid: Bid, today: date) -> bool:
    """Whether the last day to answer went by and nobody wrote what was decided."""
    return bool(bid.deadline and bid.deadline < today and not bid.decision)


def _cost(bid: Bid) -> Decimal | None:
    work = product(bid.days, bid.day_cost)
    return None if work is None or bid.own_share is None else work + bid.own_share


def _hoped(grant: Decimal | None, success: Decimal | None) -> Decimal | None:
    return None if success is None else product(success.scaleb(-2), grant)

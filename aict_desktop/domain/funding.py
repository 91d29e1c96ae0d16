"""The funding plan: what is spent against who pays, year by year, exact to the cent."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from operator import attrgetter
from typing import Any

from aict_desktop.domain.costs import NOTHING, Entry, Year, expenses, in_kind, staff_time
from aict_desktop.domain.edit import Change, Edit, added, altered
from aict_desktop.domain.fields import CENT
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Cost, Funding, FundingYear
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Person
from aict_desktop.domain.snapshot import Snapshot

READS = (Activity, Assignment, Cost, Dossier, Funding, FundingYear, Person)
"""The records that a plan is made of."""
OWN = "own"
SURE, LOST = "obtained", "refused"


@dataclass(frozen=True)
class Ledger:
    """Amounts of lines by year and sort; every way of adding them up comes to the same total."""

    entries: tuple[Entry, ...]

    @cached_property
    def total(self) -> Decimal:
        """The sum of all."""
        return sum((entry.amount for entry in self.entries), NOTHING)

    def by(self, *names: str) -> Mapping[Any, Decimal]:
        """The sums by one field of the entries, or by several at once (``by("line", "year")``)."""
        read, sums = attrgetter(*names), defaultdict[Hashable, Decimal](Decimal)
        for entry in self.entries:
            sums[read(entry)] += entry.amount
        return sums

    @cached_property
    def years(self) -> Mapping[Year, Decimal]:
        """The sums by year, None for what has no year."""
        return self.by("year")

    def of(self, year: Year) -> Decimal:
        """The sum of one year."""
        return self.years.get(year, NOTHING)

    def only(self, sorts: Iterable[str]) -> Ledger:
        """The part of these sorts."""
        kept = frozenset(sorts)
        return Ledger(tuple(entry for entry in self.entries if entry.sort in kept))


@dataclass(frozen=True)
class FundingPlan:
    """What is paid in money, and by whom; what is not money stands apart and in no balance.

    The lines of ``spent``, ``given`` and ``staff`` are activities, their sorts natures (``staff``: persons);
    the lines of ``sure`` and ``hoped`` are sources, their sorts kinds of funders. ``sure`` is obtained,
    ``hoped`` requested or only planned; what was refused is in neither.
    """

    spent: Ledger
    sure: Ledger
    hoped: Ledger
    given: Ledger
    staff: Ledger
    population: int | None

    @cached_property
    def resources(self) -> Ledger:
        """Sure and hoped together."""
        return Ledger((*self.sure.entries, *self.hoped.entries))

    @cached_property
    def others(self) -> Ledger:
        """What comes from others than the authority, sure or hoped for."""
        return Ledger(tuple(entry for entry in self.resources.entries if entry.sort != OWN))

    @cached_property
    def years(self) -> tuple[Year, ...]:
        """The years in which money is spent or brought, in order, then None if some of it has no year."""
        return in_order({*self.spent.years, *self.resources.years})

    def balance(self, year: Year) -> Decimal:
        """Resources less expenses of one year: below zero when money lacks."""
        return self.resources.of(year) - self.spent.of(year)

    @property
    def total_balance(self) -> Decimal:
        """Resources less expenses, all years."""
        return self.resources.total - self.spent.total

    @cached_property
    def net_cost(self) -> Decimal:
        """What the authority pays in the end: the expenses less what others bring or may bring."""
        return self.spent.total - _others(self.resources)

    @cached_property
    def sure_net_cost(self) -> Decimal:
        """What it would pay if nothing that is only hoped for came."""
        return self.spent.total - _others(self.sure)

    @property
    def per_inhabitant(self) -> Decimal | None:
        """The net cost by inhabitant, rounded half up to the cent; None without a population."""
        return (self.net_cost / self.population).quantize(CENT, ROUND_HALF_UP) if self.population else None


def plan(snapshot: Snapshot) -> FundingPlan:
    """The funding plan of a dossier."""
    kept = [row for row in snapshot.all(Funding) if row.state != LOST]
    sure = (row for row in kept if row.state == SURE)
    hoped = (row for row in kept if row.state != SURE)
    return FundingPlan(
        spent=Ledger(expenses(snapshot)),
        sure=Ledger(_brought(snapshot, sure)),
        hoped=Ledger(_brought(snapshot, hoped)),
        given=Ledger(in_kind(snapshot)),
        staff=Ledger(staff_time(snapshot)),
        population=snapshot.one(Dossier).population,
    )


def strays(snapshot: Snapshot, plan: FundingPlan) -> Ledger:
    """What is spent on no activity of the dossier."""
    return Ledger(tuple(entry for entry in plan.spent.entries if snapshot.get(Activity, entry.line) is None))


def source_years(snapshot: Snapshot, funding: Funding) -> Mapping[Year, Decimal]:
    """What one source brings by year, refused or not."""
    return Ledger(_brought(snapshot, [funding])).years


def in_order(years: Iterable[Year]) -> tuple[Year, ...]:
    """The years, first year first, None at the end."""
    known = set(years)
    return (*sorted(year for year in known if year is not None), *([None] if None in known else []))


def grouped(years: Sequence[Year], most: int) -> tuple[tuple[Year, ...], ...]:
    """The columns of a table, at most ``most`` and one for None: what is too many shares the last year's."""
    known = [year for year in years if year is not None]
    columns: list[tuple[Year, ...]] = [(year,) for year in known[:most]]
    if len(known) > most:
        columns[-1] = tuple(known[most - 1 :])
    return (*columns, *([(None,)] if None in years else []))


def put_funding(snapshot: Snapshot, funding: Funding, year: Year, amount: Decimal | None) -> Edit | None:
    """The edit that makes a source bring ``amount`` in a year, None nothing.

    No edit at all (None) when the source has several lines in that year: only its sheet can tell which.
    """
    lines = snapshot.where(FundingYear, funding=funding.id, year=year)
    if len(lines) > 1:
        return None
    if lines:
        (line,) = lines
        return Edit((Change(line, None),)) if amount is None else altered(line, amount=amount)
    if amount is None:
        return Edit(())
    order = last_order(snapshot, FundingYear)["order"]
    id_ = str(uuid.uuid4())
    return added(FundingYear(id=id_, funding=funding.id, year=year, amount=amount, order=order))


def _others(resources: Ledger) -> Decimal:
    """What comes from others than the authority."""
    return resources.total - resources.only([OWN]).total


def _brought(snapshot: Snapshot, sources: Iterable[Funding]) -> tuple[Entry, ...]:
    return tuple(
        Entry(source.id, row.year, source.kind, row.amount)
        for source in sources
        for row in snapshot.where(FundingYear, funding=source.id)
        if row.amount is not None
    )

"""Rules on the funding plan: each year paid for, the authority's share named, nothing refused counted on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.french import format_money
from aict_desktop.domain.funding import LOST, OWN, READS, SURE, plan, source_years
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Funding, FundingYear
from aict_desktop.domain.rules.problem import Place, Rule, across, at, rule
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import term_of


@rule("moyens", *READS)
def year_short(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """In a year, all that is brought or hoped for does not pay what is spent."""
    found = plan(snapshot)
    for year in found.years if found.resources.entries else ():
        if year is not None and (lacking := -found.balance(year)) > 0:
            spent = format_money(found.spent.of(year))
            yield across(FundingYear, "amount", year=str(year), amount=format_money(lacking), spent=spent)


@rule("moyens", *READS)
def plan_over(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """In all, more is brought than is spent: a funder will ask why."""
    found = plan(snapshot)
    if found.spent.entries and found.total_balance > 0:
        sums = {"over": format_money(found.total_balance), "spent": format_money(found.spent.total)}
        yield across(FundingYear, "amount", **sums)


@rule("moyens", Funding, FundingYear)
def obtained_without_amount(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A source is obtained, and nothing says how much."""
    for source in snapshot.where(Funding, state=SURE):
        if not source_years(snapshot, source):
            yield at(source, "state", name=source.name)


@rule("moyens", *READS)
def own_share_unnamed(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Others do not pay everything, and what the authority pays is not among the sources."""
    found = plan(snapshot)
    if found.resources.entries and found.net_cost > 0 and not snapshot.where(Funding, kind=OWN):
        yield across(Funding, "name", amount=format_money(found.net_cost))


@rule("moyens", *READS)
def refused_and_lacking(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A source that was refused still has an amount in a year that lacks money."""
    found = plan(snapshot)
    for source in snapshot.where(Funding, state=LOST):
        for year, amount in source_years(snapshot, source).items():
            if year is not None and amount > 0 and found.balance(year) < 0:
                yield at(source, "state", name=source.name, year=str(year), amount=format_money(amount))


@rule("moyens", Funding, FundingYear)
def funding_without_year(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An amount has no year, while others of the plan have one."""
    rows = snapshot.all(FundingYear)
    dated = any(row.year is not None and row.amount for row in rows)
    for row in rows if dated else ():
        source = snapshot.get(Funding, row.funding)
        if row.year is None and row.amount and source and source.state != LOST:
            yield at(row, "year", name=source.name, amount=format_money(row.amount))


@rule("moyens", Funding, FundingYear, Dossier)
def funding_outside_term(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A source brings money in a year out of the term of office."""
    term = term_of(snapshot)
    for row in snapshot.all(FundingYear) if term else ():
        source = snapshot.get(Funding, row.funding)
        if term and source and row.year and not term.start.year <= row.year <= term.end.year:
            yield at(row, "year", name=source.name, year=str(row.year), **term.words())


@rule("moyens", Funding, FundingYear)
def funding_below_zero(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A source brings less than nothing."""
    for row in snapshot.all(FundingYear):
        source = snapshot.get(Funding, row.funding)
        if source and row.amount is not None and row.amount < 0:
            yield at(row, "amount", name=source.name, amount=format_money(row.amount))


RULES: tuple[Rule, ...] = (
    year_short,
    plan_over,
    obtained_without_amount,
    own_share_unnamed,
    refused_and_lacking,
    funding_without_year,
    funding_outside_term,
    funding_below_zero,
)

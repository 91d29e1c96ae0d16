"""A project before its funder: its own plan of money, and the scheme's rules checked on it.

    total  = all that funds the project and was not refused
    grant  = the part of it that the scheme itself brings
    others = the part that the kinds of funders in ``COUNTS`` bring

    grant >= min_grant · grant <= max_grant · 100 x grant <= max_rate x total
    100 x others >= min_others x total · grant = lump · end <= the last day of max_months from the start

Nothing is rounded before it is compared: with 30 % and a grant of 200 000 EUR, 85 714.29 EUR of others are
enough (30 % of 285 714.29 is 85 714.287) and 85 714.28 EUR are not (30 % of 285 714.28 is 85 714.284).
The rates and bounds are those of the user's scheme; the guide gives those of FICOL.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from types import MappingProxyType
from typing import Literal

from aict_desktop.domain.costs import MOST, NOTHING, cost_of
from aict_desktop.domain.durations import last_day
from aict_desktop.domain.fields import CENT
from aict_desktop.domain.french import format_day, format_money, format_number
from aict_desktop.domain.funding import LOST
from aict_desktop.domain.records.funding import (
    Bid,
    Cost,
    Funding,
    FundingYear,
    Project,
    ProjectActivity,
    ProjectCheck,
    Scheme,
    Utility,
)
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.snapshot import Snapshot

State = Literal["ok", "broken", "open"]

COUNTS: Mapping[str, bool] = MappingProxyType(
    {
        "own": True,
        "french_authority": True,
        "partner_authority": True,
        "association": True,
        "private": True,
        "participants": True,
        "state": False,
        "lender": False,
        "europe": False,
        "other": False,
    }
)
"""Whether a kind of funder is among the others whose share a scheme asks for.

They are the authorities, French and partner, and those who work with them on the project; the State, public
banks and the Union are funders of their own, and a kind that nobody named cannot be counted on.
"""

_IN_FORCE: Mapping[str, State] = MappingProxyType({"open": "ok", "past": "broken"})

READS = frozenset(
    record.table
    for record in (
        *(Project, ProjectActivity, ProjectCheck, Bid, Scheme, Utility),
        *(Funding, FundingYear, Activity, Cost),
    )
)
"""The tables that what is told of a project comes from."""


@dataclass(frozen=True, slots=True)
class ProjectPlan:
    """Euros of a project: all that funds it, the scheme's own part, that of the others who count, the costs.

    ``bare`` is how many sources have no amount yet; ``costs`` is None while that of an activity is missing.
    """

    total: Decimal
    grant: Decimal
    others: Decimal
    costs: Decimal | None
    bare: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule of a scheme finds: ``field`` holds the rule, ``values`` are put in its sentence."""

    name: str
    state: State
    field: str
    values: tuple[tuple[str, str], ...] = ()


def fundings(snapshot: Snapshot, project: Project) -> tuple[Funding, ...]:
    """What funds a project and was not refused."""
    return tuple(row for row in snapshot.where(Funding, project=project.id) if row.state != LOST)


def brought(snapshot: Snapshot, funding: Funding) -> Decimal | None:
    """Euros of a source over all years; None when it has no amount."""
    rows = snapshot.where(FundingYear, funding=funding.id)
    amounts = [row.amount for row in rows if row.amount is not None]
    return sum(amounts, NOTHING) if amounts else None


def activities(snapshot: Snapshot, project: Project) -> tuple[Activity, ...]:
    """The activities that a project holds, in the order of the logframe."""
    held = {row.activity for row in snapshot.where(ProjectActivity, project=project.id)}
    return tuple(row for row in snapshot.all(Activity) if row.id in held)


def plan_of(snapshot: Snapshot, project: Project) -> ProjectPlan:
    """The money of a project."""
    found = [(row, brought(snapshot, row)) for row in fundings(snapshot, project)]
    known = [(row, amount) for row, amount in found if amount is not None]
    ours = [(row, amount) for row, amount in known if project.scheme and row.scheme == project.scheme]
    counted = [pair for pair in known if pair not in ours and COUNTS.get(pair[0].kind, False)]
    return ProjectPlan(
        _sum(known), _sum(ours), _sum(counted), _costs(snapshot, project), len(found) - len(known)
    )


def needed(rest: Decimal, percent: Decimal) -> Decimal | None:
    """The least euros of others beside ``rest`` euros for the others to be ``percent`` of all.

    ``rest`` is the grant and what does not count among the others; the least total adds the outcome to it.
    None when no amount does.
    """
    if not 0 <= percent < 100:
        return None
    found = rest * percent / (100 - percent)
    return found.quantize(CENT, ROUND_CEILING) if abs(found) < MOST else None


def check(snapshot: Snapshot, project: Project) -> tuple[Verdict, ...]:
    """What each rule of the scheme that a project aims at finds; nothing without a scheme."""
    scheme = snapshot.get(Scheme, project.scheme)
    if scheme is None:
        return ()
    plan = plan_of(snapshot, project)
    return (
        _in_force(scheme),
        *_of_grant(scheme, plan),
        *_of_shares(scheme, plan),
        *_of_time(scheme, project),
    )


def broken(snapshot: Snapshot, project: Project) -> tuple[Verdict, ...]:
    """The rules that a project breaks, its scheme being still open."""
    return tuple(one for one in check(snapshot, project) if one.state == "broken" and one.name != "in_force")


def _sum(found: Iterable[tuple[Funding, Decimal]]) -> Decimal:
    return sum((amount for _, amount in found), NOTHING)


def _costs(snapshot: Snapshot, project: Project) -> Decimal | None:
    costs = [cost_of(snapshot, activity) for activity in activities(snapshot, project)]
    known = [cost for cost in costs if cost is not None]
    return sum(known, NOTHING) if known and len(known) == len(costs) else None


def _in_force(scheme: Scheme) -> Verdict:
    return Verdict("in_force", _IN_FORCE.get(scheme.state, "open"), "state")


def _of_grant(scheme: Scheme, plan: ProjectPlan) -> Iterator[Verdict]:
    """The rules on the amount of the grant itself."""
    grant = format_money(plan.grant)
    bounds = (
        ("min_grant", scheme.min_grant, plan.grant >= (scheme.min_grant or 0)),
        ("max_grant", scheme.max_grant, plan.grant <= (scheme.max_grant or 0)),
        ("lump", scheme.lump, plan.grant == scheme.lump),
    )
    for name, bound, kept in bounds:
        if bound is not None:
            values = (("grant", grant), ("bound", format_money(bound)))
            yield Verdict(name, _state(kept) if plan.grant else "open", name, values)


def _of_shares(scheme: Scheme, plan: ProjectPlan) -> Iterator[Verdict]:
    """The rules on the parts of the total."""
    if scheme.max_rate is not None:
        most = format_number(scheme.max_rate)
        values = (("grant", format_money(plan.grant)), ("total", format_money(plan.total)), ("rate", most))
        kept = 100 * plan.grant <= scheme.max_rate * plan.total
        yield Verdict("max_rate", _state(kept) if plan.grant else "open", "max_rate", values)
    if scheme.min_others is not None:
        kept = 100 * plan.others >= scheme.min_others * plan.total
        told = _shares_told(scheme.min_others, plan)
        yield Verdict("min_others", _state(kept) if plan.grant else "open", "min_others", told)


def _shares_told(percent: Decimal, plan: ProjectPlan) -> tuple[tuple[str, str], ...]:
    rest = plan.total - plan.others
    least = needed(rest, percent)
    figures = {
        "others": plan.others,
        "total": plan.total,
        "rest": rest,
        "least": least,
        "whole": None if least is None else rest + least,
        "lacking": None if least is None else max(least - plan.others, NOTHING),
    }
    told = tuple((name, format_money(amount) or "…") for name, amount in figures.items())
    return (("percent", format_number(percent)), *told)


def _of_time(scheme: Scheme, project: Project) -> Iterator[Verdict]:
    if scheme.max_months is None:
        return
    months = ("months", format_number(scheme.max_months))
    start, end = project.start, project.end
    if start is None or end is None or end < start or scheme.max_months < 1:
        yield Verdict("max_months", "open", "max_months", (months,))
        return
    latest = last_day(start, scheme.max_months)
    values = (months, ("latest", format_day(latest)), ("end", format_day(end)))
    yield Verdict("max_months", _state(end <= latest), "max_months", values)


def _state(kept: bool) -> State:
    return "ok" if kept else "broken"

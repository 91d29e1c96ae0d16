"""What activities cost: their detail, else their estimate, year by year and exact to the cent.

Councils vote by calendar year and spend much the same on a standing activity each year: an estimate is shared
equally between the years of its activity, which anyone can redo by hand.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal

from aict_desktop.domain.edit import Change, Edit, added, altered
from aict_desktop.domain.fields import CENT
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records.funding import Cost
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Person
from aict_desktop.domain.schedule import period
from aict_desktop.domain.snapshot import Snapshot

NOTHING = Decimal(0)
Year = int | None
"""A calendar year; None stands for what has no year."""

MOST = Decimal(2**63 // 100)
"""Euros that no amount of a dossier can reach; a product beyond is a slip of the keyboard."""

_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)  # a product of two long numbers loses nothing


@dataclass(frozen=True, slots=True)
class Entry:
    """Euros of one line (an activity, or a source of money) in one year, and their sort (nature or kind)."""

    line: str
    year: Year
    sort: str
    amount: Decimal


def amount_of(cost: Cost) -> Decimal | None:
    """Euros of one cost: the amount typed, else quantity x price of the unit; None when neither is known."""
    if cost.amount is not None:
        return cost.amount
    return product(cost.quantity, cost.unit_cost)


def product(quantity: Decimal | None, unit: Decimal | None) -> Decimal | None:
    """Quantity x price rounded half up to the cent; None when one is missing, or beyond any amount."""
    if quantity is None or unit is None:
        return None
    found = _EXACT.multiply(quantity, unit).quantize(CENT, ROUND_HALF_UP, _EXACT)
    return found if abs(found) < MOST else None


def detail(snapshot: Snapshot, activity: str) -> tuple[Cost, ...]:
    """The costs in money of an activity whose amount is known."""
    costs = snapshot.where(Cost, activity=activity)
    return tuple(cost for cost in costs if not cost.in_kind and amount_of(cost) is not None)


def cost_of(snapshot: Snapshot, activity: Activity) -> Decimal | None:
    """Euros of an activity in money: the sum of its detail, else its estimate; None when there is neither."""
    found = detail(snapshot, activity.id)
    return sum((amount_of(cost) or NOTHING for cost in found), NOTHING) if found else activity.cost


def years_of(activity: Activity) -> range:
    """The calendar years that an activity runs in; one date stands for both, none gives no year."""
    days = period(activity)
    return range(days[0].year, days[1].year + 1) if days else range(0)


def shared(amount: Decimal, years: Sequence[int]) -> Mapping[Year, Decimal]:
    """``amount`` in equal shares over ``years``, their sum exact to the cent; without years, under None."""
    if not years:
        return {None: amount}
    shares: dict[Year, Decimal] = {}
    spent = NOTHING
    for place, year in enumerate(years, 1):
        # Rounding what is spent so far, not each share, keeps the sum exact.
        due = (amount * place / len(years)).quantize(CENT, ROUND_HALF_UP)
        shares[year] = due - spent
        spent = due
    return shares


def estimated(activity: Activity) -> Mapping[Year, Decimal]:
    """The estimate of an activity by year; empty when there is none."""
    return {} if activity.cost is None else shared(activity.cost, years_of(activity))


def yearly_cost(snapshot: Snapshot, activities: Iterable[Activity]) -> Mapping[Year, Decimal]:
    """Year -> euros in money of these activities; years that cost nothing are left out."""
    totals: defaultdict[Year, Decimal] = defaultdict(Decimal)
    for activity in activities:
        for entry in _of_activity(snapshot, activity):
            totals[entry.year] += entry.amount
    return {year: amount for year, amount in totals.items() if amount}


def expenses(snapshot: Snapshot) -> tuple[Entry, ...]:
    """What is paid in money: activity, year and nature of each; an estimate has no nature."""
    known = snapshot.all(Activity)
    found = [entry for activity in known for entry in _of_activity(snapshot, activity)]
    ids = {activity.id for activity in known}
    strays = {cost.activity for cost in snapshot.all(Cost)} - ids
    return (*found, *(entry for stray in sorted(strays) for entry in _of_detail(snapshot, stray)))


def in_kind(snapshot: Snapshot) -> tuple[Entry, ...]:
    """What is brought instead of money, valued: activity, year and nature of each."""
    return tuple(
        Entry(cost.activity, cost.year, cost.nature, amount)
        for cost in snapshot.where(Cost, in_kind=True)
        if (amount := amount_of(cost)) is not None
    )


def staff_time(snapshot: Snapshot) -> tuple[Entry, ...]:
    """Agents' days valued at their cost, in equal shares over the years of the activity that takes them."""
    return tuple(entry for row in snapshot.all(Assignment) for entry in _valued(snapshot, row))


def days_value(snapshot: Snapshot, assignment: Assignment) -> Decimal | None:
    """Euros that the days of an assignment are worth; None when days or cost of a day are not known."""
    person = snapshot.get(Person, assignment.person)
    return product(assignment.days, person.day_cost) if person else None


def put_cost(snapshot: Snapshot, activity: Activity, year: Year, amount: Decimal | None) -> Edit | None:
    """The edit that makes an activity cost ``amount`` in a year; None clears it.

    An estimate becomes one line a year first, so that the other years keep what they show. No edit at all
    (None) when the year has several lines, or one that is counted otherwise: only the detail can tell which.
    """
    if not detail(snapshot, activity.id):
        return _put_beside_estimate(snapshot, activity, year, amount)
    lines = snapshot.where(Cost, activity=activity.id, year=year, in_kind=False)
    if len(lines) > 1 or any(line.amount is None and amount_of(line) is not None for line in lines):
        return None
    if not lines:
        return _lines(snapshot, activity, {year: amount})
    (line,) = lines
    emptied = replace(line, amount=None)
    bare = replace(emptied, year=None) == Cost(id=line.id, activity=activity.id, order=line.order)
    return Edit((Change(line, None),)) if amount is None and bare else altered(line, amount=amount)


def _put_beside_estimate(
    snapshot: Snapshot, activity: Activity, year: Year, amount: Decimal | None
) -> Edit | None:
    """Without detail: the shares of the estimate become lines, that of ``year`` with its new amount."""
    blank = snapshot.where(Cost, activity=activity.id, year=year, in_kind=False)
    if len(blank) > 1:
        return None
    shares = {**estimated(activity), year: amount}
    if all(share is None for share in shares.values()):
        return altered(activity, cost=None)
    if blank:
        del shares[year]
    filled = altered(blank[0], amount=amount) if blank else Edit(())
    return filled.then(_lines(snapshot, activity, shares))


def _lines(snapshot: Snapshot, activity: Activity, amounts: Mapping[Year, Decimal | None]) -> Edit:
    edit = Edit(())
    for year, amount in amounts.items():
        if amount is not None:
            order = last_order(snapshot.with_(edit), Cost)["order"]
            id_ = str(uuid.uuid4())
            line = Cost(id=id_, activity=activity.id, year=year, amount=amount, order=order)
            edit = edit.then(added(line))
    return edit


def _of_activity(snapshot: Snapshot, activity: Activity) -> Iterator[Entry]:
    if detail(snapshot, activity.id):
        yield from _of_detail(snapshot, activity.id)
    else:
        for year, amount in estimated(activity).items():
            if amount:
                yield Entry(activity.id, year, "", amount)


def _of_detail(snapshot: Snapshot, activity: str) -> Iterator[Entry]:
    for cost in detail(snapshot, activity):
        yield Entry(activity, cost.year, cost.nature, amount_of(cost) or NOTHING)


def _valued(snapshot: Snapshot, assignment: Assignment) -> Iterator[Entry]:
    value = days_value(snapshot, assignment)
    if value is not None:
        activity = snapshot.get(Activity, assignment.activity)
        for year, amount in shared(value, years_of(activity) if activity else ()).items():
            yield Entry(assignment.activity, year, assignment.person, amount)

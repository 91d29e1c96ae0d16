"""Rules on what activities cost: detail against estimate, years against dates, nothing counted twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.costs import (
    amount_of,
    cost_of,
    days_value,
    detail,
    product,
    years_of,
)
from aict_desktop.domain.french import format_money
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Cost
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Person
from aict_desktop.domain.rules.problem import Place, Rule, at, rule
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import term_of


@rule("moyens", Cost, Activity)
def cost_detail_differs(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The detail of an activity does not come to what the logframe says that it costs."""
    for activity in snapshot.all(Activity):
        found = detail(snapshot, activity.id)
        total = cost_of(snapshot, activity)
        if found and activity.cost is not None and total != activity.cost:
            sums = {"detail": format_money(total), "estimate": format_money(activity.cost)}
            yield at(found[0], "amount", text=activity.text, **sums)


@rule("moyens", Cost, Activity)
def cost_outside_activity(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A cost falls in a year in which its activity does not run."""
    for cost in snapshot.all(Cost):
        activity = snapshot.get(Activity, cost.activity)
        years = years_of(activity) if activity else range(0)
        if activity and years and cost.year is not None and cost.year not in years:
            span = {"first": str(years[0]), "last": str(years[-1])}
            yield at(cost, "year", text=activity.text, year=str(cost.year), **span)


@rule("moyens", Cost, Activity, Dossier)
def cost_outside_term(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A cost of an activity without dates falls out of the term of office."""
    term = term_of(snapshot)
    for cost in snapshot.all(Cost) if term else ():
        activity = snapshot.get(Activity, cost.activity)
        dated = activity and years_of(activity)
        if term and cost.year and not dated and not term.start.year <= cost.year <= term.end.year:
            yield at(cost, "year", text=_named(cost, activity), year=str(cost.year), **term.words())


@rule("moyens", Cost, Activity)
def cost_without_year(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A cost has an amount and no year, while its activity is dated."""
    for cost in snapshot.where(Cost, year=None):
        activity = snapshot.get(Activity, cost.activity)
        if amount_of(cost) and activity and years_of(activity):
            yield at(cost, "year", text=_named(cost, activity), amount=format_money(amount_of(cost)))


@rule("moyens", Cost, Activity, Assignment, Person)
def staff_counted_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An activity has both staff costs and days of agents that are valued."""
    for activity in snapshot.all(Activity):
        paid = [cost for cost in detail(snapshot, activity.id) if cost.nature == "staff"]
        valued = [days_value(snapshot, row) for row in snapshot.where(Assignment, activity=activity.id)]
        if paid and any(valued):
            yield at(paid[0], "nature", text=activity.text)


@rule("moyens", Cost, Activity)
def cost_product_differs(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Quantity x price does not come to the amount."""
    for cost in snapshot.all(Cost):
        due = product(cost.quantity, cost.unit_cost)
        if due is not None and cost.amount is not None and due != cost.amount:
            sums = {"due": format_money(due), "amount": format_money(cost.amount)}
            yield at(cost, "amount", text=_named(cost, snapshot.get(Activity, cost.activity)), **sums)


@rule("moyens", Cost, Activity)
def in_kind_without_giver(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Something is said to be brought in kind, and nobody brings it."""
    for cost in snapshot.where(Cost, in_kind=True):
        if amount_of(cost) and not cost.giver:
            text = _named(cost, snapshot.get(Activity, cost.activity))
            yield at(cost, "giver", text=text, amount=format_money(amount_of(cost)))


@rule("moyens", Cost, Activity)
def cost_below_zero(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A cost is below zero, and makes its year look cheaper."""
    for cost in snapshot.all(Cost):
        if (amount := amount_of(cost)) is not None and amount < 0:
            text = _named(cost, snapshot.get(Activity, cost.activity))
            yield at(cost, "amount", text=text, amount=format_money(amount))


def _named(cost: Cost, activity: Activity | None) -> str:
    """What is paid, else for which activity."""
    return cost.label or (activity.text if activity else "")


RULES: tuple[Rule, ...] = (
    cost_detail_differs,
    cost_outside_activity,
    cost_outside_term,
    cost_without_year,
    staff_counted_twice,
    cost_product_differs,
    in_kind_without_giver,
    cost_below_zero,
)

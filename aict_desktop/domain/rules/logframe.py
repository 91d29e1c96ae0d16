"""Rules on the chain from objectives to results to activities, and on the dates along it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.costs import cost_of
from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Cost
from aict_desktop.domain.records.logframe import Activity, Assumption, Result
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.rules.likeness import Alikes, alike, folded, repeated
from aict_desktop.domain.rules.problem import Place, Rule, at, rule
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import term_of


@rule("cadre", Objective, Result)
def objective_unserved(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """No result serves an objective."""
    served = {result.objective for result in snapshot.all(Result)}
    for objective in snapshot.all(Objective):
        if objective.id not in served:
            yield at(objective, "text", text=objective.text)


@rule("cadre", Result, Activity)
def result_without_activity(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """No activity leads to a result."""
    reached = {activity.result for activity in snapshot.all(Activity)}
    for result in snapshot.all(Result):
        if result.id not in reached:
            yield at(result, "text", text=result.text)


@rule("cadre", Activity)
def activity_ends_before_it_starts(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The last day comes before the first."""
    for activity in snapshot.all(Activity):
        if activity.start and activity.end and activity.end < activity.start:
            days = {"start": format_day(activity.start), "end": format_day(activity.end)}
            yield at(activity, "end", text=activity.text, **days)


@rule("cadre", Activity, Dossier)
def activity_outside_term(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An activity starts before the term of office, or ends after it."""
    if term := term_of(snapshot):
        for activity in snapshot.all(Activity):
            field = next((name for name in ("start", "end") if term.leaves_out(getattr(activity, name))), "")
            if field:
                day = format_day(getattr(activity, field))
                yield at(activity, field, text=activity.text, day=day, **term.words())


@rule("cadre", Activity, Result, Objective)
def activity_after_deadline(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An activity goes on after the deadline of the objective that it serves."""
    for activity in snapshot.all(Activity):
        deadline = _deadline(snapshot, activity)
        if activity.end and deadline and activity.end > deadline:
            days = {"day": format_day(activity.end), "deadline": format_day(deadline)}
            yield at(activity, "end", text=activity.text, **days)


@rule("cadre", Activity, Cost, emptiness=True)
def cost_without_owner(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An activity costs money and nobody answers for it."""
    for activity in snapshot.where(Activity, owner=""):
        if cost := cost_of(snapshot, activity):
            yield at(activity, "owner", text=activity.text, cost=format_money(cost))


@rule("cadre", Result, Activity)
def result_is_activity(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A result says what one of its activities says: what is done, not what is there once it is done."""
    for result in snapshot.all(Result):
        for activity in snapshot.where(Activity, result=result.id):
            if alike(result.text, activity.text):
                yield at(result, "text", text=result.text, activity=activity.text)
                break


@rule("cadre", Objective, Result)
def result_is_objective(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A result says what the objective that it serves says."""
    for result in snapshot.all(Result):
        objective = snapshot.get(Objective, result.objective)
        if objective and alike(result.text, objective.text):
            yield at(result, "text", text=result.text)


@rule("cadre", Assumption, Result, Activity)
def assumption_is_ours(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An assumption repeats a result or an activity, which are in the authority's own hands."""
    every: tuple[Result | Activity, ...] = (*snapshot.all(Result), *snapshot.all(Activity))
    ours = Alikes(every, lambda one: one.text)
    for assumption in snapshot.all(Assumption):
        if found := ours.first(assumption.text):
            yield at(assumption, "text", text=assumption.text, ours=found.text)


@rule("cadre", Activity)
def activity_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The same activity stands twice, so that its cost and its days count double."""
    for activity, _ in repeated(snapshot.all(Activity), lambda one: folded(one.text)):
        yield at(activity, "text", text=activity.text)


@rule("cadre", Result)
def result_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The same result stands twice."""
    for result, _ in repeated(snapshot.all(Result), lambda one: folded(one.text)):
        yield at(result, "text", text=result.text)


def _deadline(snapshot: Snapshot, activity: Activity) -> date | None:
    result = snapshot.get(Result, activity.result)
    objective = snapshot.get(Objective, result.objective) if result else None
    return objective.deadline if objective else None


RULES: tuple[Rule, ...] = (
    objective_unserved,
    result_without_activity,
    activity_ends_before_it_starts,
    activity_outside_term,
    activity_after_deadline,
    cost_without_owner,
    result_is_activity,
    result_is_objective,
    assumption_is_ours,
    activity_twice,
    result_twice,
)

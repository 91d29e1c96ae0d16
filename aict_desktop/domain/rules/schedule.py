"""Rules on the schedule: what waits for what, milestones on their way, people who have the days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.french import MONTHS, count, format_day, format_number
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Dependency, Milestone, Person
from aict_desktop.domain.rules.problem import Place, Rule, at, rule
from aict_desktop.domain.schedule import cycles, needed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.workload import Load, loads


@rule("cadre", Activity, Dependency)
def activities_in_circle(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Activities wait for one another, so that none can start: two copies were merged, each with a half."""
    for circle in cycles(snapshot):
        first, second = circle[0], circle[1 % len(circle)]
        through = count(len(circle), "activité", "activités")
        yield at(first, "needs", text=first.text, second=second.text, through=through)


@rule("cadre", Activity, Dependency)
def starts_before_what_it_needs(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An activity starts before another one is over that it waits for."""
    for activity in snapshot.all(Activity):
        late = [one for one in needed(snapshot, activity) if _overlap(activity, one)]
        if late and activity.start:
            last = max(late, key=lambda one: one.end or date.min)
            days = {"day": format_day(activity.start), "end": format_day(last.end)}
            yield at(activity, "start", text=activity.text, needed=last.text, **days)


@rule("cadre", Activity, Milestone)
def milestone_outside_activity(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A milestone falls before its activity starts, or after it is over."""
    for milestone in snapshot.all(Milestone):
        activity = snapshot.get(Activity, milestone.activity)
        if activity and milestone.due and _leaves_out(activity, milestone.due):
            yield at(
                milestone,
                "due",
                text=milestone.text,
                day=format_day(milestone.due),
                activity=activity.text,
            )


@rule("cadre", Milestone)
def milestone_overdue(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The day of a milestone is past, and nobody says that it was reached."""
    for milestone in snapshot.where(Milestone, done=None):
        if milestone.due and milestone.due < today:
            yield at(milestone, "done", text=milestone.text, day=format_day(milestone.due))


@rule("cadre", Milestone)
def milestone_done_ahead(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A milestone is said to have been reached on a day that has yet to come."""
    for milestone in snapshot.all(Milestone):
        if milestone.done and milestone.done > today:
            yield at(milestone, "done", text=milestone.text, day=format_day(milestone.done))


@rule("moyens", Person, Assignment, Activity, Dossier)
def person_overloaded(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The activities of a month take more days of somebody than there are."""
    for load in loads(snapshot) if snapshot.all(Person) else ():
        if load.person and load.overloads():
            yield at(load.person, "days", text=load.person.name, **_worst(load))


@rule("collectivite", Person, Assignment, Activity, Dossier)
def pilot_overloaded(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The same for the pilot agent, in a dossier that names no persons."""
    for load in () if snapshot.all(Person) else loads(snapshot):
        if load.person and load.overloads():
            yield at(snapshot.one(Dossier), "agent_days", **_worst(load))


def _overlap(activity: Activity, needed: Activity) -> bool:
    return bool(activity.start and needed.end and activity.start <= needed.end)


def _leaves_out(activity: Activity, day: date) -> bool:
    return bool((activity.start and day < activity.start) or (activity.end and day > activity.end))


def _worst(load: Load) -> dict[str, str]:
    """The month that asks for most above what there is, and how many months do."""
    over = load.overloads()
    worst = max(over, key=lambda month: (load.months[month] - (load.has(month) or 0), -month.toordinal()))
    return {
        "days": format_number(load.months[worst]),
        "month": f"{MONTHS[worst.month - 1]} {worst.year}",
        "has": format_number(load.has(worst) or 0),
        "months": count(len(over), "mois", "mois"),
    }


RULES: tuple[Rule, ...] = (
    activities_in_circle,
    starts_before_what_it_needs,
    milestone_outside_activity,
    milestone_overdue,
    milestone_done_ahead,
    person_overloaded,
    pilot_overloaded,
)

"""The projects seen together: complementary is fine, being paid twice for the same thing is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from aict_desktop.domain.folding import fold
from aict_desktop.domain.funding import OWN
from aict_desktop.domain.projects import fundings, plan_of
from aict_desktop.domain.records.funding import Funding, Project, ProjectActivity
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.snapshot import Snapshot

_EVERYWHERE = (OWN, "participants")
"""Funders that are naturally named in each project: the authority itself, and those who take part."""


@dataclass(frozen=True, slots=True)
class SharedActivity:
    """An activity for which several projects ask money."""

    activity: Activity
    projects: tuple[Project, ...]


@dataclass(frozen=True, slots=True)
class SharedSource:
    """A source of money that several projects name, by its first line in each of them."""

    lines: tuple[tuple[Project, Funding], ...]


@dataclass(frozen=True, slots=True)
class Overfunded:
    """A project that would receive more euros than its activities cost."""

    project: Project
    funding: Decimal
    costs: Decimal


def alive(snapshot: Snapshot) -> tuple[Project, ...]:
    """The projects that nobody gave up."""
    return tuple(row for row in snapshot.all(Project) if row.state != "dropped")


def asking(snapshot: Snapshot) -> tuple[Project, ...]:
    """The projects alive that ask others for money: by a scheme, or by a source that is not our own."""
    return tuple(
        row
        for row in alive(snapshot)
        if row.scheme or any(one.kind != OWN for one in fundings(snapshot, row))
    )


def shared_activities(snapshot: Snapshot) -> Iterator[SharedActivity]:
    """The activities that two projects or more have paid by others."""
    holders: defaultdict[str, list[Project]] = defaultdict(list)
    for project in asking(snapshot):
        for row in snapshot.where(ProjectActivity, project=project.id):
            holders[row.activity].append(project)
    for activity in snapshot.all(Activity):
        if len(holders[activity.id]) > 1:
            yield SharedActivity(activity, tuple(holders[activity.id]))


def shared_sources(snapshot: Snapshot) -> Iterator[SharedSource]:
    """The sources that two projects or more name: by the stakeholder, or by the name where there is none."""
    lines: defaultdict[tuple[str, str], dict[str, tuple[Project, Funding]]] = defaultdict(dict)
    for project in alive(snapshot):
        for row in fundings(snapshot, project):
            key = ("stakeholder", row.stakeholder) if row.stakeholder else ("name", fold(row.name))
            if row.kind not in _EVERYWHERE and key[1]:
                lines[key].setdefault(project.id, (project, row))
    for found in lines.values():
        if len(found) > 1:
            yield SharedSource(tuple(found.values()))


def overfunded(snapshot: Snapshot) -> Iterator[Overfunded]:
    """The projects alive whose funding is above the cost of their activities, once all of it is known."""
    for project in alive(snapshot):
        plan = plan_of(snapshot, project)
        if plan.costs is not None and plan.total > plan.costs:
            yield Overfunded(project, plan.total, plan.costs)

"""Rules on projects before their funders: the scheme's own rules, calls, ceilings, double funding."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.bids import is_late, scheme_of
from aict_desktop.domain.french import count, enumerated, format_day, format_money, format_number
from aict_desktop.domain.funding import OWN
from aict_desktop.domain.go_no_go import answers
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.portfolio import alive, overfunded, shared_activities, shared_sources
from aict_desktop.domain.projects import activities, broken
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
from aict_desktop.domain.rules.likeness import repeated
from aict_desktop.domain.rules.problem import Place, Rule, Word, at, rule
from aict_desktop.domain.schemes import outdated
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.utilities import elsewhere, use

_OVER = ("funded", "running", "done", "dropped")
"""Of a project in one of these states, nobody will file anything any more."""
_NAMED = 40


@rule("moyens", Scheme)
def scheme_catalogue_newer(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The shipped catalogue was checked after the user's copy of a scheme was."""
    for scheme in snapshot.all(Scheme):
        if day := outdated(scheme):
            yield at(scheme, "checked", name=scheme.name, day=format_day(day))


@rule("moyens", Project, Scheme, Funding, FundingYear, ProjectActivity, Activity, Cost)
def project_breaks_scheme(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A project that is still to be filed breaks a rule of the scheme that it aims at."""
    for project in _to_file(snapshot):
        scheme = snapshot.get(Scheme, project.scheme)
        if scheme and (found := broken(snapshot, project)):
            told = Word("field", f"{Scheme.table}.{found[0].field}")
            yield at(project, "scheme", name=project.name, scheme=scheme.name, rule=told)


@rule("moyens", Project, Scheme)
def project_of_past_scheme(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A project that is still to be filed aims at a scheme that takes no file any more."""
    for project in _to_file(snapshot):
        scheme = snapshot.get(Scheme, project.scheme)
        if scheme and scheme.state == "past":
            yield at(project, "scheme", name=project.name, scheme=scheme.name)


@rule("moyens", Project, ProjectActivity, Activity)
def activity_outside_project(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An activity runs before its project begins or after it ends: its expenses would be refused."""
    for project in alive(snapshot):
        start, end = project.start or date.min, project.end or date.max
        for activity in activities(snapshot, project):
            days = [day for day in (activity.start, activity.end) if day]
            if any(not start <= day <= end for day in days):
                yield at(project, "activities", name=project.name, activity=activity.text)
                break


@rule("moyens", Project, ProjectActivity, Activity, Funding)
def activity_paid_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Two projects ask money for the same activity."""
    for shared in shared_activities(snapshot):
        names = enumerated([_quoted(project.name) for project in shared.projects])
        yield at(shared.projects[-1], "activities", activity=shared.activity.text, projects=names)


@rule("moyens", Project, Funding)
def source_in_two_projects(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Two projects name the same source of money."""
    for shared in shared_sources(snapshot):
        names = enumerated([_quoted(project.name) for project, _ in shared.lines])
        funding = shared.lines[-1][1]
        yield at(funding, "project", source=funding.name, projects=names)


@rule("moyens", Project, ProjectActivity, Activity, Cost, Scheme, Funding, FundingYear)
def project_overfunded(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The funding of a project is above the cost of its activities."""
    for found in overfunded(snapshot):
        money, costs = format_money(found.funding), format_money(found.costs)
        yield at(found.project, "activities", name=found.project.name, money=money, costs=costs)


@rule("moyens", Bid)
def bid_undecided(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The last day to answer a call went by, and nobody wrote what was decided."""
    for bid in snapshot.all(Bid):
        if is_late(bid, today):
            yield at(bid, "decision", call=bid.call, day=format_day(bid.deadline))


@rule("moyens", Bid, Project, Scheme)
def bid_too_hopeful(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A bid counts on a better success rate than the scheme gives, and does not say where it comes from."""
    for bid in snapshot.all(Bid):
        scheme = scheme_of(snapshot, bid)
        if not (scheme and scheme.success_high is not None and bid.success is not None):
            continue
        if bid.success > scheme.success_high and not bid.success_source:
            rates = {"rate": format_number(bid.success), "high": format_number(scheme.success_high)}
            yield at(bid, "success", call=bid.call, scheme=scheme.name, **rates)


@rule("moyens", Bid, Project, ProjectCheck)
def bid_against_its_list(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """It was decided to answer a call while the project's own list says no more often than yes."""
    for bid in snapshot.where(Bid, decision="bid"):
        project = snapshot.get(Project, bid.project)
        told = answers(snapshot, project) if project else None
        if told and told["no"] > told["yes"] and not bid.reason:
            noes = count(told["no"], "point", "points")
            yield at(bid, "reason", call=bid.call, noes=noes)


@rule("moyens", Utility, Funding, FundingYear)
def ceiling_exceeded(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """More is asked of a service in a year than it may give."""
    for utility in snapshot.all(Utility):
        found = use(snapshot, utility)
        if found.over:
            money = {"used": format_money(found.used), "ceiling": format_money(found.ceiling)}
            yield at(utility, "resources", service=_service(utility), **money)


@rule("moyens", Utility, Funding)
def service_of_others_as_ours(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The money of a service that another authority holds is noted as the authority's own."""
    for funding in snapshot.where(Funding, kind=OWN):
        utility = snapshot.get(Utility, funding.utility)
        if utility and elsewhere(utility):
            holder = Word("utility_holder", utility.holder)
            yield at(funding, "kind", name=funding.name, service=_service(utility), holder=holder)


@rule("moyens", Utility)
def service_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Two sheets give a ceiling to the same service in the same year: there is only one."""
    for utility, _ in repeated(snapshot.all(Utility), _which):
        yield at(utility, "service", service=_service(utility), year=str(utility.year))


def _to_file(snapshot: Snapshot) -> Iterator[Project]:
    """The projects that a funder is still to judge."""
    return (project for project in snapshot.all(Project) if project.state not in _OVER)


def _which(utility: Utility) -> tuple[str, ...] | None:
    """The service, who holds it, and the year."""
    if not (utility.service and utility.year):
        return None
    return utility.service, utility.holder, utility.holder_name, str(utility.year)


def _service(utility: Utility) -> Word:
    return Word("utility_service", utility.service)


def _quoted(name: str) -> str:
    return f"«\u00a0{shortened(name, _NAMED) or '…'}\u00a0»"


RULES: tuple[Rule, ...] = (
    scheme_catalogue_newer,
    project_breaks_scheme,
    project_of_past_scheme,
    activity_outside_project,
    activity_paid_twice,
    source_in_two_projects,
    project_overfunded,
    bid_undecided,
    bid_too_hopeful,
    bid_against_its_list,
    ceiling_exceeded,
    service_of_others_as_ours,
    service_twice,
)

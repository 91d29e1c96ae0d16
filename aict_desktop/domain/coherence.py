"""Coherence both ways: what the diagnostic found and no choice uses, what was chosen and nothing explains.

Relecture, the tab and the annex of the strategy all ask here, so that none says what another denies.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from aict_desktop.domain.edit import Change, Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records.diagnostic import Policy, Statement
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.partnerships import LIVE, Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import (
    AreaPriority,
    Objective,
    ObjectiveOrigin,
    ThemePolicy,
    ThemePriority,
)
from aict_desktop.domain.snapshot import Snapshot

USABLE = 4
"""A strength or an opportunity of this weight should serve an objective."""
PRESSING = 5
"""A weakness or a threat of this weight should be answered by one."""
ASSETS, TROUBLES = ("strength", "opportunity"), ("weakness", "threat")

_ORIGINS = LINKS[Objective.table, "origins"]


@dataclass(frozen=True, slots=True)
class Coherence:
    """The statements that count, the objectives, and the links: objective id -> statement ids and back."""

    statements: Sequence[Statement]
    objectives: Sequence[Objective]
    origins: Mapping[str, Sequence[str]]
    served: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, snapshot: Snapshot) -> Coherence:
        """The coherence of a dossier; a light statement counts as soon as an objective refers to it."""
        objectives = snapshot.all(Objective)
        origins = {one.id: _ORIGINS.values(snapshot, one.id) for one in objectives}
        served: dict[str, list[str]] = {}
        for objective in objectives:
            for statement in origins[objective.id]:
                served.setdefault(statement, []).append(objective.id)
        counting = [one for one in snapshot.all(Statement) if decisive(one) or one.id in served]
        return cls(sorted(counting, key=_rank), objectives, origins, served)

    @property
    def left_out(self) -> Sequence[Statement]:
        """The decisive statements that no objective refers to."""
        return [one for one in self.statements if one.id not in self.served]

    @property
    def rootless(self) -> Sequence[Objective]:
        """The objectives that refer to no statement."""
        return [one for one in self.objectives if not self.origins[one.id]]


def answered(snapshot: Snapshot, statement: str, objectives: Collection[str]) -> Edit:
    """The edit that makes exactly ``objectives``, by id, answer the statement of that id."""
    present = snapshot.where(ObjectiveOrigin, statement=statement)
    known = {row.objective for row in present}
    gone = [Change(row, None) for row in present if row.objective not in objectives]
    new = [Change(None, _ORIGINS.make(one, statement)) for one in objectives if one not in known]
    return Edit((*gone, *new))


def decisive(statement: Statement) -> bool:
    """Whether a statement weighs enough to be found again in an objective."""
    weight = statement.weight or 0
    return weight >= (USABLE if statement.quadrant in ASSETS else PRESSING)


def assets_unused(snapshot: Snapshot) -> tuple[Statement, ...]:
    """The strong strengths and opportunities that no objective uses, once there are objectives."""
    return tuple(one for one in _left_out(snapshot) if one.quadrant in ASSETS)


def threats_unanswered(snapshot: Snapshot) -> tuple[Statement, ...]:
    """The decisive weaknesses and threats that no objective answers, once there are objectives."""
    return tuple(one for one in _left_out(snapshot) if one.quadrant in TROUBLES)


def objectives_without_origin(snapshot: Snapshot) -> tuple[Objective, ...]:
    """The objectives that answer nothing of the diagnostic, once there are statements."""
    rooted = {origin.objective for origin in snapshot.all(ObjectiveOrigin)}
    found = snapshot.all(Objective) if snapshot.all(Statement) else ()
    return tuple(one for one in found if one.id not in rooted)


def themes_unserved(snapshot: Snapshot) -> tuple[ThemePriority, ...]:
    """The thematic priorities that no objective serves, once there are objectives."""
    served = {objective.theme for objective in snapshot.all(Objective)}
    return tuple(one for one in snapshot.all(ThemePriority) if served and one.id not in served)


def areas_unserved(snapshot: Snapshot) -> tuple[AreaPriority, ...]:
    """The geographic priorities that no activity and no live action concerns, once activities are planned."""
    areas = {activity.area for activity in snapshot.all(Activity)}
    countries = {action.country for action in snapshot.all(Action) if action.state in LIVE}
    return tuple(
        one
        for one in snapshot.all(AreaPriority)
        if areas and one.id not in areas and (not one.country or one.country not in countries)
    )


def policies_unprolonged(snapshot: Snapshot) -> tuple[Policy, ...]:
    """The local policies to open abroad that no thematic priority prolongs, once there are some."""
    prolonged = {link.policy for link in snapshot.all(ThemePolicy)}
    opened = snapshot.where(Policy, opening="yes") if snapshot.all(ThemePriority) else ()
    return tuple(one for one in opened if one.id not in prolonged)


def promises_unplanned(snapshot: Snapshot) -> tuple[Stakeholder, ...]:
    """The outside stakeholders promised a part or support with whom no activity is made, once some are."""
    partners = {activity.partner for activity in snapshot.all(Activity)}
    return tuple(
        one
        for one in snapshot.all(Stakeholder)
        if one.promise in ("involvement", "support")
        and one.position != "internal"
        and partners
        and one.id not in partners
    )


GAPS: Mapping[str, Callable[[Snapshot], Sequence[Record]]] = {
    "assets": assets_unused,
    "threats": threats_unanswered,
    "objectives_alone": objectives_without_origin,
    "themes": themes_unserved,
    "areas": areas_unserved,
    "policies": policies_unprolonged,
    "promises": promises_unplanned,
}
"""What is left alone, by kind: from the diagnostic to the choices, then from the choices to the work."""

READS: frozenset[str] = frozenset(
    record.table
    for record in (
        *(Statement, Objective, ObjectiveOrigin, ThemePriority, ThemePolicy, Policy),
        *(AreaPriority, Activity, Action, Stakeholder),
    )
)
"""The tables that coherence looks at."""


def _left_out(snapshot: Snapshot) -> list[Statement]:
    """The decisive statements that no objective refers to, once there are objectives."""
    linked = {origin.statement for origin in snapshot.all(ObjectiveOrigin)}
    found = snapshot.all(Statement) if snapshot.all(Objective) else ()
    return [one for one in found if decisive(one) and one.id not in linked]


def _rank(statement: Statement) -> tuple[int, int, str]:
    """By quadrant as the diagnostic shows them, the weightiest first."""
    quadrants = ("strength", "weakness", "opportunity", "threat", "")
    place = quadrants.index(statement.quadrant) if statement.quadrant in quadrants else len(quadrants)
    return place, -(statement.weight or 0), statement.order

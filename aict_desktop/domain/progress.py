"""Where a strategy stands: milestones reached in each step, what to do next, how long it may still take.

A milestone counts what is there against what is enough for the essential path; its minutes are our estimate
for an agent who does this for the first time, about three hours in all. Its words are in ``progress.toml``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeVar

from aict_desktop.domain.fields import Record
from aict_desktop.domain.priority import has_class
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Funding, FundingYear
from aict_desktop.domain.records.logframe import Activity, Indicator, Result
from aict_desktop.domain.records.monitoring import Evaluation
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import (
    AreaPriority,
    Dimension,
    Objective,
    Strategy,
    ThemePriority,
    Value,
)
from aict_desktop.domain.records.vote import Version
from aict_desktop.domain.rules.problem import STEPS, Problem
from aict_desktop.domain.snapshot import Snapshot

R = TypeVar("R", bound=Record)
Count = Callable[[Snapshot], int]

_TERM = ("term_start", "term_end")

SHOWN = 3
"""How many next actions the home page shows."""
ROUNDING = 5
"""Minutes are rounded up to a multiple of this: the estimate is no better."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """So many things that a step needs; they are filled in at ``table`` and ``field``, in so many minutes."""

    name: str
    step: str
    table: str
    field: str
    needed: int
    minutes: int
    count: Count


@dataclass(frozen=True, slots=True)
class Gap:
    """A milestone not reached: how many there are, how many are needed, where to go."""

    milestone: str
    step: str
    table: str
    field: str
    count: int
    needed: int


@dataclass(frozen=True, slots=True)
class Progress:
    """The milestones of one step: how many are reached, of how many."""

    done: int
    total: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.done / self.total


def _filled(record: type[Record], *names: str) -> Count:
    """How many of the fields of a record that exists once hold something."""
    return lambda snapshot: sum(bool(getattr(snapshot.one(record), name)) for name in names)


def _rows(record: type[Record], name: str, **values: str) -> Count:
    """How many records of a type hold ``values`` and something in that field."""
    return lambda snapshot: sum(bool(getattr(row, name)) for row in snapshot.where(record, **values))


def _quadrant(name: str) -> Count:
    return _rows(Statement, "text", quadrant=name)


def _insiders(snapshot: Snapshot) -> int:
    return _rows(Stakeholder, "name", position="internal")(snapshot)


def _such(record: type[R], test: Callable[[R], object]) -> Count:
    return lambda snapshot: sum(bool(test(row)) for row in snapshot.all(record))


def _rated(snapshot: Snapshot) -> int:
    return sum(has_class(snapshot, actor) for actor in snapshot.all(Stakeholder))


def _is_reviewed(action: Action) -> bool:
    return bool(action.results or action.working)


def _is_dated(activity: Activity) -> bool:
    return bool(activity.owner and activity.end)


def _is_told(year: FundingYear) -> bool:
    return year.amount is not None


def _has_target(indicator: Indicator) -> bool:
    return indicator.target is not None and indicator.target_on is not None


MILESTONES: tuple[Milestone, ...] = (
    Milestone("authority", "collectivite", "dossier", "name", 1, 2, _filled(Dossier, "name")),
    Milestone("term", "collectivite", "dossier", "term_start", 2, 2, _filled(Dossier, *_TERM)),
    Milestone("lead", "collectivite", "dossier", "lead", 1, 1, _filled(Dossier, "lead")),
    Milestone("strengths", "afom", "statement", "text", 3, 9, _quadrant("strength")),
    Milestone("weaknesses", "afom", "statement", "text", 3, 9, _quadrant("weakness")),
    Milestone("opportunities", "afom", "statement", "text", 3, 9, _quadrant("opportunity")),
    Milestone("threats", "afom", "statement", "text", 3, 9, _quadrant("threat")),
    Milestone("weights", "afom", "statement", "weight", 6, 4, _rows(Statement, "weight")),
    Milestone("stakeholders", "acteurs", "stakeholder", "name", 8, 14, _rows(Stakeholder, "name")),
    Milestone("insiders", "acteurs", "stakeholder", "position", 2, 3, _insiders),
    Milestone("ratings", "acteurs", "stakeholder", "power_utilitarian", 5, 15, _rated),
    Milestone("promises", "acteurs", "stakeholder", "promise", 5, 6, _rows(Stakeholder, "promise")),
    Milestone("inventory", "actions", "action", "title", 1, 8, _rows(Action, "title")),
    Milestone("reviews", "actions", "action", "results", 1, 6, _such(Action, _is_reviewed)),
    Milestone("vision", "elements", "strategy", "vision", 1, 8, _filled(Strategy, "vision")),
    Milestone("mission", "elements", "strategy", "mission", 1, 6, _filled(Strategy, "mission")),
    Milestone("values", "elements", "value", "name", 2, 4, _rows(Value, "name")),
    Milestone("goal", "elements", "strategy", "goal", 1, 8, _filled(Strategy, "goal")),
    Milestone("objectives", "elements", "objective", "text", 2, 14, _rows(Objective, "text")),
    Milestone("deadlines", "elements", "objective", "deadline", 2, 2, _rows(Objective, "deadline")),
    Milestone("themes", "elements", "theme_priority", "name", 2, 4, _rows(ThemePriority, "name")),
    Milestone("areas", "elements", "area_priority", "name", 1, 3, _rows(AreaPriority, "name")),
    Milestone("dimensions", "elements", "dimension", "place", 3, 3, _rows(Dimension, "place")),
    Milestone("results", "cadre", "result", "text", 3, 9, _rows(Result, "text")),
    Milestone("activities", "cadre", "activity", "text", 4, 12, _rows(Activity, "text")),
    Milestone("schedule", "cadre", "activity", "owner", 4, 4, _such(Activity, _is_dated)),
    Milestone("indicators", "cadre", "indicator", "name", 2, 8, _rows(Indicator, "name")),
    Milestone("targets", "cadre", "indicator", "target", 2, 4, _such(Indicator, _has_target)),
    Milestone("sources", "moyens", "funding", "name", 2, 2, _rows(Funding, "name")),
    Milestone("amounts", "moyens", "funding_year", "amount", 2, 2, _such(FundingYear, _is_told)),
    Milestone("keepers", "suivi", "indicator", "owner", 2, 2, _rows(Indicator, "owner")),
    Milestone("evaluations", "suivi", "evaluation", "planned", 1, 1, _rows(Evaluation, "planned")),
    Milestone("vote", "vote", "dossier", "voted_on", 1, 1, _filled(Dossier, "voted_on")),
    Milestone("kept", "vote", "version", "day", 1, 1, _rows(Version, "day", kind="voted")),
)


def progress(snapshot: Snapshot) -> Mapping[str, Progress]:
    """How far each step has come, in the order of the journey."""
    missing = [gap.step for gap in gaps(snapshot)]
    totals = {step: sum(m.step == step for m in MILESTONES) for step in STEPS}
    return {step: Progress(total - missing.count(step), total) for step, total in totals.items()}


def gaps(snapshot: Snapshot) -> Iterator[Gap]:
    """The milestones not reached, in the order of the journey."""
    for m in MILESTONES:
        if (count := m.count(snapshot)) < m.needed:
            yield Gap(m.name, m.step, m.table, m.field, count, m.needed)


def next_actions(
    snapshot: Snapshot, problems: Iterable[Problem] = (), limit: int = SHOWN
) -> tuple[Gap | Problem, ...]:
    """The next things to do: the milestones left, then the problems of a review."""
    return tuple(islice(chain(gaps(snapshot), problems), limit))


def minutes_left(snapshot: Snapshot) -> int:
    """A rough number of minutes to the end of the essential path; 0 when it is done."""
    minutes = sum(m.minutes * max(0, m.needed - m.count(snapshot)) / m.needed for m in MILESTONES)
    return -int(-minutes // ROUNDING) * ROUNDING

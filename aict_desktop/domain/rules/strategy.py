"""Rules on the term of office, the vote and the key elements of the strategy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from aict_desktop.domain.coherence import themes_unserved
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.strategy import Objective, Strategy, ThemeGoal, ThemePriority, Value
from aict_desktop.domain.rules.likeness import alike, folded, repeated
from aict_desktop.domain.rules.problem import Place, Rule, at, rule
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import term_of

GOAL_WORDS = 60


@rule("collectivite", Dossier)
def term_backwards(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The term of office does not end after it starts."""
    dossier = snapshot.one(Dossier)
    start, end = dossier.term_start, dossier.term_end
    if start and end and end <= start:
        yield at(dossier, "term_end", start=format_day(start), end=format_day(end))


@rule("collectivite", Dossier)
def term_over(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The term of office is over."""
    term = term_of(snapshot)
    if term and term.end < today:
        yield at(snapshot.one(Dossier), "term_end", end=format_day(term.end))


@rule("collectivite", Dossier)
def vote_outside_term(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The strategy was voted by another council than that of the term."""
    term, dossier = term_of(snapshot), snapshot.one(Dossier)
    if term and term.leaves_out(dossier.voted_on):
        yield at(dossier, "voted_on", day=format_day(dossier.voted_on), **term.words())


@rule("collectivite", Dossier)
def vote_in_future(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The day of the vote has not come yet."""
    dossier = snapshot.one(Dossier)
    if dossier.voted_on and dossier.voted_on > today:
        yield at(dossier, "voted_on", day=format_day(dossier.voted_on))


@rule("elements", Strategy)
def mission_repeats_vision(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The mission says what the vision says."""
    strategy = snapshot.one(Strategy)
    if alike(strategy.mission, strategy.vision):
        yield at(strategy, "mission")


@rule("elements", Strategy)
def goal_too_long(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The general objective is too long to be remembered."""
    strategy = snapshot.one(Strategy)
    if (words := len(strategy.goal.split())) > GOAL_WORDS:
        yield at(strategy, "goal", count=str(words), limit=str(GOAL_WORDS))


@rule("elements", Strategy, Objective)
def goal_repeated(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A specific objective says what the general one says."""
    goal = snapshot.one(Strategy).goal
    for objective in snapshot.all(Objective):
        if alike(objective.text, goal):
            yield at(objective, "text", text=objective.text)


@rule("elements", Objective)
def objectives_alike(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Two specific objectives say nearly the same."""
    for first, second in combinations(snapshot.all(Objective), 2):
        if alike(first.text, second.text):
            yield at(second, "text", text=second.text, first=first.text)


@rule("elements", Value)
def value_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A value is listed twice."""
    for value, _ in repeated(snapshot.all(Value), lambda v: folded(v.name)):
        yield at(value, "name", name=value.name)


@rule("elements", Objective, Dossier)
def deadline_outside_term(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An objective is to be reached outside the term of office."""
    if term := term_of(snapshot):
        for objective in snapshot.all(Objective):
            if term.leaves_out(objective.deadline):
                day = format_day(objective.deadline)
                yield at(objective, "deadline", text=objective.text, day=day, **term.words())


@rule("elements", ThemePriority, Objective)
def theme_unserved(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """No objective serves a thematic priority, though objectives are written."""
    for theme in themes_unserved(snapshot):
        yield at(theme, "name", name=theme.name)


@rule("elements", ThemePriority, ThemeGoal, emptiness=True)
def theme_without_goal(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A thematic priority names no sustainable development goal."""
    linked = {row.priority for row in snapshot.all(ThemeGoal) if row.goal}
    for theme in snapshot.all(ThemePriority):
        if theme.id not in linked:
            yield at(theme, "goals", name=theme.name)


RULES: tuple[Rule, ...] = (
    term_backwards,
    term_over,
    vote_outside_term,
    vote_in_future,
    mission_repeats_vision,
    goal_too_long,
    goal_repeated,
    objectives_alike,
    value_twice,
    deadline_outside_term,
    theme_unserved,
    theme_without_goal,
)

"""Rules on indicators: few, each at one level, with a target to reach at a date when it is still measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from types import MappingProxyType

from aict_desktop.domain.french import format_day, format_number
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator, Result
from aict_desktop.domain.records.strategy import Objective, Strategy
from aict_desktop.domain.rules.likeness import folded, repeated
from aict_desktop.domain.rules.problem import Place, Rule, Word, at, rule
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import TermOfOffice, term_of

AT_ONE_LEVEL = 4
"""The guide wants few indicators; more than this on one level are rarely all kept up."""
PERIODS = MappingProxyType({"month": 30, "quarter": 91, "half_year": 182, "year": 365})
"""Days between two collections."""
END_OF_TERM = timedelta(days=182)


@rule("cadre", Objective, Indicator)
def objective_unmeasured(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """No indicator tells whether an objective is reached."""
    measured = {indicator.objective for indicator in snapshot.all(Indicator) if not indicator.result}
    for objective in snapshot.all(Objective):
        if objective.id not in measured:
            yield at(objective, "text", text=objective.text)


@rule("cadre", Result, Indicator)
def result_unmeasured(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """No indicator tells whether a result is there."""
    measured = {indicator.result for indicator in snapshot.all(Indicator)}
    for result in snapshot.all(Result):
        if result.id not in measured:
            yield at(result, "text", text=result.text)


@rule("cadre", Indicator)
def indicator_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Two indicators of one level have the same name."""
    for indicator, _ in repeated(snapshot.all(Indicator), _level_and_name):
        yield at(indicator, "name", name=indicator.name)


@rule("cadre", Indicator, Result, Objective, Strategy)
def too_many_indicators(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """One level has more indicators than anyone will collect."""
    crowds = Counter((row.objective, row.result) for row in snapshot.all(Indicator))
    for (objective, result), count in crowds.items():
        if count > AT_ONE_LEVEL:
            yield _level(snapshot, objective, result, count=str(count), limit=str(AT_ONE_LEVEL))


@rule("cadre", Indicator)
def target_is_baseline(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The target is what is measured already."""
    for row in snapshot.all(Indicator):
        if row.target is not None and row.target == row.baseline:
            yield at(row, "target", name=row.name, target=format_number(row.target))


@rule("cadre", Indicator, Dossier)
def indicator_outside_term(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A target is to be reached outside the term of office."""
    if term := term_of(snapshot):
        for row in snapshot.all(Indicator):
            if term.leaves_out(row.target_on):
                day = format_day(row.target_on)
                yield at(row, "target_on", name=row.name, day=day, **term.words())


@rule("cadre", Indicator, Dossier)
def collected_too_rarely(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The target's day comes before the first collection, counted from the vote or else from today."""
    begins = snapshot.one(Dossier).voted_on or today
    for row in snapshot.all(Indicator):
        period = PERIODS.get(row.frequency)
        if period and row.target_on and 0 <= (row.target_on - begins).days < period:
            frequency = Word("frequency", row.frequency)
            yield at(row, "frequency", name=row.name, frequency=frequency, day=format_day(row.target_on))


@rule("cadre", Indicator, Dossier)
def collected_after_target(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A measure taken at mid-term or at the end of it comes after the target's day."""
    if term := term_of(snapshot):
        for row in snapshot.all(Indicator):
            collected = _collection(term, row.frequency)
            if collected and row.target_on and row.target_on < collected:
                frequency = Word("frequency", row.frequency)
                yield at(row, "frequency", name=row.name, frequency=frequency, day=format_day(row.target_on))


def _collection(term: TermOfOffice, frequency: str) -> date | None:
    """The earliest day of a collection made once in the term."""
    half = (term.end - term.start) / 2
    return {"mid_term": term.start + half, "end": term.end - END_OF_TERM}.get(frequency)


def _level_and_name(indicator: Indicator) -> tuple[str, str, str] | None:
    name = folded(indicator.name)
    return (indicator.objective, indicator.result, name) if name else None


def _level(snapshot: Snapshot, objective: str, result: str, **values: str) -> Place:
    """The result that the indicators are tied to, else the objective, else the general objective."""
    if found := snapshot.get(Result, result) or snapshot.get(Objective, objective):
        return at(found, "text", text=found.text, **values)
    strategy = snapshot.one(Strategy)
    return at(strategy, "goal", text=strategy.goal, **values)


RULES: tuple[Rule, ...] = (
    objective_unmeasured,
    result_unmeasured,
    indicator_twice,
    too_many_indicators,
    target_is_baseline,
    indicator_outside_term,
    collected_too_rarely,
    collected_after_target,
)

"""When the strategy is to be evaluated, which questions an evaluation asks, and what becomes of its advice.

The guide asks for an evaluation half-way and one at the end, and leaves the days open. Both days are worked
out from the term of office; the borders are ours, and anyone can redo them on a calendar.

    half-way   the day in the middle of the term, the one that an indicator collected half-way has too
    final      the same day of the month, six months before the term ends: time to answer before the campaign

The six criteria are those of the OECD's Development Assistance Committee (2019 revision).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal
from uuid import UUID, uuid5

from aict_desktop.domain.durations import months_later
from aict_desktop.domain.edit import Edit, added
from aict_desktop.domain.monitoring import State, standing
from aict_desktop.domain.order import sequence
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import Evaluation, Finding, Recommendation
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.term import term_of

Fate = Literal["unanswered", "open", "late", "done", "refused"]
"""What became of a recommendation; a code of the vocabulary ``recommendation_fate``."""

PLANNED = ("mid_term", "final")
"""The kinds of evaluation that a term of office has."""
BEFORE_THE_END = 6
"""Months between the final evaluation and the end of the term."""
TAKEN_UP = frozenset({"accepted", "partly"})
"""The answers that bind the authority to do something."""

_NAMESPACE = UUID("b0c7a2de-53c4-4d0b-8a4e-6a1f5f2be917")


@dataclass(frozen=True, slots=True)
class Tally:
    """How far an evaluation is: questions asked and answered, recommendations by what became of them."""

    asked: int
    answered: int
    fates: Mapping[Fate, int]


def planned_days(snapshot: Snapshot) -> Mapping[str, date]:
    """The day of each evaluation by its kind; empty until both ends of the term are known, in order.

    In a term of a year or less the final evaluation would come first: it then falls on the middle day too.
    """
    term = term_of(snapshot)
    if term is None:
        return MappingProxyType({})
    final = max(term.middle, months_later(term.end, -BEFORE_THE_END))
    return MappingProxyType({"mid_term": term.middle, "final": final})


def planning(snapshot: Snapshot, titles: Mapping[str, str]) -> Edit:
    """The edit that plans the evaluations of the term that the dossier has not; ``titles`` are by kind.

    Their ids come from their kinds: two copies where somebody planned them hold each once when merged.
    """
    known = {row.kind for row in snapshot.all(Evaluation)}
    days = planned_days(snapshot)
    made = {kind: str(uuid5(_NAMESPACE, kind)) for kind in days if kind not in known}
    new = {kind: id_ for kind, id_ in made.items() if snapshot.get(Evaluation, id_) is None}
    after = last_order(snapshot, Evaluation)["order"]
    orders = sequence(len(new), after)
    return added(
        *(
            Evaluation(id=id_, kind=kind, title=titles[kind], planned=days[kind], order=order)
            for (kind, id_), order in zip(new.items(), orders, strict=True)
        )
    )


def asking(
    snapshot: Snapshot,
    evaluation: Evaluation,
    questions: Mapping[str, Mapping[str, str]],
    criteria: Iterable[str],
) -> Edit:
    """The edit that asks in an evaluation the ``questions`` (by criterion and code) of these criteria.

    A question that it asks already is left as it is; the same question has the same id in every copy.
    """
    new = [
        (str(uuid5(_NAMESPACE, f"{evaluation.id}/{criterion}/{code}")), criterion, text)
        for criterion in criteria
        for code, text in questions[criterion].items()
    ]
    new = [row for row in new if snapshot.get(Finding, row[0]) is None]
    orders = sequence(len(new), last_order(snapshot, Finding)["order"])
    return added(
        *(
            Finding(id=id_, evaluation=evaluation.id, criterion=criterion, question=text, order=order)
            for (id_, criterion, text), order in zip(new, orders, strict=True)
        )
    )


def fate(recommendation: Recommendation, today: date) -> Fate:
    """What became of a recommendation by ``today``."""
    if recommendation.done:
        return "done"
    if recommendation.answer == "refused":
        return "refused"
    if not recommendation.answer:
        return "unanswered"
    return "late" if recommendation.due and recommendation.due < today else "open"


def tally(snapshot: Snapshot, evaluation: Evaluation, today: date) -> Tally:
    """How far an evaluation and what it asked for are on that day."""
    asked = [row for row in snapshot.where(Finding, evaluation=evaluation.id) if row.question or row.text]
    rows = snapshot.where(Recommendation, evaluation=evaluation.id)
    fates = Counter(fate(row, today) for row in rows)
    return Tally(len(asked), sum(bool(row.text) for row in asked), MappingProxyType(fates))


def by_criterion(snapshot: Snapshot, evaluation: Evaluation, codes: Sequence[str]) -> tuple[Finding, ...]:
    """The questions and findings of an evaluation in the order of the criteria, those without one last."""
    places = {code: place for place, code in enumerate(codes)}
    rows = snapshot.where(Finding, evaluation=evaluation.id)
    return tuple(sorted(rows, key=lambda row: places.get(row.criterion, len(places))))


def looked_at(evaluation: Evaluation, today: date) -> date:
    """The day on which an evaluation sees the indicators: when it was done, else planned; today at most."""
    return min(evaluation.done or evaluation.planned or today, today)


def told_by_indicators(snapshot: Snapshot, day: date) -> Mapping[State, int]:
    """How many indicators were in each state on that day, by what had been measured then.

    One whose baseline was taken later did not exist yet.
    """
    known = (row for row in snapshot.all(Indicator) if row.baseline_on is None or row.baseline_on <= day)
    return MappingProxyType(Counter(standing(snapshot, row, day).state for row in known))


def in_time(snapshot: Snapshot) -> tuple[Evaluation, ...]:
    """The evaluations by the day they were done, else planned; those without a day last."""
    return tuple(sorted(snapshot.all(Evaluation), key=lambda row: row.done or row.planned or date.max))


def is_done(evaluation: Evaluation, today: date) -> bool:
    """Whether the evaluation is behind us."""
    return evaluation.done is not None and evaluation.done <= today


def pending(snapshot: Snapshot) -> tuple[Evaluation, ...]:
    """The evaluations that nobody has made yet, in the order of their days."""
    return tuple(row for row in in_time(snapshot) if row.done is None)

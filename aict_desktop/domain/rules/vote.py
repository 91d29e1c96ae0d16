"""Rules on the choices of the steering group: settled in time, by one answer, on a day that has come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.vote import SteeringChoice, SteeringOption
from aict_desktop.domain.rules.problem import Place, Rule, at, rule
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.steering import answers, state


@rule("vote", SteeringChoice, SteeringOption)
def choice_overdue(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The last day to choose went by, and nothing was chosen."""
    for row in snapshot.all(SteeringChoice):
        if row.due and state(snapshot, row, today) == "late":
            yield at(row, "due", question=row.question, day=format_day(row.due))


@rule("vote", SteeringChoice, SteeringOption)
def choice_without_answers(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A question is put to people who have nothing to choose from."""
    for row in snapshot.all(SteeringChoice):
        if row.question and len(answers(snapshot, row)) < 2:
            yield at(row, "question", question=row.question)


@rule("vote", SteeringChoice, SteeringOption)
def settled_without_answer(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A choice is said to be made, and nobody knows which."""
    for row in snapshot.all(SteeringChoice):
        if row.decided_on and not snapshot.where(SteeringOption, choice=row.id, retained=True):
            yield at(row, "decided_on", question=row.question, day=format_day(row.decided_on))


@rule("vote", SteeringChoice, SteeringOption)
def two_answers_retained(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Two copies of the dossier kept an answer each."""
    for row in snapshot.all(SteeringChoice):
        kept = snapshot.where(SteeringOption, choice=row.id, retained=True)
        if len(kept) > 1:
            yield at(kept[1], "retained", question=row.question, first=kept[0].text, second=kept[1].text)


@rule("vote", SteeringChoice, SteeringOption)
def retained_without_day(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An answer was kept, and nobody will know when."""
    for row in snapshot.where(SteeringChoice, decided_on=None):
        if snapshot.where(SteeringOption, choice=row.id, retained=True):
            yield at(row, "decided_on", question=row.question)


@rule("vote", SteeringChoice)
def settled_ahead(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A choice is said to be made on a day that has yet to come."""
    for row in snapshot.all(SteeringChoice):
        if row.decided_on and row.decided_on > today:
            yield at(row, "decided_on", question=row.question, day=format_day(row.decided_on))


RULES: tuple[Rule, ...] = (
    choice_overdue,
    choice_without_answers,
    settled_without_answer,
    two_answers_retained,
    retained_without_day,
    settled_ahead,
)

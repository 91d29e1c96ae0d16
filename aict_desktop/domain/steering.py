"""What the steering group settles: one answer to each question, on one day; never a vote of the council."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal, TypeAlias

from aict_desktop.domain.edit import Edit, altered, replaced
from aict_desktop.domain.records.funding import Bid
from aict_desktop.domain.records.partnerships import LIVE, Action
from aict_desktop.domain.records.vote import SteeringChoice, SteeringOption
from aict_desktop.domain.snapshot import Snapshot

State = Literal["open", "late", "settled"]
Question: TypeAlias = SteeringChoice | Bid | Action
"""What may be settled on a slide: a choice, whether to answer a call, what becomes of an action."""


def answers(snapshot: Snapshot, choice: SteeringChoice) -> tuple[SteeringOption, ...]:
    """The answers to a choice that say something."""
    return tuple(row for row in snapshot.where(SteeringOption, choice=choice.id) if row.text.strip())


def retained(snapshot: Snapshot, choice: SteeringChoice) -> SteeringOption | None:
    """The answer that was kept; the first where two copies merged kept one each."""
    return next(iter(snapshot.where(SteeringOption, choice=choice.id, retained=True)), None)


def state(snapshot: Snapshot, choice: SteeringChoice, today: date) -> State:
    """Whether a choice is settled, by its day or by the answer kept, and whether its last day went by."""
    if choice.decided_on or retained(snapshot, choice):
        return "settled"
    return "late" if choice.due and choice.due < today else "open"


def open_choices(snapshot: Snapshot) -> tuple[SteeringChoice, ...]:
    """The choices that nobody settled, by the day before which to choose, then those without one."""
    found = (row for row in snapshot.all(SteeringChoice) if state(snapshot, row, date.min) != "settled")
    return tuple(sorted(found, key=lambda row: row.due or date.max))


def settled_choices(snapshot: Snapshot) -> tuple[SteeringChoice, ...]:
    """The choices of which an answer was kept."""
    return tuple(row for row in snapshot.all(SteeringChoice) if retained(snapshot, row))


def questions(snapshot: Snapshot, today: date) -> tuple[Question, ...]:
    """All that waits for an answer: choices with two answers at least, calls still open, living actions."""
    choices = (row for row in open_choices(snapshot) if row.question and len(answers(snapshot, row)) > 1)
    bids = (row for row in snapshot.where(Bid, decision="") if row.deadline and row.deadline >= today)
    actions = (row for row in snapshot.where(Action, decision="") if row.state in LIVE and row.title)
    return (*choices, *bids, *actions)


def settled(
    snapshot: Snapshot, question: Question, answer: str, day: date, body: str = "", reason: str = ""
) -> Edit:
    """The edit that keeps ``answer`` on that day: the id of an option, or the code of a decision.

    An empty ``body`` or ``reason`` leaves what was written before. Nothing but one edit is written, so that
    one step takes it back.
    """
    if isinstance(question, Bid):
        return altered(question, decision=answer, decided_on=day, reason=reason or question.reason)
    if isinstance(question, Action):
        return altered(
            question, decision=answer, decided_on=day, decision_reason=reason or question.decision_reason
        )
    told = replace(question, decided_on=day, body=body or question.body, reason=reason or question.reason)
    return replaced([(question, told), *_marked(snapshot, question, answer)])


def exclusive(snapshot: Snapshot, edit: Edit) -> Edit:
    """The edit that keeps an answer, and takes their mark from the others of the same choice."""
    marked = [change.after for change in edit.changes if isinstance(change.after, SteeringOption)]
    kept = {option.choice: option.id for option in marked if option.retained}
    if not kept:
        return edit
    after = snapshot.with_(edit)
    others = (
        row
        for choice, id_ in kept.items()
        for row in after.where(SteeringOption, choice=choice, retained=True)
        if row.id != id_
    )
    return edit.then(replaced((row, replace(row, retained=False)) for row in others))


def _marked(
    snapshot: Snapshot, choice: SteeringChoice, kept: str
) -> Sequence[tuple[SteeringOption, SteeringOption]]:
    """Each answer with its mark put right."""
    rows = snapshot.where(SteeringOption, choice=choice.id)
    return [(row, replace(row, retained=row.id == kept)) for row in rows]

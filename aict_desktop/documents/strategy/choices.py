"""What the steering group chose on the way and what it still has to choose; never the vote of the council."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aict_desktop.documents.sentences import Sentences, joined, stopped, unstopped
from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.records.vote import SteeringChoice
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.steering import answers, open_choices, retained, settled_choices
from aict_desktop.exports.blocks import Block, Heading, Paragraph, Row, Table
from aict_desktop.figures.numbering import numbers

WIDTHS = (3.0, 3.4, 3.4, 1.2)


def choices(snapshot: Snapshot) -> list[Block]:
    """A section for each choice that was made, then for each that is open."""
    words = Sentences("strategie", "choices")
    made, waiting = settled_choices(snapshot), [row for row in open_choices(snapshot) if row.question]
    if not (made or waiting):
        return []
    sections = (block for choice in (*made, *waiting) for block in _section(snapshot, choice))
    return [Heading(1, words.say("heading")), Paragraph(words.say("lead"), "lead"), *sections]


def _section(snapshot: Snapshot, choice: SteeringChoice) -> Iterator[Block]:
    yield Heading(2, choice.question or Sentences("strategie", "choices").say("untitled"))
    objective = snapshot.get(Objective, choice.objective)
    number = numbers(snapshot)[objective.id] if objective else ""
    serves = Sentences("strategie", "choices").say("objective", number=number) if number else ""
    if told := joined((stopped(choice.context), serves), " "):
        yield Paragraph(told)
    yield Paragraph(_outcome(snapshot, choice))
    if rows := _rows(snapshot, choice):
        yield Table(Sentences("strategie", "choices").row("header"), rows, WIDTHS, "lllr", strong=True)


def _outcome(snapshot: Snapshot, choice: SteeringChoice) -> str:
    """« Le 3 mars 2026, le comité de pilotage a retenu : À trois. La raison. », or that it is open."""
    words, kept = Sentences("strategie", "choices"), retained(snapshot, choice)
    if kept is None:
        key = "open_day" if choice.due else "open"
        return words.say(key, day=format_day(choice.due))
    key = "kept_day" if choice.decided_on else "kept"
    day, answer = format_day(choice.decided_on), unstopped(name_of(kept))
    return joined((words.say(key, day=day, answer=answer), _by(choice), stopped(choice.reason)), " ")


def _by(choice: SteeringChoice) -> str:
    return Sentences("strategie", "choices").say("by", body=unstopped(choice.body)) if choice.body else ""


def _rows(snapshot: Snapshot, choice: SteeringChoice) -> tuple[Row, ...]:
    """The answers with what speaks for and against each."""
    told: Sequence[Row] = [
        (row.text, row.advantages, row.drawbacks, format_money(row.cost)) for row in answers(snapshot, choice)
    ]
    return tuple(told)

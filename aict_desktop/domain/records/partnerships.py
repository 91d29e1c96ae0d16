"""The inventory of what the authority already does abroad, and what each action is worth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from aict_desktop.domain.fields import (
    Choice,
    Country,
    Day,
    Line,
    Money,
    Order,
    Rating,
    Record,
    Ref,
    Text,
    Whole,
)

LIVE = frozenset({"", "active", "planned"})
"""The states of an action that still counts; one without a state is taken to be under way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Record):
    """An action or a partnership, with the money of its last year in the four states it goes through."""

    table: ClassVar[str] = "action"
    title: str = Line.field()
    kind: str = Choice.field("action_kind")
    state: str = Choice.field("action_state")
    organisation: str = Ref.field("stakeholder")
    partner: str = Line.field()
    country: str = Country.field()
    since: int | None = Whole.field()
    last_contact: date | None = Day.field()
    year: int | None = Whole.field()
    start: date | None = Day.field()
    end: date | None = Day.field(True)
    date_text: str = Line.field()
    requested: Decimal | None = Money.field()
    proposed: Decimal | None = Money.field()
    voted: Decimal | None = Money.field()
    paid: Decimal | None = Money.field()
    theme: str = Line.field()
    results: str = Text.field()
    results_rating: int | None = Rating.field()
    results_evidence: str = Line.field()
    working: str = Text.field()
    working_rating: int | None = Rating.field()
    working_evidence: str = Line.field()
    reciprocity: str = Choice.field("reciprocity")
    reciprocity_note: str = Text.field()
    lessons: str = Text.field()
    decision: str = Choice.field("decision")
    decision_reason: str = Text.field()
    decided_on: date | None = Day.field()
    notes: str = Text.field()
    reference: str = Line.field()
    source: str = Line.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionYear(Record):
    """The money of an action in one more year."""

    table: ClassVar[str] = "action_year"
    action: str = Ref.field("action", "delete")
    year: int | None = Whole.field()
    requested: Decimal | None = Money.field()
    proposed: Decimal | None = Money.field()
    voted: Decimal | None = Money.field()
    paid: Decimal | None = Money.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal(Record):
    """A signature that founded or prolonged an action."""

    table: ClassVar[str] = "renewal"
    action: str = Ref.field("action", "delete")
    day: date | None = Day.field()
    until: date | None = Day.field(True)
    note: str = Line.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution(Record):
    """What somebody else pays for an action."""

    table: ClassVar[str] = "contribution"
    action: str = Ref.field("action", "delete")
    name: str = Line.field()
    year: int | None = Whole.field()
    amount: Decimal | None = Money.field()
    order: str = Order.field()

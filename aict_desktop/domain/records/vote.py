"""What is decided: the choices put to the steering group, the versions kept, and the authority's livery."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from aict_desktop.domain.fields import (
    Bytes,
    Choice,
    Colour,
    Day,
    Flag,
    Line,
    Money,
    Order,
    Record,
    Ref,
    Text,
    Whole,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SteeringChoice(Record):
    """A question that the steering group answers by keeping an option; never a vote of the council."""

    table: ClassVar[str] = "steering_choice"
    question: str = Line.field()
    context: str = Text.field()
    objective: str = Ref.field("objective")
    due: date | None = Day.field(True)
    decided_on: date | None = Day.field()
    body: str = Line.field()
    reason: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class SteeringOption(Record):
    """One answer to a choice; at most one of a choice is ``retained``."""

    table: ClassVar[str] = "steering_option"
    choice: str = Ref.field("steering_choice", "delete")
    text: str = Line.field()
    advantages: str = Text.field()
    drawbacks: str = Text.field()
    cost: Decimal | None = Money.field()
    retained: bool = Flag.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Record):
    """The whole strategy as it stood one day; ``content`` is what ``domain/freezing.py`` made of it."""

    table: ClassVar[str] = "version"
    kind: str = Choice.field("version_kind")
    name: str = Line.field()
    day: date | None = Day.field()
    number: str = Line.field()
    votes_for: int | None = Whole.field()
    votes_against: int | None = Whole.field()
    abstentions: int | None = Whole.field()
    note: str = Text.field()
    content: bytes = Bytes.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Livery(Record):
    """How the authority's documents look: its logo, a PNG, and its colour."""

    table: ClassVar[str] = "livery"
    id: str = "livery"
    logo: bytes = Bytes.field()
    colour: str = Colour.field()

"""The inventory of what the authority already does abroad."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from aict_desktop.domain.fields import Choice, Country, Day, Line, Money, Order, Record, Ref, Text, Whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Record):
    """An action or a partnership, with its money in the four states it goes through."""

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
    working: str = Text.field()
    notes: str = Text.field()
    reference: str = Line.field()
    source: str = Line.field()
    order: str = Order.field()

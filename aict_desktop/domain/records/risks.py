"""What could go wrong, inside the authority or outside it, and what is done about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from aict_desktop.domain.fields import Choice, Day, Line, Order, Rating, Record, Ref, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk(Record):
    """An event to be feared: how likely, how serious, the answer to it, and the assumption it came from."""

    table: ClassVar[str] = "risk"
    text: str = Text.field()
    origin: str = Choice.field("risk_origin")
    likelihood: int | None = Rating.field(1, 4, "risk_likelihood")
    impact: int | None = Rating.field(1, 4, "risk_impact")
    response: str = Choice.field("risk_response")
    response_text: str = Text.field()
    owner: str = Line.field()
    reviewed: date | None = Day.field()
    state: str = Choice.field("risk_state")
    assumption: str = Ref.field("assumption")
    objective: str = Ref.field("objective")
    order: str = Order.field()

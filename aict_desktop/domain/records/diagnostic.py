"""What the diagnostic states: strengths, weaknesses, opportunities, threats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from aict_desktop.domain.fields import Choice, Line, Order, Rating, Record, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """One statement of a quadrant, weighed and sourced."""

    table: ClassVar[str] = "statement"
    quadrant: str = Choice.field("quadrant")
    text: str = Text.field()
    domain: str = Choice.field("domain")
    weight: int | None = Rating.field(1, 5, "weight")
    source: str = Line.field()
    order: str = Order.field()

"""Who counts for the strategy, by the criteria of the method, and what each was promised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from aict_desktop.domain.fields import Choice, Flag, Line, Order, Rating, Record, Ref, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder(Record):
    """An organisation or a group, inside or outside the authority."""

    table: ClassVar[str] = "stakeholder"
    name: str = Line.field()
    position: str = Choice.field("position")
    category: str = Choice.field("category")
    territory: str = Line.field()
    power_utilitarian: int | None = Rating.field()
    power_normative: int | None = Rating.field()
    power_mobilising: int | None = Rating.field()
    power_coercive: int | None = Rating.field()
    legitimacy_public_good: int | None = Rating.field()
    legitimacy_representation: int | None = Rating.field()
    interest_object: int | None = Rating.field()
    interest_type: int | None = Rating.field()
    context_experience: bool = Flag.field()
    context_circumstances: bool = Flag.field()
    context_processes: bool = Flag.field()
    context_networks: bool = Flag.field()
    context_events: bool = Flag.field()
    context_note: str = Text.field()
    promise: str = Choice.field("promise")
    promise_detail: str = Text.field()
    owner: str = Line.field()
    notes: str = Text.field()
    source: str = Line.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class StakeholderTheme(Record):
    """A theme on which a stakeholder is useful."""

    table: ClassVar[str] = "stakeholder_theme"
    stakeholder: str = Ref.field("stakeholder", "delete")
    theme: str = Choice.field("theme")

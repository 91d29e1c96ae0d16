"""Who counts for the strategy, by the criteria of the method, and what binds the authority to each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from aict_desktop.domain.fields import Choice, Day, Flag, Line, Money, Order, Rating, Record, Ref, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated(Record):
    """What one person answers on the criteria of the method, each answer with its note."""

    power_utilitarian: int | None = Rating.field()
    power_utilitarian_note: str = Line.field()
    power_normative: int | None = Rating.field()
    power_normative_note: str = Line.field()
    power_mobilising: int | None = Rating.field()
    power_mobilising_note: str = Line.field()
    power_coercive: int | None = Rating.field()
    power_coercive_note: str = Line.field()
    legitimacy_public_good: int | None = Rating.field()
    legitimacy_public_good_note: str = Line.field()
    legitimacy_representation: int | None = Rating.field()
    legitimacy_representation_note: str = Line.field()
    interest_object: int | None = Rating.field()
    interest_object_note: str = Line.field()
    interest_type: int | None = Rating.field()
    interest_type_note: str = Line.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder(Rated):
    """An organisation or a group, inside or outside the authority."""

    table: ClassVar[str] = "stakeholder"
    name: str = Line.field()
    organisation: str = Line.field()
    position: str = Choice.field("position")
    category: str = Choice.field("category")
    territory: str = Line.field()
    context_experience: bool = Flag.field()
    context_experience_note: str = Line.field()
    context_circumstances: bool = Flag.field()
    context_circumstances_note: str = Line.field()
    context_processes: bool = Flag.field()
    context_processes_note: str = Line.field()
    context_networks: bool = Flag.field()
    context_networks_note: str = Line.field()
    context_events: bool = Flag.field()
    context_events_note: str = Line.field()
    context_note: str = Text.field()
    promise: str = Choice.field("promise")
    promise_detail: str = Text.field()
    promise_budget: Decimal | None = Money.field()
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


@dataclass(frozen=True, slots=True, kw_only=True)
class StakeholderForm(Record):
    """A type of action to which a stakeholder can contribute."""

    table: ClassVar[str] = "stakeholder_form"
    stakeholder: str = Ref.field("stakeholder", "delete")
    form: str = Choice.field("action_kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class StakeholderStage(Record):
    """A stage of the process in which a stakeholder takes part."""

    table: ClassVar[str] = "stakeholder_stage"
    stakeholder: str = Ref.field("stakeholder", "delete")
    stage: str = Choice.field("process_stage")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion(Rated):
    """The rating of a stakeholder by one more person; it counts as much as the first one."""

    table: ClassVar[str] = "opinion"
    stakeholder: str = Ref.field("stakeholder", "delete")
    rater: str = Line.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityWeights(Record):
    """How much each criterion weighs in the priority, from 0 to 5; what is not chosen is the method's."""

    table: ClassVar[str] = "priority_weights"
    id: str = "priority_weights"
    power: int | None = Rating.field(0, 5, "criterion_weight")
    legitimacy: int | None = Rating.field(0, 5, "criterion_weight")
    interest: int | None = Rating.field(0, 5, "criterion_weight")
    context: int | None = Rating.field(0, 5, "criterion_weight")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """Whom to ask for at a stakeholder's, and no more personal data than that needs."""

    table: ClassVar[str] = "contact"
    stakeholder: str = Ref.field("stakeholder", "delete")
    role: str = Line.field()
    name: str = Line.field()
    phone: str = Line.field()
    email: str = Line.field()
    source: str = Line.field()
    checked: date | None = Day.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection(Record):
    """A tie between two stakeholders."""

    table: ClassVar[str] = "connection"
    stakeholder: str = Ref.field("stakeholder", "delete")
    other: str = Ref.field("stakeholder", "delete")
    kind: str = Choice.field("connection_kind")
    strength: int | None = Rating.field(1, 3, "strength")
    note: str = Line.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange(Record):
    """One contact that took place with a stakeholder: an invitation, a call, a meeting."""

    table: ClassVar[str] = "exchange"
    stakeholder: str = Ref.field("stakeholder", "delete")
    day: date | None = Day.field()
    kind: str = Choice.field("exchange_kind")
    by: str = Line.field()
    summary: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Record):
    """What was said to a stakeholder that would be done, by when, and when it was."""

    table: ClassVar[str] = "commitment"
    stakeholder: str = Ref.field("stakeholder", "delete")
    text: str = Text.field()
    owner: str = Line.field()
    due: date | None = Day.field(True)
    done: date | None = Day.field()
    order: str = Order.field()

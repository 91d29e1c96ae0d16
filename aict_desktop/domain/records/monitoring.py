"""What was measured, what was found by evaluating, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from aict_desktop.domain.fields import Choice, Day, Line, Order, Quantity, Record, Ref, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorAgreement(Record):
    """A stakeholder who agreed to an indicator."""

    table: ClassVar[str] = "indicator_agreement"
    indicator: str = Ref.field("indicator", "delete")
    stakeholder: str = Ref.field("stakeholder", "delete")


@dataclass(frozen=True, slots=True, kw_only=True)
class IntermediateTarget(Record):
    """A value to reach on the way to the target."""

    table: ClassVar[str] = "intermediate_target"
    indicator: str = Ref.field("indicator", "delete")
    day: date | None = Day.field(True)
    value: Decimal | None = Quantity.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement(Record):
    """The value of an indicator on one day; ``breakdown`` tells its parts in words."""

    table: ClassVar[str] = "measurement"
    indicator: str = Ref.field("indicator", "delete")
    day: date | None = Day.field()
    value: Decimal | None = Quantity.field()
    source: str = Line.field()
    comment: str = Text.field()
    breakdown: str = Line.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(Record):
    """A look back at the strategy; ``public`` is what is told to the inhabitants."""

    table: ClassVar[str] = "evaluation"
    kind: str = Choice.field("evaluation_kind")
    title: str = Line.field()
    planned: date | None = Day.field(True)
    done: date | None = Day.field()
    by: str = Line.field()
    method: str = Text.field()
    summary: str = Text.field()
    public: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Record):
    """A question of an evaluation under one criterion, and what was found."""

    table: ClassVar[str] = "finding"
    evaluation: str = Ref.field("evaluation", "delete")
    criterion: str = Choice.field("evaluation_criterion")
    question: str = Text.field()
    text: str = Text.field()
    evidence: str = Line.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Record):
    """What an evaluation asks for, the authority's answer, and what became of it."""

    table: ClassVar[str] = "recommendation"
    evaluation: str = Ref.field("evaluation", "delete")
    text: str = Text.field()
    answer: str = Choice.field("recommendation_answer")
    answer_note: str = Text.field()
    owner: str = Line.field()
    due: date | None = Day.field(True)
    done: date | None = Day.field()
    note: str = Text.field()
    order: str = Order.field()

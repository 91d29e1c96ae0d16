"""The logframe below the objectives: results, activities, indicators, assumptions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from aict_desktop.domain.fields import Choice, Day, Line, Money, Order, Quantity, Record, Ref, Text, Whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Record):
    """An expected result (output) that serves one specific objective."""

    table: ClassVar[str] = "result"
    objective: str = Ref.field("objective", "delete")
    text: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Record):
    """What is done to reach a result: by whom, when, with what, at what cost."""

    table: ClassVar[str] = "activity"
    result: str = Ref.field("result", "delete")
    text: str = Text.field()
    owner: str = Line.field()
    partner: str = Ref.field("stakeholder")
    area: str = Ref.field("area_priority")
    start: date | None = Day.field()
    end: date | None = Day.field(True)
    resources: str = Text.field()
    cost: Decimal | None = Money.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Record):
    """What is measured, at one level: a result, else an objective, else the general objective.

    One collection takes ``minutes`` and ``collection_cost`` euros.
    """

    table: ClassVar[str] = "indicator"
    objective: str = Ref.field("objective", "delete")
    result: str = Ref.field("result", "delete")
    name: str = Line.field()
    unit: str = Line.field()
    baseline: Decimal | None = Quantity.field()
    target: Decimal | None = Quantity.field()
    target_on: date | None = Day.field(True)
    frequency: str = Choice.field("frequency")
    verification: str = Line.field()
    definition: str = Text.field()
    baseline_on: date | None = Day.field()
    method: str = Text.field()
    owner: str = Line.field()
    agreed_on: date | None = Day.field()
    minutes: int | None = Whole.field()
    collection_cost: Decimal | None = Money.field()
    disaggregation: str = Line.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption(Record):
    """An outside condition, at one level as for indicators."""

    table: ClassVar[str] = "assumption"
    objective: str = Ref.field("objective", "delete")
    result: str = Ref.field("result", "delete")
    text: str = Text.field()
    order: str = Order.field()

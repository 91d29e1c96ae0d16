"""When activities happen and who does them: what each waits for, what marks its way, whose days it takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from aict_desktop.domain.fields import Day, Line, Money, Order, Quantity, Record, Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependency(Record):
    """An activity that must be over before another one starts."""

    table: ClassVar[str] = "dependency"
    activity: str = Ref.field("activity", "delete")
    needs: str = Ref.field("activity", "delete")


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Record):
    """A day by which something must be there, and the day it was."""

    table: ClassVar[str] = "milestone"
    activity: str = Ref.field("activity", "delete")
    text: str = Line.field()
    due: date | None = Day.field(True)
    done: date | None = Day.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody of the authority's staff, told by function: days a year for the strategy, euros a day."""

    table: ClassVar[str] = "person"
    name: str = Line.field()
    days: Decimal | None = Quantity.field()
    day_cost: Decimal | None = Money.field()
    start: date | None = Day.field()
    end: date | None = Day.field(True)
    source: str = Line.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Record):
    """The days of a person that an activity takes over its whole duration."""

    table: ClassVar[str] = "assignment"
    activity: str = Ref.field("activity", "delete")
    person: str = Ref.field("person", "delete")
    days: Decimal | None = Quantity.field()
    order: str = Order.field()

"""What activities cost, who pays, under which schemes, and the projects that are put to funders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from aict_desktop.domain.fields import (
    Choice,
    Day,
    Flag,
    Line,
    Money,
    Order,
    Quantity,
    Record,
    Ref,
    Text,
    Whole,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost(Record):
    """A cost of an activity in one year; ``in_kind`` when somebody (``giver``) brings it instead of money.

    Its amount is ``amount``, else ``quantity`` x ``unit_cost``.
    """

    table: ClassVar[str] = "cost"
    activity: str = Ref.field("activity", "delete")
    nature: str = Choice.field("cost_nature")
    label: str = Line.field()
    year: int | None = Whole.field()
    quantity: Decimal | None = Quantity.field()
    unit_cost: Decimal | None = Money.field()
    amount: Decimal | None = Money.field()
    in_kind: bool = Flag.field()
    giver: str = Ref.field("stakeholder")
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme(Record):
    """A funder's rule as the user knows it, dated and sourced; ``catalogue`` is the shipped one it copies.

    ``min_grant`` and ``max_grant`` bound the funder's own grant in euros; ``max_rate`` and ``min_others`` are
    per cent of the project's total; ``success_low`` and ``success_high`` per cent of the bids. ``checklist``
    holds one question a line.
    """

    table: ClassVar[str] = "scheme"
    name: str = Line.field()
    family: str = Choice.field("scheme_family")
    funder: str = Line.field()
    form: str = Choice.field("scheme_form")
    state: str = Choice.field("scheme_state")
    min_grant: Decimal | None = Money.field()
    max_grant: Decimal | None = Money.field()
    max_rate: Decimal | None = Quantity.field()
    min_others: Decimal | None = Quantity.field()
    lump: Decimal | None = Money.field()
    max_months: int | None = Whole.field()
    success_low: Decimal | None = Quantity.field()
    success_high: Decimal | None = Quantity.field()
    checklist: str = Text.field()
    note: str = Text.field()
    checked: date | None = Day.field()
    source: str = Line.field()
    catalogue: str = Line.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Record):
    """Activities put together before a funder; one of the portfolio."""

    table: ClassVar[str] = "project"
    name: str = Line.field()
    summary: str = Text.field()
    state: str = Choice.field("project_state")
    scheme: str = Ref.field("scheme")
    start: date | None = Day.field()
    end: date | None = Day.field(True)
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectActivity(Record):
    """An activity that a project holds."""

    table: ClassVar[str] = "project_activity"
    project: str = Ref.field("project", "delete")
    activity: str = Ref.field("activity", "delete")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectCheck(Record):
    """One question of a go/no-go list, and its answer for a project."""

    table: ClassVar[str] = "project_check"
    project: str = Ref.field("project", "delete")
    text: str = Line.field()
    answer: str = Choice.field("check_answer")
    note: str = Line.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bid(Record):
    """Whether to answer a call: what it takes, what it may bring, each with its source, and the decision."""

    table: ClassVar[str] = "bid"
    project: str = Ref.field("project", "delete")
    call: str = Line.field()
    deadline: date | None = Day.field(True)
    days: Decimal | None = Quantity.field()
    days_source: str = Line.field()
    day_cost: Decimal | None = Money.field()
    day_cost_source: str = Line.field()
    own_share: Decimal | None = Money.field()
    own_share_source: str = Line.field()
    grant: Decimal | None = Money.field()
    grant_source: str = Line.field()
    success: Decimal | None = Quantity.field()
    success_source: str = Line.field()
    decision: str = Choice.field("bid_decision")
    reason: str = Text.field()
    decided_on: date | None = Day.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Utility(Record):
    """A public service that may give ``rate`` per cent of its yearly resources; who holds it decides."""

    table: ClassVar[str] = "utility"
    service: str = Choice.field("utility_service")
    holder: str = Choice.field("utility_holder")
    holder_name: str = Line.field()
    resources: Decimal | None = Money.field()
    year: int | None = Whole.field()
    rate: Decimal | None = Quantity.field()
    checked: date | None = Day.field()
    source: str = Line.field()
    note: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding(Record):
    """A source of money for the whole strategy, or for one project of it."""

    table: ClassVar[str] = "funding"
    name: str = Line.field()
    kind: str = Choice.field("funding_kind")
    state: str = Choice.field("funding_state")
    stakeholder: str = Ref.field("stakeholder")
    project: str = Ref.field("project")
    scheme: str = Ref.field("scheme")
    utility: str = Ref.field("utility")
    note: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingYear(Record):
    """What a source brings in one year."""

    table: ClassVar[str] = "funding_year"
    funding: str = Ref.field("funding", "delete")
    year: int | None = Whole.field()
    amount: Decimal | None = Money.field()
    order: str = Order.field()

"""Costs: detail against estimate, shares of years to the cent, what stands apart, amounts put in a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.costs import (
    Entry,
    amount_of,
    cost_of,
    days_value,
    estimated,
    in_kind,
    put_cost,
    staff_time,
    yearly_cost,
    years_of,
)
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.funding import Cost
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Person
from aict_desktop.domain.snapshot import Snapshot

DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31)) | st.none()
TRIP = Activity(id="a", start=date(2027, 11, 1), end=date(2029, 2, 1), cost=Decimal(100))


def euros(text: str) -> Decimal:
    return Decimal(text)


def line(id_: str, amount: str | None = None, year: int | None = 2027, **values: object) -> Cost:
    """A cost of the trip."""
    known = None if amount is None else Decimal(amount)
    return Cost(id=id_, activity="a", amount=known, year=year, order=id_, **values)  # type: ignore[arg-type]


def costs_by_year(*records: Record) -> Mapping[int | None, Decimal]:
    snapshot = Snapshot.of(records)
    return yearly_cost(snapshot, snapshot.all(Activity))


@given(DAYS, DAYS, st.integers(-(10**12), 10**12))
def test_the_years_of_an_estimate_add_up_to_it(start: date | None, end: date | None, cents: int) -> None:
    """Not a cent is lost or made in sharing an estimate out."""
    activity = Activity(id="a", start=start, end=end, cost=Decimal(cents).scaleb(-2))
    assert sum(estimated(activity).values()) == activity.cost


def test_an_estimate_is_shared_equally_between_its_years() -> None:
    """100 euros over three years: 33.33, 66.67 - 33.33 = 33.34, 100 - 66.67 = 33.33."""
    assert costs_by_year(TRIP) == {2027: euros("33.33"), 2028: euros("33.34"), 2029: euros("33.33")}


def test_an_activity_without_a_date_or_cost_is_set_apart() -> None:
    """No date: no year; no cost: nothing."""
    assert costs_by_year(Activity(id="a", cost=Decimal(5))) == {None: Decimal(5)}
    assert costs_by_year(Activity(id="a", start=date(2027, 1, 1))) == {}
    backwards = Activity(id="a", start=date(2028, 5, 1), end=date(2027, 9, 1))
    assert list(years_of(backwards)) == [2027, 2028]


def test_the_detail_replaces_the_estimate() -> None:
    """3 x 12.50 + 40 = 77.50 in 2027, 10 without a year; what is in kind is not in it; 100 was a guess."""
    snapshot = Snapshot.of(
        [
            TRIP,
            line("1", quantity=Decimal(3), unit_cost=euros("12.5")),
            line("2", "40"),
            line("3", "10", None),
            line("4", "500", in_kind=True, nature="hosting"),
            line("5"),
        ]
    )
    assert yearly_cost(snapshot, [TRIP]) == {2027: euros("77.5"), None: Decimal(10)}
    assert cost_of(snapshot, TRIP) == euros("87.5")
    assert in_kind(snapshot) == (Entry("a", 2027, "hosting", Decimal(500)),)


def test_lines_without_an_amount_leave_the_estimate() -> None:
    """A line that one has only begun does not make an activity free."""
    assert cost_of(Snapshot.of([TRIP, line("1"), line("2", "9", in_kind=True)]), TRIP) == 100


@pytest.mark.parametrize(
    ("quantity", "price", "due"),
    [
        ("3", "1.115", "3.35"),  # 3.345 is rounded half up
        ("0.5", "0.01", "0.01"),  # half a cent is a cent
        ("-2", "4", "-8.00"),
        ("9" * 300, "3", None),  # more than any dossier holds
        ("1", None, None),
    ],
)
def test_quantity_times_price(quantity: str, price: str | None, due: str | None) -> None:
    """Rounded half up to the cent; nothing is guessed of what misses or has slipped."""
    cost = Cost(id="1", quantity=Decimal(quantity), unit_cost=None if price is None else Decimal(price))
    assert amount_of(cost) == (None if due is None else Decimal(due))


def test_an_amount_typed_comes_before_the_product() -> None:
    """Even a zero: somebody wrote it."""
    assert amount_of(Cost(id="1", quantity=Decimal(2), unit_cost=Decimal(5), amount=Decimal(0))) == 0


def test_days_of_agents_are_valued_and_shared() -> None:
    """10 days at 250.01 = 2,500.10 over three years: 833.37, 1,666.73 - 833.37 = 833.36, 833.37."""
    agent = Person(id="p", name="Chargée de mission", day_cost=euros("250.01"))
    spent = Assignment(id="s", activity="a", person="p", days=Decimal(10))
    snapshot = Snapshot.of([TRIP, agent, spent, Assignment(id="t", activity="a", days=Decimal(1))])
    assert days_value(snapshot, spent) == euros("2500.10")
    assert [(e.year, e.amount) for e in staff_time(snapshot)] == [
        (2027, euros("833.37")),
        (2028, euros("833.36")),
        (2029, euros("833.37")),
    ]


def put(
    records: list[Record], year: int | None, amount: str | None
) -> list[tuple[int | None, Decimal | None]]:
    """The years and amounts of the lines after an amount was put in a cell, which undoing takes back."""
    snapshot = Snapshot.of(records)
    (activity,) = snapshot.all(Activity)
    edit = put_cost(snapshot, activity, year, None if amount is None else Decimal(amount))
    assert isinstance(edit, Edit)
    after = snapshot.with_(edit)
    assert after.with_(edit.inverse()) == snapshot
    return [(cost.year, cost.amount) for cost in after.all(Cost)]


def test_a_cell_makes_alters_or_takes_away_its_line() -> None:
    """Nothing there: a line; one line: its amount; cleared: gone when it held nothing else."""
    free = Activity(id="a")
    assert put([free], 2027, "12.5") == [(2027, euros("12.5"))]
    assert put([free, line("1", "5")], 2027, "7") == [(2027, Decimal(7))]
    assert put([free, line("1", "5")], None, "7") == [(2027, Decimal(5)), (None, Decimal(7))]
    assert put([free, line("1", "5")], 2027, None) == []
    assert put([free, line("1", "5", label="Train")], 2027, None) == [(2027, None)]
    assert put([free, line("1")], 2027, "3") == [(2027, Decimal(3))]
    assert put([free], 2027, None) == []


def test_a_cell_of_an_estimate_keeps_the_other_years() -> None:
    """100 over three years, 50 put in the second: the others become lines of 33.33."""
    assert put([TRIP], 2028, "50") == [
        (2027, euros("33.33")),
        (2028, Decimal(50)),
        (2029, euros("33.33")),
    ]
    assert put([TRIP], 2028, None) == [(2027, euros("33.33")), (2029, euros("33.33"))]


def test_an_estimate_of_one_cell_can_be_cleared() -> None:
    """There is nothing to keep then: the estimate itself goes."""
    alone = Activity(id="a", cost=Decimal(5))
    snapshot = Snapshot.of([alone])
    edit = put_cost(snapshot, alone, None, None)
    assert edit is not None
    (left,) = snapshot.with_(edit).all(Activity)
    assert left.cost is None


@pytest.mark.parametrize(
    "lines",
    [
        [line("1", "5"), line("2", "6")],
        [line("1", quantity=Decimal(2), unit_cost=Decimal(3))],
        [line("1"), line("2")],
    ],
)
def test_a_cell_of_several_lines_is_for_the_detail(lines: list[Cost]) -> None:
    """Which of them would change, nobody can tell."""
    snapshot = Snapshot.of([Activity(id="a"), *lines])
    assert put_cost(snapshot, snapshot.all(Activity)[0], 2027, Decimal(1)) is None

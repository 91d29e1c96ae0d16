"""Costs by year: exact to the cent, whatever the dates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.documents.budget import yearly_cost
from aict_desktop.documents.dates import month_span, period
from aict_desktop.domain.records.logframe import Activity

DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31)) | st.none()


@given(DAYS, DAYS, st.integers(0, 10**12))
def test_the_years_add_up_to_the_cost(start: date | None, end: date | None, cents: int) -> None:
    """Not a cent is lost or made in sharing a cost out."""
    activity = Activity(id="a", start=start, end=end, cost=Decimal(cents).scaleb(-2))
    assert sum(yearly_cost(activity).values()) == activity.cost


def test_a_cost_is_shared_equally_between_its_years() -> None:
    """100 euros over three years: 33.33, 33.34, 33.33."""
    activity = Activity(id="a", start=date(2027, 11, 1), end=date(2029, 2, 1), cost=Decimal(100))
    assert yearly_cost(activity) == {2027: Decimal("33.33"), 2028: Decimal("33.34"), 2029: Decimal("33.33")}


def test_an_activity_without_a_date_or_cost_is_set_apart() -> None:
    """No date: no year; no cost: nothing."""
    assert yearly_cost(Activity(id="a", cost=Decimal(5))) == {None: Decimal(5)}
    assert yearly_cost(Activity(id="a", start=date(2027, 1, 1))) == {}


def test_days_typed_backwards_are_put_right() -> None:
    """The first day comes first, and one alone stands for both."""
    activity = Activity(id="a", start=date(2028, 5, 1), end=date(2027, 9, 1))
    assert month_span(period(activity)) == "sept.\u00a02027 –\u00a0mai\u00a02028"
    assert month_span(period(Activity(id="a", end=date(2027, 9, 1)))) == "sept.\u00a02027"

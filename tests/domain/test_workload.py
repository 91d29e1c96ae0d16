"""Days of people by month, against what they have: sums exact, cases worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Person
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.workload import capacity, loads, spread, working_days

AUTUMN = Activity(id="a", text="Former", start=date(2027, 9, 1), end=date(2027, 12, 31))
AGENT = Person(id="p", name="Agente pilote", days=Decimal(20))
TEN = Assignment(id="t", activity="a", person="p", days=Decimal(10))
SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER = (date(2027, month, 1) for month in range(9, 13))
DAYS = st.dates(date(2024, 1, 1), date(2034, 12, 31))
AMOUNTS = st.decimals(0, 500, places=2)


def test_days_are_spread_over_working_days() -> None:
    """September to December 2027 have 22 + 21 + 22 + 23 = 88 working days.

    10 days: at the end of September 10 x 22/88 = 2,50; October 10 x 43/88 = 4,886 -> 4,89; November
    10 x 65/88 = 7,386 -> 7,39; December 10. The months: 2,50, 2,39, 2,50, 2,61.
    """
    shares = [Decimal(part) for part in ("2.50", "2.39", "2.50", "2.61")]
    assert spread(Decimal(10), date(2027, 9, 1), date(2027, 12, 31)) == dict(
        zip((SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER), shares, strict=True)
    )


def test_a_weekend_counts_all_its_days() -> None:
    """Saturday 30 October to Monday has one working day; the weekend alone has none, so both count."""
    assert spread(Decimal(3), date(2027, 10, 30), date(2027, 11, 1)) == {NOVEMBER: Decimal(3)}
    assert spread(Decimal(3), date(2027, 10, 30), date(2027, 10, 31)) == {OCTOBER: Decimal(3)}


@given(AMOUNTS, DAYS, DAYS)
def test_months_sum_up_to_the_days(days: Decimal, one: date, other: date) -> None:
    """Whatever the days and the dates, nothing is lost by rounding, and no month is below nothing."""
    shares = spread(days, min(one, other), max(one, other))
    assert sum(shares.values()) == days
    assert all(share > 0 for share in shares.values())


@given(DAYS, DAYS)
def test_working_days_are_those_of_the_calendar(one: date, other: date) -> None:
    """The count agrees with going through the days one by one."""
    first, last = min(one, other), max(one, other)
    days = (date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1))
    assert working_days(first, last) == sum(day.weekday() < 5 for day in days)


def test_the_capacity_of_a_month() -> None:
    """20 days a year: 1,67 in January, 3,33 - 1,67 = 1,66 in February, 5 - 3,33 = 1,67 in March.

    From 15 September 2027 on, 12 of the 22 working days: 1,67 x 12/22 = 0,91; nothing before, all after.
    """
    months = [capacity(AGENT, date(2027, month, 1)) for month in (1, 2, 3)]
    assert months == [Decimal("1.67"), Decimal("1.66"), Decimal("1.67")]
    late = replace(AGENT, start=date(2027, 9, 15))
    assert [capacity(late, date(2027, month, 1)) for month in (8, 9, 12)] == [
        Decimal(0),
        Decimal("0.91"),
        Decimal("1.67"),
    ]
    assert capacity(replace(AGENT, days=None), SEPTEMBER) is None


@given(AMOUNTS)
def test_twelve_months_make_a_year(days: Decimal) -> None:
    """The twelve months of a year come to what was typed, exactly, and so does the year."""
    (load,) = loads(Snapshot.of([replace(AGENT, days=days)]))
    assert sum(load.has(date(2028, month, 1)) or 0 for month in range(1, 13)) == days
    assert load.has_in(2028) == days


def test_a_year_begun_late_has_its_share() -> None:
    """From 15 September 2027: 12 + 21 + 22 + 23 = 78 of the 261 working days, 20 x 78/261 = 5,98."""
    (load,) = loads(Snapshot.of([replace(AGENT, start=date(2027, 9, 15))]))
    assert (load.has_in(2026), load.has_in(2027), load.has_in(2028)) == (
        Decimal(0),
        Decimal("5.98"),
        Decimal(20),
    )


def test_overload_is_told_by_month() -> None:
    """10 days from September to December for 1,67 a month: each of the four months is too much."""
    (load,) = loads(Snapshot.of([AUTUMN, AGENT, TEN]))
    assert load.overloads() == (SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER)
    assert (load.of_year(2027), load.has_in(2027)) == (Decimal(10), Decimal(20))
    (light,) = loads(Snapshot.of([AUTUMN, AGENT, replace(TEN, days=Decimal(6))]))
    assert light.overloads() == ()  # 6 x 23/88 = 1,57 at most


def test_days_without_dates_are_kept_apart() -> None:
    """An activity without an end, or backwards, has no months, and its days are in the total."""
    for end in (None, date(2027, 8, 31)):
        (load,) = loads(Snapshot.of([replace(AUTUMN, end=end), AGENT, TEN]))
        assert (load.months, load.undated, load.total) == ({}, Decimal(10), Decimal(10))


def test_without_persons_the_pilot_agent_has_the_days_of_the_dossier() -> None:
    """Days given to nobody are the pilot's; once a person is named they are nobody's, without a capacity."""
    loose = replace(TEN, person="")
    (pilot,) = loads(Snapshot.of([Dossier(agent_days=24), AUTUMN, loose]))
    assert (pilot.total, pilot.has(SEPTEMBER)) == (Decimal(10), Decimal(2))
    agent, nobody = loads(Snapshot.of([Dossier(agent_days=24), AUTUMN, AGENT, loose]))
    assert (agent.total, nobody.total) == (Decimal(0), Decimal(10))
    assert (nobody.person, nobody.has(SEPTEMBER)) == (None, None)
    assert loads(Snapshot.of([AUTUMN])) == ()

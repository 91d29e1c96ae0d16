"""When indicators are collected and what it takes, worked by hand; months held to the laws of a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.collecting import MONTHS, collections, effort, next_day
from aict_desktop.domain.durations import months_later
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import Measurement
from aict_desktop.domain.snapshot import Snapshot

TERM = Dossier(id="dossier", term_start=date(2026, 3, 22), term_end=date(2032, 3, 21))
YEARLY = Indicator(
    id="i",
    name="Jeunes partis",
    baseline=Decimal(10),
    baseline_on=date(2027, 1, 1),
    target=Decimal(110),
    target_on=date(2031, 1, 1),
    frequency="year",
)
TODAY = date(2030, 6, 1)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def measured(day: date) -> Measurement:
    return Measurement(id="m", indicator="i", day=day, value=Decimal(20))


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2027, 12, 1), 1, date(2028, 1, 1)),
        (date(9999, 12, 1), 1, date.max),
        (date(1, 1, 31), -1, date.min),
    ],
)
def test_months_are_those_of_the_calendar(day: date, months: int, then: date) -> None:
    """The same day, or the last one of a shorter month."""
    assert months_later(day, months) == then


TERM_CASES = [
    # From 22 March 2026 to 21 March 2032 there are 2191 days: the middle is 1095 days on, 21 March 2029.
    ("mid_term", None, date(2029, 3, 21)),
    ("mid_term", date(2028, 9, 19), date(2029, 3, 21)),  # 183 days before: too early to count
    ("mid_term", date(2028, 9, 20), None),  # 182 days before: that is the one
    ("end", date(2029, 3, 21), date(2032, 3, 21)),
    ("end", date(2031, 9, 21), None),  # 182 days before the end
    ("event", None, None),
    ("", None, None),
    ("year", None, date(2028, 1, 1)),
    ("quarter", date(2027, 11, 30), date(2028, 2, 29)),
    ("year", date(2031, 1, 1), None),  # measured on the target's day: no more
    ("year", date(2030, 12, 31), date(2031, 12, 31)),
]


@pytest.mark.parametrize(("frequency", "done", "due"), TERM_CASES)
def test_the_next_collection(frequency: str, done: date | None, due: date | None) -> None:
    """By frequency and last measurement, else from the baseline; once in the term; never for events."""
    row = replace(YEARLY, frequency=frequency)
    records = [TERM, row, *([measured(done)] if done else [])]
    assert next_day(Snapshot.of(records), row, date(2031, 12, 31)) == due


def test_collections_are_soon_or_overdue() -> None:
    """Due on 1 January 2028: not announced at 31 days, announced at 30 and on its day, overdue after it."""
    snapshot, due = Snapshot.of([TERM, YEARLY]), date(2028, 1, 1)
    days = (-31, -30, 0, 1)
    found = [collections(snapshot, due + timedelta(days=shift))[0] for shift in days]
    assert [(one.soon, one.overdue) for one in found] == [
        (False, False),
        (True, False),
        (True, False),
        (False, True),
    ]


def test_nothing_is_due_before_anything_has_begun() -> None:
    """While a strategy is being written; the vote, a dated baseline or a measurement begins it."""
    draft, last = replace(YEARLY, baseline_on=None), measured(date(2026, 4, 1))
    assert collections(Snapshot.of([TERM, draft]), TODAY) == ()
    for records in ((replace(TERM, voted_on=date(2026, 9, 1)), draft), (TERM, YEARLY), (TERM, draft, last)):
        assert len(collections(Snapshot.of(records), TODAY)) == 1


def test_the_effort_of_a_year_is_added_up() -> None:
    """12 x 30 min + 4 x 15 min = 420 min, one day of work; 12 x 10 € + 4 x 2,50 € = 130 €."""
    rows = [
        Indicator(id="a", frequency="month", minutes=30, collection_cost=Decimal(10)),
        Indicator(id="b", frequency="quarter", minutes=15, collection_cost=Decimal("2.50")),
        Indicator(id="c", frequency="year"),
        Indicator(id="d", frequency="end", minutes=600),
        Indicator(id="e", minutes=600),
    ]
    found = effort(Snapshot.of(rows))
    assert (found.collections, found.minutes, found.days, found.cost) == (17, 420, Decimal(1), Decimal(130))
    assert (found.untold, found.others) == (1, 1)


@given(DAYS, st.sampled_from(sorted(MONTHS.values())), st.integers(1, 40))
def test_collections_leave_no_gap(start: date, months: int, times: int) -> None:
    """Each one comes after the last, in the month that is meant, never on a later day of the month."""
    day = start
    for _ in range(times):
        then = months_later(day, months)
        assert then > day
        assert (then.year - day.year) * 12 + then.month - day.month == months
        assert then.day <= day.day
        day = then


@given(DAYS, DAYS, st.sampled_from(sorted(MONTHS.values())))
def test_later_days_give_later_collections(one: date, other: date, months: int) -> None:
    """Counting months on keeps the order of days."""
    early, late = sorted((one, other))
    assert months_later(early, months) <= months_later(late, months)

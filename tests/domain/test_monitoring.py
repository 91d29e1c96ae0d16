"""Indicators over time: paths and states worked by hand, and arithmetic held to its laws."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.monitoring import (
    expected,
    last_measurement,
    path,
    percent,
    progress,
    rises,
    rounded,
    standing,
)
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import IntermediateTarget, Measurement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import vocabulary

TERM = Dossier(id="dossier", term_start=date(2026, 3, 22), term_end=date(2032, 3, 21))
# From 10 on 1 January 2027 to 110 on 1 January 2031: 1461 days, so 100 / 1461 a day.
RISING = Indicator(
    id="i",
    name="Jeunes partis",
    baseline=Decimal(10),
    baseline_on=date(2027, 1, 1),
    target=Decimal(110),
    target_on=date(2031, 1, 1),
    frequency="year",
)
FALLING = replace(RISING, baseline=Decimal(110), target=Decimal(10))
STEP = IntermediateTarget(id="s", indicator="i", day=date(2029, 1, 1), value=Decimal(30))
TODAY = date(2030, 6, 1)


def measured(value: str, day: date, id_: str = "m") -> Measurement:
    return Measurement(id=id_, indicator="i", day=day, value=Decimal(value), order=id_)


def state(indicator: Indicator, value: str, day: date, *others: IntermediateTarget) -> str:
    return standing(Snapshot.of([TERM, indicator, *others, measured(value, day)]), indicator, TODAY).state


def test_every_state_has_its_word() -> None:
    """What is told of an indicator is in the vocabulary, in the order of the choices of a list."""
    states = ["reached", "ahead", "on_time", "behind", "unmeasured", "unknown"]
    assert list(vocabulary("indicator_state")) == states


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2026, 1, 1), "10"),  # before the start
        (date(2027, 1, 1), "10"),
        (date(2028, 1, 1), "20"),  # 365 of the 731 days to the step: (10 * 366 + 30 * 365) / 731 = 19.986…
        (date(2029, 1, 1), "30"),
        (date(2030, 1, 1), "70"),  # 365 of the 730 days that are left: half of the 80
        (date(2031, 1, 1), "110"),
        (date(2040, 1, 1), "110"),  # after the end
    ],
)
def test_the_path_goes_straight_from_step_to_step(day: date, value: str) -> None:
    """At its ends, at its step, half way, before and after."""
    steps = path(Snapshot.of([RISING, STEP]), RISING)
    found = expected(steps, day)
    assert found is not None
    assert round(found) == Decimal(value)
    if day != date(2028, 1, 1):
        assert found == Decimal(value)


def test_without_its_day_the_baseline_is_that_of_the_term() -> None:
    """The first day of the term of office stands in for a baseline without a day."""
    row = replace(RISING, baseline_on=None)
    assert path(Snapshot.of([TERM, row]), row)[0] == (date(2026, 3, 22), Decimal(10))
    assert path(Snapshot.of([row]), row) == ()


def test_steps_outside_the_path_are_left_out() -> None:
    """Before the start, on the target's day, without a value or without a day."""
    wrong = [
        replace(STEP, id="a", day=date(2026, 12, 31)),
        replace(STEP, id="b", day=date(2031, 1, 1)),
        replace(STEP, id="c", value=None),
        replace(STEP, id="d", day=None),
    ]
    assert len(path(Snapshot.of([RISING, *wrong]), RISING)) == 2


@pytest.mark.parametrize(
    ("value", "share"), [("10", "0"), ("35", "0.25"), ("110", "1"), ("135", "1.25"), ("0", "-0.1")]
)
def test_progress_is_the_share_of_the_way(value: str, share: str) -> None:
    """(value - 10) / (110 - 10): over 1 when passed, under 0 the other way; the same when less is better."""
    assert progress(RISING, Decimal(value)) == Decimal(share)
    assert progress(FALLING, Decimal(120) - Decimal(value)) == Decimal(share)
    assert (rises(RISING), rises(FALLING)) == (True, False)


# On 1 January 2030 the path without a step stands at 10 + 100 * 1096 / 1461 = 85.017…: 75.017… % of the way.
# 10 % more is 95.017…, 10 % less 75.017….
@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("110", "reached"),
        ("109.99", "ahead"),
        ("95.02", "ahead"),
        ("95.01", "on_time"),
        ("85", "on_time"),
        ("75.02", "on_time"),
        ("75.01", "behind"),
        ("0", "behind"),
    ],
)
def test_states_at_their_borders(value: str, name: str) -> None:
    """Just within the margin and just out of it, more being better and less being better."""
    day = date(2030, 1, 1)
    assert state(RISING, value, day) == name
    assert state(FALLING, str(120 - Decimal(value)), day) == name


def test_the_margin_itself_is_on_time() -> None:
    """Exactly ten per cent of the way off, on a day where the path is a round number."""
    day = date(2029, 1, 1)  # the step, 30: 20 % of the way
    assert [state(RISING, value, day, STEP) for value in ("20", "19.9", "40", "40.1")] == [
        "on_time",
        "behind",
        "on_time",
        "ahead",
    ]


def test_on_the_day_of_the_target_nothing_but_the_target_will_do() -> None:
    """The margin is for the way, not for its end."""
    row = replace(RISING, target_on=date(2030, 1, 1))
    assert state(row, "109", date(2030, 1, 1)) == "behind"
    assert state(row, "110", date(2030, 1, 1)) == "reached"


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"baseline": None}, "baseline"),
        ({"target": None}, "target"),
        ({"target_on": None}, "target_on"),
        ({"target": Decimal(10)}, "target"),
        ({"baseline_on": date(2031, 1, 1)}, "baseline_on"),
    ],
)
def test_what_is_missing_is_named(values: dict[str, object], missing: str) -> None:
    """One cannot tell, and the first thing to fill in is told."""
    row = replace(RISING, **values)  # type: ignore[arg-type]
    found = standing(Snapshot.of([TERM, row, measured("50", date(2030, 1, 1))]), row, TODAY)
    assert (found.state, found.missing) == ("unknown", missing)


def test_a_target_without_a_day_can_be_reached() -> None:
    """What is passed is passed, whenever it was wanted for."""
    assert state(replace(RISING, target_on=None), "111", date(2028, 1, 1)) == "reached"


def test_only_what_was_measured_up_to_the_day_counts() -> None:
    """Later measurements and unfinished ones are left out; of two on one day, the last of the list."""
    rows = [
        measured("20", date(2028, 1, 1), "a"),
        measured("25", date(2028, 1, 1), "b"),
        measured("99", date(2028, 1, 2), "c"),
        Measurement(id="d", indicator="i", day=date(2027, 6, 1)),
        Measurement(id="e", indicator="i", value=Decimal(1)),
    ]
    snapshot = Snapshot.of([TERM, RISING, *rows])
    assert last_measurement(snapshot, RISING, date(2028, 1, 1)) == rows[1]
    assert standing(snapshot, RISING, date(2027, 12, 31)).state == "unmeasured"


@pytest.mark.parametrize(
    ("baseline", "target", "value", "told"),
    [
        ("10", "110", "85.017", "85"),
        ("0", "4", "1.7341", "1.7"),
        ("0.5", "40", "12.349", "12.3"),
        ("1E+2", "200", "133.33", "133"),
        ("0", "0.25", "0.1234", "0.123"),
    ],
)
def test_what_is_worked_out_is_no_more_precise_than_its_ends(
    baseline: str, target: str, value: str, told: str
) -> None:
    """As many decimals as baseline and target have, one more when they are less than ten apart."""
    row = replace(RISING, baseline=Decimal(baseline), target=Decimal(target))
    assert rounded(row, Decimal(value)) == Decimal(told)


def test_what_is_not_reached_is_never_told_as_a_hundred() -> None:
    """Per cents are cut, not rounded."""
    shares = ("0.999", "1", "1.2567", "-0.129")
    assert [percent(Decimal(share)) for share in shares] == [99, 100, 125, -12]


DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
VALUES = st.decimals(-1_000_000, 1_000_000, places=2)


@given(st.lists(st.tuples(DAYS, VALUES), min_size=2, max_size=6, unique_by=lambda step: step[0]), DAYS, DAYS)
def test_a_path_stays_between_its_steps_and_never_turns_back(
    steps: list[tuple[date, Decimal]], one: date, other: date
) -> None:
    """With values in the order of the days, the path is monotone, and always between two neighbours."""
    days = sorted(day for day, _ in steps)
    rising = tuple(zip(days, sorted(value for _, value in steps), strict=True))
    early, late = sorted((one, other))
    before, after = expected(rising, early), expected(rising, late)
    assert before is not None
    assert after is not None
    assert rising[0][1] <= before <= after <= rising[-1][1]
    assert all(expected(rising, day) == value for day, value in rising)

"""Bid or not: the figures of a bid redone by hand, what is missing told, and no figure made of nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.bids import INPUTS, is_late, missing, scheme_of, unsourced, weigh
from aict_desktop.domain.records.funding import Bid, Project, Scheme
from aict_desktop.domain.snapshot import Snapshot

SCHEME = Scheme(id="s", success_low=Decimal(3), success_high=Decimal(5))
PROJECT = Project(id="p", scheme="s")
BID = Bid(
    id="b",
    project="p",
    days=Decimal(20),
    day_cost=Decimal(250),
    own_share=Decimal(10_000),
    grant=Decimal(40_000),
    success=Decimal(15),
)
WHOLE = Snapshot.of([SCHEME, PROJECT, BID])
TODAY = date(2027, 3, 1)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**25), max_value=10**25)


def test_a_bid_worked_by_hand() -> None:
    """20 days x 250 = 5 000, and 10 000 of ours: 15 000. 40 000 x 15 % = 6 000. 6 000 / 15 000 = 0.40."""
    found = weigh(WHOLE, BID)
    assert (found.cost, found.hoped, found.per_euro) == (Decimal(15_000), Decimal(6_000), Decimal("0.40"))


def test_the_range_of_the_scheme() -> None:
    """40 000 x 3 % = 1 200 and 40 000 x 5 % = 2 000; nothing without a scheme."""
    found = weigh(WHOLE, BID)
    assert (found.low, found.high) == (Decimal(1_200), Decimal(2_000))
    alone = weigh(Snapshot.of([BID]), BID)
    assert (alone.low, alone.high, alone.hoped) == (None, None, Decimal(6_000))
    assert scheme_of(WHOLE, BID) == SCHEME


def test_cents_are_rounded_once() -> None:
    """1.5 days x 0.33 = 0.495, that is 0.50; 12.35 x 33.3 % = 4.11255, that is 4.11; 4.11 / 0.51 = 8.06."""
    odd = replace(
        BID,
        days=Decimal("1.5"),
        day_cost=Decimal("0.33"),
        own_share=Decimal("0.01"),
        grant=Decimal("12.35"),
        success=Decimal("33.3"),
    )
    found = weigh(WHOLE, odd)
    assert (found.cost, found.hoped, found.per_euro) == (Decimal("0.51"), Decimal("4.11"), Decimal("8.06"))


def test_nothing_is_made_of_a_missing_figure() -> None:
    """Each figure that is missing leaves its side open; a share of 0 is a figure."""
    for name in INPUTS:
        lacking = replace(BID, **{name: None})  # type: ignore[arg-type]
        found = weigh(WHOLE, lacking)
        assert (found.cost is None) is (name in ("days", "day_cost", "own_share"))
        assert (found.hoped is None) is (name in ("grant", "success"))
        assert found.per_euro is None
        assert missing(lacking) == (name,)
    free = weigh(WHOLE, replace(BID, own_share=Decimal(0)))
    assert (free.cost, free.per_euro) == (Decimal(5_000), Decimal("1.20"))
    assert weigh(WHOLE, replace(BID, days=Decimal(0), own_share=Decimal(0))).per_euro is None


def test_figures_without_a_source_are_told() -> None:
    """Only those that were given; a source of blanks is none."""
    assert unsourced(BID) == INPUTS
    told = replace(BID, days_source="Agenda", grant_source=" ", success=None)
    assert unsourced(told) == ("day_cost", "own_share", "grant")


def test_a_deadline_is_late_from_the_day_after() -> None:
    """The last day is still in time; a decision, whichever, ends it."""
    assert not is_late(replace(BID, deadline=TODAY), TODAY)
    assert is_late(replace(BID, deadline=date(2027, 2, 28)), TODAY)
    assert not is_late(replace(BID, deadline=date(2027, 2, 28), decision="no"), TODAY)
    assert not is_late(BID, TODAY)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_no_figure_breaks_the_sum(days: Decimal, grant: Decimal, success: Decimal) -> None:
    """Whatever was typed, an amount or nothing, never an error."""
    found = weigh(WHOLE, replace(BID, days=days, grant=grant.quantize(Decimal("0.01")), success=success))
    for figure in (found.cost, found.hoped, found.low):
        assert figure is None or figure == round(figure, 2)

"""The 1 % of public services: ceilings by hand, at, just under and just over; who decides."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from aict_desktop.domain.records.funding import (
    Funding,
    FundingYear,
    Utility,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.utilities import ceiling, elsewhere, use


def euros(text: str) -> Decimal:
    return Decimal(text.replace(" ", ""))


WATER = Utility(id="w", service="water", holder="us", resources=euros("123 456.78"), year=2027)


def asked(amount: str, year: int | None = 2027, state: str = "planned") -> Snapshot:
    return Snapshot.of(
        [
            WATER,
            Funding(id="f", utility="w", state=state),
            FundingYear(id="y", funding="f", year=year, amount=euros(amount)),
        ]
    )


def test_a_ceiling_is_one_per_cent_to_the_cent_below() -> None:
    """1 % of 123 456.78 is 1 234.5678: 1 234.56 may be given, 1 234.57 would be beyond."""
    assert ceiling(WATER) == euros("1 234.56")
    assert ceiling(replace(WATER, rate=Decimal("0.5"))) == euros("617.28")  # 617.2839
    assert ceiling(replace(WATER, resources=None)) is None
    assert ceiling(replace(WATER, rate=Decimal(101))) is None


@pytest.mark.parametrize(("amount", "over"), [("1 234.55", False), ("1 234.56", False), ("1 234.57", True)])
def test_what_is_asked_of_a_service_against_its_ceiling(amount: str, over: bool) -> None:
    """A cent under, at, and a cent over."""
    assert use(asked(amount), WATER).over is over


def test_a_ceiling_is_that_of_one_year() -> None:
    """What is asked for another year stands apart, a refusal is not asked, a sheet without a year has all."""
    assert use(asked("5 000", 2028), WATER).used == 0
    assert use(asked("5 000", 2028), WATER).other_years == euros("5 000")
    assert use(asked("5 000", 2028), replace(WATER, year=None)).used == euros("5 000")
    assert use(asked("5 000", state="refused"), WATER).used == 0
    assert not use(asked("5 000"), replace(WATER, resources=None)).over


def test_who_holds_a_service_decides() -> None:
    """It is elsewhere only once somebody said so."""
    assert [elsewhere(replace(WATER, holder=h)) for h in ("", "us", "unknown")] == [False] * 3
    assert all(elsewhere(replace(WATER, holder=h)) for h in ("epci", "syndicate", "other"))

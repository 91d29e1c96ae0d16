"""The money of the actions by year, against sums worked by hand."""

from __future__ import annotations

from decimal import Decimal

from aict_desktop.domain.money import YearMoney, by_year, of_action, total
from aict_desktop.domain.records.partnerships import Action, ActionYear
from aict_desktop.domain.snapshot import Snapshot

TWINNING = Action(id="t", year=2026, requested=Decimal(1000), voted=Decimal(600), order="a")
RECORDS = (
    TWINNING,
    Action(id="u", year=2025, voted=Decimal("0.10"), paid=Decimal(0), order="b"),
    Action(id="v", voted=Decimal(50), order="c"),
    Action(id="w", year=2020, order="d"),
    ActionYear(id="1", action="t", year=2025, voted=Decimal("0.20")),
    ActionYear(id="2", action="t", year=2024, proposed=Decimal(300)),
)


def test_each_year_adds_up_all_actions() -> None:
    """Exact sums from the first year to the last, what has no year at the end, no year without an amount."""
    assert by_year(Snapshot.of(RECORDS)) == (
        YearMoney(2024, None, Decimal(300), None, None),
        YearMoney(2025, None, None, Decimal("0.30"), Decimal(0)),
        YearMoney(2026, Decimal(1000), None, Decimal(600), None),
        YearMoney(None, None, None, Decimal(50), None),
    )


def test_one_action_has_its_own_years() -> None:
    """The year written on the action and its other years, and nothing of other actions."""
    assert of_action(Snapshot.of(RECORDS), TWINNING) == (
        YearMoney(2024, None, Decimal(300), None, None),
        YearMoney(2025, None, None, Decimal("0.20"), None),
        YearMoney(2026, Decimal(1000), None, Decimal(600), None),
    )


def test_no_money_gives_no_year() -> None:
    """A new dossier has no line of zeros."""
    assert by_year(Snapshot.of()) == ()


def test_all_years_add_up_to_what_the_actions_come_to() -> None:
    """Nobody gave an amount is not the same as nothing."""
    snapshot = Snapshot.of(RECORDS)
    everything = YearMoney(None, Decimal(1000), Decimal(300), Decimal("650.30"), Decimal(0))
    assert total(by_year(snapshot)) == everything
    assert total(of_action(snapshot, TWINNING)).paid is None

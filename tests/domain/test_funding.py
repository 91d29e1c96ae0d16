"""The funding plan: a plan worked by hand, and totals that agree whichever way they are added up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.funding import Ledger, grouped, plan, put_funding, source_years
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Cost, Funding, FundingYear
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Person
from aict_desktop.domain.snapshot import Snapshot


def gives(id_: str, source: str, year: int | None, amount: str) -> FundingYear:
    return FundingYear(id=id_, funding=source, year=year, amount=Decimal(amount), order=id_)


WORKED: tuple[Record, ...] = (
    Dossier(population=3000),
    Activity(id="a", start=date(2027, 1, 1), end=date(2028, 12, 31), cost=Decimal(9000), order="a"),
    Activity(id="b", cost=Decimal(1), order="b"),
    Cost(id="1", activity="b", nature="travel", year=2028, amount=Decimal("1200.50"), order="1"),
    Cost(id="2", activity="b", nature="hosting", amount=Decimal(300), order="2"),
    Cost(id="3", activity="b", nature="hosting", year=2028, amount=Decimal(800), in_kind=True, order="3"),
    Person(id="p", day_cost=Decimal(250)),
    Assignment(id="s", activity="a", person="p", days=Decimal(20)),
    Funding(id="own", kind="own", state="obtained", order="a"),
    Funding(id="region", kind="french_authority", state="requested", order="b"),
    Funding(id="afd", kind="lender", state="refused", order="c"),
    Funding(id="club", kind="association", state="obtained", order="d"),
    Funding(id="new", order="e"),
    gives("1", "own", 2027, "4500"),
    gives("2", "own", 2028, "3000"),
    gives("3", "region", 2028, "1500"),
    gives("4", "afd", 2028, "99999"),
    gives("5", "club", None, "0.50"),
    gives("6", "new", 2028, "0.25"),
)


def test_a_plan_worked_by_hand() -> None:
    """Each figure of the plan above.

    Spent: 9,000 / 2 = 4,500 in 2027; 4,500 + 1,200.50 = 5,700.50 in 2028; 300 without a year; in all
    10,500.50. Sure: 4,500 + 3,000 + 0.50 = 7,500.50; hoped: 1,500 + 0.25; AFD refused. Balance: 0 in 2027;
    3,000 + 1,500 + 0.25 - 5,700.50 = -1,200.25 in 2028; 0.50 - 300 = -299.50 without a year; -1,499.75.
    Net: 10,500.50 - 1,500 - 0.50 - 0.25 = 8,999.75, which is 3.00 for each of 3,000; sure only: 10,500.00.
    """
    found = plan(Snapshot.of(WORKED))
    assert dict(found.spent.years) == {2027: 4500, 2028: Decimal("5700.50"), None: 300}
    assert (found.sure.total, found.hoped.total) == (Decimal("7500.50"), Decimal("1500.25"))
    assert found.years == (2027, 2028, None)
    assert [found.balance(year) for year in found.years] == [0, Decimal("-1200.25"), Decimal("-299.50")]
    assert found.total_balance == Decimal("-1499.75")
    assert (found.net_cost, found.sure_net_cost) == (Decimal("8999.75"), Decimal(10500))
    assert found.per_inhabitant == Decimal("3.00")
    assert found.given.total == 800
    assert found.staff.total == 5000


@pytest.mark.parametrize(
    ("population", "each"),
    [(None, None), (0, None), (8, "1.13"), (9, "1.00"), (600000, "0.00"), (1800, "0.01")],
)
def test_the_cost_by_inhabitant_is_rounded_half_up(population: int | None, each: str | None) -> None:
    """9 euros: 1.125 is 1.13 and 0.005 a cent; nobody lives there: nothing is told."""
    snapshot = Snapshot.of([Dossier(population=population), Activity(id="a", cost=Decimal(9))])
    assert plan(snapshot).per_inhabitant == (None if each is None else Decimal(each))


def test_an_empty_dossier_has_an_empty_plan() -> None:
    """No year, no cent, and no error."""
    found = plan(Snapshot.of())
    assert found.years == ()
    assert found.net_cost == found.total_balance == 0
    assert found.per_inhabitant is None


CENTS = st.integers(-(10**17), 10**17).map(lambda cents: Decimal(cents).scaleb(-2))
SMALL = st.integers(-999, 99999).map(lambda cents: Decimal(cents).scaleb(-2))
AMOUNT = st.none() | SMALL | CENTS
YEAR = st.none() | st.sampled_from([2027, 2028, 2030]) | st.integers(-5, 99999)
ID = st.sampled_from(["a", "b", "c", ""])
NATURE = st.sampled_from(["staff", "travel", ""])
STATE = st.sampled_from(["obtained", "requested", "planned", "refused", ""])
DAY = st.none() | st.dates(date(2026, 1, 1), date(2033, 1, 1))


@st.composite
def dossiers(draw: st.DrawFn) -> Snapshot:
    """Activities, costs, sources and days in any state, ties that lead nowhere included."""
    rows: list[Record] = []
    for id_ in "ab":
        rows.append(Activity(id=id_, start=draw(DAY), end=draw(DAY), cost=draw(AMOUNT)))
        kind = draw(st.sampled_from(["own", "state", ""]))
        rows.append(Funding(id=id_, kind=kind, state=draw(STATE)))
        rows.append(Person(id=id_, day_cost=draw(AMOUNT)))
    for place in range(draw(st.integers(0, 6))):
        rows.append(
            Cost(
                id=str(place),
                activity=draw(ID),
                nature=draw(NATURE),
                year=draw(YEAR),
                quantity=draw(st.none() | st.decimals(-5, 5, places=3)),
                unit_cost=draw(AMOUNT),
                amount=draw(AMOUNT),
                in_kind=draw(st.booleans()),
            )
        )
        rows.append(FundingYear(id=str(place), funding=draw(ID), year=draw(YEAR), amount=draw(AMOUNT)))
        days = draw(st.none() | st.decimals(0, 300, places=1))
        rows.append(Assignment(id=str(place), activity=draw(ID), person=draw(ID), days=days))
    return Snapshot.of(rows)


def agree(ledger: Ledger) -> None:
    """Every way of adding up comes to the total, in whole cents."""
    assert ledger.total == sum(ledger.years.values())
    for names in (("line",), ("sort",), ("line", "year"), ("year", "sort"), ("line", "year", "sort")):
        assert sum(ledger.by(*names).values()) == ledger.total
    assert all(entry.amount == entry.amount.quantize(Decimal("0.01")) for entry in ledger.entries)


@given(dossiers())
def test_totals_agree_whichever_way_they_are_added_up(snapshot: Snapshot) -> None:
    """By line, year, nature and source, in cents, whatever is entered; the balances add up too."""
    found = plan(snapshot)
    for ledger in (found.spent, found.sure, found.hoped, found.given, found.staff, found.resources):
        agree(ledger)
    assert sum(found.balance(year) for year in found.years) == found.total_balance
    assert found.sure.total + found.hoped.total == found.resources.total
    assert found.total_balance == found.resources.total - found.spent.total
    own = found.resources.by("sort").get("own", Decimal(0))
    assert found.net_cost == own - found.total_balance
    kept = [row for row in snapshot.all(Funding) if row.state != "refused"]
    assert sum(sum(source_years(snapshot, row).values()) for row in kept) == found.resources.total


@given(dossiers(), ID, YEAR, st.none() | SMALL)
def test_an_amount_put_in_a_cell_is_what_the_cell_shows(
    snapshot: Snapshot, source: str, year: int | None, amount: Decimal | None
) -> None:
    """Unless there are several lines; and undoing gives the dossier back."""
    funding = snapshot.get(Funding, source)
    edit = put_funding(snapshot, funding, year, amount) if funding else None
    if funding and isinstance(edit, Edit):
        after = snapshot.with_(edit)
        assert source_years(after, funding).get(year, Decimal(0)) == (amount or 0)
        assert after.with_(edit.inverse()) == snapshot
    elif funding:
        assert len(snapshot.where(FundingYear, funding=source, year=year)) > 1


def test_too_many_years_share_the_last_column() -> None:
    """Years typed wrong by centuries make one column, and what has no year its own."""
    assert grouped((2027, 2028, None), 2) == ((2027,), (2028,), (None,))
    assert grouped((1900, 2027, 2028, 9999), 2) == ((1900,), (2027, 2028, 9999))
    assert grouped((), 2) == ()

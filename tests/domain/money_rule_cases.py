"""Dossiers where the rules of Relecture fire, and near ones where they do not: costs and funding."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.funding import Cost, Funding, FundingYear
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Person
from tests.domain.rule_cases import DOSSIER, Case, but, close, without

TRIP = Activity(id="a", text="Organiser le voyage", start=date(2028, 1, 9), end=date(2029, 6, 1))
COST = Cost(id="c", activity="a", label="Car", nature="travel", year=2028, amount=Decimal(900), order="a")
OWN = Funding(id="f", name="Commune", kind="own", state="obtained", order="a")
PAID = FundingYear(id="y", funding="f", year=2028, amount=Decimal(900), order="a")
REGION = Funding(id="r", name="Région", kind="french_authority", state="requested", order="b")
ASKED = FundingYear(id="z", funding="r", year=2029, amount=Decimal(5), order="b")
AGENT = (Person(id="p", day_cost=Decimal(200)), Assignment(id="d", activity="a", person="p", days=Decimal(2)))
YEAR_AT = ("funding_year", "", "amount")
FREE = Activity(id="a", text="Rester chez soi")

COSTS = (
    close(
        "cost_detail_differs",
        (replace(TRIP, cost=Decimal(1000)), COST),
        ("cost", "c", "amount"),
        amount=Decimal("1000.00"),
    ),
    close(
        "cost_detail_differs", (replace(TRIP, cost=Decimal(1)), COST), ("cost", "c", "amount"), in_kind=True
    ),
    close("cost_outside_activity", (TRIP, replace(COST, year=2030)), ("cost", "c", "year"), year=2029),
    close("cost_outside_activity", (TRIP, replace(COST, year=2027)), ("cost", "c", "year"), year=None),
    close("cost_outside_term", (DOSSIER, FREE, replace(COST, year=2025)), ("cost", "c", "year"), year=2026),
    close("cost_outside_term", (DOSSIER, FREE, replace(COST, year=2033)), ("cost", "c", "year"), year=2032),
    close("cost_without_year", (TRIP, replace(COST, year=None)), ("cost", "c", "year"), year=2028),
    close("cost_without_year", (TRIP, replace(COST, year=None)), ("cost", "c", "year"), amount=None),
    close(
        "staff_counted_twice",
        (TRIP, replace(COST, nature="staff"), *AGENT),
        ("cost", "c", "nature"),
        nature="services",
    ),
    Case(
        "staff_counted_twice",
        (TRIP, replace(COST, nature="staff"), *AGENT),
        (("cost", "c", "nature"),),
        (TRIP, replace(COST, nature="staff"), *but(AGENT, "p", day_cost=None)),
    ),
    close(
        "cost_product_differs",
        (TRIP, replace(COST, quantity=Decimal(3), unit_cost=Decimal("299.99"))),
        ("cost", "c", "amount"),
        unit_cost=Decimal(300),
    ),
    close("in_kind_without_giver", (TRIP, replace(COST, in_kind=True)), ("cost", "c", "giver"), giver="s"),
    close(
        "in_kind_without_giver", (TRIP, replace(COST, in_kind=True)), ("cost", "c", "giver"), in_kind=False
    ),
    close(
        "cost_below_zero",
        (replace(COST, amount=Decimal("-0.01")),),
        ("cost", "c", "amount"),
        amount=Decimal(0),
    ),
)

SHORT: tuple[Record, ...] = (TRIP, COST, OWN, replace(PAID, amount=Decimal("899.99")))
REFUSED: tuple[Record, ...] = (
    TRIP,
    COST,
    replace(REGION, state="refused"),
    replace(ASKED, year=2028),
    replace(COST, id="e", year=2029),
)

FUNDING = (
    Case("year_short", SHORT, (YEAR_AT,), but(SHORT, "y", amount=Decimal(900))),
    Case("year_short", SHORT, (YEAR_AT,), without(SHORT, "y")),
    Case("year_short", SHORT, (YEAR_AT,), but(SHORT, "c", year=None)),
    Case(
        "plan_over",
        (TRIP, COST, OWN, PAID, REGION, replace(ASKED, amount=Decimal("0.01"))),
        (YEAR_AT,),
        (TRIP, COST, OWN, PAID, replace(REGION, state="refused"), ASKED),
    ),
    Case("plan_over", (COST, OWN, replace(PAID, amount=Decimal(901))), (YEAR_AT,), (OWN, PAID)),
    close(
        "obtained_without_amount",
        (OWN, replace(PAID, amount=None)),
        ("funding", "f", "state"),
        state="planned",
    ),
    Case("obtained_without_amount", (OWN,), (("funding", "f", "state"),), (OWN, PAID)),
    Case(
        "own_share_unnamed",
        (TRIP, COST, REGION, ASKED),
        (("funding", "", "name"),),
        (TRIP, COST, REGION, ASKED, OWN),
    ),
    Case(
        "own_share_unnamed",
        (TRIP, COST, REGION, ASKED),
        (("funding", "", "name"),),
        (TRIP, COST, REGION, replace(ASKED, amount=Decimal(900))),
    ),
    close("refused_and_lacking", REFUSED, ("funding", "r", "state"), state="requested"),
    Case(
        "refused_and_lacking",
        REFUSED,
        (("funding", "r", "state"),),
        (*REFUSED, OWN, PAID),
    ),
    Case(
        "funding_without_year",
        (OWN, PAID, REGION, replace(ASKED, year=None)),
        (("funding_year", "z", "year"),),
        (OWN, replace(PAID, year=None), REGION, replace(ASKED, year=None)),
    ),
    close(
        "funding_without_year",
        (OWN, PAID, REGION, replace(ASKED, year=None)),
        ("funding_year", "z", "year"),
        amount=None,
    ),
    close(
        "funding_outside_term",
        (DOSSIER, OWN, replace(PAID, year=2033)),
        ("funding_year", "y", "year"),
        year=2032,
    ),
    close(
        "funding_outside_term",
        (DOSSIER, OWN, replace(PAID, year=2025)),
        ("funding_year", "y", "year"),
        year=2026,
    ),
    close(
        "funding_below_zero",
        (OWN, replace(PAID, amount=Decimal(-1))),
        ("funding_year", "y", "amount"),
        amount=None,
    ),
)

MONEY = (*COSTS, *FUNDING)

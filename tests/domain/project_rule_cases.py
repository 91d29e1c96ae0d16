"""Dossiers where the rules of Relecture fire, and near ones where they do not: projects and their funders."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from aict_desktop.domain.records.funding import (
    Bid,
    Funding,
    FundingYear,
    Project,
    ProjectActivity,
    ProjectCheck,
    Scheme,
    Utility,
)
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.schemes import CHECKED
from tests.domain.rule_cases import TODAY, Case, but, close

COPY = Scheme(id="s", name="FICOL", catalogue="ficol", checked=CHECKED["ficol"] - timedelta(days=1))
SCHEME = Scheme(id="s", name="Appel du département", max_grant=Decimal(3000), success_high=Decimal(40))
PROJECT = Project(id="p", name="Deux écoles", scheme="s", state="preparing")
OTHER = Project(id="q", name="Un chantier", scheme="s", order="z")
GRANT = Funding(id="f", name="Région", kind="french_authority", project="p", scheme="s", order="a")
PAID = FundingYear(id="y", funding="f", year=2027, amount=Decimal("3000.01"))
WELL = Activity(id="a", text="Creuser un puits", cost=Decimal(3000))
HELD = ProjectActivity(id="h", project="p", activity="a")
DATED = replace(PROJECT, start=date(2027, 1, 1), end=date(2027, 12, 31))
LATE = replace(WELL, start=date(2027, 5, 1), end=date(2028, 1, 1))
BID = Bid(id="b", project="p", call="Appel 2027", deadline=TODAY - timedelta(days=1))
HOPEFUL = Bid(id="b", project="p", call="Appel 2027", success=Decimal(41))
AGAINST = Bid(id="b", project="p", call="Appel 2027", decision="bid")
NO = ProjectCheck(id="n", project="p", text="Deux communes ?", answer="no")
WATER = Utility(id="u", service="water", holder="epci", resources=Decimal(300_000), year=2027, order="a")
FROM_WATER = replace(GRANT, utility="u", kind="own")

PROJECTS = (
    close("scheme_catalogue_newer", (COPY,), ("scheme", "s", "checked"), checked=CHECKED["ficol"]),
    close("scheme_catalogue_newer", (COPY,), ("scheme", "s", "checked"), catalogue="erasmus"),
    Case(
        "project_breaks_scheme",
        (SCHEME, PROJECT, GRANT, PAID),
        (("project", "p", "scheme"),),
        but((SCHEME, PROJECT, GRANT, PAID), "y", amount=Decimal(3000)),
    ),
    close("project_breaks_scheme", (PROJECT, SCHEME, GRANT, PAID), ("project", "p", "scheme"), state="done"),
    Case(
        "project_of_past_scheme",
        (replace(SCHEME, state="past"), PROJECT),
        (("project", "p", "scheme"),),
        (replace(SCHEME, state="check"), PROJECT),
    ),
    Case(
        "activity_outside_project",
        (DATED, LATE, HELD),
        (("project", "p", "activities"),),
        (DATED, replace(LATE, end=date(2027, 12, 31)), HELD),
    ),
    close("activity_outside_project", (DATED, LATE, HELD), ("project", "p", "activities"), end=None),
    close(
        "activity_paid_twice",
        (PROJECT, OTHER, WELL, HELD, replace(HELD, id="i", project="q")),
        ("project", "q", "activities"),
        scheme="",
    ),
    close(
        "source_in_two_projects",
        (PROJECT, OTHER, GRANT, replace(GRANT, id="g", project="q", name="REGION", order="b")),
        ("funding", "g", "project"),
        name="Région, volet jeunesse",
    ),
    Case(
        "project_overfunded",
        (PROJECT, WELL, HELD, GRANT, PAID),
        (("project", "p", "activities"),),
        but((PROJECT, WELL, HELD, GRANT, PAID), "y", amount=Decimal(3000)),
    ),
    close("bid_undecided", (BID,), ("bid", "b", "decision"), deadline=TODAY),
    close("bid_undecided", (BID,), ("bid", "b", "decision"), decision="later"),
    close("bid_too_hopeful", (HOPEFUL, PROJECT, SCHEME), ("bid", "b", "success"), success=Decimal(40)),
    close("bid_too_hopeful", (HOPEFUL, PROJECT, SCHEME), ("bid", "b", "success"), success_source="Bilan"),
    close("bid_against_its_list", (AGAINST, PROJECT, NO), ("bid", "b", "reason"), reason="Un an d’avance"),
    close("bid_against_its_list", (AGAINST, PROJECT, NO), ("bid", "b", "reason"), decision="later"),
    close(
        "ceiling_exceeded",
        (WATER, replace(GRANT, utility="u"), PAID),
        ("utility", "u", "resources"),
        resources=Decimal(300_001),
    ),
    close("service_of_others_as_ours", (WATER, FROM_WATER), ("funding", "f", "kind"), kind="other"),
    Case(
        "service_of_others_as_ours",
        (WATER, FROM_WATER),
        (("funding", "f", "kind"),),
        (replace(WATER, holder="us"), FROM_WATER),
    ),
    close(
        "service_twice", (WATER, replace(WATER, id="v", order="b")), ("utility", "v", "service"), year=2028
    ),
)

"""Projects, calls and the 1 % on paper: each rule with its day and source, nothing of what is empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from aict_desktop.documents.funding.projects import projects_blocks
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.funding import (
    Bid,
    Funding,
    FundingYear,
    Project,
    ProjectActivity,
    ProjectCheck,
    Utility,
)
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.schemes import entry_of
from tests.documents.plain import plain

TODAY = date(2026, 11, 23)
FICOL = entry_of("ficol")
assert FICOL is not None
PROJECT = Project(id="p", name="Deux écoles", scheme=FICOL.id, start=date(2027, 1, 1), end=date(2029, 12, 31))
RECORDS: tuple[Record, ...] = (
    FICOL,
    PROJECT,
    Project(id="q", name="Un chantier", scheme=FICOL.id, order="z"),
    Project(id="x", name="Abandonné", state="dropped"),
    Activity(id="a", text="Creuser un puits"),
    *(ProjectActivity(id=f"{id_}-a", project=id_, activity="a") for id_ in ("p", "q")),
    Funding(id="f", name="AFD", kind="lender", project="p", scheme=FICOL.id),
    FundingYear(id="y", funding="f", year=2027, amount=Decimal(200_000)),
    Funding(id="g", name="Eau", kind="french_authority", project="p", utility="u"),
    FundingYear(id="z", funding="g", year=2027, amount=Decimal("85714.28")),
    ProjectCheck(id="c", project="p", text="Deux communes ?", answer="yes", note="Délibération"),
    Bid(id="b", project="p", call="FICOL 2027", days=Decimal(20), days_source="Agenda", decision="later"),
    Utility(id="u", service="water", holder="epci", resources=Decimal(640_000), year=2027, source="Budget"),
)


def said(*records: Record) -> str:
    return "\n".join(line for block in projects_blocks(Snapshot.of(records), TODAY) for line in plain(block))


def test_each_rule_is_printed_with_its_day_and_source() -> None:
    """FICOL one cent short: what is missing is told to the cent."""
    told = said(*RECORDS)
    assert "il manque 0,01\u202f€" in told
    assert "Non respecté | 23\u00a0novembre 2026" in told
    assert "Source\u00a0: Guide de Cités Unies France" in told


def test_the_portfolio_says_what_is_in_several_projects() -> None:
    """The activity once, with both projects; the double is told for each; what was given up is left out."""
    told = said(*RECORDS)
    assert "Creuser un puits | •\u00a0Deux écoles / •\u00a0Un chantier" in told
    assert told.count("est aussi dans") == 2
    assert "Abandonné" not in told


def test_a_bid_is_printed_with_the_source_of_each_figure() -> None:
    """What is missing says so, and so does what has no source."""
    told = said(*RECORDS)
    assert "FICOL 2027 | Jours pour répondre | 20 | Agenda" in told
    assert "FICOL 2027 | Aide espérée | Manque | " in told
    assert "Sans source" in said(replace(Bid(id="b"), days=Decimal(1)))


def test_a_ceiling_that_is_exceeded_is_printed() -> None:
    """1 % of 640 000 is 6 400; 85 714.28 is 79 314.28 too much."""
    told = said(*RECORDS)
    assert "6\u202f400\u202f€ | 85\u202f714,28\u202f€ (trop de 79\u202f314,28\u202f€) | Budget" in told


def test_nothing_is_printed_of_nothing() -> None:
    """An empty dossier has no such chapter, and records without a word are printed all the same."""
    assert projects_blocks(Snapshot.of(), TODAY) == []
    assert "Projet sans nom" in said(Project(id="p"))
    assert "Appel sans nom" in said(Bid(id="b"))
    assert "À préciser" in said(Utility(id="u"))

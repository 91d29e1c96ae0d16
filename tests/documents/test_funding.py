"""The document of the funding plan: its figures are those of the plan, and nothing typed is left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from aict_desktop.documents.funding import funding
from aict_desktop.documents.strategy import strategy
from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import format_money
from aict_desktop.domain.funding import plan
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Cost, Funding, FundingYear
from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Document, Table
from aict_desktop.reference.example import example_records
from tests.documents.plain import told

TODAY = date(2026, 11, 23)


def tables(document: Document) -> Iterator[Table]:
    return (block for block in document.blocks if isinstance(block, Table))


def plans(*records: Record) -> str:
    """The document and the strategy of a dossier, as text."""
    snapshot = Snapshot.of(records)
    return told(funding(snapshot, TODAY)) + told(strategy(snapshot, TODAY))


def test_totals_of_the_tables_are_those_of_the_plan() -> None:
    """The sources, the expenses by activity and those by nature end with the sums of the plan."""
    snapshot = Snapshot.of(example_records())
    found = plan(snapshot)
    last = [table.rows[-1][-1] for table in tables(funding(snapshot, TODAY))]
    assert last[1:3] == [format_money(found.spent.total)] * 2
    (sources, *_) = tables(funding(snapshot, TODAY))
    sums = {row[0]: row[-1] for row in sources.rows[-sources.totals :]}
    assert sums["Obtenu"] == format_money(found.sure.total)
    assert sums["Espéré"] == format_money(found.hoped.total)
    assert sums["Dépenses"] == format_money(found.spent.total)


def test_what_is_odd_is_printed_all_the_same() -> None:
    """No year, no activity, no name, a year in another century, more years than columns, a refusal."""
    years = [
        Cost(id=f"c{year}", activity="a", label=f"En {year}", year=year, amount=Decimal("0.01"))
        for year in (*range(2026, 2040), 9999, None)
    ]
    said = plans(
        Objective(id="o", text="Objectif"),
        Result(id="r", objective="o", text="Résultat"),
        Activity(id="a", result="r", text="Partir"),
        Activity(id="loose", text="Rester", cost=Decimal(7)),
        *years,
        Cost(id="stray", label="Sans rien", amount=Decimal(3)),
        Funding(id="f", state="refused"),
        FundingYear(id="f", funding="f", year=2028, amount=Decimal(5)),
    )
    for words in (
        "En 9999",
        "Rester",
        "Sans rien",
        "Sans année",
        "2033 et après",
        "Source sans nom",
        "≈\u00a07",
    ):
        assert words in said
    assert "Hors résultat" in said  # 3 + 7 are in no result, and in the total of the strategy all the same
    assert format_money(Decimal("10.16")) in said


def test_what_lacks_is_said_in_words() -> None:
    """Year by year and in all, with the cost by inhabitant."""
    said = plans(
        Dossier(population=10),
        Activity(id="a", text="Partir", start=date(2028, 1, 1), cost=Decimal(100)),
        Funding(id="f", name="Région", kind="french_authority", state="requested"),
        FundingYear(id="f", funding="f", year=2028, amount=Decimal("40.50")),
    )
    for words in ("Il manque 59,50\u202f€", "il manque 59,50\u202f€", "soit 5,95\u202f€ par habitant"):
        assert words in said
    assert "Il serait de 100\u202f€" in said


def test_a_source_alone_makes_a_document() -> None:
    """Before anything costs anything."""
    assert "Région" in plans(Funding(id="f", name="Région"))

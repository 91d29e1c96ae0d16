"""LibreOffice recalculates each formula of the sheets of projects and of the 1 % to our own figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aict_desktop.documents.workbook import write_workbook
from aict_desktop.domain.bids import weigh
from aict_desktop.domain.fields import Record
from aict_desktop.domain.funding import LOST
from aict_desktop.domain.records.funding import Bid, Funding, FundingYear, Project, Utility
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.utilities import use
from aict_desktop.reference.example import example_records
from aict_desktop.reference.values import called
from aict_desktop.reference.words import word
from tests.documents.spreadsheets import formulas, grid, needs_office, office, recalculated

Spot = tuple[str, int, int]
BIDS, SERVICES = "Appels à projets", "Services 1\u202f%"
RESOURCES = ("123456.78", "289", "0.99", "1840000.5", "7", "115", "1.15")


def _weighed() -> Iterator[Record]:
    """Bids with every figure missing in turn, with cents, and with no cost at all."""
    yield Project(id="p", name="=1+1", order="zz")
    given = product((None, "1.5", "0"), (None, "0.33"), (None, "0", "0.01"), (None, "12.35"), (None, "33.3"))
    for at, figures in enumerate(given):
        names = ("days", "day_cost", "own_share", "grant", "success")
        values: dict[str, Any] = {n: f and Decimal(f) for n, f in zip(names, figures, strict=True)}
        yield Bid(id=f"b{at}", project="p", call="=1", order=f"zz{at:03}", **values)


def _services() -> Iterator[Record]:
    """Services that bear the same words, ceilings that binary fractions lie just under, and what is asked."""
    for at, (resources, rate) in enumerate(product((None, *RESOURCES), (None, "1", "0.5", "101"))):
        yield Utility(
            id=f"u{at}",
            service="water",
            resources=resources and Decimal(resources),  # type: ignore[arg-type]
            rate=rate and Decimal(rate),  # type: ignore[arg-type]
            year=2027 if at % 2 else None,
            order=f"zz{at:03}",
        )
        for state in ("planned", "refused", "obtained"):
            yield Funding(id=f"f{at}{state}", name="Eau*?", utility=f"u{at}", state=state, order="zz")
            for year in (2027, 2028, None):
                amount = Decimal("0.01") * (at + 1)
                yield FundingYear(
                    id=f"{at}{state}{year}", funding=f"f{at}{state}", year=year, amount=amount, order="zz"
                )


def _of_bids(snapshot: Snapshot, page: Any) -> Iterator[tuple[Spot, Any]]:
    rows, columns = grid(page, 4)
    for row, id_ in rows.items():
        bid = snapshot.get(Bid, id_.removeprefix("bid:"))
        assert bid is not None
        found = weigh(snapshot, bid)
        for heading, figure in (
            ("Coût de la réponse", found.cost),
            ("Espoir", found.hoped),
            ("Espoir pour 1\u202f€ engagé", found.per_euro),
        ):
            yield (page.title, row, columns[heading]), figure


def _of_services(snapshot: Snapshot, page: Any) -> Iterator[tuple[Spot, Any]]:
    """The ceilings, then below them what is asked, with its sum."""
    headings = 5
    found = grid(page, headings)
    services = {row: id_ for row, id_ in found[0].items() if id_.startswith("utility:")}
    for row, id_ in services.items():
        utility = snapshot.get(Utility, id_.removeprefix("utility:"))
        assert utility is not None
        told = use(snapshot, utility)
        left = None if told.ceiling is None else told.ceiling - told.used
        for heading, figure in (("Plafond", told.ceiling), ("Demandé", told.used), ("Reste", left)):
            yield (page.title, row, found[1][heading]), figure
    yield from _of_asked(snapshot, page, max(services) + 4)


def _of_asked(snapshot: Snapshot, page: Any, headings: int) -> Iterator[tuple[Spot, Any]]:
    rows, columns = grid(page, headings)
    total = Decimal()
    for row, id_ in rows.items():
        funding = snapshot.get(Funding, id_.removeprefix("funding:"))
        assert funding is not None
        utility = snapshot.get(Utility, funding.utility)
        assert utility is not None
        years = snapshot.where(FundingYear, funding=funding.id)
        known = [one.amount or Decimal() for one in years if utility.year in (None, one.year)]
        amount = Decimal() if funding.state == LOST else sum(known, Decimal())
        total += amount
        yield (page.title, row, columns["Service"]), called(snapshot, utility)
        yield (page.title, row, columns["État"]), word("funding_state", funding.state)
        yield (page.title, row, columns["Année du plafond"]), utility.year or 0
        yield (page.title, row, columns["Demandé"]), amount
    yield (page.title, headings - 1, columns["Demandé"]), total


@needs_office
@office
def test_bids_and_ceilings_recalculate_to_our_own_figures(tmp_path: Path) -> None:
    """Cost, hope and their ratio; ceilings to the cent below, what is asked of each, what is left."""
    snapshot = Snapshot.of([*example_records(), *_weighed(), *_services()])
    path = tmp_path / "classeur.xlsx"
    write_workbook(snapshot, path)
    written = openpyxl.load_workbook(path)
    expected = dict(_of_bids(snapshot, written[BIDS])) | dict(_of_services(snapshot, written[SERVICES]))
    calculated = openpyxl.load_workbook(recalculated(path), data_only=True)

    assert {place for place in formulas(written) if place[0] in (BIDS, SERVICES)} == set(expected)
    for (sheet, row, column), figure in expected.items():
        value = calculated[sheet].cell(row, column).value
        shown = None if value == "" else value
        if isinstance(figure, Decimal):
            assert shown == pytest.approx(float(figure), abs=1e-9), (sheet, row, column)
        elif isinstance(figure, str):
            assert str(shown).partition(" (")[0] == figure, (sheet, row, column)
        else:
            assert shown == figure, (sheet, row, column)


def test_an_empty_dossier_has_the_four_sheets(tmp_path: Path) -> None:
    """They are there to be filled in, with the words of their lists."""
    write_workbook(Snapshot.of(), tmp_path / "vide.xlsx")
    book: Any = openpyxl.load_workbook(tmp_path / "vide.xlsx")
    for sheet in ("Projets", BIDS, "Dispositifs", SERVICES):
        assert book[sheet].data_validations.dataValidation

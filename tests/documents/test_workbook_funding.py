"""LibreOffice recalculates each formula of the funding plan to the figures of the domain, in cents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aict_desktop.documents.workbook import workbook, write_workbook
from aict_desktop.domain.costs import NOTHING, Year, amount_of, detail, yearly_cost, years_of
from aict_desktop.domain.fields import Record
from aict_desktop.domain.funding import FundingPlan, plan, source_years
from aict_desktop.domain.records.funding import Cost, Funding, FundingYear
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.excel.model import Sheet, Table
from aict_desktop.exports.excel.places import Place, places
from aict_desktop.reference.example import example_records
from aict_desktop.reference.words import word
from tests.documents.spreadsheets import formulas, grid, needs_office, office, recalculated

SHEET = "Plan de financement"
Amounts = Mapping[Year, Decimal]


def _odd() -> Iterator[Record]:
    """Names that spreadsheets confuse, years far away or missing, halves of cents, every state and kind."""
    for at, text in enumerate(("PARTIR", "partir", "Partir", "p*", "", "=A1", "x" * 99)):
        yield Activity(
            id=f"a{at}", text=text, cost=Decimal("0.05"), end=date(2027 + at, 5, 1), order=f"zz{at}"
        )
        yield Cost(id=f"c{at}", activity=f"a{at}", year=2027, amount=Decimal(at) / 100, order="a")
        yield Cost(id=f"k{at}", activity=f"a{at}", year=2028, amount=Decimal(7), in_kind=True, order="b")
    yield Activity(
        id="long", start=date(2026, 6, 1), end=date(2032, 3, 1), cost=Decimal("100.01"), order="zza"
    )
    yield Activity(
        id="halves", start=date(2027, 6, 1), end=date(2028, 3, 1), cost=Decimal("0.25"), order="zzb"
    )
    yield Activity(
        id="minus", start=date(2027, 6, 1), end=date(2028, 3, 1), cost=Decimal("-0.25"), order="zzc"
    )
    yield Activity(
        id="backwards", start=date(2029, 1, 1), end=date(2027, 1, 1), cost=Decimal(10), order="zzd"
    )
    yield Activity(id="undated", cost=Decimal("12.34"), order="zze")
    yield Activity(id="free", order="zzf")
    yield Activity(id="begun", cost=Decimal(8), order="zzg")
    yield Cost(id="begun", activity="begun", label="À chiffrer", quantity=Decimal(3))
    yield Cost(id="product", activity="a0", year=9999, quantity=Decimal("2.5"), unit_cost=Decimal("0.03"))
    yield Cost(id="both", activity="a1", quantity=Decimal(2), unit_cost=Decimal(5), amount=Decimal(9))
    yield Cost(id="stray", year=2028, amount=Decimal("3.33"))
    for at, (kind, state) in enumerate(
        (("own", "obtained"), ("own", ""), ("state", "refused"), ("", "obtained"), ("europe", "requested"))
    ):
        yield Funding(id=f"f{at}", name="Région", kind=kind, state=state, order="zz")
        for n, year in enumerate((2027, 2028, 9999, None)):
            amount = Decimal(at * 100 + n) / 100
            yield FundingYear(id=f"f{at}{n}", funding=f"f{at}", year=year, amount=amount, order="zz")


def _dossier() -> Snapshot:
    return Snapshot.of([*example_records(), *_odd()])


def _placed(snapshot: Snapshot) -> tuple[dict[str, tuple[Table, Place]], Sheet]:
    """The tables of the sheet by key, with the rows that they take."""
    (sheet,) = (sheet for sheet in workbook(snapshot).sheets if sheet.name == SHEET)
    return {part.key: (part, place) for part, place in places(sheet) if isinstance(part, Table)}, sheet


def _years(table: Table) -> list[Year]:
    """The years that have a column of their own, then None."""
    labels = [column.label for column in table.columns if column.key.startswith("share_")][:-1]
    return [int(label) if label.isdigit() else None for label in labels]


def _spread(amounts: Amounts, years: Sequence[Year]) -> list[Decimal]:
    """An amount a year, then what is in other years, then the whole."""
    shown = [amounts.get(year, NOTHING) for year in years]
    whole = sum(amounts.values(), NOTHING)
    return [*shown, whole - sum(shown, NOTHING), whole]


def _activity(snapshot: Snapshot, activity: Activity, years: Sequence[Year]) -> list[Any]:
    span = years_of(activity)
    lines, estimate = len(detail(snapshot, activity.id)), activity.cost or NOTHING
    ends = (span[0], span[-1]) if span else (None, None)
    return [lines, estimate, *ends, *_spread(yearly_cost(snapshot, [activity]), years)]


def _strays(snapshot: Snapshot, years: Sequence[Year]) -> list[Any]:
    found = snapshot.where(Cost, activity="", in_kind=False)
    amounts: dict[Year, Decimal] = {cost.year: amount_of(cost) or NOTHING for cost in found}
    return [len(found), None, None, None, *_spread(amounts, years)]


def _expected(snapshot: Snapshot, found: FundingPlan, years: Sequence[Year]) -> dict[str, list[list[Any]]]:
    """The lines of each table, without their first column where that is a name."""
    sources = [
        [
            word("funding_kind", row.kind) or None,
            word("funding_state", row.state) or None,
            *_spread(source_years(snapshot, row), years),
        ]
        for row in snapshot.all(Funding)
    ]
    ledgers = (found.spent, found.sure, found.hoped)
    spreads = [_spread(ledger.years, years)[:-1] for ledger in ledgers]
    yearly = [[spent, sure, hoped, sure + hoped - spent] for spent, sure, hoped in zip(*spreads, strict=True)]
    summary = (
        *(found.sure.total, found.hoped.total, found.total_balance),
        *(found.net_cost, found.sure_net_cost, found.population, found.per_inhabitant, found.given.total),
    )
    return {
        "summary": [list(summary)],
        "yearly": yearly,
        "sources": sources,
        "planned": [
            *(_activity(snapshot, row, years) for row in snapshot.all(Activity)),
            _strays(snapshot, years),
        ],
    }


@needs_office
@office
def test_the_plan_recalculates_to_our_own_figures(tmp_path: Path) -> None:
    """Every total, share, balance, the net cost and the cost by inhabitant, with the sums above them."""
    snapshot, path = _dossier(), tmp_path / "classeur.xlsx"
    write_workbook(snapshot, path)
    tables, _ = _placed(snapshot)
    expected = _expected(snapshot, plan(snapshot), _years(tables["planned"][0]))
    book = openpyxl.load_workbook(recalculated(path), data_only=True)
    page, checked = book[SHEET], set()
    for key, rows in expected.items():
        table, place = tables[key]
        assert len(rows) == len(table.rows)
        for row, figures in enumerate(rows, place.first):
            for column, figure in enumerate(figures, 3):
                checked.add((row, column))
                _same(page.cell(row, column).value, figure, (key, row, column))
        for column, shown in enumerate(table.columns, 2):
            if shown.total:
                checked.add((place.totals, column))
                total = sum((figures[column - 3] for figures in rows), NOTHING)
                _same(page.cell(place.totals, column).value, total, (key, "total", column))
    spent = (tables["summary"][1].first, 2)
    _same(page.cell(*spent).value, plan(snapshot).spent.total, spent)
    written = openpyxl.load_workbook(path)
    placed = {(row, column) for sheet, row, column in formulas(written) if sheet == SHEET}
    assert placed <= {*checked, spent}


@needs_office
@office
def test_each_cost_counts_for_what_it_does_here(tmp_path: Path) -> None:
    """Its amount, else quantity x price, else nothing; and the sum of the amounts of sources."""
    snapshot, path = _dossier(), tmp_path / "classeur.xlsx"
    write_workbook(snapshot, path)
    book = openpyxl.load_workbook(recalculated(path), data_only=True)
    rows, columns = grid(book["Coûts"], 4)
    found = {("Coûts", row, columns["Compte pour"]): id_.removeprefix("cost:") for row, id_ in rows.items()}
    for (sheet, row, column), id_ in found.items():
        cost = snapshot.get(Cost, id_)
        assert cost is not None
        _same(book[sheet].cell(row, column).value, amount_of(cost), id_)
    placed = set(formulas(openpyxl.load_workbook(path)))
    assert {spot for spot in placed if spot[0] == "Coûts"} == set(found)
    ((sheet, row, column),) = (spot for spot in placed if spot[0] == "Montants par année")
    total = sum((one.amount or NOTHING for one in snapshot.all(FundingYear)), NOTHING)
    _same(book[sheet].cell(row, column).value, total, sheet)


def test_an_empty_dossier_has_its_sheets(tmp_path: Path) -> None:
    """They are there to be filled in, and nothing divides by zero."""
    write_workbook(Snapshot.of(), tmp_path / "vide.xlsx")
    names = openpyxl.load_workbook(tmp_path / "vide.xlsx").sheetnames
    assert {"Coûts", "Financements", "Montants par année", SHEET} <= set(names)


def _same(value: Any, figure: Any, spot: object) -> None:
    shown = None if value == "" else value
    if isinstance(figure, Decimal | int):
        assert shown == pytest.approx(float(figure), abs=1e-6), spot
    else:
        assert shown == figure, spot

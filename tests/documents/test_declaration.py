"""The yearly declaration of aid: what to type in, what is missing, and sums that LibreOffice finds too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from aict_desktop.documents import export
from aict_desktop.documents.declaration import declaration, totals, write_declaration
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import Action, ActionYear
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.excel.model import Table
from aict_desktop.reference.example import example_records
from tests.documents.spreadsheets import formulas, needs_office, office, recalculated

TODAY = date(2026, 11, 23)


def table(records: Iterable[Record], sheet: int, part: int = 0) -> Table:
    """One table of the declaration of a dossier of these records."""
    found = declaration(Snapshot.of(records)).sheets[sheet].parts[part]
    assert isinstance(found, Table)
    return found


def test_one_line_a_year_a_country_and_a_sector() -> None:
    """The years of an action apart, actions that share all three together, the last year first."""
    records = [
        Action(id="a", title="Jardin", country="BJ", theme="Alimentation", year=2026, paid=Decimal(400)),
        ActionYear(id="y", action="a", year=2025, paid=Decimal(500)),
        Action(id="b", title="Cantine", country="BJ", theme="Alimentation", year=2026, paid=Decimal(100)),
        Action(id="c", title="Fête", country="RO", theme="Culture", year=2026, paid=Decimal(300)),
    ]
    assert totals(Snapshot.of(records)) == {
        (2026, "BJ", "Alimentation"): Decimal(500),
        (2026, "RO", "Culture"): Decimal(300),
        (2025, "BJ", "Alimentation"): Decimal(500),
    }
    assert [row[:4] for row in table(records, 0).rows] == [
        (2026, "Bénin", "Oui", "Alimentation"),
        (2026, "Roumanie", "Non", "Culture"),
        (2025, "Bénin", "Oui", "Alimentation"),
    ]


def test_only_what_was_paid_abroad_is_declared() -> None:
    """Money that was only voted, nothing at all, and what takes place in France: no line."""
    records = [
        Action(id="a", title="Votée", country="BJ", theme="Santé", year=2026, voted=Decimal(900)),
        Action(id="b", title="Réseau", country="FR", theme="Appui", year=2026, paid=Decimal(300)),
        Action(id="c", title="Rien", country="BJ", theme="Santé", year=2026, paid=Decimal(0)),
    ]
    assert totals(Snapshot.of(records)) == {}
    assert "rien à déclarer" in str(table(records, 0).rows[0][3])


def test_what_is_missing_is_told_line_by_line() -> None:
    """No year, no country, no sector, no amount: each has its line, with the name of the action."""
    records = [
        Action(id="a", title="Don", paid=Decimal(50), order="1"),
        Action(id="b", title="Puits", country="ML", year=2025, voted=Decimal(1200), order="2"),
    ]
    told = [(row[0], str(row[3])) for row in table(records, 2).rows]
    assert [name for name, _ in told] == ["Don", "Don", "Don", "Puits"]
    assert [what.split(" ")[1 if " " in what else 0] for _, what in told[1:3]] == ["pays", "secteur"]
    assert told[3][1].startswith("Le montant versé\u00a0: 1\u202f200\u202f€ votés en 2025")
    assert "à compléter" in table(records, 0).rows[0]


def test_nothing_missing_is_said_too() -> None:
    """The sheet of gaps is never a blank page."""
    whole = Action(id="a", title="Don", country="MA", theme="Urgence", year=2023, paid=Decimal(1000))
    assert "Rien ne manque" in str(table([whole], 2).rows[0][3])


@needs_office
@office
@pytest.mark.parametrize("hostile", [False, True], ids=["example", "hostile"])
def test_libreoffice_finds_our_sums(tmp_path: Path, hostile: bool) -> None:
    """Each line and each year comes to our own figure, whatever the names look like."""
    records: Iterable[Record] = _hostile() if hostile else example_records()
    snapshot = Snapshot.of(records)
    write_declaration(snapshot, tmp_path / "declaration.xlsx")
    book = load_workbook(recalculated(tmp_path / "declaration.xlsx"), data_only=True)
    assert not [place for page in book for row in page.iter_rows() for place in row if place.data_type == "e"]
    page, ours = book.worksheets[0], totals(snapshot)
    amounts = [_money(page.cell(row, 8).value) for row in _rows(page)]
    assert amounts == list(ours.values())
    assert sum(amounts) == _money(page.cell(5, 8).value)
    assert sum(_number(page.cell(row, 7).value) for row in _rows(page)) == _payments(snapshot)


def _hostile() -> list[Record]:
    """Names that a formula might read as its own: wildcards, operators, other cases, long texts."""
    names = ("*", "?", "=1+1", "Eau", "eau", "EAU", "a" * 300, '"', "<>0", "~", "")
    return [
        Action(
            id=str(n), title=name, country="BJ", theme=name, year=2026, paid=Decimal(2**n) + Decimal("0.01")
        )
        for n, name in enumerate(names)
    ]


def _rows(page: Any) -> list[int]:
    """The rows of the first table: from below its headings to the first one that is blank."""
    last = next(row for row in range(7, page.max_row + 2) if page.cell(row, 3).value is None)
    return list(range(7, last))


def _payments(snapshot: Snapshot) -> int:
    """How many amounts were paid abroad."""
    abroad = {row.id: bool(row.paid) for row in snapshot.all(Action) if row.country != "FR"}
    return sum(abroad.values()) + sum(bool(r.paid) and r.action in abroad for r in snapshot.all(ActionYear))


def _money(value: Any) -> Decimal:
    return Decimal(str(round(value, 2))).quantize(Decimal("0.01"))


def _number(value: Any) -> int:
    return int(value)


def test_the_file_has_its_three_sheets(tmp_path: Path) -> None:
    """Named as the other documents; formulas are on the first sheet and in the totals only."""
    path = export(Snapshot.of(example_records()), "declaration", tmp_path, TODAY)
    book = load_workbook(path)
    assert path.name == "declaration-valbrune.xlsx"
    assert book.sheetnames == ["À déclarer", "Versements", "À compléter"]
    assert {sheet for sheet, _, _ in formulas(book)} == {"À déclarer", "Versements"}

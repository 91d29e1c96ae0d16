"""Lists of actions as town halls keep them, made for the tests, and the real ones when they are at hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.mapping import most_readable, propose
from aict_desktop.imports.plan import Plan, plan
from aict_desktop.imports.sheets import read_sheets

REAL = Path(__file__).resolve().parents[3] / "shared" / "real"
CSV = REAL / "montpellier_2014_actions_internationales_jumelages.csv"
ODS = REAL / "montpellier_subventions_2014.ods"

needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the real files are not beside the repository")


def planned(path: Path, snapshot: Snapshot | None = None, with_stakeholders: bool = True) -> Plan:
    """The import of a file, its columns as proposed, into an empty dossier unless told."""
    sheet = most_readable(read_sheets(path))
    return plan(snapshot or Snapshot.of(), sheet, propose(sheet), path.name, with_stakeholders)


def imported(path: Path, snapshot: Snapshot | None = None) -> Snapshot:
    """The dossier after that import."""
    before = snapshot or Snapshot.of()
    return before.with_(planned(path, before).edit.cleaned())


def write_text(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A text file of these lines."""
    path.write_bytes(text.encode(encoding))
    return path


def write_small_town(path: Path) -> Path:
    """The list of a small town: title, headings on line 3, merged cells, empty column, total, blanks."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    headings = "Thème;Association;Intitulé de l’action;;Montant demandé;Montant voté;Dates;Observations"
    students = ["Jumelages", "Comité de jumelage", "Accueil des élèves d’Altdorf", None]
    market = [None, "Comité de jumelage", "Marché de Noël", None]
    rows: list[list[Any]] = [
        ["Actions internationales - exercice 2024"],
        [],
        [heading or None for heading in headings.split(";")],
        [*students, "1 500 €", 1200, "du 3 au 7 avril 2024", "à reconduire"],
        [*market, "2\u202f000,50 €", "n.c.", date(2024, 12, 14), None],
        [None, "Harmonie municipale", "Tournée d’été", None, 800, 800, "été 2024", None],
        [],
        ["Solidarité", "Puits du Sahel", "=1+1", None, "3 k€", "-", "MAI 2024", "<b>gras</b>"],
        [None, None, "Envoi de matériel scolaire", None, 450, 450, None, None],
        [None, None, None, None, 100, None, None, None],
        ["TOTAL", None, None, None, 7850.5, 2450, None, None],
    ]
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"
    for merged in ("A1:H1", "A4:A6", "A8:A9", "B8:B9"):
        sheet.merge_cells(merged)
    book.save(path)
    return path

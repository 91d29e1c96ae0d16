"""A round of measurements comes in once: by lines or by columns of days, each value told that is left."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from aict_desktop.documents.workbook import write_workbook
from aict_desktop.domain.merge import merge
from aict_desktop.domain.records import Indicator, Measurement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.headings import heading_day
from aict_desktop.imports.plan import Plan
from aict_desktop.imports.subjects import MEASUREMENTS
from aict_desktop.reference.example import example_records
from tests.imports.lists import write_text
from tests.imports.logframes import Rows, imported, planned, reasons, write_rows

LEFT, FAMILIES, SIGNED = "Élèves partis", "Familles d’accueil formées", "Projets signés"
THERE = Snapshot.of(
    [
        Indicator(id="left", name=LEFT, unit="élèves", order="1"),
        Indicator(id="families", name=FAMILIES, order="2"),
        Indicator(id="signed", name=SIGNED, order="3"),
        Indicator(id="twin", name="PROJETS SIGNES", order="4"),
    ]
)


def _planned(path: Path, rows: Rows, there: Snapshot = THERE) -> Plan:
    return planned(write_rows(path / "a.xlsx", rows), there, MEASUREMENTS)


def _values(snapshot: Snapshot) -> list[tuple[Any, ...]]:
    return sorted(((row.indicator, row.day, row.value) for row in snapshot.all(Measurement)), key=str)


def test_one_line_a_value_fills_every_field(tmp_path: Path) -> None:
    """The indicator is found whatever its case and accents; numbers are read as French users write them."""
    text = (
        "Relevé du printemps;;;;;\nIndicateur;Relevé le;Valeur;Source;Commentaire;Ventilation\n"
        "ELEVES PARTIS;1er juin 2027;1 012,5;Registre;beau temps;6 filles\n"
        "Familles d’accueil formées;2027-06-30;0;;;\n"
    )
    path = write_text(tmp_path / "a.csv", text)
    first, second = imported(path, THERE, MEASUREMENTS).all(Measurement)

    assert (first.indicator, first.day, first.value) == ("left", date(2027, 6, 1), Decimal("1012.5"))
    assert (first.source, first.comment, first.breakdown) == ("Registre", "beau temps", "6 filles")
    assert (second.indicator, second.day, second.value) == ("families", date(2027, 6, 30), Decimal(0))


def test_each_filled_cell_under_a_day_is_a_measurement(tmp_path: Path) -> None:
    """A month and a year are their last day, and that is said once a column."""
    rows: Rows = [
        ["Indicateur", 2027, "juin 2028", date(2029, 3, 1), "Relevé de 2030", "Prévu"],
        ["Élèves partis", 12, None, "14,5", "-", 99],
        [FAMILIES, 0, 3, None, None, 1],
    ]
    result = _planned(tmp_path, rows)

    assert _values(THERE.with_(result.edit)) == [
        ("families", date(2027, 12, 31), 0),
        ("families", date(2028, 6, 30), 3),
        ("left", date(2027, 12, 31), 12),
        ("left", date(2029, 3, 1), Decimal("14.5")),
    ]
    assert [told.reason for told in result.remarks[1:]] == [
        "lu comme le 31\u00a0décembre 2027",
        "lu comme le 30\u00a0juin 2028",
        "lu comme le 31\u00a0décembre 2030",
    ]


def test_what_is_no_number_or_no_indicator_is_left_and_told(tmp_path: Path) -> None:
    """Each line says what to do; near names are quoted, twin names refused; all are counted."""
    rows: Rows = [
        ["Indicateur", "Date", "Valeur"],
        [LEFT, "juin 2027", "env. 12"],
        [LEFT, "juin 2027", "12 élèves"],
        ["Famille d'accueil formée", "2027", 3],
        ["Tout autre chose", "2027", 3],
        [SIGNED, "2027", 3],
        [LEFT, None, 4],
        [LEFT, "bientôt", 4],
        [None, "2027", 4],
        [FAMILIES, "2027", 5],
    ]
    result = _planned(tmp_path, rows)

    assert (result.read, result.kept) == (9, 1)
    assert [(len(tally.new), tally.left) for tally in result.tallies] == [(1, 5)]
    assert reasons(result) == [
        "0 un mois ou une année seule est lue comme son dernier jour",
        "2 pas un nombre seul",
        "3 pas un nombre seul",
        "4 aucun indicateur ne porte ce nom",
        "5 aucun indicateur ne porte ce nom",
        "6 2 indicateurs portent ce nom",
        "7 pas de date de relevé",
        "8 date illisible",
        "9 pas d’indicateur",
    ]
    assert f"«\u00a0{FAMILIES}\u00a0»" in result.remarks[3].reason


def test_a_day_that_is_measured_is_never_overwritten(tmp_path: Path) -> None:
    """Equal: nothing; different: told, in the file itself too; an empty comment is completed."""
    measured = [
        Measurement(id="a", indicator="left", day=date(2027, 6, 1), value=Decimal(12), order="1"),
        Measurement(id="b", indicator="families", day=date(2027, 6, 1), value=Decimal(3), order="2"),
    ]
    there = Snapshot.of([*THERE.all(Indicator), *measured])
    day = date(2027, 6, 1)
    rows: Rows = [
        ["Indicateur", "Date", "Valeur", "Commentaire"],
        [LEFT, day, 12, "bien"],
        [FAMILIES, day, 4, None],
        [LEFT, date(2028, 6, 1), 20, None],
        [LEFT, date(2028, 6, 1), 21, None],
    ]
    result = _planned(tmp_path, rows, there)
    after = there.with_(result.edit)

    assert [(row.value, row.comment) for row in after.all(Measurement)] == [
        *((Decimal(12), "bien"), (Decimal(3), ""), (Decimal(20), ""))
    ]
    assert [(told.line, told.text) for told in result.remarks] == [
        (2, "bien"),
        (3, f"{FAMILIES}, 1er\u00a0juin 2027"),
        (5, f"{LEFT}, 1er\u00a0juin 2028"),
    ]
    assert "le fichier dit «\u00a04\u00a0», le dossier garde «\u00a03\u00a0»" in result.remarks[1].reason


def test_a_second_import_changes_nothing_and_copies_merge(tmp_path: Path) -> None:
    """Ids derive from the indicator and the day."""
    path = write_rows(tmp_path / "a.xlsx", [["Indicateur", "2027", "2028"], [LEFT, 1, 2], [FAMILIES, 3, 4]])
    after = imported(path, THERE, MEASUREMENTS)

    again = planned(path, after, MEASUREMENTS)
    merged = merge(THERE, after, imported(path, THERE, MEASUREMENTS))

    assert not again.edit
    assert again.already_there == again.kept == 2
    assert not merged.edit
    assert not merged.conflicts


def test_our_workbook_comes_back_with_what_was_added_to_it(tmp_path: Path) -> None:
    """Its own lines are known by their marks, also where two indicators have one name; a new line is new."""
    there = Snapshot.of(
        [
            *example_records(),
            Indicator(id="one", name=SIGNED, order="y"),
            Indicator(id="two", name=SIGNED, order="z"),
            Measurement(id="m", indicator="two", day=date(2026, 1, 1), value=Decimal(1), order="1"),
        ]
    )
    path = tmp_path / "classeur.xlsx"
    write_workbook(there, path)
    unchanged = planned(path, there, MEASUREMENTS)
    book = load_workbook(path)
    page = book["Mesures"]
    last = max(row for row in range(1, page.max_row + 1) if page.cell(row, 1).value)
    page.cell(last + 1, 2).value = page.cell(last, 2).value
    page.cell(last + 1, 3).value = date(2031, 5, 1)
    page.cell(last + 1, 4).value = 77
    book.save(path)

    (change,) = planned(path, there, MEASUREMENTS).edit.changes

    assert (unchanged.sheet_name, bool(unchanged.edit)) == ("Mesures", False)
    assert unchanged.kept == len(there.all(Measurement))
    assert isinstance(change.after, Measurement)
    assert (change.after.day, change.after.value) == (date(2031, 5, 1), Decimal(77))


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("2027", date(2027, 12, 31)),
        ("Valeur 2027", date(2027, 12, 31)),
        ("Relevé de juin 2027", date(2027, 6, 30)),
        ("31/03/2027", date(2027, 3, 31)),
        ("Cible", None),
        ("1500", None),
        ("2027 et 2028", None),
    ],
)
def test_headings_of_columns_name_days(heading: str, day: date | None) -> None:
    """A year, a month or a day, and words around it that say nothing."""
    assert heading_day(heading) == day

"""Spreadsheet files are read as plain cells, and those that cannot be are refused in one sentence."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aict_desktop.imports.problems import ImportProblem
from aict_desktop.imports.sheets import Block, read_sheets
from tests.imports.lists import ODS, needs_real, write_text

EXPECTED = (("Nom", "Montant"), ("Été à Łódź", "1 500 €"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_text_file_is_read_whatever_its_separator_and_encoding(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    """The separator is the one that cuts lines alike, and a byte order mark is no part of the text."""
    text = "\r\n".join(separator.join(row) for row in EXPECTED)

    (sheet,) = read_sheets(write_text(tmp_path / "liste.csv", text, encoding))

    assert sheet.rows == EXPECTED
    assert sheet.name == "liste"


def test_an_old_windows_file_keeps_its_accents(tmp_path: Path) -> None:
    """What is not UTF-8 is read as Windows-1252, euro sign and typographic apostrophe included."""
    path = write_text(tmp_path / "liste.csv", "Nom;Montant\nL’été;12 €\n", "cp1252")

    assert read_sheets(path)[0].rows[1] == ("L’été", "12 €")


def test_a_quoted_cell_may_hold_separators_quotes_and_lines(tmp_path: Path) -> None:
    """Quoting is the one of spreadsheets, and short lines are filled up."""
    path = write_text(tmp_path / "liste.csv", 'a;b;c\n"x; ""y""\nz";2;\nseul\n')

    assert read_sheets(path)[0].rows[1:] == (('x; "y"\nz', "2", ""), ("seul", "", ""))


def test_excel_s_hint_names_the_separator(tmp_path: Path) -> None:
    """A first line « sep= » is no row."""
    assert read_sheets(write_text(tmp_path / "a.csv", "sep=,\r\na;b,c\r\n"))[0].rows == (("a;b", "c"),)


def test_cells_of_a_workbook_keep_what_they_hold(tmp_path: Path) -> None:
    """Numbers are exact, whole ones whole; dates are dates; a formula-like text is a text."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    values: list[Any] = [
        1005,
        12.1,
        date(2024, 3, 1),
        datetime(2024, 3, 1, 14, 30),
        True,
        "=1+1",
        "  deux  mots ",
    ]
    for column, value in enumerate(values, 1):
        sheet.cell(2, column, value)
    sheet.cell(2, 6).data_type = "s"
    sheet.merge_cells("A2:A4")
    book.save(tmp_path / "a.xlsx")

    (read,) = read_sheets(tmp_path / "a.xlsx")

    assert read.rows[1] == (
        Decimal(1005),
        Decimal("12.1"),
        date(2024, 3, 1),
        "01/03/2024 14\u00a0h\u00a030",
        "oui",
        "=1+1",
        "deux mots",
    )
    assert read.merged == (Block(1, 0, 3, 0),)


def test_what_is_no_number_is_read_as_a_text(tmp_path: Path) -> None:
    """No program writes them, yet a file may hold them: nobody can add them up, nor tell a year by them."""
    book, honest, made = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    assert book.active is not None
    book.active.append([111, 222, 333])
    book.save(honest)
    with zipfile.ZipFile(honest) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            for number, text in ((b"111", b"NaN"), (b"222", b"inf"), (b"333", b"-1e999")):
                data = data.replace(b"<v>%s</v>" % number, b"<v>%s</v>" % text)
            new.writestr(name, data)
    path = tmp_path / "a.xlsx"
    path.write_bytes(made.getvalue())

    assert read_sheets(path)[0].rows == (("nan", "inf", "-inf"),)


@needs_real
def test_a_real_ods_file_gives_its_four_sheets() -> None:
    """The file of a large town hall is read whole, from its first row on."""
    sheets = read_sheets(ODS)

    assert [(sheet.name, len(sheet.rows)) for sheet in sheets] == [
        ("Subventions", 1265),
        ("Par thématique", 30),
        ("Détail culture", 450),
        ("Détail Sport", 122),
    ]


def test_the_bytes_count_not_the_extension(tmp_path: Path) -> None:
    """A workbook that is called .csv, and a text that is called .xlsx, are read for what they are."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = "Nom"
    book.save(tmp_path / "a.csv")
    write_text(tmp_path / "b.xlsx", "Nom;Montant")

    assert read_sheets(tmp_path / "a.csv")[0].rows == (("Nom",),)
    assert read_sheets(tmp_path / "b.xlsx")[0].rows == (("Nom", "Montant"),)


def _archive(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return buffer.getvalue()


def _far_cell() -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = "a"
    book.active["XFD1048576"] = "b"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_ODS_BOMB = b"""<office:document-content xmlns:office="o" xmlns:table="t"><table:table>
<table:table-row table:number-rows-repeated="1048576">
<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>
</table:table-row></table:table></office:document-content>"""


def _lying_about_its_size() -> bytes:
    """An archive of 70 MiB whose directory says that it holds 10 bytes."""
    honest = _archive(xl__workbook_xml=b"<a/>", xl__worksheets__s_xml=b" " * (70 * 2**20))
    return honest.replace((70 * 2**20).to_bytes(4, "little"), (10).to_bytes(4, "little"))


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "empty"),
        (b"\n;;\n", "empty"),
        (b"PK\x03\x04 cut short", "damaged"),
        (_archive(xl__workbook_xml=b"<a/>"), "damaged"),
        (_archive(readme=b"text"), "foreign"),
        (b"%PDF-1.7 ...", "foreign"),
        (bytes(range(256)), "foreign"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "old_excel"),
        (_archive(mimetype=_ODS_TYPE, **{"META-INF__manifest_xml": b"<m:encryption-data/>"}), "encrypted"),
        (_far_cell(), "too_large"),
        (_archive(mimetype=_ODS_TYPE, content_xml=_ODS_BOMB), "too_large"),
        (_archive(mimetype=_ODS_TYPE, content_xml=b"<a>" + b" " * 2**25), "too_large"),
        (_lying_about_its_size(), "too_large"),
        (b"a;b\n" * 100_001, "too_large"),
        (b";" * 50_000 + b"\na" * 50_000, "too_large"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path: Path, content: bytes, key: str) -> None:
    """Empty, damaged, foreign, locked or oversized: each is told apart, and names the file."""
    path = tmp_path / "liste.xlsx"
    path.write_bytes(content)

    with pytest.raises(ImportProblem) as refusal:
        read_sheets(path)

    assert refusal.value.key == key
    assert "«\u00a0liste.xlsx\u00a0»" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_folder_or_a_missing_file_is_refused(tmp_path: Path) -> None:
    """What is no file is told as such."""
    for path, key in ((tmp_path, "folder"), (tmp_path / "absent.csv", "missing")):
        with pytest.raises(ImportProblem) as refusal:
            read_sheets(path)
        assert refusal.value.key == key

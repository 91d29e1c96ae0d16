"""The workbook writer: texts stay texts, formulas point where they should, long texts lose nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aict_desktop.exports.excel.heights import height
from aict_desktop.exports.excel.model import Chart, Column, Form, Formula, Sheet, Table, Value, Workbook
from aict_desktop.exports.excel.texts import MOST, parts, plain
from aict_desktop.exports.excel.writer import write

HOSTILE = [
    *(
        "=1+1",
        "+33 1 23 45",
        "-5",
        "@SUM(A1)",
        "\tonglet",
        "#N/A",
        "'apostrophe",
        "TRUE",
        "=cmd|' /C calc'!A0",
    ),
    *(
        "<b>gras</b>",
        "a<b & c",
        "https://exemple.fr",
        "_x0041_",
        "مرحبا",
        "🎉🇫🇷",
        "  deux  espaces ",
        "1\n2",
        "007",
    ),
]


def _column(key: str = "text", **details: Any) -> Column:
    return Column(key, key.capitalize(), details.pop("look", "text"), 20, **details)


def _workbook(
    *sheets: Sheet, lists: dict[str, tuple[str, ...]] | None = None, footer: str = "Pied"
) -> Workbook:
    found = lists or {}
    listed = Table("lists", "", tuple(Column(n, n, "listed", 20) for n in found or ["x"]), (), (), open=False)
    looks = {"sheet": "line", "line": "number", "column": "line", "part": "number", "text": "text"}
    overflow = Table("overflow", "", tuple(_column(n, look=k) for n, k in looks.items()), (), (), open=False)
    return Workbook(
        title="Essai",
        footer=footer,
        sheets=sheets,
        lists=found or {"x": ()},
        lists_sheet=Sheet("Listes", "Listes", "", (listed,)),
        overflow=Sheet("Suite", "Suite", "", (overflow,)),
        words={
            "kept": "Gardé",
            "total": "Total",
            "continued": " > {sheet}",
            "refused": "Non",
            "refused_why": "Choisissez.",
            "computed": "Calcul",
            "computed_why": "Se calcule.",
        },
    )


def _table(*rows: tuple[Value, ...], columns: tuple[Column, ...] = (_column(),), key: str = "t") -> Table:
    return Table(key, "Titre", columns, rows, tuple(f"{key}:{at}" for at in range(len(rows))))


def _written(tmp_path: Path, workbook: Workbook) -> Any:
    write(workbook, tmp_path / "a.xlsx")
    return openpyxl.load_workbook(tmp_path / "a.xlsx")


def test_no_text_becomes_anything_else(tmp_path: Path) -> None:
    """Formulas, errors, links, markup and numbers that users type are strings, marked when risky."""
    page = _written(tmp_path, _workbook(Sheet("A", "A", "", (_table(*((text,) for text in HOSTILE)),))))["A"]

    cells = [page.cell(row, 2) for row in range(5, 5 + len(HOSTILE))]
    assert [cell.value for cell in cells] == [*(text.replace("_x0041_", "_x005F_x0041_") for text in HOSTILE)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    assert [cell.value for cell in cells if cell.quotePrefix] == [
        text for text in HOSTILE if text[0] in "=+-@\t'"
    ]


def test_what_no_file_can_hold_is_left_out(tmp_path: Path) -> None:
    """NUL and lone surrogates, if they ever came this far, would not break the file."""
    page = _written(tmp_path, _workbook(Sheet("A", "A", "", (_table(("a\0b\ud800c",)),))))["A"]

    assert page["B5"].value == "abc"


@pytest.mark.parametrize("text", ["x" * 40_000, "🎉" * 20_000, "é" * MOST, "🎉" * (MOST // 2)])
def test_a_long_text_is_split_without_losing_a_character(text: str) -> None:
    """A part never takes more than a cell holds, counted as Excel counts."""
    found = parts(text)

    assert "".join(found) == text
    assert all(len(part.encode("utf-16-le")) <= 2 * MOST for part in found)
    assert (len(found) == 1) == (len(text.encode("utf-16-le")) <= 2 * MOST)


def test_the_rest_of_a_long_text_has_its_own_sheet(tmp_path: Path) -> None:
    """The cell says where the rest is, the sheet says whose it is; without long texts there is none."""
    text = "abcdefghij" * 4_000
    long = _written(tmp_path, _workbook(Sheet("A", "A", "", (_table((text,)),))))
    short = _written(tmp_path, _workbook(Sheet("A", "A", "", (_table(("court",)),))))

    head = long["A"]["B5"].value
    rows = list(long["Suite"].iter_rows(5, 6, 2, 6, values_only=True))
    assert head.endswith(" > Suite")
    assert head.removesuffix(" > Suite") + "".join(row[4] for row in rows) == text
    assert [row[:4] for row in rows] == [("A", 5, "Text", 2), ("A", 5, "Text", 3)]
    assert short.sheetnames == ["A", "Listes"]


def test_values_that_a_spreadsheet_would_alter_are_written_as_texts() -> None:
    """Days before 1900 and numbers of more than fifteen digits keep every figure."""
    assert plain(date(1789, 7, 14)) == "14\u00a0juillet 1789"
    assert plain(Decimal("12345678901234567.25")) == "12\u202f345\u202f678\u202f901\u202f234\u202f567,25"
    assert plain(date(2026, 3, 1)) == date(2026, 3, 1)
    assert plain(Decimal("1000000000000000000")) == Decimal("1000000000000000000")


def test_formulas_point_to_their_row_and_to_whole_columns(tmp_path: Path) -> None:
    """A column of another sheet is pointed to with the rows where lines may be added, its name quoted."""
    money = Table("m", "", (_column("cost", look="money", total=True),), ((Decimal(5),),), ("m:1",))
    named = _column("name")
    sums = _table(
        ("x", Formula("SUMIFS({m.cost},{m.cost},{name})")),
        columns=(named, _column("sum", look="money")),
        key="s",
    )
    book = _written(
        tmp_path, _workbook(Sheet("Coûts d’été", "C", "", (money,)), Sheet("S", "S", "", (sums,)))
    )

    assert book["S"]["C5"].value == "=SUMIFS('Coûts d’été'!$B$6:$B$206,'Coûts d’été'!$B$6:$B$206,B5)"
    assert book["Coûts d’été"]["B4"].value == "=SUBTOTAL(109,B6:B206)"


def test_drop_downs_draw_from_the_sheet_of_lists(tmp_path: Path) -> None:
    """A list is named by its cells and reaches below the table; other words are refused in French."""
    choice = _column("state", look="choice", options="state")
    rated = _column("weight", look="number", limits=(1, 5), prompt="1 à 5")
    page = _written(
        tmp_path,
        _workbook(
            Sheet("A", "A", "", (_table(("actif", 3), columns=(choice, rated)),)),
            lists={"state": ("actif", "clos")},
        ),
    )["A"]

    listed, limited = page.data_validations.dataValidation
    assert (listed.type, listed.formula1, str(listed.sqref)) == ("list", "'Listes'!$B$5:$B$6", "B5:B205")
    assert (listed.errorStyle, listed.error) == ("stop", "Choisissez.")
    assert (limited.type, limited.formula1, limited.formula2, limited.prompt) == ("whole", "1", "5", "1 à 5")


def test_the_page_is_ready_to_print_and_to_scroll(tmp_path: Path) -> None:
    """Headings stay in sight and come again on each page; & in a footer is a letter, not a code."""
    columns = tuple(_column(f"c{at}") for at in range(5))
    book = _written(
        tmp_path,
        _workbook(
            Sheet("A", "A", "", (_table(("a",) * 5, columns=columns),), "A3", 2), footer="Jeunes & Cie"
        ),
    )
    page = book["A"]

    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == ("C5", "B4:F5", "$4:$4")
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToWidth) == (
        "landscape",
        8,
        2,
    )
    assert page.oddFooter.left.text == "Jeunes && Cie"
    assert page.column_dimensions["A"].hidden


def test_ids_let_every_line_come_back(tmp_path: Path) -> None:
    """The hidden column holds the record of each row, and the field of each line of a form."""
    form = Form("Fiche", ((_column("name"), "Valbrune"),), "dossier:dossier")
    page = _written(tmp_path, _workbook(Sheet("A", "A", "", (form, _table(("a",), ("b",))))))["A"]

    assert [page.cell(row, 1).value for row in (5, 8, 9, 10)] == ["dossier:dossier:name", "t", "t:0", "t:1"]
    assert (page["B5"].value, page["C5"].value) == ("Name", "Valbrune")


def test_rows_are_as_high_as_their_longest_text() -> None:
    """More text, more height; line breaks count; never more than a spreadsheet allows."""
    one, two, broken = (height([(text, 20)]) for text in ("court", "long " * 7, "a\nb"))

    assert one < two == broken
    assert height([("x" * 100_000, 10)]) == 409


def test_formulas_are_guarded_where_lines_are_edited_and_other_sheets_protected(tmp_path: Path) -> None:
    """Typing over a formula is refused; a sheet that is all computed is protected, but for what is free."""
    columns = (_column("cost", look="money"), _column("twice", look="money"))
    rows = ((Decimal(5), Formula("2*{cost}")),)
    edited = _table(*rows, columns=columns)
    free = (_column("weight", look="number", free=True), _column("kept", look="number"))
    shown = Table("s", "", free, ((1, 2),), ("s:1",), open=False)
    book = _written(tmp_path, _workbook(Sheet("A", "A", "", (edited,)), Sheet("B", "B", "", (shown,))))

    (guard,) = book["A"].data_validations.dataValidation
    assert (guard.type, guard.formula1, str(guard.sqref)) == ("custom", "FALSE", "C5")
    assert guard.error == "Se calcule."
    assert (book["A"].protection.sheet, book["B"].protection.sheet) == (False, True)
    assert not book["B"].protection.password
    assert [book["B"].cell(5, at).protection.locked for at in (2, 3)] == [False, True]


def test_what_is_typed_below_a_table_is_taken_as_above(tmp_path: Path) -> None:
    """The cells of an open table have their format down to the foot of the sheet: 007 stays 007."""
    columns = (_column("name"), _column("day", look="day"), _column("cost", look="money"))
    page = _written(tmp_path, _workbook(Sheet("A", "A", "", (_table(columns=columns),))))["A"]

    formats = [page.column_dimensions[letter].number_format for letter in "BCD"]
    assert formats == ["@", "dd/mm/yyyy", page.column_dimensions["D"].number_format]
    assert "€" in formats[2]


def test_what_fulfils_a_mark_stands_out(tmp_path: Path) -> None:
    """The mark is a formula over the first line, bold on a ground, down to the lines that may be added."""
    columns = (_column("due", look="day", mark="{due}<TODAY()"), _column("done", look="day"))
    page = _written(tmp_path, _workbook(Sheet("A", "A", "", (_table((None, None), columns=columns),))))["A"]

    (found,) = page.conditional_formatting
    (rule,) = found.rules
    assert (str(found.sqref), rule.formula, rule.dxf.font.b) == ("B5:B205", ["B5<TODAY()"], True)


def test_charts_stand_above_the_figures_that_they_show(tmp_path: Path) -> None:
    """A chart points to the columns of tables, wherever they are, and leaves them room."""
    columns = (_column("year", look="number"), _column("spent", look="money"))
    table = Table("t", "", columns, ((2027, Decimal(5)), (2028, Decimal(6))), ("", ""), open=False)
    chart = Chart("Par année", "t.year", (("t.spent", "Dépenses"),), rows=20)
    page = _written(tmp_path, _workbook(Sheet("A", "A", "", (table,), charts=(chart,))))["A"]

    (drawn,) = page._charts
    (series,) = drawn.series
    assert (series.val.numRef.f, series.cat.strRef.f) == ("'A'!$C$27:$C$28", "'A'!$B$27:$B$28")
    assert page["B26"].value == "Year"


def test_what_is_kept_for_the_return_is_out_of_sight(tmp_path: Path) -> None:
    """A sheet that spreadsheets do not even offer to show; none where nothing is kept."""
    plain = _workbook(Sheet("A", "A", "", (_table(("a",)),)))
    book = _written(tmp_path, replace(plain, kept=("un", "deux")))

    assert book["Gardé"].sheet_state == "veryHidden"
    assert [cell.value for cell in book["Gardé"]["A"]] == ["un", "deux"]
    assert "Gardé" not in _written(tmp_path, plain).sheetnames

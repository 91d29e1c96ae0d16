"""The writer of workbooks: a description of sheets becomes an .xlsx file.

A text is always written as a text: only a ``Formula`` becomes a formula, only our own tabs become links.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from aict_desktop.exports.excel.looks import Styles, argb
from aict_desktop.exports.excel.model import Column, Form, Formula, Sheet, Table, Value, Workbook
from aict_desktop.exports.excel.places import (
    FIRST_COLUMN,
    Place,
    area,
    columns_of,
    letter,
    places,
    resolved,
)
from aict_desktop.exports.excel.texts import is_risky, parts, plain, stored

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_LINE = 15.5  # height of a line of text in points
_PAPERS = {"A4": "9", "A3": "8"}
_NARROW = 32  # a wider first column would fill a small screen if it stayed in sight


def write(workbook: Workbook, path: Path) -> None:
    """Write the workbook to ``path``, in place of what is there; OSError when it cannot be written."""
    import openpyxl

    book = openpyxl.Workbook()
    blank = book.active
    assert blank is not None
    writer = _Writer(workbook, Styles(blank))  # type: ignore[arg-type]
    for sheet in workbook.sheets:
        writer.write(book.create_sheet(sheet.name), sheet)
    if writer.overflow:
        overflow = writer.overflow_sheet()
        writer.write(book.create_sheet(overflow.name), overflow)
    writer.write(book.create_sheet(workbook.lists_sheet.name), workbook.lists_sheet)
    book.remove(blank)
    book.properties.title = stored(workbook.title)
    book.properties.creator = "AICT Desktop"
    book.properties.language = "fr-FR"
    book.save(path)


class _Writer:
    """The pass over one workbook, with the texts that overflow their cells."""

    def __init__(self, workbook: Workbook, styles: Styles) -> None:
        self.workbook = workbook
        self.styles = styles
        self.columns = columns_of((*workbook.sheets, workbook.lists_sheet))
        self.overflow: list[tuple[Value, ...]] = []

    def write(self, page: Worksheet, sheet: Sheet) -> None:
        """Fill one sheet."""
        width = max(len(part.columns) if isinstance(part, Table) else 2 for part in sheet.parts)
        last = FIRST_COLUMN + width - 1
        self._widths(page, sheet)
        self._banner(page, sheet, last)
        end = 0
        for part, place in places(sheet):
            if place.title:
                self._text(page.cell(place.title, FIRST_COLUMN), part.title, self.styles.part)
            if isinstance(part, Table):
                self._table(page, sheet, part, place)
            else:
                self._form(page, sheet, part, place, last)
            end = place.end
        self._view(page, sheet)
        self._print(page, sheet, f"{letter(FIRST_COLUMN)}1:{letter(last)}{end}")

    def overflow_sheet(self) -> Sheet:
        """The sheet of the parts of texts that no cell could hold."""
        (table,) = self.workbook.overflow.parts
        assert isinstance(table, Table)
        filled = replace(table, rows=tuple(self.overflow), ids=("",) * len(self.overflow))
        return replace(self.workbook.overflow, parts=(filled,))

    def _widths(self, page: Worksheet, sheet: Sheet) -> None:
        page.column_dimensions["A"].hidden = True
        for part in sheet.parts:
            widths = [c.width for c in part.columns] if isinstance(part, Table) else _form_widths(part)
            for number, width in enumerate(widths, FIRST_COLUMN):
                dimension = page.column_dimensions[letter(number)]
                # A new dimension has the width of a default column: the first part sets it, others widen it.
                dimension.width = max(width, dimension.width if dimension.customWidth else 0)

    def _banner(self, page: Worksheet, sheet: Sheet, last: int) -> None:
        self._text(page.cell(1, FIRST_COLUMN), sheet.title, self.styles.title)
        self._text(page.cell(2, FIRST_COLUMN), sheet.intro, self.styles.intro)
        page.merge_cells(start_row=2, end_row=2, start_column=FIRST_COLUMN, end_column=last)
        room = sum(page.column_dimensions[letter(n)].width for n in range(FIRST_COLUMN, last + 1))
        page.row_dimensions[1].height = 28
        page.row_dimensions[2].height = _LINE * (1 + len(sheet.intro) // max(int(min(room, 150)), 1))

    def _table(self, page: Worksheet, sheet: Sheet, table: Table, place: Place) -> None:
        self._text(page.cell(place.headings, 1), table.key, self.styles.heading)
        page.row_dimensions[place.headings].height = 2.2 * _LINE
        for number, column in enumerate(table.columns, FIRST_COLUMN):
            self._text(page.cell(place.headings, number), column.label, self.styles.heading)
            where = f"{letter(number)}{place.first}:{letter(number)}{place.until}"
            self._rules(page, column, where)
        if place.totals:
            self._totals(page, table, place)
        for row, (id_, values) in enumerate(zip(table.ids, table.rows, strict=True), place.first):
            self._text(page.cell(row, 1), id_, self.styles.cell("line", False))
            for number, (column, value) in enumerate(zip(table.columns, values, strict=True), FIRST_COLUMN):
                written = resolved(value, row, table, self.columns) if isinstance(value, Formula) else value
                self._value(page.cell(row, number), sheet, column, written, isinstance(value, Formula))

    def _totals(self, page: Worksheet, table: Table, place: Place) -> None:
        for number, column in enumerate(table.columns, FIRST_COLUMN):
            if column.total:
                name = letter(number)
                cell = page.cell(place.totals, number)
                cell.value = f"=SUBTOTAL(109,{name}{place.first}:{name}{place.until})"
                cell._style = self.styles.total
        first = next(number for number, column in enumerate(table.columns, FIRST_COLUMN) if column.total)
        self._text(page.cell(place.totals, first - 1), self.workbook.words["total"], self.styles.total)

    def _form(self, page: Worksheet, sheet: Sheet, form: Form, place: Place, last: int) -> None:
        for row, (column, value) in enumerate(form.lines, place.first):
            self._text(page.cell(row, 1), f"{form.id}:{column.key}", self.styles.cell("line", False))
            self._text(page.cell(row, FIRST_COLUMN), column.label, self.styles.label)
            for number in range(FIRST_COLUMN + 2, last + 1):
                page.cell(row, number)._style = self.styles.cell(column.look, False)
            if last > FIRST_COLUMN + 1:
                page.merge_cells(
                    start_row=row, end_row=row, start_column=FIRST_COLUMN + 1, end_column=last
                )
            self._value(page.cell(row, FIRST_COLUMN + 1), sheet, column, value, False)
            self._rules(page, column, f"{letter(FIRST_COLUMN + 1)}{row}")
            # Merged cells do not grow with their text by themselves.
            room = sum(page.column_dimensions[letter(n)].width for n in range(FIRST_COLUMN + 1, last + 1))
            lines = sum(1 + int(len(line) / (0.95 * room)) for line in str(value or "").split("\n"))
            page.row_dimensions[row].height = min(_LINE * max(lines, 1) + 3, 400)

    def _value(self, cell: Cell, sheet: Sheet, column: Column, value: Value, formula: bool) -> None:
        value = value if formula else plain(value)
        if isinstance(value, str) and not formula:
            text = self._fitting(value, sheet, column, cell.row)
            if column.look == "link":
                cell.hyperlink = f"#'{value}'!A1"
            self._text(cell, text, self.styles.cell(column.look, is_risky(text)))
        else:
            cell.value = value  # type: ignore[assignment]
            cell._style = self.styles.cell(column.look, False)

    def _text(self, cell: Cell, text: str, style: object) -> None:
        if text:
            cell.value = stored(text)
            cell.data_type = "s"  # openpyxl takes "=1+1" for a formula and "#N/A" for an error
        cell._style = style

    def _fitting(self, text: str, sheet: Sheet, column: Column, row: int) -> str:
        """The text, or its beginning and a word on where the rest is."""
        first, *others = parts(text)
        if not others:
            return first
        for number, part in enumerate(others, 2):
            self.overflow.append((sheet.name, row, column.label, number, part))
        return first + self.workbook.words["continued"].format(sheet=self.workbook.overflow.name)

    def _rules(self, page: Worksheet, column: Column, where: str) -> None:
        from openpyxl.formatting.rule import CellIsRule
        from openpyxl.styles import PatternFill
        from openpyxl.worksheet.datavalidation import DataValidation

        for word, token in column.tints.items():
            fill = PatternFill("solid", bgColor=argb(token))
            page.conditional_formatting.add(where, CellIsRule("equal", [_quoted(word)], fill=fill))
        if column.options:
            rule = DataValidation("list", self._options(column.options), allow_blank=True)
        elif column.limits:
            low, high = column.limits
            rule = DataValidation("whole", str(low), str(high), allow_blank=True, operator="between")
        else:
            return
        rule.errorStyle = "stop" if column.strict else "warning"
        rule.errorTitle, rule.error = self.workbook.words["refused"], self.workbook.words["refused_why"]
        rule.showErrorMessage = True
        if column.prompt:
            rule.promptTitle, rule.prompt, rule.showInputMessage = column.label[:32], column.prompt[:255], True
        rule.add(where)
        page.add_data_validation(rule)

    def _options(self, name: str) -> str:
        (table, place), *_ = places(self.workbook.lists_sheet)
        assert isinstance(table, Table)
        number = [column.key for column in table.columns].index(name) + FIRST_COLUMN
        last = place.first + max(len(self.workbook.lists[name]), 1) - 1
        return area(self.workbook.lists_sheet.name, number, place.first, last)

    def _view(self, page: Worksheet, sheet: Sheet) -> None:
        page.sheet_view.showGridLines = False
        page.sheet_view.zoomScale = 90
        page.sheet_properties.tabColor = argb("primary")
        if len(sheet.parts) == 1 and isinstance(table := sheet.parts[0], Table):
            ((_, place),) = places(sheet)
            narrow = table.columns[0].width <= _NARROW and len(table.columns) > _FEW
            page.freeze_panes = f"{letter(FIRST_COLUMN + narrow)}{place.first}"
            right = letter(FIRST_COLUMN + len(table.columns) - 1)
            if table.ids:
                page.auto_filter.ref = f"{letter(FIRST_COLUMN)}{place.headings}:{right}{place.end}"
            page.print_title_rows = f"{place.headings}:{place.headings}"

    def _print(self, page: Worksheet, sheet: Sheet, printed: str) -> None:
        page.print_area = printed
        page.page_setup.orientation = "landscape"
        page.page_setup.paperSize = _PAPERS[sheet.paper]
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.page_margins.left = page.page_margins.right = 0.4
        page.page_margins.top = page.page_margins.bottom = 0.6
        page.oddFooter.left.text = _code_free(self.workbook.footer)
        page.oddFooter.center.text = _code_free(sheet.title)
        page.oddFooter.right.text = "&P / &N"


_FEW = 4  # columns that a screen shows whole


def _form_widths(form: Form) -> Sequence[int]:
    return 26, max(column.width for column, _ in form.lines)


def _quoted(text: str) -> str:
    """The text as a formula writes it."""
    return '"' + text.replace('"', '""') + '"'


def _code_free(text: str) -> str:
    """The text as headers and footers write it, where & starts a code."""
    return stored(text).replace("&", "&&")

"""The writer of workbooks: a description of sheets becomes an .xlsx file.

A text is always written as a text: only a ``Formula`` becomes a formula, only our own tabs become links.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from aict_desktop.exports.excel.charts import BESIDE, add_charts
from aict_desktop.exports.excel.heights import height
from aict_desktop.exports.excel.looks import Styles
from aict_desktop.exports.excel.model import Column, Form, Formula, Sheet, Table, Value, Workbook
from aict_desktop.exports.excel.pages import add_rules, set_print, set_view
from aict_desktop.exports.excel.places import (
    FIRST_COLUMN,
    Place,
    columns_of,
    letter,
    lists_of,
    places,
    resolved,
)
from aict_desktop.exports.excel.protecting import add_mark, keep_formulas, protect
from aict_desktop.exports.excel.texts import is_risky, parts, plain, stored

BETWEEN = ":"
"""What the hidden column holds beside a title or totals: no line of the table above is there."""

_TITLE = 28.0  # height in points of the row of the title
_INTRO_COLUMNS = 8  # over which the sentence below spreads, so that it stays on the screen
_FORM_WIDTHS = [30, 100]


def write(workbook: Workbook, path: Path) -> None:
    """Write the workbook to ``path``, in place of what is there; OSError when it cannot be written."""
    import openpyxl

    book = openpyxl.Workbook()
    blank: Any = book.active
    writer = _Writer(workbook, Styles(blank))
    for sheet in workbook.sheets:
        writer.write(book.create_sheet(sheet.name), sheet)
    lists = (workbook.lists_sheet,) if workbook.lists_sheet else ()
    for sheet in (*writer.overflow_sheets(), *lists):
        writer.write(book.create_sheet(sheet.name), sheet)
    if workbook.kept:
        writer.keep(book.create_sheet(workbook.words["kept"]))
    book.remove(blank)
    book.properties.title = stored(workbook.title)
    book.properties.creator = "AICT Desktop"
    book.properties.language = "fr-FR"
    book.save(path)


class _Writer:
    """The pass over one workbook, with the texts that overflow their cells.

    Pages and cells are openpyxl's, whose published types leave out the shared styles used here.
    """

    def __init__(self, workbook: Workbook, styles: Styles) -> None:
        self.workbook = workbook
        self.styles = styles
        self.columns = columns_of(workbook.sheets)
        self.lists = lists_of(workbook)
        self.overflow: list[tuple[str, tuple[Value, ...]]] = []

    def write(self, page: Any, sheet: Sheet) -> None:
        """Fill one sheet."""
        placed = list(places(sheet))
        width = max(len(part.columns) if isinstance(part, Table) else 2 for part in sheet.parts)
        last = FIRST_COLUMN + width - 1 + (BESIDE if sheet.charts else 0)
        _set_widths(page, sheet)
        self._banner(page, sheet, last)
        for part, place in placed:
            if place.title:
                self._text(page.cell(place.title, FIRST_COLUMN), part.title, self.styles.part)
                self._text(page.cell(place.title, 1), BETWEEN, self.styles.cell("line"))
            if isinstance(part, Table):
                self._table(page, sheet, part, place)
            else:
                self._form(page, sheet, part, place, last)
        set_view(page, sheet, placed[0][1])
        add_charts(page, sheet.charts, self.columns)
        if sheet.closed:
            protect(page)
        printed = f"{letter(FIRST_COLUMN)}1:{letter(last)}{placed[-1][1].end}"
        set_print(page, sheet, printed, self.workbook.footer)

    def overflow_sheets(self) -> tuple[Sheet, ...]:
        """The sheet of the parts of texts that no cell could hold, if there are any."""
        (table,) = self.workbook.overflow.parts
        assert isinstance(table, Table)
        ids, rows = zip(*self.overflow, strict=True) if self.overflow else ((), ())
        filled = replace(table, rows=rows, ids=ids)
        return (replace(self.workbook.overflow, parts=(filled,)),) if self.overflow else ()

    def keep(self, page: Any) -> None:
        """Fill the hidden sheet that lets the workbook come back."""
        page.sheet_state = "veryHidden"
        page.protection.sheet = True
        for row, text in enumerate(self.workbook.kept, 1):
            self._text(page.cell(row, 1), text, self.styles.cell("listed"))

    def _banner(self, page: Any, sheet: Sheet, last: int) -> None:
        self._text(page.cell(1, FIRST_COLUMN), sheet.title, self.styles.title)
        self._text(page.cell(2, FIRST_COLUMN), sheet.intro, self.styles.intro)
        last = min(last, FIRST_COLUMN + _INTRO_COLUMNS)
        page.merge_cells(start_row=2, end_row=2, start_column=FIRST_COLUMN, end_column=last)
        page.row_dimensions[1].height = _TITLE
        page.row_dimensions[2].height = height([(sheet.intro, _room(page, FIRST_COLUMN, last))])

    def _table(self, page: Any, sheet: Sheet, table: Table, place: Place) -> None:
        self._text(page.cell(place.headings, 1), table.key, self.styles.heading)
        page.row_dimensions[place.headings].height = height([("\n", 1)])
        for number, column in enumerate(table.columns, FIRST_COLUMN):
            self._text(page.cell(place.headings, number), column.label, self.styles.heading)
            where = f"{letter(number)}{place.first}:{letter(number)}{place.until}"
            add_rules(page, column, where, self.lists, self.workbook.words)
            if column.mark:
                add_mark(page, where, resolved(Formula(column.mark), place.first, table, self.columns))
            if table.open:
                page.column_dimensions[letter(number)]._style = self.styles.blank(column.look)
                if table.rows and isinstance(table.rows[0][number - FIRST_COLUMN], Formula):
                    keep_formulas(page, number, place, self.workbook.words)
        if place.totals:
            self._totals(page, table, place)
        for row, (id_, values) in enumerate(zip(table.ids, table.rows, strict=True), place.first):
            self._text(page.cell(row, 1), id_, self.styles.cell("line"))
            self._row(page, sheet, table, row, id_, values)

    def _row(
        self, page: Any, sheet: Sheet, table: Table, row: int, id_: str, values: tuple[Value, ...]
    ) -> None:
        texts = []
        for number, (column, value) in enumerate(zip(table.columns, values, strict=True), FIRST_COLUMN):
            cell = page.cell(row, number)
            if isinstance(value, Formula):
                cell.value = resolved(value, row, table, self.columns)
                cell._style = self.styles.cell(column.look)
            else:
                self._value(cell, sheet, column, id_, value)
                texts.append((value if isinstance(value, str) else "", column.width))
        page.row_dimensions[row] = _growing_row(page, row, height(texts))

    def _totals(self, page: Any, table: Table, place: Place) -> None:
        self._text(page.cell(place.totals, 1), BETWEEN, self.styles.cell("line"))
        summed = [at for at, column in enumerate(table.columns, FIRST_COLUMN) if column.total]
        self._text(page.cell(place.totals, summed[0] - 1), self.workbook.words["total"], self.styles.total)
        for number in summed:
            cell, name = page.cell(place.totals, number), letter(number)
            # 109 adds up what the filters leave in sight.
            cell.value = f"=SUBTOTAL(109,{name}{place.first}:{name}{place.until})"
            cell._style = self.styles.total

    def _form(self, page: Any, sheet: Sheet, form: Form, place: Place, last: int) -> None:
        first = FIRST_COLUMN + 1
        for row, (column, value) in enumerate(form.lines, place.first):
            self._text(page.cell(row, 1), f"{form.id}:{column.key}", self.styles.cell("line"))
            self._text(page.cell(row, FIRST_COLUMN), column.label, self.styles.label)
            self._value(page.cell(row, first), sheet, column, form.id, value, in_form=True)
            for number in range(first + 1, last + 1):
                page.cell(row, number)._style = self.styles.cell(column.look)
            if last > first:
                page.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
            add_rules(page, column, f"{letter(first)}{row}", self.lists, self.workbook.words)
            text = value if isinstance(value, str) else ""
            page.row_dimensions[row].height = height([(text, _room(page, first, last))])

    def _value(
        self, cell: Any, sheet: Sheet, column: Column, id_: str, value: Value, in_form: bool = False
    ) -> None:
        value = plain(value)
        if isinstance(value, str):
            text = self._fitting(value, sheet, column, id_, cell.row)
            if column.look == "link":
                cell.hyperlink = _link(cell, text)
            self._text(cell, text, self.styles.cell(column.look, is_risky(text), in_form, column.free))
        else:
            cell.value = value
            cell._style = self.styles.cell(column.look, in_form=in_form, free=column.free)

    def _text(self, cell: Any, text: str, style: Any) -> None:
        if text:
            cell.value = stored(text)
            cell.data_type = "s"  # openpyxl takes "=1+1" for a formula and "#N/A" for an error
        cell._style = style

    def _fitting(self, text: str, sheet: Sheet, column: Column, id_: str, row: int) -> str:
        """The text, or its beginning and a word on where the rest is."""
        first, *others = parts(text)
        if not others:
            return first
        for number, part in enumerate(others, 2):
            told = (sheet.name, row, column.label, number, part)
            self.overflow.append((f"{id_}:{column.key}", told))
        return first + self.workbook.words["continued"].format(sheet=self.workbook.overflow.name)


def _set_widths(page: Any, sheet: Sheet) -> None:
    """As wide as the tables ask for; the values of a form spread over the columns of the tables below."""
    page.column_dimensions["A"].hidden = True
    tables = [[column.width for column in part.columns] for part in sheet.parts if isinstance(part, Table)]
    for number, widths in enumerate(zip_longest(*(tables or [_FORM_WIDTHS]), fillvalue=0), FIRST_COLUMN):
        page.column_dimensions[letter(number)].width = max(widths)


def _room(page: Any, first: int, last: int) -> float:
    """The width in characters of columns that are merged."""
    return float(sum(page.column_dimensions[letter(number)].width for number in range(first, last + 1)))


def _growing_row(page: Any, row: int, points: float) -> Any:
    """A row of that height that grows when a longer text is typed: openpyxl would fix it for good."""
    from openpyxl.worksheet.dimensions import RowDimension

    class GrowingRow(RowDimension):
        customHeight = False  # noqa: N815 - openpyxl's name

    return GrowingRow(page, index=row, ht=points)


def _link(cell: Any, sheet: str) -> Any:
    from openpyxl.worksheet.hyperlink import Hyperlink

    return Hyperlink(ref=cell.coordinate, location=f"'{sheet}'!A1", display=sheet)

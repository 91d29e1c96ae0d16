"""The same workbook written by XlsxWriter: cells, styles, drop-down lists, tints, sizes and merged cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string


@dataclass
class _Page:
    """One sheet, read out of a workbook; a cell is its row and column from 0, its value and its style."""

    name: str
    cells: list[tuple[int, int, Any, int]] = field(default_factory=list)
    widths: dict[int, float] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    lists: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    tints: list[tuple[str, str, str, str]] = field(default_factory=list)
    charts: list[list[tuple[str, str]]] = field(default_factory=list)


class Twin:
    """What a workbook of ours holds, ready to be written anew by XlsxWriter."""

    def __init__(self, path: Path) -> None:
        book = load_workbook(path)
        self._styles: dict[int, dict[str, Any]] = {}
        self._pages = [self._read(sheet) for sheet in book.worksheets]

    def write(self, path: Path) -> None:
        """Write all of it to ``path``."""
        xlsxwriter: Any = import_module("xlsxwriter")  # no dependency of ours: mypy must not look for it
        with xlsxwriter.Workbook(path) as book:
            formats = {number: book.add_format(style) for number, style in self._styles.items()}
            for page in self._pages:
                _write(book, book.add_worksheet(page.name), page, formats)

    def _read(self, sheet: Any) -> _Page:
        page = _Page(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.has_style or cell.value is not None:
                    self._styles.setdefault(cell.style_id, _style(cell))
                    value = _Formula(cell.value) if cell.data_type == "f" else cell.value
                    page.cells.append((cell.row - 1, cell.column - 1, value, cell.style_id))
        for letter, dimension in sheet.column_dimensions.items():
            page.widths[column_index_from_string(letter) - 1] = dimension.width
        page.heights = {n - 1: found.height for n, found in sheet.row_dimensions.items() if found.height}
        page.merged = [tuple(at - 1 for at in found.bounds) for found in sheet.merged_cells.ranges]
        page.lists = [(str(rule.sqref), _validation(rule)) for rule in sheet.data_validations.dataValidation]
        page.tints = [
            (str(found.sqref), rule.type, rule.formula[0], rule.dxf.fill.bgColor.rgb)
            for found in sheet.conditional_formatting
            for rule in found.rules
        ]
        page.charts = [
            [(series.cat.strRef.f, series.val.numRef.f) for series in chart.series] for chart in sheet._charts
        ]
        return page


class _Formula(str):
    """A text to be written as a formula."""


def _write(book: Any, sheet: Any, page: _Page, formats: Mapping[int, Any]) -> None:
    for column, width in page.widths.items():
        sheet.set_column(column, column, width)
    for row, height in page.heights.items():
        sheet.set_row(row, height)
    for left, top, right, bottom in page.merged:
        sheet.merge_range(top, left, bottom, right, "")
    for row, column, value, style in page.cells:
        _writer(sheet, value)(row, column, value, formats[style])
    for where, rule in page.lists:
        sheet.data_validation(where, rule)
    for where, kind, formula, colour in page.tints:
        fill = book.add_format({"bg_color": f"#{colour[2:]}"})
        rule = {"type": "cell", "criteria": "==", "value": formula, "format": fill}
        if kind == "expression":
            rule = {"type": "formula", "criteria": f"={formula}", "format": fill}
        sheet.conditional_format(where, rule)
    for series in page.charts:
        chart = book.add_chart({"type": "column"})
        for names, values in series:
            chart.add_series({"categories": f"={names}", "values": f"={values}"})
        sheet.insert_chart(3, 1, chart)


def _writer(sheet: Any, value: Any) -> Any:
    if value is None:
        return sheet.write_blank
    if isinstance(value, _Formula):
        return sheet.write_formula
    if isinstance(value, str):
        return sheet.write_string
    return sheet.write_number if isinstance(value, int | float) else sheet.write_datetime


def _style(cell: Any) -> dict[str, Any]:
    font, alignment, filled = cell.font, cell.alignment, cell.fill.fill_type == "solid"
    style: dict[str, Any] = {"font_name": font.name, "font_size": font.sz, "bold": bool(font.b)}
    style |= {"text_wrap": bool(alignment.wrap_text), "num_format": cell.number_format}
    style |= {"align": alignment.horizontal or "left", "border": int(bool(cell.border.left.style))}
    return style | ({"bg_color": f"#{cell.fill.fgColor.rgb[2:]}"} if filled else {})


def _validation(rule: Any) -> dict[str, Any]:
    if rule.type == "list":
        return {"validate": "list", "source": f"={rule.formula1}"}
    if rule.type == "custom":
        return {"validate": "custom", "value": f"={rule.formula1}"}
    low, high = rule.formula1, rule.formula2
    return {"validate": "integer", "criteria": "between", "minimum": int(low), "maximum": int(high)}

"""What a sheet has beside its cells: drop-down lists, colours of words, frozen headings, printed pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aict_desktop.exports.excel.looks import argb
from aict_desktop.exports.excel.model import Column, Sheet, Table
from aict_desktop.exports.excel.places import FIRST_COLUMN, Place, letter
from aict_desktop.exports.excel.texts import stored

_PAPERS = {"A4": 9, "A3": 8}
_FEW = 4  # columns that a screen shows whole
_NARROW = 32  # a wider first column would fill a small screen if it stayed in sight


def add_rules(
    page: Any, column: Column, where: str, lists: Mapping[str, str], words: Mapping[str, str]
) -> None:
    """Give the cells ``where`` the drop-down or limits of their column, and the colours of its words.

    ``lists`` are references to the words of each list; ``words`` what is said to whoever types another.
    """
    from openpyxl.worksheet.datavalidation import DataValidation

    _add_tints(page, column, where)
    if column.options:
        rule = DataValidation("list", lists[column.options], allow_blank=True)
    elif column.limits:
        low, high = map(str, column.limits)
        rule = DataValidation("whole", low, high, allow_blank=True, operator="between")
    else:
        return
    rule.errorStyle = "stop" if column.strict else "warning"
    rule.errorTitle, rule.error, rule.showErrorMessage = words["refused"], words["refused_why"], True
    if column.prompt:
        rule.promptTitle, rule.prompt, rule.showInputMessage = column.label, column.prompt, True
    rule.add(where)
    page.add_data_validation(rule)


def _add_tints(page: Any, column: Column, where: str) -> None:
    from openpyxl.formatting import rule
    from openpyxl.styles import PatternFill

    for word, token in column.tints.items():
        equal = '"' + word.replace('"', '""') + '"'
        fill = PatternFill("solid", bgColor=argb(token))
        page.conditional_formatting.add(
            where, rule.Rule("cellIs", operator="equal", formula=[equal], dxf=_only(fill))
        )


def _only(fill: Any) -> Any:
    from openpyxl.styles.differential import DifferentialStyle

    return DifferentialStyle(fill=fill)


def set_view(page: Any, sheet: Sheet, place: Place) -> None:
    """Keep the headings of a sheet's only table in sight, with filters; ``place``: its first part."""
    page.sheet_view.showGridLines = False
    page.sheet_view.zoomScale = 90
    page.sheet_properties.tabColor = argb("primary")
    if len(sheet.parts) > 1 or not isinstance(table := sheet.parts[0], Table):
        return
    narrow = table.columns[0].width <= _NARROW and len(table.columns) > _FEW
    page.freeze_panes = f"{letter(FIRST_COLUMN + narrow)}{place.first}"
    if table.open:
        right = letter(FIRST_COLUMN + len(table.columns) - 1)
        page.auto_filter.ref = f"{letter(FIRST_COLUMN)}{place.headings}:{right}{place.end}"
    page.print_title_rows = f"{place.headings}:{place.headings}"
    if sheet.pages_wide > 1:
        page.print_title_cols = f"{letter(FIRST_COLUMN)}:{letter(FIRST_COLUMN)}"


def set_print(page: Any, sheet: Sheet, printed: str, footer: str) -> None:
    """Print the range ``printed`` on lying pages, as wide as the sheet says, with a footer."""
    page.print_area = printed
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _PAPERS[sheet.paper]
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = sheet.pages_wide, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.7
    page.oddFooter.left.text = stored(footer).replace("&", "&&")  # in a footer, & starts a code
    page.oddFooter.right.text = "&P / &N"

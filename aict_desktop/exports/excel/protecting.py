"""What keeps formulas from being typed over, and what stands out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aict_desktop.exports.excel.looks import argb
from aict_desktop.exports.excel.places import Place, letter


def protect(page: Any) -> None:
    """Protect a sheet that is all computed, without a password; widths, heights and filters stay free."""
    page.protection.sheet = True
    page.protection.formatColumns = page.protection.formatRows = page.protection.autoFilter = False


def keep_formulas(page: Any, column: int, place: Place, words: Mapping[str, str]) -> None:
    """Refuse what is typed over the formulas of a column.

    Protecting a sheet where lines are also edited would forbid to sort and delete them.
    """
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation("custom", "FALSE", allow_blank=True, errorStyle="stop", showErrorMessage=True)
    rule.errorTitle, rule.error = words["computed"], words["computed_why"]
    rule.add(f"{letter(column)}{place.first}:{letter(column)}{place.last}")
    page.add_data_validation(rule)


def add_mark(page: Any, where: str, formula: str) -> None:
    """Show in bold on a warm ground the cells that fulfil a formula, written for the first of them."""
    from openpyxl.formatting import rule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    look = DifferentialStyle(
        font=Font(b=True, color=argb("warn")), fill=PatternFill("solid", bgColor=argb("warnsoft"))
    )
    made = rule.Rule("expression", formula=[formula.removeprefix("=")], dxf=look)
    page.conditional_formatting.add(where, made)

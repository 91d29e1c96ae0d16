"""How cells look: number formats that a French spreadsheet shows in French, alignments, calm colours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from aict_desktop.exports.excel.model import Look
from aict_desktop.exports.palette import paper

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FONT = "Calibri"  # on every office computer, or replaced by its twin Carlito


@dataclass(frozen=True)
class Shape:
    """How cells of one look are formatted; a ``soft`` ground tells what the workbook computes."""

    format: str = "General"
    side: str = "left"
    wrap: bool = False
    soft: bool = False
    edges: bool = True
    color: str = "text"
    underline: bool = False
    free: bool = False


# [$-40C] is French: LibreOffice follows it, Excel follows the computer's own language for the separators.
SHAPES: dict[Look, Shape] = {
    "text": Shape("@", wrap=True),
    "line": Shape("@", wrap=True),
    "choice": Shape("@", wrap=True),
    "number": Shape("0", side="center"),
    "quantity": Shape("[$-40C]#,##0.##########", side="right"),
    "money": Shape('[$-40C]#,##0.00\\ "€"', side="right"),
    "day": Shape("dd/mm/yyyy", side="center"),
    "score": Shape("[$-40C]0.0", side="center", soft=True),
    "result": Shape("General", wrap=True, soft=True),
    "link": Shape("@", color="primary", underline=True),
    "listed": Shape("@", edges=False),
}


def argb(token: str) -> str:
    """The colour of a token as spreadsheets write it."""
    return "FF" + paper(token).lstrip("#")


class Styles:
    """The styles of one workbook, each made once and shared by its cells: styling cell by cell is slow."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._cells: dict[tuple[Look, bool, bool, bool], Any] = {}

    def cell(self, look: Look, quoted: bool = False, in_form: bool = False, free: bool = False) -> Any:
        """The style of a cell; a form has its values on the left; a ``free`` one is never protected.

        ``quoted`` marks a text that a spreadsheet would take for a formula if it were typed again.
        """
        key = look, quoted, in_form, free
        if key not in self._cells:
            shape = replace(SHAPES[look], side="left") if in_form else SHAPES[look]
            self._cells[key] = self._array(replace(shape, free=free), quoted=quoted)
        return self._cells[key]

    def blank(self, look: Look) -> Any:
        """The style of the cells below a table: what is typed there is taken as in the lines above."""
        return self._array(replace(SHAPES[look], edges=False, soft=False))

    @cached_property
    def title(self) -> Any:
        """The title of a sheet."""
        return self._array(Shape(color="primary", edges=False), size=18, bold=True)

    @cached_property
    def intro(self) -> Any:
        """The sentence below it."""
        return self._array(Shape(wrap=True, color="muted", edges=False))

    @cached_property
    def part(self) -> Any:
        """The title of a table among others."""
        return self._array(Shape(color="primary", edges=False), size=13, bold=True)

    @cached_property
    def heading(self) -> Any:
        """The heading of a column."""
        return self._array(Shape(wrap=True, color="onprimary"), bold=True, ground="primary", middle=True)

    @cached_property
    def label(self) -> Any:
        """The label of a line of a form."""
        return self._array(Shape(wrap=True), bold=True, ground="soft")

    @cached_property
    def total(self) -> Any:
        """A total, and the word beside it."""
        return self._array(SHAPES["money"], bold=True, ground="soft")

    def _array(
        self,
        shape: Shape,
        size: int = 11,
        bold: bool = False,
        ground: str = "",
        middle: bool = False,
        quoted: bool = False,
    ) -> Any:
        from openpyxl.cell import Cell
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

        cell: Any = Cell(self._sheet, 1, 1)
        cell.font = Font(
            name=FONT,
            size=size,
            bold=bold,
            color=argb(shape.color),
            underline="single" if shape.underline else None,
        )
        cell.alignment = Alignment(
            horizontal=shape.side, vertical="center" if middle else "top", wrap_text=shape.wrap
        )
        cell.number_format = shape.format
        if ground or shape.soft:
            cell.fill = PatternFill("solid", start_color=argb(ground or "soft"))
        if shape.edges:
            edge = Side("thin", color=argb("line"))
            cell.border = Border(left=edge, right=edge, top=edge, bottom=edge)
        if quoted:
            cell.quotePrefix = True
        if shape.free:
            cell.protection = Protection(locked=False)
        return cell._style

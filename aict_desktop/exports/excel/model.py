"""What a workbook is made of: frozen sheets of forms and tables, before any file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True)
class Formula:
    """A formula of ours: ``{key}`` is the cell of that column in its row, ``{table.key}`` a whole column.

    The key ``id`` is the hidden column of the ids. ``comes_to`` is its value where we know it, for whoever
    looks at the sheet without a spreadsheet.
    """

    text: str
    comes_to: Decimal | None = None


Value = str | int | Decimal | date | Formula | None
Look = Literal[
    "text", "line", "choice", "number", "quantity", "money", "day", "score", "result", "link", "listed"
]


@dataclass(frozen=True)
class Column:
    """A column: its key in formulas, heading, look, width in characters.

    ``options`` names the list of its drop-down and ``strict`` forbids other words; ``limits`` bound a whole
    number; ``prompt`` is shown beside the cell; ``tints`` are colours of words; ``total`` adds the column up
    above its heading. ``mark`` is a formula as those of cells: what fulfils it stands out. One that is
    ``free`` may be typed in where the rest of its sheet is protected.
    """

    key: str
    label: str
    look: Look
    width: int
    options: str = ""
    strict: bool = True
    limits: tuple[int, int] | None = None
    prompt: str = ""
    tints: Mapping[str, str] = field(default_factory=dict)
    total: bool = False
    mark: str = ""
    free: bool = False


@dataclass(frozen=True)
class Table:
    """Records under one row of headings; ``ids`` fill a hidden column so that the workbook may come back.

    Lines may be added below when it is ``open``.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    ids: tuple[str, ...]
    open: bool = True


@dataclass(frozen=True)
class Form:
    """One record as lines of label and value."""

    title: str
    lines: tuple[tuple[Column, Value], ...]
    id: str


@dataclass(frozen=True)
class Chart:
    """A chart over columns named ``table.key``: what stands along it, and what it measures, with a name.

    It stands above the tables of its sheet, ``rows`` high; its bars may be ``lying``, from 0 to ``most``.
    """

    title: str
    names: str
    series: tuple[tuple[str, str], ...]
    lying: bool = False
    rows: int = 24
    most: int | None = None


@dataclass(frozen=True)
class Sheet:
    """A sheet: its tab, its title, one sentence about it, its forms and tables, then its charts."""

    name: str
    title: str
    intro: str
    parts: tuple[Table | Form, ...]
    paper: Literal["A4", "A3"] = "A4"
    pages_wide: int = 1
    charts: tuple[Chart, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether nothing is to be typed in it but what is free: all of it is computed or only shown."""
        return all(isinstance(part, Table) and not part.open for part in self.parts)


@dataclass(frozen=True)
class Workbook:
    """The sheets, the words of their drop-down lists by name, and the sheet that shows these words, if any.

    ``footer`` stands on every printed page. ``overflow`` is the sheet that takes the rest of texts too long
    for a cell, under the headings of its one empty table, ``id:key`` of the cell in its hidden column; it is
    left out when there are none. ``kept`` is what a hidden sheet holds for whoever reads the workbook back.
    """

    title: str
    footer: str
    sheets: tuple[Sheet, ...]
    lists: Mapping[str, tuple[str, ...]]
    lists_sheet: Sheet | None
    overflow: Sheet
    words: Mapping[str, str]
    kept: tuple[str, ...] = ()

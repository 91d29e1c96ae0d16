"""One line of a list as the values of an action, with a remark for each cell that does not say them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from aict_desktop.domain.fields import kinds
from aict_desktop.domain.folding import fold
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.imports.layout import Line
from aict_desktop.imports.mapping import LEAVE, MONEY, NOTES, ORGANISATION, PERIOD, SUPPORT, Column, Layout
from aict_desktop.imports.periods import read_period
from aict_desktop.imports.problems import Remark, remark, words
from aict_desktop.imports.reading import CELL_READERS, REASONS, is_nothing
from aict_desktop.imports.sheets import Cell, as_text
from aict_desktop.reference.files import read_toml


@dataclass
class Reading:
    """What one line says: values by field of Action (only those it says), organisation, notes, remarks."""

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    organisation: str = ""
    support: str = ""
    notes: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def year(self) -> int | None:
        """The year of the action."""
        found: int | None = self.values.get("year")
        return found


def read_line(line: Line, layout: Layout) -> Reading:
    """What ``line`` says; without title, organisation or partner it only says why it is left."""
    reading = Reading(line.number)
    for column in layout.columns:
        cell = line.cells[column.place]
        if not is_nothing(cell) and column.target != LEAVE:
            _take(reading, column, cell)
    if layout.year is not None:
        reading.values.setdefault("year", layout.year)
    _name(reading, line)
    if reading.organisation and any(name in reading.values for name in MONEY):
        reading.values.setdefault("kind", "subsidy")
    return reading


def _take(reading: Reading, column: Column, cell: Cell) -> None:
    _TAKERS.get(column.target, _take_value)(reading, column, cell)


def _take_organisation(reading: Reading, _column: Column, cell: Cell) -> None:
    reading.organisation = as_text(cell).replace("\n", " ")


def _take_support(reading: Reading, column: Column, cell: Cell) -> None:
    known: Mapping[str, str] = read_toml("imports.toml")["support"]
    reading.support = known.get(fold(as_text(cell)), "")
    _take_note(reading, column, cell)


def _take_period(reading: Reading, column: Column, cell: Cell) -> None:
    text = as_text(cell).replace("\n", " ")
    reading.values["date_text"] = text
    period = (cell, None) if isinstance(cell, date) else read_period(text)
    if period is None:
        reading.remarks.append(remark(reading.number, column.heading, text, "period"))
        return
    for name, day in zip(("start", "end"), period, strict=True):
        if day is not None:
            reading.values.setdefault(name, day)


def _take_note(reading: Reading, column: Column, cell: Cell) -> None:
    text = as_text(cell)
    told = text if column.holds_notes else words("words", "note", heading=column.heading, text=text)
    reading.notes.append(told)


def _take_value(reading: Reading, column: Column, cell: Cell) -> None:
    kind = kinds(Action)[column.target]
    value = CELL_READERS[type(kind)](cell, kind)
    if value is not None:
        reading.values[column.target] = value
        return
    _take_note(reading, column, cell)
    reading.remarks.append(remark(reading.number, column.heading, as_text(cell), REASONS[type(kind)]))


_TAKERS: Mapping[str, Callable[[Reading, Column, Cell], None]] = {
    ORGANISATION: _take_organisation,
    SUPPORT: _take_support,
    PERIOD: _take_period,
    NOTES: _take_note,
}


def _name(reading: Reading, line: Line) -> None:
    """Give the action a title: its own, else what it pays for, else the name of who does it or with whom."""
    values, organisation = reading.values, reading.organisation
    if values.get("title"):
        return
    if organisation and reading.support == "running":
        values["title"] = words("words", "title_running", organisation=organisation)
    elif organisation or values.get("partner"):
        values["title"] = organisation or values["partner"]
    else:
        amount = any(name in values for name in MONEY)
        told = " · ".join(as_text(cell) for cell in line.cells if cell != "")
        reading.remarks = [remark(line.number, "", told, "nameless_amount" if amount else "nameless")]

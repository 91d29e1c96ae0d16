"""One line of a list of actions: its period, its kind of support, who carries it, and a title at least."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from aict_desktop.imports.folds import fold
from aict_desktop.imports.layout import Line
from aict_desktop.imports.lines import Reading, Taker, take_cells
from aict_desktop.imports.mapping import Column, Layout
from aict_desktop.imports.periods import read_period
from aict_desktop.imports.problems import words
from aict_desktop.imports.sheets import Cell, as_text
from aict_desktop.imports.subjects import ACTIONS, ORGANISATION, PERIOD, SUPPORT
from aict_desktop.reference.files import read_toml


@dataclass
class ActionReading(Reading):
    """A line whose organisation is told by its name, and is not one of the values yet."""

    organisation: str = ""
    support: str = ""

    @property
    def year(self) -> int | None:
        """The year of the action."""
        found: int | None = self.values.get("year")
        return found


def read_action(line: Line, layout: Layout) -> ActionReading:
    """What ``line`` says; without title, organisation or partner it only says why it is left."""
    reading = ActionReading(line.number, ACTIONS)
    take_cells(reading, line, layout, _TAKERS)
    if layout.year is not None:
        reading.values.setdefault("year", layout.year)
    _name(reading, line)
    if reading.organisation and _has_amount(reading):
        reading.values.setdefault("kind", "subsidy")
    return reading


def _has_amount(reading: ActionReading) -> bool:
    return any(name in reading.values for name in ACTIONS.money)


def _take_organisation(reading: ActionReading, _column: Column, cell: Cell) -> None:
    reading.organisation = as_text(cell).replace("\n", " ")


def _take_support(reading: ActionReading, column: Column, cell: Cell) -> None:
    known: Mapping[str, str] = read_toml("imports.toml")["support"]
    reading.support = known.get(fold(as_text(cell)), "")
    reading.note(column, cell)


def _take_period(reading: ActionReading, column: Column, cell: Cell) -> None:
    text = as_text(cell).replace("\n", " ")
    reading.values["date_text"] = text
    period = (cell, None) if isinstance(cell, date) else read_period(text)
    if period is None:
        reading.remark(column.heading, text, "period")
        return
    for name, day in zip(("start", "end"), period, strict=True):
        if day is not None:
            reading.values.setdefault(name, day)


_TAKERS: Mapping[str, Taker] = {
    ORGANISATION: _take_organisation,
    SUPPORT: _take_support,
    PERIOD: _take_period,
}


def _name(reading: ActionReading, line: Line) -> None:
    """Give the action a title: its own, else what it pays for, else the name of who does it or with whom."""
    values, organisation = reading.values, reading.organisation
    if values.get("title"):
        return
    if organisation and reading.support == "running":
        values["title"] = words("words", "title_running", organisation=organisation)
    elif organisation or values.get("partner"):
        values["title"] = organisation or values["partner"]
    else:
        reading.leave(line, "nameless_amount" if _has_amount(reading) else "nameless")

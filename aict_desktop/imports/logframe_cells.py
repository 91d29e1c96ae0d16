"""The cells of a line of a logframe by what they hold, and those that tell of an activity."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from aict_desktop.domain.fields import Choice, Day, Kind, Money, Quantity
from aict_desktop.imports.logframe_entries import Entry, LogframeReading
from aict_desktop.imports.mapping import Column
from aict_desktop.imports.periods import read_months
from aict_desktop.imports.pieces import pieces
from aict_desktop.imports.problems import words
from aict_desktop.imports.reading import CELL_READERS
from aict_desktop.imports.sheets import Cell, as_text
from aict_desktop.imports.subjects import LOGFRAME, OF_ACTIVITIES, PERIOD

Cells = dict[str, tuple[Column, Cell]]

_UNREAD: tuple[tuple[type[Kind], str], ...] = (
    (Money, "unread_amount"),
    (Day, "unread_date"),
    (Quantity, "unread_number"),
    (Choice, "unread_choice"),
)


def read_activity(reading: LogframeReading, cells: Cells, hosts: Sequence[Entry]) -> None:
    """Put owners, dates, means and costs among the values of the activities of a line."""
    for target in OF_ACTIVITIES:
        if target not in cells:
            continue
        column, cell = cells[target]
        each = spread(cell, len(hosts))
        if each is None and target != "cost":
            reading.remark(column.heading, cell, "for_all", number=len(hosts))
        if each is None and target == "cost":
            reading.remark(column.heading, cell, "first_activity", first=hosts[0].text)
            each = [cell]
        for entry, own in zip(hosts, each or [cell] * len(hosts), strict=False):
            take(reading, entry.values, target, column, own)


def spread(cell: Cell, number: int) -> list[Cell] | None:
    """One piece of a cell for each of ``number`` texts; None when the cell does not tell as many."""
    if number == 1:
        return [cell]
    found, _ = pieces(as_text(cell))
    return [piece.text for piece in found] if len(found) == number else None


def take(reading: LogframeReading, values: dict[str, Any], target: str, column: Column, cell: Cell) -> None:
    """Put what a cell says among ``values``, or say why not; means keep what is no cost."""
    if target == PERIOD:
        _take_period(reading, values, column, cell)
        return
    kind = LOGFRAME.kinds[target]
    value = CELL_READERS[type(kind)](cell, kind)
    if value is not None:
        _keep(reading, values, target, column, cell, value)
    elif target == "cost":
        told = words("words", "cost", text=as_text(cell))
        values["resources"] = "\n".join(filter(None, (values.get("resources", ""), told)))
        reading.remark(column.heading, cell, "cost_in_words")
    else:
        reason = next(reason for of, reason in _UNREAD if isinstance(kind, of))
        reading.remark(column.heading, cell, reason)


def _keep(
    reading: LogframeReading, values: dict[str, Any], target: str, column: Column, cell: Cell, value: Any
) -> None:
    """Keep a value, unless another line of the same text said another one."""
    if values.get(target, value) != value:
        reading.remark(column.heading, cell, "said_before")
    elif target not in values:
        values[target] = value
        if isinstance(value, Decimal) and target in LOGFRAME.money:
            reading.values[target] = reading.values.get(target, Decimal(0)) + value


def _take_period(reading: LogframeReading, values: dict[str, Any], column: Column, cell: Cell) -> None:
    text = as_text(cell).replace("\n", " ")
    days = read_months(text)
    if days is None or days[1] is None:
        reading.remark(column.heading, text, "unread_period")
        return
    for name, day in zip(("start", "end"), days, strict=True):
        values.setdefault(name, day)


def refuse(reading: LogframeReading, cells: Cells, targets: Sequence[str], reason: str) -> None:
    """Say why the cells of some targets are left."""
    for target in targets:
        if target in cells:
            column, cell = cells[target]
            reading.remark(column.heading, cell, reason)

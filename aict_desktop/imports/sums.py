"""What the lines of a list add up to by theme or by any column, and what its other sheets say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from aict_desktop.domain.fields import Money
from aict_desktop.domain.french import format_money
from aict_desktop.imports.filters import told_value, value_in, values_of
from aict_desktop.imports.folds import fold
from aict_desktop.imports.identity import folded
from aict_desktop.imports.layout import Line
from aict_desktop.imports.lines import Reading
from aict_desktop.imports.mapping import Column
from aict_desktop.imports.problems import Remark, remark
from aict_desktop.imports.reading import CELL_READERS
from aict_desktop.imports.sheets import Cell, Row, Sheet
from aict_desktop.imports.subjects import Subject

Pair = tuple[Line, Reading]


@dataclass(frozen=True)
class Group:
    """The lines that hold one value: how many, and what each column of amounts adds up to in them."""

    value: str
    lines: int
    amounts: dict[str, Decimal]


@dataclass(frozen=True)
class Grouping:
    """The groups of one column, in alphabetical order, without value last."""

    column: Column
    subject: Subject
    groups: tuple[Group, ...]


def grouped(pairs: Sequence[Pair], column: Column, money: Sequence[str], subject: Subject) -> Grouping:
    """The lines of each value of ``column``, with the sums in euros of the targets ``money``."""
    told = values_of((line for line, _ in pairs), column.place)
    readings: dict[str, list[Reading]] = {value: [] for value in told}
    for line, reading in pairs:
        readings[value_in(line, column.place)].append(reading)
    made = [Group(told[value], len(of), totals(of, money)) for value, of in readings.items()]
    made.sort(key=lambda group: (not group.value, fold(group.value)))
    return Grouping(column, subject, tuple(made))


def totals(readings: Sequence[Reading], money: Sequence[str]) -> dict[str, Decimal]:
    """The sum in euros of each target of ``money``."""
    return {
        name: sum((reading.values.get(name) or Decimal(0) for reading in readings), Decimal(0))
        for name in money
    }


def disagreements(grouping: Grouping, others: Sequence[Sheet]) -> Iterator[Remark]:
    """A remark for each value to which another sheet gives an amount that its lines do not add up to."""
    for sheet in others:
        said = _summary(sheet)
        for group in grouping.groups:
            theirs = said.get(folded(group.value)) if group.value else None
            if theirs is None or not group.amounts or theirs in group.amounts.values():
                continue
            name, ours = next(iter(group.amounts.items()))
            yield remark(
                0,
                grouping.column.heading,
                told_value(group.value),
                "summary",
                sheet=sheet.name,
                theirs=format_money(theirs),
                ours=format_money(ours),
                label=grouping.subject.label(name),
            )


def _summary(sheet: Sheet) -> dict[str, Decimal]:
    """The amounts of lines that hold one label and one amount; a label told twice is no summary."""
    found: dict[str, Decimal | None] = {}
    for row in sheet.rows:
        label, amount = _labelled_amount(row)
        if label and amount is not None:
            found[label] = None if label in found else amount
    return {label: amount for label, amount in found.items() if amount is not None}


def _labelled_amount(row: Row) -> tuple[str, Decimal | None]:
    filled: list[Cell] = [cell for cell in row if cell != ""]
    if len(filled) != 2 or not isinstance(filled[0], str):
        return "", None
    return folded(filled[0]), CELL_READERS[Money](filled[1], Money())

"""One line of a list as values by target, with a remark for each cell that does not say them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aict_desktop.imports.layout import Line
from aict_desktop.imports.mapping import Column, Layout
from aict_desktop.imports.problems import Remark, remark, words
from aict_desktop.imports.reading import CELL_READERS, REASONS, is_nothing
from aict_desktop.imports.sheets import Cell, as_text
from aict_desktop.imports.subjects import LEAVE, NOTES, Subject


@dataclass
class Reading:
    """What one line says: values by target (only those it says), notes, remarks."""

    number: int
    subject: Subject
    values: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def note(self, column: Column, cell: Cell) -> None:
        """Keep a cell in the notes, under its heading."""
        text = as_text(cell)
        told = text if column.holds_notes else words("words", "note", heading=column.heading, text=text)
        self.notes.append(told)

    def remark(self, column: str, cell: Cell, reason: str, **values: object) -> None:
        """Say something about a cell of this line."""
        self.remarks.append(remark(self.number, column, as_text(cell), reason, **values))

    def leave(self, line: Line, reason: str) -> None:
        """Leave the whole line, and say nothing else of it."""
        told = " · ".join(as_text(cell) for cell in line.cells if cell != "")
        self.remarks = [remark(line.number, "", told, reason)]


Taker = Callable[[Any, Column, Cell], None]


def take_cells(reading: Reading, line: Line, layout: Layout, takers: Mapping[str, Taker]) -> None:
    """Put what each cell of ``line`` says into ``reading``: by its own taker, or by the kind of its field."""
    for column in layout.columns:
        cell = line.cells[column.place]
        if is_nothing(cell, zero=layout.subject.zero) or column.target == LEAVE:
            continue
        if column.target == NOTES:
            reading.note(column, cell)
        else:
            takers.get(column.target, _take_value)(reading, column, cell)


def _take_value(reading: Reading, column: Column, cell: Cell) -> None:
    kind = reading.subject.kinds[column.target]
    value = CELL_READERS[type(kind)](cell, kind)
    if value is not None:
        reading.values[column.target] = value
        return
    reading.note(column, cell)
    reading.remark(column.heading, cell, REASONS[type(kind)])

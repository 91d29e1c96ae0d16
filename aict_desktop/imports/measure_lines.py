"""One line of a round of measurements: an indicator with a day and a value, or a value a column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from aict_desktop.domain.french import format_day
from aict_desktop.imports.headings import heading_day
from aict_desktop.imports.layout import Line
from aict_desktop.imports.lines import Reading, Taker, take_cells
from aict_desktop.imports.mapping import Column, Layout
from aict_desktop.imports.marks import read_mark
from aict_desktop.imports.problems import Remark, remark
from aict_desktop.imports.reading import parse_moment, parse_quantity
from aict_desktop.imports.sheets import Cell, as_text
from aict_desktop.imports.subjects import IDENT, INDICATOR, MEASUREMENTS, VALUE, VALUE_ON


@dataclass
class MeasureReading(Reading):
    """A line with its indicator as it is called, and the values by day; ``mark`` is our workbook's.

    ``rounded`` is the month or year that stands for its last day; ``unread`` counts what is no number.
    """

    indicator: str = ""
    mark: tuple[str, str] = ("", "")
    day: date | None = None
    value: Decimal | None = None
    measures: dict[date, Decimal] = field(default_factory=dict)
    rounded: str = ""
    unread: int = 0


def read_measures(lines: Sequence[Line], layout: Layout) -> tuple[list[Reading], list[Remark]]:
    """What each line says, and what days the months and years stand for."""
    readings = [_read(line, layout) for line in lines]
    remarks = list(_about_headings(layout))
    if rounded := next((reading for reading in readings if reading.rounded and reading.measures), None):
        remarks.append(remark(0, layout.subject.label("day"), rounded.rounded, "last_days"))
    return list(readings), remarks


def _read(line: Line, layout: Layout) -> MeasureReading:
    reading = MeasureReading(line.number, MEASUREMENTS)
    take_cells(reading, line, layout, _TAKERS)
    if reading.day and reading.value is not None:
        reading.measures[reading.day] = reading.value
    if not reading.indicator and reading.mark[0] != "indicator":
        reading.leave(line, "no_indicator_name")
    elif reading.measures or reading.unread:
        reading.values["measures"] = True
    elif not reading.remarks and not layout.has(VALUE_ON):
        reading.leave(line, "no_day" if reading.value is not None else "no_value")
    return reading


def _take_indicator(reading: MeasureReading, _column: Column, cell: Cell) -> None:
    reading.indicator = as_text(cell).replace("\n", " ")


def _take_ident(reading: MeasureReading, _column: Column, cell: Cell) -> None:
    reading.mark = read_mark(cell)


def _take_day(reading: MeasureReading, column: Column, cell: Cell) -> None:
    reading.day = parse_moment(cell, ends=True)
    if reading.day is None:
        reading.remark(column.heading, cell, "unread_date")
    elif parse_moment(cell, ends=False) != reading.day:
        reading.rounded = as_text(cell)


def _take_value(reading: MeasureReading, column: Column, cell: Cell) -> None:
    reading.value = parse_quantity(cell)
    if reading.value is None:
        reading.unread += 1
        reading.remark(column.heading, cell, "not_a_number")


def _take_value_on(reading: MeasureReading, column: Column, cell: Cell) -> None:
    day, value = heading_day(column.heading), parse_quantity(cell)
    if value is None:
        reading.unread += 1
        reading.remark(column.heading, cell, "not_a_number")
    elif day is not None:
        reading.measures[day] = value


_TAKERS: Mapping[str, Taker] = {
    INDICATOR: _take_indicator,
    IDENT: _take_ident,
    "day": _take_day,
    VALUE: _take_value,
    VALUE_ON: _take_value_on,
}


def _about_headings(layout: Layout) -> Iterator[Remark]:
    for column in layout.columns:
        if column.target == VALUE_ON:
            day = heading_day(column.heading)
            if day is None:
                yield remark(0, column.heading, "", "no_day_in_heading")
            elif heading_day(column.heading, ends=False) != day:
                yield remark(0, column.heading, "", "last_day", day=format_day(day))

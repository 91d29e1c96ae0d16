"""The frame of a chart over time: where days and values stand, its axes and what they are marked with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from math import ceil, floor

from aict_desktop.domain.durations import months_later
from aict_desktop.domain.french import format_number
from aict_desktop.figures.drawing import Item, Line, Point, Text
from aict_desktop.figures.fonts import width
from aict_desktop.figures.occupancy import Box

SIZE = 8.0
MOST_DAYS = 8
BETWEEN_DAYS = 10.0  # points between the words of two days
LARGEST = Decimal("1E+15")
"""What is larger is drawn at the edge: no chart shows it together with anything else."""
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24_000)
_MULTIPLES = (1, 2, 5, 10)
_ALONE = timedelta(days=183)  # on each side of a single day


@dataclass(frozen=True, slots=True)
class Chart:
    """A frame in points; ``days`` and ``values`` are what its edges stand for."""

    frame: Box
    days: tuple[date, date]
    values: tuple[Decimal, Decimal]
    marked: tuple[Decimal, ...]

    @classmethod
    def around(cls, box: Box, days: Iterable[date], values: Iterable[Decimal], lines: int = 4) -> Chart:
        """A chart that holds these days and values, one of each at least, in what ``box`` leaves of room.

        The words of the values take their room on the left; some ``lines`` of them are marked.
        """
        marked = ticks([_bounded(value) for value in values], lines)
        gutter = max(width(format_number(value), SIZE) for value in marked) + 6
        known = sorted(days)
        first, last = known[0], known[-1]
        if first == last:
            first, last = _moved(first, -_ALONE), _moved(last, _ALONE)
        left, top, right, bottom = box
        frame = (left + gutter, top, right, bottom - SIZE - 6)
        return cls(frame, (first, last), (marked[0], marked[-1]), tuple(marked))

    def at(self, day: date, value: Decimal) -> Point:
        """Where a value of a day stands."""
        return self.across(day), self.up(value)

    def across(self, day: date) -> float:
        """Where a day stands from left to right."""
        left, _, right, _ = self.frame
        first, last = self.days
        return left + (right - left) * (day - first).days / (last - first).days

    def up(self, value: Decimal) -> float:
        """Where a value stands from bottom to top."""
        _, top, _, bottom = self.frame
        low, high = self.values
        return bottom - (bottom - top) * float((_bounded(value) - low) / (high - low))

    def axes(self) -> Iterator[Item]:
        """The marked values, each with its line, and the days below."""
        left, _, right, bottom = self.frame
        for value in self.marked:
            y = self.up(value)
            yield Line(((left, y), (right, y)), stroke="line", line_width=0.5)
            yield Text(left - 5, y + SIZE * 0.35, format_number(value), SIZE, anchor="end", colour="muted")
        for day, words in self._days():
            x = self.across(day)
            yield Line(((x, bottom), (x, bottom + 3)), stroke="edge", line_width=0.5)
            yield Text(x, bottom + SIZE + 4, words, SIZE, anchor="middle", colour="muted")

    def _days(self) -> Sequence[tuple[date, str]]:
        """The first days of months or years, as close as their words allow; else the first day alone."""
        for months in _MONTHS:
            found = [(day, _told(day, months)) for day in _first_days(*self.days, months)]
            if not found:
                break
            if len(found) <= MOST_DAYS and self._fit(found):
                return found
        return [(self.days[0], _told(self.days[0], 1))]

    def _fit(self, days: Sequence[tuple[date, str]]) -> bool:
        """Whether the words keep clear of one another."""
        wide = width(days[0][1], SIZE) + BETWEEN_DAYS
        places = [self.across(day) for day, _ in days]
        return all(right - left >= wide for left, right in pairwise(places))


def ticks(values: Sequence[Decimal], lines: int) -> list[Decimal]:
    """Round values around all of ``values``: some ``lines`` of them, from zero where that is near."""
    low, high = min(values), max(values)
    low = Decimal(0) if 0 <= low <= high / 2 else low
    high = Decimal(0) if low / 2 <= high <= 0 else high
    if low == high:
        low, high = low - 1, high + 1
    least = (high - low) / lines
    unit = Decimal(1).scaleb(least.adjusted())
    step = next(unit * many for many in _MULTIPLES if unit * many >= least)
    return [step * place for place in range(floor(low / step), ceil(high / step) + 1)]


def _first_days(first: date, last: date, months: int) -> Iterator[date]:
    """The first days of every so many months, counted from the year 0, within two days."""
    years = max(months // 12, 1)
    day = date(max(first.year - first.year % years, 1), 1, 1)
    while day <= last:
        if day >= first:
            yield day
        then = months_later(day, months)
        if then <= day or then == date.max:
            return
        day = then


def _told(day: date, months: int) -> str:
    return str(day.year) if months >= 12 else f"{day.month:02}/{day.year}"


def _bounded(value: Decimal) -> Decimal:
    return min(max(value, -LARGEST), LARGEST)


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day

"""What there is to draw of one indicator: its path, its steps, its measurements, and the names of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from aict_desktop.domain.edit import Key
from aict_desktop.domain.french import NBSP, format_number
from aict_desktop.domain.monitoring import Standing, Step, measurements, path, standing, starts_on
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import IntermediateTarget, Measurement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.chart import Chart
from aict_desktop.figures.drawing import Ellipse, Item, Line, Point, Polygon, Text
from aict_desktop.figures.fonts import one_line, width
from aict_desktop.figures.labels import Mark, Surface, place_label
from aict_desktop.figures.legend import Symbol
from aict_desktop.figures.occupancy import Box
from aict_desktop.figures.words import FigureWords, listed
from aict_desktop.reference.indicator_words import point_told, standing_told
from aict_desktop.reference.words import field_label

SMALL = 8.0
RIGHT = 16.0
"""What a chart leaves beyond its last day, for half of its words."""
DOT, STEP = 3.0, 4.0
ALONG = 4.0  # points between the places that a line keeps free of names
MOST_TOLD = 12  # measurements in the alternative text: the last ones
LABEL_ROOM = 90.0
LONG_PAST = timedelta(days=400)
"""After the last point of a course, today is no part of it any more."""


@dataclass(frozen=True, slots=True)
class Course:
    """What there is to draw of one indicator on a day."""

    indicator: Indicator
    today: date
    start: date | None
    steps: tuple[Step, ...]
    aims: Mapping[date, IntermediateTarget]
    measured: tuple[tuple[date, Decimal, Measurement], ...]
    found: Standing

    @classmethod
    def of(cls, snapshot: Snapshot, indicator_id: str, today: date) -> Course | None:
        """The course of the indicator of that id, if there is one."""
        row = snapshot.get(Indicator, indicator_id)
        if row is None:
            return None
        aims = snapshot.where(IntermediateTarget, indicator=row.id)
        known = measurements(snapshot, row)
        return cls(
            row,
            today,
            starts_on(snapshot, row),
            path(snapshot, row),
            {aim.day: aim for aim in aims if aim.day and aim.value is not None},
            tuple((one.day, one.value, one) for one in known if one.day and one.value is not None),
            standing(snapshot, row, today),
        )

    @property
    def drawable(self) -> bool:
        """Whether there is a point to draw: an end of the path with its day, or a measurement."""
        return bool(self._points())

    def chart(self, box: Box, lines: int) -> Chart:
        """The frame that holds all of it, and today once it has begun."""
        days = [day for day, _ in self._points()]
        now = [self.today] if min(days) <= self.today and self.today - max(days) <= LONG_PAST else []
        return Chart.around(box, [*days, *now], [value for _, value in self._points()], lines)

    def lines(self, chart: Chart) -> Iterator[Item]:
        """The path, dashed; what was measured, full; the day of today, dotted from top to bottom."""
        planned, made = self._lines(chart)
        if len(planned) > 1:
            yield Line(planned, stroke="edge", line_width=1.2, dashed=True)
        if len(made) > 1:
            yield Line(made, stroke="primary", line_width=1.8)
        if chart.days[0] < self.today < chart.days[1]:
            x = chart.across(self.today)
            yield Line(((x, chart.frame[1]), (x, chart.frame[3])), stroke="warn", line_width=0.8)

    def marks(self, chart: Chart, *, records: bool) -> Iterator[Item]:
        """The ends of the path, its steps, the measurements; with ``records``, what each leads to."""
        for day, value in self._ends():
            yield _ring(*chart.at(day, value))
        for day, value in self.steps[1:-1]:
            aim = self.aims[day]
            yield diamond(*chart.at(day, value), (aim.table, aim.id) if records else None)
        for day, value, one in self.measured:
            yield _dot(*chart.at(day, value), (one.table, one.id) if records else None)

    def names(self, chart: Chart) -> Iterator[Item]:
        """The values of the last measurement, of the ends and of the steps, where they cover nothing."""
        left, top, right, low = chart.frame
        taken = Surface((left, top - 10, right + RIGHT, low))
        taken.reserve(_around(*chart.at(day, value)) for day, value in self._points())
        for line in self._lines(chart):
            for spot in _along(line):
                taken.busy.take(spot)
        if chart.days[0] < self.today < chart.days[1]:
            x = chart.across(self.today)
            taken.reserve_lines([(x - 1, top, x + 1, low), _today_box(chart, self.today)])
        last = [(day, value) for day, value, _ in self.measured[-1:]]
        wanted = [*last, *self.steps[:1], *self.steps[-1:], *self.steps[1:-1]]
        for day, value in wanted:
            mark = Mark(*chart.at(day, value), DOT, "", ("", ""))
            for item in place_label(mark, format_number(value), taken, SMALL, LABEL_ROOM):
                yield replace(item, record=None)

    def legend(self) -> Iterator[tuple[Symbol, str]]:
        """What its marks mean, those that it has."""
        words = FigureWords("trajectory")
        there = {"planned": self.steps, "step": self.steps[1:-1], "measured": self.measured}
        return ((SYMBOLS[name], words.say(name)) for name, drawn in there.items() if drawn)

    def lacking(self) -> str:
        """What one needs to fill in before there is anything to draw."""
        field = self.found.missing or "baseline"
        return FigureWords("trajectory").say("empty", field=field_label(Indicator.table, field))

    def told(self) -> str:
        """The chart in words."""
        words, row = FigureWords("trajectory"), self.indicator
        parts = [words.say("alt", name=one_line(row.name))]
        if self.steps:
            from_, *between, to = [point_told(row, value, day) for day, value in self.steps]
            parts.append(words.say("alt_path", start=from_, end=to))
            parts += [words.say("alt_steps", steps=listed(between))] if between else []
        if self.measured:
            told = listed(point_told(row, value, day) for day, value, _ in self.measured[-MOST_TOLD:])
            parts.append(words.count("alt_measured", len(self.measured)) + f"{NBSP}: {told}.")
        return " ".join((*parts, standing_told(row, self.found)))

    def _points(self) -> list[Step]:
        return [*self.steps, *([] if self.steps else self._ends()), *((d, v) for d, v, _ in self.measured)]

    def _ends(self) -> Iterator[Step]:
        """The baseline and the target, each as long as its day is known."""
        row = self.indicator
        for day, value in ((self.start, row.baseline), (row.target_on, row.target)):
            if day and value is not None:
                yield day, value

    def _lines(self, chart: Chart) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
        planned = tuple(chart.at(*step) for step in self.steps)
        return planned, tuple(chart.at(day, value) for day, value, _ in self.measured)


def today_words(chart: Chart, today: date) -> Iterator[Item]:
    """What the line of today is called, above it, when it is in the chart."""
    if chart.days[0] < today < chart.days[1]:
        left, _, _, base = _today_box(chart, today)
        yield Text(left, base, FigureWords("trajectory").say("today"), SMALL, colour="warn")


def _today_box(chart: Chart, today: date) -> Box:
    """Above the line of today, within the edges."""
    wide = width(FigureWords("trajectory").say("today"), SMALL)
    left, top, right, _ = chart.frame
    x = min(max(chart.across(today) - wide / 2, left), right + RIGHT - wide)
    return x, top - 3 - SMALL, x + wide, top - 3


def _ring(x: float, y: float) -> Ellipse:
    return Ellipse(x, y, DOT, DOT, fill="surface", stroke="edge", line_width=1.2)


def diamond(x: float, y: float, record: Key | None = None) -> Polygon:
    """An open diamond around a centre."""
    points = ((x, y - STEP), (x + STEP, y), (x, y + STEP), (x - STEP, y))
    return Polygon(points, fill="surface", stroke="edge", line_width=1.2, record=record)


def _dot(x: float, y: float, record: Key | None) -> Ellipse:
    return Ellipse(x, y, DOT, DOT, fill="primary", stroke="surface", line_width=0.8, record=record)


def _around(x: float, y: float) -> Box:
    return x - STEP, y - STEP, x + STEP, y + STEP


def _along(line: Sequence[Point]) -> Iterable[Box]:
    """Small boxes on a broken line."""
    for (x, y), (to_x, to_y) in pairwise(line):
        many = int(max(abs(to_x - x), abs(to_y - y)) / ALONG) + 1
        for n in range(many + 1):
            a, b = x + (to_x - x) * n / many, y + (to_y - y) * n / many
            yield a - 1, b - 1, a + 1, b + 1


def _planned(x: float, y: float) -> tuple[Item, ...]:
    return Line(((x - 4.5, y), (x + 4.5, y)), stroke="edge", line_width=1.2, dashed=True), _ring(x, y)


def _measured(x: float, y: float) -> tuple[Item, ...]:
    return Line(((x - 4.5, y), (x + 4.5, y)), stroke="primary", line_width=1.8), _dot(x, y, None)


SYMBOLS: Mapping[str, Symbol] = {
    "planned": _planned,
    "step": lambda x, y: (diamond(x, y),),
    "measured": _measured,
}
"""What the marks of a chart look like in its legend."""

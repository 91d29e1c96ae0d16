"""When things happen: a bar for each result, or each objective where results are many, over the years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from aict_desktop.domain.french import NBSP
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.schedule import period
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Drawing, Item, Line, Rect, Text
from aict_desktop.figures.fonts import one_line, shorten
from aict_desktop.figures.large.frame import HIGH, SIZE, SMALL, WIDE
from aict_desktop.figures.numbering import Plan
from aict_desktop.figures.words import FigureWords, listed

MOST = 9
MOST_YEARS = 10
HEAD = 30.0
ROW, LEAST_ROW = 58.0, (HIGH - HEAD) / MOST
BETWEEN = 8.0
LEFT = 452.0  # of the years; the names stand before


@dataclass(frozen=True, slots=True)
class _Bar:
    """What a bar is for, and its days."""

    text: str
    first: date
    last: date


def timetable(snapshot: Snapshot, today: date) -> Drawing | None:
    """The bars, the earliest first line first, and a line where today is; None when nothing is dated."""
    bars = _bars(snapshot)
    if not bars:
        return None
    first = min(one.first for one in bars).year
    years = range(first, min(max(one.last for one in bars).year, first + MOST_YEARS - 1) + 1)
    shown = bars[:MOST]
    high = max(min((HIGH - HEAD) / len(shown), ROW), LEAST_ROW)
    low = HEAD + high * len(shown)
    rows = [item for place, one in enumerate(shown) for item in _row(one, HEAD + place * high, high, years)]
    return Drawing(WIDE, low, (*_axis(years, low, today), *rows), _alt(bars))


def _bars(snapshot: Snapshot) -> Sequence[_Bar]:
    """One a result; one an objective when there are too many results to be seen from afar."""
    plan = Plan.of(snapshot)
    results = [
        _bar(f"{plan.numbers[result.id]}{NBSP} {result.text}", plan.activities.get(result.id, ()))
        for result in plan.all_results()
    ]
    found = [one for one in results if one]
    if len(found) <= MOST:
        return found
    objectives = (
        _bar(
            f"{plan.numbers[objective.id]}{NBSP} {objective.text}",
            [a for r in plan.results.get(objective.id, ()) for a in plan.activities.get(r.id, ())],
        )
        for objective in plan.objectives
    )
    return [one for one in objectives if one]


def _bar(text: str, activities: Sequence[Activity]) -> _Bar | None:
    days = [day for one in activities for day in period(one) or ()]
    return _Bar(one_line(text), min(days), max(days)) if days else None


def _x(day: date, years: range) -> float:
    """Where a day stands from left to right."""
    start, end = date(years[0], 1, 1).toordinal(), date(years[-1], 12, 31).toordinal()
    return LEFT + (WIDE - LEFT) * min(max((day.toordinal() - start) / (end - start), 0.0), 1.0)


def _axis(years: range, low: float, today: date) -> Iterator[Item]:
    wide = (WIDE - LEFT) / len(years)
    for place, year in enumerate(years):
        ground = "soft" if place % 2 == 0 else "surface"
        yield Rect(LEFT + place * wide, 0, wide, low, fill=ground)
        yield Text(LEFT + (place + 0.5) * wide, SIZE, str(year), SMALL, "semibold", "middle", "muted")
    if years[0] <= today.year <= years[-1]:
        x = _x(today, years)
        yield Line(((x, HEAD - 4), (x, low)), stroke="warn", line_width=2.0, dashed=True)


def _row(one: _Bar, y: float, high: float, years: range) -> Iterator[Item]:
    """The words, and the bar beside them."""
    yield Text(0, y + high / 2 + SIZE * 0.34, shorten(one.text, LEFT - 16, SIZE), SIZE)
    left, right = _x(one.first, years), _x(one.last, years)
    yield Rect(left, y + BETWEEN, max(right - left, BETWEEN), high - 2 * BETWEEN, 5, fill="primary")


def _alt(bars: Sequence[_Bar]) -> str:
    words = FigureWords("large")
    told = (
        words.say("span", name=one.text, first=one.first.year, last=one.last.year)
        if one.first.year != one.last.year
        else words.say("span_year", name=one.text, first=one.first.year)
        for one in bars
    )
    return words.say("alt_timetable", bars=listed(told))

"""The courses of indicators: the path that was planned, what was measured, where one stands today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.edit import Key
from aict_desktop.domain.french import NBSP
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.course import RIGHT, SMALL, SYMBOLS, Course, diamond, today_words
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing, Ellipse, Item, Line, Polygon, Rect, Text
from aict_desktop.figures.fonts import one_line, shorten
from aict_desktop.figures.legend import Symbol, bottom, legend
from aict_desktop.figures.words import FigureWords, listed
from aict_desktop.reference.indicator_words import state_word, value_told

SIZE = 9.0
HIGH = 165.0
"""Of a chart that stands alone, its axes included."""
CARD, CARD_HIGH, BETWEEN, PAD = (PAPER_WIDTH - 12) / 2, 148.0, 12.0, 9.0
MOST_CARDS = 120


def trajectory(snapshot: Snapshot, indicator_id: str, today: date, wide: float = PAPER_WIDTH) -> Drawing:
    """One indicator: its path, its steps, its measurements, each a mark that leads to its record.

    ``wide`` is the width in points: that of a page, or less where the figure has little room.
    """
    words = FigureWords("trajectory")
    course = Course.of(snapshot, indicator_id, today)
    if course is None or not course.drawable:
        told = course.lacking() if course else words.say("nobody")
        return Drawing(wide, 24, (Text(0, 14, told, SIZE, "italic", colour="muted"),), told)
    box = (0.0, 22.0, wide - RIGHT, HIGH)
    chart = course.chart(box, 4)
    unit = shorten(course.indicator.unit, wide / 2, SMALL)
    items: list[Item] = [Text(0, 9, unit, SMALL, colour="muted"), *chart.axes(), *course.lines(chart)]
    items += [*today_words(chart, today), *course.marks(chart, records=True), *course.names(chart)]
    items += legend(list(course.legend()), HIGH + 16, wide)
    return Drawing(wide, bottom(items) + 6, tuple(items), course.told())


def trajectories(snapshot: Snapshot, today: date) -> Drawing:
    """All the indicators, small and side by side, each leading to its sheet."""
    words, rows = FigureWords("trajectory"), snapshot.all(Indicator)
    if not rows:
        told = words.say("none")
        return Drawing(PAPER_WIDTH, 24, (Text(0, 14, told, SIZE, "italic", colour="muted"),), told)
    courses = [Course.of(snapshot, row.id, today) for row in rows[:MOST_CARDS]]
    known = [course for course in courses if course]
    items: list[Item] = []
    for place, course in enumerate(known):
        down, across = divmod(place, 2)
        items += _card(course, across * (CARD + BETWEEN), down * (CARD_HIGH + BETWEEN))
    y = (len(known) + 1) // 2 * (CARD_HIGH + BETWEEN) + 4
    if left := len(rows) - len(known):
        items.append(Text(0, y, words.count("others", left), SMALL, colour="muted"))
    items += legend(_whole_legend(), y + (14 if left else 0))
    alt = words.say("alt_all", indicators=listed(_brief(course) for course in known))
    return Drawing(PAPER_WIDTH, bottom(items) + 6, tuple(items), alt)


def _card(course: Course, x: float, y: float) -> Iterator[Item]:
    """The name, the state and the chart without the names of its points."""
    row = course.indicator
    key: Key = (row.table, row.id)
    yield Rect(x, y, CARD, CARD_HIGH, 6, fill="surface", stroke="line", record=key)
    room = CARD - 2 * PAD
    yield Text(
        x + PAD, y + 15, shorten(row.name or "…", room, SIZE, "semibold"), SIZE, "semibold", record=key
    )
    yield from state_symbol(course.found.state, x + PAD + 4.5, y + 25)
    said = [state_word(course.found), value_told(row, course.found.last.value) if course.found.last else ""]
    told = shorten(" · ".join(filter(None, said)), room - 14, SMALL)
    yield Text(x + PAD + 13, y + 28, told, SMALL, colour="muted", record=key)
    if not course.drawable:
        yield Text(x + PAD, y + 60, shorten(course.lacking(), room, SMALL), SMALL, "italic", colour="muted")
        return
    chart = course.chart((x + PAD, y + 40, x + CARD - PAD - RIGHT, y + CARD_HIGH - PAD), 3)
    yield from (*chart.axes(), *course.lines(chart), *course.marks(chart, records=False))


def state_symbol(state: str, x: float, y: float) -> tuple[Item, ...]:
    """The sign of a state around a centre: its shape says it without its colour."""
    up, down = ((-4, 3), (0, -4), (4, 3)), ((-4, -3), (0, 4), (4, -3))
    if state == "reached":
        return (Rect(x - 3.6, y - 3.6, 7.2, 7.2, 1, fill="primary", stroke="primary"),)
    if state in ("ahead", "behind"):
        colour, points = ("primary", up) if state == "ahead" else ("warn", down)
        return (Polygon(tuple((x + a, y + b) for a, b in points), fill=colour, stroke=colour),)
    if state == "on_time":
        return (Ellipse(x, y, 3.6, 3.6, fill="primary", stroke="primary"),)
    if state == "unmeasured":
        return (Ellipse(x, y, 3.6, 3.6, fill="surface", stroke="muted", line_width=1),)
    return (diamond(x, y),)


def _brief(course: Course) -> str:
    row, found = course.indicator, course.found
    last = f" ({value_told(row, found.last.value)})" if found.last else ""
    return f"{one_line(row.name)}{NBSP}: {state_word(found).lower()}{last}"


def _whole_legend() -> list[tuple[Symbol, str]]:
    words = FigureWords("trajectory")
    return [(symbol, words.say(name)) for name, symbol in {**SYMBOLS, "today": _now}.items()]


def _now(x: float, y: float) -> tuple[Item, ...]:
    return (Line(((x, y - 4.5), (x, y + 4.5)), stroke="warn", line_width=0.8),)

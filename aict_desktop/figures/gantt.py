"""The parts of a schedule as primitives: months above, a bar a line, milestones below it, arrows between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from aict_desktop.domain.durations import days_later, months_later
from aict_desktop.domain.french import SHORT_MONTHS
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Item, Line, Point, Polygon, Rect, Text, stacked
from aict_desktop.figures.fonts import shorten, width, wrap
from aict_desktop.figures.milestones import SMALL, milestones
from aict_desktop.figures.timeline import Axis, Row, by_day, short
from aict_desktop.figures.words import FigureWords

HEADING, LINE, MARKS = 20.0, 24.0, 15.0  # heights: a heading, a line, its milestones
HEAD = 30.0  # of the months
BAR, TOP = 14.0, 5.0  # height of a bar, and its distance from the top of its line
SIZE = 9.0
INDENT = 10.0  # of the words of an activity below those of its result
GAP = 4.0
LABEL = 12.0  # from a bar to the words beside it
REACH = 6.0  # how far an arrow goes out of a bar before it turns
STUB = 1  # months that a bar with one date only is drawn
HATCH = 7.0
LEAST_MONTH, LEAST_QUARTER = 16.0, 6.0  # widths of a month from which months, or quarters, are named


def height(row: Row) -> float:
    """How high a line is."""
    if row.activity is None:
        return HEADING
    return LINE + (MARKS if by_day(row.milestones) else 0)


def tops(lines: Sequence[Row]) -> list[float]:
    """Where each line begins, the first at 0; one more for where the last ends."""
    found = [0.0]
    for row in lines:
        found.append(found[-1] + height(row))
    return found


def head(axis: Axis, today: date | None = None) -> Iterator[Item]:
    """The years, the months or quarters below them where there is room, and today."""
    for day, x in axis.each():
        if day.month == 1 or day == axis.first:
            yield from _year(axis, day, x)
        if axis.month >= LEAST_MONTH:
            name = SHORT_MONTHS[day.month - 1]
            text = name if width(name, SMALL) <= axis.month - 2 else name[0].upper()
            yield Text(x + axis.month / 2, HEAD - 5, text, SMALL, anchor="middle", colour="muted")
        elif axis.month >= LEAST_QUARTER and day.month % 3 == 1 and x + 3 * axis.month <= axis.right:
            text = f"T{day.month // 3 + 1}"
            yield Text(x + 1.5 * axis.month, HEAD - 5, text, SMALL, anchor="middle", colour="muted")
    yield Line(((axis.left, HEAD), (axis.right, HEAD)), stroke="edge")


def ground(snapshot: Snapshot, axis: Axis, top: float, bottom: float, today: date | None) -> Iterator[Item]:
    """The ends of years and quarters, the term of office with what is outside it hatched, today's line."""
    dossier = snapshot.one(Dossier)
    start, end = dossier.term_start, dossier.term_end
    first_in = axis.x(start) if start else axis.left
    last_in = axis.end_x(end) if end and end >= axis.first else axis.right
    for left, right in ((axis.left, first_in), (last_in, axis.right)):
        if right - left > 1:
            yield Rect(left, top, right - left, bottom - top, fill="soft")
            yield from _hatched(left, right, top, bottom)
    for day, x in axis.each():
        if day.month == 1 or (day.month % 3 == 1 and axis.month >= LEAST_QUARTER):
            yield Line(((x, top), (x, bottom)), stroke="line", line_width=0.9 if day.month == 1 else 0.4)
    for known, x in ((start, first_in), (end, last_in)):
        if known and axis.left < x < axis.right:
            yield Line(((x, top), (x, bottom)), stroke="text", line_width=1.1)
    if today and axis.first <= today <= axis.last:
        yield Line(
            ((axis.x(today), top), (axis.x(today), bottom)), stroke="warn", line_width=1.2, dashed=True
        )


def named(row: Row, left: float, room: float, y: float) -> Iterator[Item]:
    """The number and the words of a line, in the column of names."""
    text = f"{row.number} {row.text or FigureWords('schedule').say('untitled')}".strip()
    if row.activity is None:
        told = shorten(text, room - 6, SIZE, "semibold")
        yield Rect(left, y + 1, width(told, SIZE, "semibold") + 5, HEADING - 2, fill="soft")
        yield Text(left + 2, y + HEADING - 6, told, SIZE, "semibold", record=row.key)
        return
    told_in = wrap(text, room - INDENT - 6, SMALL, most=2)
    first = y + (11.0 if len(told_in) > 1 else 15.0)
    yield from stacked(told_in, Text(left + INDENT, first, "", SMALL, record=row.key), 9.4)


def bar(row: Row, axis: Axis, y: float) -> Rect | None:
    """The bar of a line that has both dates, or the hollow stub of one that has one."""
    if days := row.days:
        left, right = axis.x(days[0]), axis.end_x(days[1])
        return Rect(
            min(left, axis.right - 2),
            y + TOP,
            max(right - left, 2.0),
            BAR,
            2.5,
            fill="partner",
            stroke="primary",
            line_width=0.8,
            record=row.key,
        )
    one = row.activity
    if one is None or not (known := one.start or one.end):
        return None
    first = known if one.start else months_later(known, -STUB)
    left = axis.x(first)
    right = axis.end_x(days_later(months_later(first, STUB), -1))
    return Rect(
        min(left, axis.right - 2), y + TOP, max(right - left, 2.0), BAR, 2.5, stroke="edge", record=row.key
    )


def ruled(row: Row, y: float, wide: float) -> Iterator[Item]:
    """A band behind a heading, a thin rule above a line."""
    if row.activity is None:
        yield Rect(0, y, wide, HEADING, fill="soft")
    else:
        yield Line(((0, y), (wide, y)), stroke="line", line_width=0.4)


def line(snapshot: Snapshot, row: Row, axis: Axis, y: float, today: date | None = None) -> Iterator[Item]:
    """The bar of a line with its words, and its milestones below."""
    if row.activity is None:
        return
    drawn = bar(row, axis, y)
    if drawn:
        yield drawn
    yield from _label(short(snapshot, row.activity), row, drawn, axis, y)
    yield from milestones(row.milestones, axis, y + LINE + MARKS / 2 - 3, today)


def arrows(lines: Sequence[Row], axis: Axis, top: float, starts: Mapping[str, float]) -> Iterator[Item]:
    """From the end of each bar to those that wait for it; ``starts`` tells where lines begin, by id."""
    by_id = {row.activity.id: row for row in lines if row.activity}
    for row in lines:
        for need in row.needs:
            before = by_id.get(need.id)
            if before and row.activity and row.days and before.days:
                one = bar(before, axis, top + starts[need.id])
                other = bar(row, axis, top + starts[row.activity.id])
                assert one
                assert other
                yield from _arrow(one, other)


def label_box(drawn: Rect | None, text: str, axis: Axis) -> tuple[float, float, bool]:
    """Where the words of a bar begin, the room they have, and whether they stand inside it."""
    wide = width(text, SMALL, "semibold")
    if drawn is None:
        return axis.left + GAP, axis.right - axis.left - 2 * GAP, False
    if wide + 2 * GAP <= drawn.width:
        return drawn.x + drawn.width / 2, drawn.width, True
    right = drawn.x + drawn.width + LABEL
    if axis.right - right >= wide:
        return right, axis.right - right, False
    left = drawn.x - LABEL
    if left - axis.left >= wide:
        return left - wide, wide, False
    return (
        (right, axis.right - right, False)
        if axis.right - right > left - axis.left
        else (axis.left, left - axis.left, False)
    )


def _year(axis: Axis, day: date, x: float) -> Iterator[Item]:
    last = min(axis.months, (day.year - axis.first.year) * 12 + 13 - axis.first.month)
    room = axis.left + last * axis.month - x
    text = str(day.year)
    if width(text, SIZE, "semibold") + 4 <= room:
        yield Text(x + 3, 12, text, SIZE, "semibold")


def _hatched(left: float, right: float, top: float, bottom: float) -> Iterator[Item]:
    """Slanting lines over a rectangle: it is not told by its colour alone."""
    across, down = right - left, bottom - top
    place = HATCH
    while place < across + down:
        first = (left + min(place, across), top + max(place - across, 0.0))
        last = (left + max(place - down, 0.0), top + min(place, down))
        yield Line((first, last), stroke="edge", line_width=0.35)
        place += HATCH


def _label(text: str, row: Row, drawn: Rect | None, axis: Axis, y: float) -> Iterator[Item]:
    x, room, inside = label_box(drawn, text, axis)
    baseline = y + TOP + BAR - 3.8
    if inside:
        yield Text(x, baseline, text, SMALL, "semibold", "middle", record=row.key)
        return
    told = shorten(text, room, SMALL)
    if len(told) > 1:
        wide = width(told, SMALL)
        yield Rect(x - 2, y + TOP, wide + 4, BAR, fill="surface")
        yield Text(x, baseline, told, SMALL, "italic" if drawn is None else "regular", colour="muted")


def _arrow(one: Rect, other: Rect) -> Iterator[Item]:
    """From the right end of a bar to the left end of another, around it when that one begins too early."""
    start, y = one.x + one.width, one.y + BAR / 2
    end, last = other.x, other.y + BAR / 2
    points: tuple[Point, ...]
    if end >= start + 2 * REACH:
        points = ((start, y), (start + REACH, y), (start + REACH, last), (end - 3, last))
    else:
        between = one.y + BAR + 3 if last > y else one.y - 3
        points = (
            *((start, y), (start + REACH, y), (start + REACH, between)),
            *((end - REACH - 2, between), (end - REACH - 2, last), (end - 3, last)),
        )
    yield Line(points, stroke="muted", line_width=0.9)
    yield Polygon(((end, last), (end - 4.5, last - 2.6), (end - 4.5, last + 2.6)), fill="muted")

"""The milestones of a schedule: a diamond on each day, full once reached, with its words if they fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from aict_desktop.domain.edit import Key
from aict_desktop.domain.french import SHORT_MONTHS
from aict_desktop.domain.records.schedule import Milestone
from aict_desktop.figures.drawing import Item, Polygon, Rect, Text
from aict_desktop.figures.fonts import width
from aict_desktop.figures.timeline import Axis, by_day
from aict_desktop.figures.words import FigureWords

SMALL = 8.2
DIAMOND = 4.6  # from the centre to a point


def milestones(found: Iterable[Milestone], axis: Axis, y: float, today: date | None) -> Iterator[Item]:
    """Those that have a day, on one line; those too near to be told apart share a diamond and its words."""
    groups: list[list[Milestone]] = []
    for one in by_day(found):
        if groups and _x(one, axis) - _x(groups[-1][0], axis) < 2 * DIAMOND + 1:
            groups[-1].append(one)
        else:
            groups.append([one])
    ends = [*(_x(group[0], axis) - DIAMOND for group in groups[1:]), axis.right]
    for group, end in zip(groups, ends, strict=False):
        yield from _group(group, _x(group[0], axis), y, end, today)


def diamond(x: float, y: float, record: Key | None = None, *, reached: bool) -> Polygon:
    """The mark of a milestone around a centre."""
    corners = ((x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND), (x - DIAMOND, y))
    fill = "primary" if reached else "surface"
    return Polygon(corners, fill=fill, stroke="primary", line_width=1.1, record=record)


def _group(group: Sequence[Milestone], x: float, y: float, end: float, today: date | None) -> Iterator[Item]:
    key = (group[0].table, group[0].id)
    yield diamond(x, y, key, reached=all(one.done for one in group))
    text, left = _day_told(group, today), x + DIAMOND + 3
    wide = width(text, SMALL)
    if left + wide + 2 <= end:
        yield Rect(left - 1, y - 5, wide + 2, 10, fill="surface")
        yield Text(left, y + 2.8, text, SMALL, colour="muted", record=key)


def _x(one: Milestone, axis: Axis) -> float:
    return min(max(axis.x(one.due or axis.first), axis.left + DIAMOND), axis.right - DIAMOND)


def _day_told(group: Sequence[Milestone], today: date | None) -> str:
    """« 12 mars », « 12 mars, en retard », « 12 mars +1 »."""
    words, due = FigureWords("schedule"), group[0].due
    assert due, "only dated milestones are drawn"
    day = "1er" if due.day == 1 else str(due.day)
    told = f"{day}\u00a0{SHORT_MONTHS[due.month - 1]}" + (f" +{len(group) - 1}" if len(group) > 1 else "")
    late = today and due < today and not group[0].done
    return words.say("late", day=told) if late else told

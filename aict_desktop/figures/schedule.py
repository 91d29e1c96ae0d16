"""The schedule on paper: a line an activity, months across, as one drawing or as one for each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.schedule import Milestone
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Drawing, Item, Line, Polygon, Rect, Text
from aict_desktop.figures.fonts import width as wide_of
from aict_desktop.figures.gantt import (
    HEAD,
    SIZE,
    arrows,
    ground,
    head,
    height,
    line,
    named,
    ruled,
    tops,
)
from aict_desktop.figures.milestones import SMALL, diamond
from aict_desktop.figures.numbering import Plan
from aict_desktop.figures.timeline import Axis, Row, rows, span, told
from aict_desktop.figures.words import FigureWords

WIDTH = 757.0
"""The width between the margins of an A4 page that lies."""
FOOT = 22.0  # the legend
MOST_TOLD = 24
_SYMBOL, _BETWEEN = 16.0, 14.0


@dataclass(frozen=True, slots=True)
class Columns:
    """The column of names and the axis beside it, for a drawing of some width."""

    names: float
    axis: Axis

    @classmethod
    def of(cls, first: date, months: int, wide: float, share: float = 0.34) -> Columns:
        """Names in a share of the width, the months in the rest."""
        names = wide * share
        return cls(names, Axis(first, months, names, (wide - names) / months))


def schedule(snapshot: Snapshot, today: date | None = None, *, width: float = WIDTH) -> Drawing:
    """The whole schedule, however long; ``today`` is drawn when it is given."""
    return _drawing(snapshot, rows(snapshot), today, width, _alt(snapshot, rows(snapshot)))


def schedule_pages(
    snapshot: Snapshot, limit: float, today: date | None = None, *, width: float = WIDTH
) -> tuple[Drawing, ...]:
    """The schedule in drawings of at most ``limit`` points of height; each begins with its heading."""
    pages: list[list[Row]] = [[]]
    room = whole = limit - HEAD - FOOT
    heading: Row | None = None
    for row in rows(snapshot):
        heading = row if row.activity is None else heading
        needs = height(row) + (0 if row.activity else 24.0)
        if needs > room and pages[-1]:
            again = [heading] if heading and row.activity else []
            pages.append(list(again))
            room = whole - sum(map(height, again))
        pages[-1].append(row)
        room -= height(row)
    alts = (_alt(snapshot, page) for page in pages)
    return tuple(_drawing(snapshot, page, today, width, alt) for page, alt in zip(pages, alts, strict=True))


def _drawing(snapshot: Snapshot, lines: Sequence[Row], today: date | None, width: float, alt: str) -> Drawing:
    words = FigureWords("schedule")
    if not any(row.activity for row in lines):
        return Drawing(width, 24, (Text(0, 14, words.say("empty"), SIZE, "italic", colour="muted"),), alt)
    columns, places = Columns.of(*span(snapshot, today), width), tops(lines)
    axis, bottom = columns.axis, HEAD + places[-1]
    items: list[Item] = []
    for row, y in zip(lines, places, strict=False):
        items += ruled(row, HEAD + y, width)
    items += [*ground(snapshot, axis, HEAD, bottom, today), *head(axis)]
    starts = {row.activity.id: y for row, y in zip(lines, places, strict=False) if row.activity}
    items += arrows(lines, axis, HEAD, starts)
    for row, y in zip(lines, places, strict=False):
        items += [
            *named(row, 0, columns.names if row.activity else width, HEAD + y),
            *line(snapshot, row, axis, HEAD + y, today),
        ]
    items += _legend(snapshot, lines, bottom + 15, today)
    return Drawing(width, bottom + FOOT, tuple(items), alt)


def _legend(snapshot: Snapshot, lines: Sequence[Row], y: float, today: date | None) -> Iterator[Item]:
    """What marks mean, of those that the drawing holds."""
    words, dossier, x = FigureWords("schedule"), snapshot.one(Dossier), 0.0
    marks: list[Milestone] = [one for row in lines for one in row.milestones if one.due]
    for there, key in (
        (any(not one.done for one in marks), "diamond_open"),
        (any(one.done for one in marks), "diamond_full"),
        (any(row.needs for row in lines), "arrow"),
        (bool(dossier.term_start or dossier.term_end), "hatched"),
        (today is not None, "today"),
    ):
        if there:
            yield from _symbol(key, x + 5, y - 3)
            text = words.say(key, day=format_day(today))
            yield Text(x + _SYMBOL, y, text, SMALL, colour="muted")
            x += _SYMBOL + wide_of(text, SMALL) + _BETWEEN


def _symbol(key: str, x: float, y: float) -> Iterator[Item]:
    if key.startswith("diamond"):
        yield diamond(x, y, reached=key == "diamond_full")
    elif key == "arrow":
        yield Line(((x - 5, y), (x + 3, y)), stroke="muted", line_width=0.9)
        yield Polygon(((x + 5, y), (x + 1, y - 2.6), (x + 1, y + 2.6)), fill="muted")
    elif key == "today":
        yield Line(((x, y - 5), (x, y + 5)), stroke="warn", line_width=1.2, dashed=True)
    else:
        yield Rect(x - 5, y - 4.5, 10, 9, fill="soft", stroke="edge", line_width=0.4)
        yield Line(((x + 5, y - 4.5), (x - 5, y + 4.5)), stroke="edge", line_width=0.5)


def _alt(snapshot: Snapshot, lines: Sequence[Row]) -> str:
    words, numbers = FigureWords("schedule"), Plan.of(snapshot).numbers
    activities = [row for row in lines if row.activity]
    if not activities:
        return words.say("alt_empty")
    said = [f"{told(snapshot, row, numbers)}." for row in activities[:MOST_TOLD]]
    if left := len(activities) - MOST_TOLD:
        said += [words.count("others", left)] if left > 0 else []
    return words.say("alt", lines=" ".join(said))

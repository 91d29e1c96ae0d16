"""The schedule: its chart, its activities one by one, and the days that they ask of each person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from aict_desktop.documents.frame import framed
from aict_desktop.documents.sentences import Sentences, joined, points
from aict_desktop.domain.french import NBSP, enumerated, format_day, format_number
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Milestone
from aict_desktop.domain.schedule import cycles
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.workload import Load, loads
from aict_desktop.exports.blocks import (
    Block,
    Document,
    FigureBlock,
    Heading,
    Note,
    Orientation,
    Paragraph,
    Row,
    Table,
)
from aict_desktop.figures.numbering import Plan
from aict_desktop.figures.schedule import schedule_pages
from aict_desktop.figures.timeline import Row as Line
from aict_desktop.figures.timeline import length_told, rows
from aict_desktop.reference.refusals import told_circle

WIDTHS = (0.7, 4.4, 2.0, 1.4, 1.4, 1.3, 1.1, 3.0)
LOAD_WIDTHS = (3.2, 0.9, 1.0, 1.0, 1.0, 1.0, 1.2, 1.3)
_A3 = 1105.0, 640.0  # what a figure may take of an A3 page that lies, under its heading
_A4 = 757.0, 400.0  # of an A4 page


def schedule(snapshot: Snapshot, today: date) -> Document:
    """The schedule of a dossier on that day, its chart on A3."""
    lines = [row for row in rows(snapshot) if row.activity]
    chapters = (*_chart(snapshot, today), *_activities(snapshot, lines), *_loads(snapshot)) if lines else ()
    return framed(snapshot, today, "chronogramme", Sentences("chronogramme", "cover").say("title"), chapters)


def schedule_chart(snapshot: Snapshot) -> list[Block]:
    """The chapter of the strategy: the chart and what has no dates, once an activity has both dates."""
    if not any(row.days for row in rows(snapshot)):
        return []
    words, (width, height) = _words("chart"), _A4
    return [
        Heading(1, words.say("heading")),
        *_figures(snapshot, None, width, height, words.say("caption")),
        *map(Note, _undated(snapshot)),
    ]


def _chart(snapshot: Snapshot, today: date) -> list[Block]:
    words, found = _words("chart"), snapshot.all(Activity)
    days = [day for one in found for day in (one.start, one.end) if day]
    told = [words.count("lead", len(found))]
    if days:
        told.append(words.say("from_to", start=format_day(min(days)), end=format_day(max(days))))
    told += _undated(snapshot)
    width, height = _A3
    return [
        Orientation(landscape=True, paper="A3"),
        Heading(1, words.say("heading")),
        Paragraph(" ".join((*told, *_late(snapshot, today)))),
        *_figures(snapshot, today, width, height, words.say("caption")),
        *(Note(words.say("circle", circle=told_circle(circle))) for circle in cycles(snapshot)),
    ]


def _figures(
    snapshot: Snapshot, today: date | None, width: float, height: float, caption: str
) -> Iterator[Block]:
    *first, last = schedule_pages(snapshot, height, today, width=width)
    yield from map(FigureBlock, first)
    yield FigureBlock(last, caption)


def _undated(snapshot: Snapshot) -> list[str]:
    """The sentence that gives the numbers of the activities without their two dates, when there are some."""
    found = [row.number for row in rows(snapshot) if row.activity and not row.days]
    return [_words("chart").count("undated", len(found), names=", ".join(found))] if found else []


def _late(snapshot: Snapshot, today: date) -> list[str]:
    """How many milestones are overdue, when there are some."""
    late = [one for one in snapshot.where(Milestone, done=None) if one.due and one.due < today]
    return [_words("chart").count("late", len(late))] if late else []


def _activities(snapshot: Snapshot, lines: Sequence[Line]) -> list[Block]:
    words, numbers = _words("activities"), Plan.of(snapshot).numbers
    table = Table(words.row("header"), tuple(_row(line, numbers) for line in lines), WIDTHS)
    return [Orientation(landscape=True), Heading(1, words.say("heading")), table, Note(words.say("reading"))]


def _row(line: Line, numbers: Mapping[str, str]) -> Row:
    one = line.activity
    assert one, "headings are left out"
    return (
        line.number,
        one.text,
        one.owner,
        format_day(one.start),
        format_day(one.end),
        length_told(one),
        ", ".join(numbers.get(need.id, need.text) for need in line.needs),
        points(map(_milestone, line.milestones)),
    )


def _milestone(one: Milestone) -> str:
    words = _words("activities")
    done = words.say("done", day=format_day(one.done)) if one.done else ""
    return joined((one.text, format_day(one.due), done), ", ")


def _loads(snapshot: Snapshot) -> list[Block]:
    """A line for each person and year, by quarter."""
    words = _words("load")
    found = [load for load in loads(snapshot) if load.total]
    lines = tuple(line for load in found for line in _years(load))
    blocks: list[Block] = [Table(words.row("header"), lines, LOAD_WIDTHS, "lrrrrrrr")] if lines else []
    undated = [
        words.say("undated", who=_name(load), days=format_number(load.undated))
        for load in found
        if load.undated
    ]
    if not (blocks or undated):
        return []
    told = " ".join((words.say("reading"), *undated))
    # Before the table, so that it is never alone on the last page.
    return [Heading(1, words.say("heading")), *_overloads(found), Note(told), *blocks]


def _years(load: Load) -> Iterator[Row]:
    for year in sorted({month.year for month in load.months}):
        quarters = [_quarter(load, year, quarter) for quarter in range(4)]
        has = load.has_in(year)
        yield (
            _name(load),
            str(year),
            *map(_days, quarters),
            _days(load.of_year(year)),
            format_number(has) if has is not None else _words("load").say("unknown"),
        )


def _quarter(load: Load, year: int, quarter: int) -> Decimal:
    months = (date(year, 3 * quarter + month, 1) for month in (1, 2, 3))
    return sum((load.months.get(month, Decimal(0)) for month in months), Decimal(0))


def _days(days: Decimal) -> str:
    return format_number(days) if days else ""


def _overloads(found: Sequence[Load]) -> list[Block]:
    words = _words("load")
    over = [words.count("over", len(load.overloads()), who=_name(load)) for load in found if load.overloads()]
    return [Paragraph(f"{words.say('overloads')}{NBSP}: {enumerated(over)}.")] if over else []


def _name(load: Load) -> str:
    words = _words("load")
    if load.person is None:
        return words.say("nobody")
    return load.person.name or words.say("pilot")


def _words(chapter: str) -> Sentences:
    return Sentences("chronogramme", chapter)

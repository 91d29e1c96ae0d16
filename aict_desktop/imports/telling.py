"""What is said of the lines that were found: of the file as a whole first, then line by line."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

from aict_desktop.domain.french import count
from aict_desktop.imports.filters import Filter
from aict_desktop.imports.found import Lines, is_wanted, sorted_by
from aict_desktop.imports.layout import Line
from aict_desktop.imports.mapping import Layout
from aict_desktop.imports.problems import Remark, remark, words
from aict_desktop.imports.sheets import Sheet
from aict_desktop.imports.subjects import LEAVE, NOTES, THEMES
from aict_desktop.imports.sums import disagreements


def remarks_on(found: Lines, filters: Sequence[Filter], others: Sequence[Sheet]) -> Iterator[Remark]:
    """Every remark on a sheet, without order; ``others`` are the sheets beside it."""
    layout = found.layout
    yield from _about_sums(found, filters, others)
    if others:
        names = ", ".join(words("report", "quoted", text=sheet.name) for sheet in others)
        yield remark(0, "", "", "other_sheets" if _is_sorted(layout) else "other_sheets_left", names=names)
    yield from layout.remarks
    left = "left" if NOTES in layout.subject.targets else "left_column"
    yield from (remark(0, c.heading, "", left) for c in layout.columns if c.target == LEAVE)
    if filters:
        yield from _outside(found, filters)
    near = _Near(found.lines, filters)
    yield from (told for told in (*found.table.remarks, *found.carries) if near.has(told.line))
    for line, reading in found.pairs:
        if is_wanted(line, filters):
            yield from reading.remarks


def _is_sorted(layout: Layout) -> bool:
    """Whether lines may have themes, by which other sheets give sums."""
    return any(theme in layout.subject.targets for theme in THEMES)


def _about_sums(found: Lines, filters: Sequence[Filter], others: Sequence[Sheet]) -> Iterator[Remark]:
    """Disagreements with other sheets, on all the lines of a value whatever else is filtered."""
    for column in sorted_by(found.layout, filters):
        own = [wanted for wanted in filters if wanted.place == column.place]
        yield from disagreements(found.by(column, own), others)


def _outside(found: Lines, filters: Sequence[Filter]) -> Iterator[Remark]:
    """What the filters leave aside, told once for all."""
    near = _Near(found.lines, filters)
    lines = sum(not is_wanted(line, filters) for line in found.lines)
    around = sum(not near.has(told.line) for told in found.table.remarks)
    choice = " ; ".join(wanted.told for wanted in filters)
    if lines:
        told = {"lines": count(lines, "ligne", "lignes"), "around": count(around, "ligne", "lignes")}
        yield remark(0, "", "", "outside_around" if around else "outside", choice=choice, **told)


class _Near:
    """Tells the rows of a file that stand at or right under a wanted line, or above all lines."""

    def __init__(self, lines: Sequence[Line], filters: Sequence[Filter]) -> None:
        self._numbers = [line.number for line in lines]
        self._wanted = [is_wanted(line, filters) for line in lines]

    def has(self, number: int) -> bool:
        place = bisect(self._numbers, number) - 1
        return place < 0 or self._wanted[place]

"""Laying points out: labels in a column, texts beside them, details at the right end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aict_desktop.documents.presentation.fitting import SIZES, Fit, fit, ornament, read_as, told
from aict_desktop.documents.presentation.slide import Point, Points
from aict_desktop.documents.sentences import Sentences
from aict_desktop.exports.blocks import Placed
from aict_desktop.figures.drawing import Ellipse, Text
from aict_desktop.figures.fonts import shorten, width
from aict_desktop.figures.occupancy import Box

LEADS = (38.0, 34.0, 30.0, 27.0)
POINTS = (42.0, 38.0, *SIZES)
DENSE = (*POINTS, 22.0)
"""Where a lead or a figure takes half of the room."""
MORE = SIZES[-1] * 1.8
"""Points for the line that says how many are left out."""
BETWEEN = 0.55  # of the size, between two points
BULLET = 0.9  # of the size, for the column of bullets
GAP = 0.7  # of the size, between two columns
WIDEST = 0.34  # of the width, for labels or details
LEAD_SHARE = 0.42  # of the height


@dataclass(frozen=True, slots=True)
class _Columns:
    """How wide labels and details are at a size."""

    label: float
    detail: float

    @classmethod
    def of(cls, items: tuple[Point, ...], wide: float, size: float) -> _Columns:
        labels = max((width(one.label, size, "semibold") for one in items), default=0.0)
        details = max((width(one.detail, size) for one in items), default=0.0)
        label = min(labels, wide * WIDEST) + GAP * size if labels else BULLET * size
        return cls(label, min(details, wide * WIDEST) + GAP * size if details else 0.0)


def points(body: Points, box: Box, *, dense: bool = False) -> tuple[list[Placed], bool]:
    """The lead, the points below it and how many are left out; whether a text was cut."""
    left, top, right, bottom = box
    parts: list[Placed] = []
    cut = False
    if body.lead:
        share = (bottom - top) * (LEAD_SHARE if body.items else 1)
        lead = fit([body.lead], lambda _: right - left, share, LEADS, "semibold")
        parts.append(read_as("text", *told(lead, 0, left, top, "semibold")))
        top, cut = top + lead.height() + 18, lead.cut
    if not body.items:
        return parts, cut
    sizes = DENSE if dense or body.lead else POINTS
    laid, short = _listed(body, (left, top, right, bottom), sizes)
    return [*parts, *laid], cut or short


def _listed(body: Points, box: Box, sizes: Sequence[float]) -> tuple[list[Placed], bool]:
    """As many points as hold, each on one line at least, and how many others there are."""
    left, top, right, bottom = box
    items, wide, high = body.items, right - left, bottom - top
    found = _fitted(items, wide, high - (MORE if body.left else 0), sizes)
    while len(items) > 1 and found.height(BETWEEN) > high - (MORE if _left(body, items) else 0):
        items = items[:-1]
        found = _fitted(items, wide, high - MORE, sizes)
    used = found.height(BETWEEN) + (MORE if _left(body, items) else 0)
    y = top if body.lead else top + max((high - used) * 0.3, 0)
    columns = _Columns.of(items, wide, found.size)
    parts: list[Placed] = []
    for place, item in enumerate(items):
        parts += _point(item, found, place, (left, y, right), columns)
        y += len(found.lines[place]) * found.leading + BETWEEN * found.size
    if others := _left(body, items):
        more = Sentences("presentation", "deck").count("more", others)
        base = y + SIZES[-1] * 0.8
        parts.append(read_as("text", Text(left + columns.label, base, more, SIZES[-1], colour="muted")))
    return parts, found.cut


def _left(body: Points, shown: Sequence[Point]) -> int:
    """How many are not shown."""
    return body.left + len(body.items) - len(shown)


def _fitted(items: tuple[Point, ...], wide: float, high: float, sizes: Sequence[float]) -> Fit:
    def room(size: float) -> float:
        columns = _Columns.of(items, wide, size)
        return wide - columns.label - columns.detail

    return fit([one.text for one in items], room, high, sizes, between=BETWEEN)


def _point(
    item: Point, found: Fit, place: int, at: tuple[float, float, float], columns: _Columns
) -> list[Placed]:
    left, y, right = at
    size, base = found.size, y + found.size * 0.98
    items = told(found, place, left + columns.label, y)
    if item.label:
        label = shorten(item.label, columns.label - GAP * size / 2, size, "semibold")
        items.insert(0, Text(left, base, f"{label} ", size, "semibold", colour="primary"))
    if item.detail:
        detail = shorten(item.detail, columns.detail - GAP * size / 2, size)
        if items:  # a text of spaces has no line
            last = items[-1]
            assert isinstance(last, Text)
            items[-1] = Text(last.x, last.y, f"{last.text} ", last.size, last.style, colour=last.colour)
        items.append(Text(right - width(detail, size), base, detail, size, colour="muted"))
    if item.label:
        return [read_as("item", *items)]
    dot = Ellipse(left + size * 0.25, base - size * 0.28, size * 0.16, size * 0.16, fill="primary")
    return [ornament(dot), read_as("item", *items)]

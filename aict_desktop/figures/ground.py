"""The ground that maps of countries share: the part of the world that matters, overseas France below it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from aict_desktop.figures.drawing import PAPER_WIDTH, Ellipse, Item, Point, Polygon, Rect, Text, stacked
from aict_desktop.figures.fonts import shorten, wrap
from aict_desktop.figures.globe import View, around, project, seen, shores
from aict_desktop.figures.words import FigureWords
from aict_desktop.reference.countries import country_name
from aict_desktop.reference.world import outlines

HOME = "FR"
INSETS = ("GP", "MQ", "GF", "RE", "YT")
DOTS = ("PM", "BL", "MF", "NC", "PF", "WF")

SMALL = 7.2
MARGIN = 0.16  # units of the plane, about nine degrees
NARROWEST = 0.8
FLATTEST, TALLEST = 2.1, 1.2  # width to height
WORLD = (-2.7, -1.3, 2.7, 1.1)  # without the poles

STRIP_GAP, STRIP = 6.0, 60.0
INSETS_LEFT, INSET_WIDTH, INSET_HEIGHT = 46.0, 46.0, 44.0
DOTS_LEFT, DOT_COLUMN, DOT_LINE = 290.0, 98.0, 17.0
DOT = 2.2


@dataclass(frozen=True, slots=True)
class Ground:
    """What is drawn below the marks of a map, and how high the map and the whole are, in points."""

    view: View
    items: tuple[Item, ...]
    border: tuple[Point, ...]
    """The line around France, which names had better not cover."""

    @property
    def height(self) -> float:
        """From the top of the map to the bottom of overseas France."""
        return self.view.height + STRIP_GAP + STRIP

    def point(self, code: str) -> Point | None:
        """Where a mark for a country or an overseas territory stands; None for Antarctica and no code."""
        if code in INSETS:
            left, top, right, bottom = _inset(code, self.view.height)
            return (left + right) / 2, (top + bottom) / 2
        if code in DOTS:
            return _dot(code, self.view.height)
        found = outlines().get(code) if code else None
        return self.view.point(found.place) if found else None


def ground(codes: Collection[str], fills: Mapping[str, str]) -> Ground:
    """The ground of a map that shows these countries and France; ``fills`` are colours that stand out."""
    view = view_of(codes, PAPER_WIDTH)
    lands: list[Item] = [
        Polygon(points, fill=fills.get(shore.code, "land"), stroke="sea", line_width=0.45)
        for shore in shores()
        if (points := seen(shore, view))
    ]
    home = [points for shore in shores() if shore.code == HOME and (points := seen(shore, view))]
    outlined = (Polygon(points, stroke="primary", line_width=1.1) for points in home)
    sea = Rect(0, 0, view.width, view.height, fill="sea")
    frame = Rect(0, 0, view.width, view.height, stroke="edge", line_width=0.6)
    items = (sea, *lands, *outlined, frame, *_overseas(view.height, fills))
    return Ground(view, items, tuple(point for points in home for point in points))


def view_of(codes: Collection[str], width: float) -> View:
    """As near as all the countries allow, and no nearer than shows where one is; ``width`` in points."""
    places = (outlines().get(code) for code in {HOME, *codes} - {*INSETS, *DOTS, ""})
    left, top, right, bottom = around([project(found.place) for found in places if found])
    wide = max(right - left + 2 * MARGIN, NARROWEST)
    high = max(bottom - top + 2 * MARGIN, wide / FLATTEST)
    wide = min(max(wide, high * TALLEST), WORLD[2] - WORLD[0])
    high = min(high, WORLD[3] - WORLD[1])
    west = min(max((left + right - wide) / 2, WORLD[0]), WORLD[2] - wide)
    north = min(max((top + bottom - high) / 2, WORLD[1]), WORLD[3] - high)
    scale = width / wide
    return View(west, north, scale, width, high * scale)


def _overseas(map_height: float, fills: Mapping[str, str]) -> Iterator[Item]:
    """The départements in boxes of their own scale, the smaller territories as dots."""
    top = map_height + STRIP_GAP
    yield Rect(0, top, PAPER_WIDTH, STRIP, fill="sea", stroke="edge", line_width=0.6)
    title = wrap(FigureWords("world").say("overseas"), 40, SMALL, "semibold")
    yield from stacked(title, Text(6, top + 12, "", SMALL, "semibold", colour="muted"), 9)
    for code in INSETS:
        yield from _drawn_inset(code, _inset(code, map_height), fills.get(code, "land"))
    for code in DOTS:
        if code not in fills:  # else its mark takes the place of the dot, and its name follows
            x, y = _dot(code, map_height)
            yield Ellipse(x, y, DOT, DOT, fill="land", stroke="edge", line_width=0.5)
            yield dot_name(code, x + DOT, y)


def _inset(code: str, map_height: float) -> tuple[float, float, float, float]:
    left = INSETS_LEFT + INSETS.index(code) * INSET_WIDTH
    top = map_height + STRIP_GAP + 3
    return left, top, left + INSET_WIDTH, top + INSET_HEIGHT


def _drawn_inset(code: str, box: tuple[float, float, float, float], fill: str) -> Iterator[Item]:
    lands = [shore for shore in shores() if shore.code == code]
    left, top, right, bottom = around([point for shore in lands for point in shore.points])
    scale = min((INSET_WIDTH - 12) / (right - left), (INSET_HEIGHT - 8) / (bottom - top))
    x = (box[0] + box[2] - (left + right) * scale) / 2
    y = (box[1] + box[3] - (top + bottom) * scale) / 2
    for shore in lands:
        points = tuple((x + across * scale, y + down * scale) for across, down in shore.points)
        yield Polygon(points, fill=fill, stroke="primary", line_width=0.6)
    yield Text((box[0] + box[2]) / 2, box[3] + 9, country_name(code), SMALL, anchor="middle", colour="muted")


def _dot(code: str, map_height: float) -> Point:
    column, line = divmod(DOTS.index(code), 3)
    return DOTS_LEFT + column * DOT_COLUMN, map_height + STRIP_GAP + 13 + line * DOT_LINE


def dot_name(code: str, x: float, y: float) -> Text:
    """The name of a small territory to the right of ``x``, with the room that is left in its column."""
    first, _ = _dot(code, 0)
    name = shorten(country_name(code), first + DOT_COLUMN - DOT - 12 - x, SMALL)
    return Text(x + 6, y + 2.4, name, SMALL, colour="muted")

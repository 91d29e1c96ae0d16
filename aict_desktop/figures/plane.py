"""The plane that the power map lies on: its axes, its four zones, its legend, the names left below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from aict_desktop.domain.priority import HIGH
from aict_desktop.domain.priority import TOP as SCALE
from aict_desktop.figures.drawing import (
    PAPER_WIDTH,
    Anchor,
    Ellipse,
    Item,
    Line,
    Point,
    Polygon,
    Rect,
    Text,
)
from aict_desktop.figures.fonts import shorten
from aict_desktop.figures.labels import Mark
from aict_desktop.figures.legend import Symbol, legend, paragraphs
from aict_desktop.figures.occupancy import Box
from aict_desktop.figures.words import FigureWords, listed
from aict_desktop.reference.words import word

TOP, HEIGHT = 16.0, 410.0
STRIP = 20.0  # above and below the points, for the names of the zones
SIDE = 22.0
MIDDLE = HIGH - 0.125  # just below where « high » begins: a mark there stands beyond the line, not on it
ZONES: dict[str, tuple[bool, bool]] = {  # more interest, more power
    "satisfy": (False, True),
    "key": (True, True),
    "watch": (False, False),
    "inform": (True, False),
}
SMALL = 8.4
MOST_LISTED = 24
LISTED_ROOM = 200.0


def point(interest: float, power: float) -> Point:
    """Where two ratings from 0 to 4 stand, in points."""
    across = (PAPER_WIDTH - 2 * SIDE) / SCALE
    up = (HEIGHT - 2 * STRIP - 16) / SCALE
    return SIDE + interest * across, TOP + HEIGHT - STRIP - 8 - power * up


def zone_box(interest: float, power: float) -> Box:
    """The zone that holds a point, without the strip of its name."""
    x, y = point(MIDDLE, MIDDLE)
    left, right = (x, PAPER_WIDTH) if interest >= MIDDLE else (0.0, x)
    top, bottom = (TOP + STRIP, y) if power >= MIDDLE else (y, TOP + HEIGHT - STRIP)
    return left + 1, top, right - 1, bottom


def plane() -> list[Item]:
    """The frame, the border lines, and the names of the zones and axes."""
    words = FigureWords("power_map")
    x, y = point(MIDDLE, MIDDLE)
    bottom = TOP + HEIGHT
    return [
        Rect(0, TOP, PAPER_WIDTH, HEIGHT, 6, fill="surface", stroke="line", line_width=0.8),
        Rect(x, TOP, PAPER_WIDTH - x, y - TOP, fill="soft"),
        Line(((x, TOP), (x, bottom)), stroke="edge", line_width=0.5, dashed=True),
        Line(((0, y), (PAPER_WIDTH, y)), stroke="edge", line_width=0.5, dashed=True),
        Text(0, TOP - 6, "↑ " + words.say("y_axis"), SMALL, colour="muted"),
        Text(PAPER_WIDTH, bottom + 12, words.say("x_axis") + " →", SMALL, anchor="end", colour="muted"),
        *(_zone_name(zone) for zone in ZONES),
    ]


def _zone_name(zone: str) -> Text:
    interested, powerful = ZONES[zone]
    y = TOP + 14 if powerful else TOP + HEIGHT - 8
    x, anchor = (PAPER_WIDTH - 10, "end") if interested else (10, "start")
    return Text(x, y, word("priority_class", zone), 9.5, "semibold", cast(Anchor, anchor), "primary")


def shape(mark: Mark, position: str) -> Item:
    """A full square inside, an open circle outside, a diamond for who knows."""
    x, y, r = mark.x, mark.y, mark.radius
    if position == "internal":
        side = r * 0.9
        return Rect(x - side, y - side, 2 * side, 2 * side, 1, fill="primary", record=mark.record)
    if position == "external":
        return Ellipse(x, y, r, r, fill="surface", stroke="primary", line_width=1.3, record=mark.record)
    points = ((x, y - r), (x + r, y), (x, y + r), (x - r, y))
    return Polygon(points, fill="line", stroke="muted", line_width=0.8, record=mark.record)


def map_legend(undetermined: bool) -> list[Item]:
    """What the marks mean, on two lines below the plane."""
    words = FigureWords("power_map")
    positions = ("internal", "external", *([""] if undetermined else []))
    entries = [(position_symbol(position), position_words(position)) for position in positions]
    y = TOP + HEIGHT + 12
    return [*legend(entries, y), *paragraphs([words.say("size") + "."], y + 13)]


def position_symbol(position: str) -> Symbol:
    """The shape of a position, for a legend."""
    return lambda x, y: (shape(Mark(x, y, 4, "", ("", "")), position),)


def position_words(position: str) -> str:
    """What the shape of a position means."""
    return FigureWords("power_map").say(position or "undetermined")


def some(names: Sequence[str]) -> str:
    """The first names, and how many others there are."""
    words = FigureWords("power_map")
    shown = listed(shorten(name, LISTED_ROOM, SMALL) for name in names[:MOST_LISTED])
    left = len(names) - MOST_LISTED
    return f"{shown} {words.count('others', left)}" if left > 0 else shown

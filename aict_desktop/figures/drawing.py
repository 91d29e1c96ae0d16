"""The primitives a figure is made of; whoever shows it paints them in order.

Lengths are in points, the origin is the top left corner and y grows downwards. Colours are token names
("text", "line", "strength", ...) that screen and paper each give a value; "" paints nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from aict_desktop.domain.edit import Key

Anchor = Literal["start", "middle", "end"]
Point: TypeAlias = tuple[float, float]

PAPER_WIDTH = 482.0  # the 170 mm between the margins of an A4 page


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What all shapes share; ``record`` is the table and id that a click on it leads to."""

    fill: str = ""
    stroke: str = ""
    line_width: float = 0.6
    record: Key | None = None


@dataclass(frozen=True, slots=True)
class Rect(Shape):
    """A rectangle, its corners rounded by ``radius``."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Ellipse(Shape):
    """An ellipse around its centre."""

    x: float
    y: float
    rx: float
    ry: float


@dataclass(frozen=True, slots=True)
class Polygon(Shape):
    """A closed line through ``points``."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Line(Shape):
    """An open line through ``points``."""

    points: tuple[Point, ...]
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """One line of plain text; ``y`` is its baseline, ``x`` where ``anchor`` says."""

    x: float
    y: float
    text: str
    size: float
    style: str = "regular"
    anchor: Anchor = "start"
    colour: str = "text"
    record: Key | None = None


Item: TypeAlias = Rect | Ellipse | Polygon | Line | Text


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure; ``alt`` tells in French what it shows to whoever cannot see it."""

    width: float
    height: float
    items: tuple[Item, ...]
    alt: str


def placed(items: Iterable[Item], x: float, y: float, scale: float = 1.0) -> tuple[Item, ...]:
    """The primitives made ``scale`` times as large, the origin of theirs at ``x``, ``y``."""
    return tuple(_placed(item, x, y, scale) for item in items)


def _placed(item: Item, x: float, y: float, scale: float) -> Item:
    if isinstance(item, Text):
        return replace(item, x=x + item.x * scale, y=y + item.y * scale, size=item.size * scale)
    thick = item.line_width * scale
    if isinstance(item, Polygon | Line):
        points = tuple((x + across * scale, y + down * scale) for across, down in item.points)
        return replace(item, points=points, line_width=thick)
    corner: dict[str, Any] = {"x": x + item.x * scale, "y": y + item.y * scale, "line_width": thick}
    if isinstance(item, Ellipse):
        return replace(item, **corner, rx=item.rx * scale, ry=item.ry * scale)
    size: dict[str, Any] = {
        "width": item.width * scale,
        "height": item.height * scale,
        "radius": item.radius * scale,
    }
    return replace(item, **corner, **size)


def stacked(lines: Sequence[str], first: Text, leading: float) -> list[Text]:
    """One Text a line, the first as ``first`` (whose text is left out), each next one ``leading`` lower."""
    return [replace(first, y=first.y + leading * n, text=line) for n, line in enumerate(lines)]

"""What the pages of the poster share: size, title, head of a quadrant, symbols of the domains."""

from __future__ import annotations

from dataclasses import replace

from aict_desktop.documents.sentences import Sentences
from aict_desktop.exports.pdf.style import SHEETS
from aict_desktop.figures.drawing import Ellipse, Item, Polygon, Rect, Text
from aict_desktop.figures.fonts import width
from aict_desktop.figures.symbols import WIDTH as SYMBOL
from aict_desktop.figures.symbols import domain_symbol
from aict_desktop.reference.words import vocabulary, word

WIDTH, HEIGHT = SHEETS["A3", True].room
GAP = 12.0
HALF = (WIDTH - GAP) / 2
TITLE = 30.0
TOP = 52.0  # below the title of a page
BAND = 46.0  # the head of a quadrant
INNER = 16.0


def words() -> Sentences:
    """The words of the poster."""
    return Sentences("atelier", "poster")


def title(text: str) -> Text:
    """The title of a page."""
    return Text(0, TITLE, text, TITLE, "semibold", colour="primary")


def frame(name: str, x: float, y: float, height: float) -> list[Item]:
    """An empty quadrant under its tinted head, which says its name and what belongs there."""
    head = word("quadrant", name)
    base = y + BAND / 2 + 9
    return [
        Rect(x, y, HALF, height, 8, fill="surface", stroke="edge", line_width=1.2),
        Rect(x, y, HALF, BAND, 8, fill=name, stroke="edge", line_width=1.2),
        Text(x + INNER, base, head, 27, "semibold"),
        Text(x + INNER + width(head, 27, "semibold") + 16, base, words().say(name), 17, colour="muted"),
    ]


def symbol(domain: str, x: float, y: float, size: float) -> list[Item]:
    """The symbol of a domain around a centre, ``size`` points wide."""
    return [_scaled(item, x, y, size / SYMBOL) for item in domain_symbol(domain, 0, 0)]


def _scaled(item: Item, x: float, y: float, k: float) -> Item:
    """A shape drawn around the origin, ``k`` times as large and moved; symbols are made of these only."""
    match item:
        case Rect():
            wide, high = k * item.width, k * item.height
            return replace(item, x=x + k * item.x, y=y + k * item.y, width=wide, height=high)
        case Ellipse():
            return replace(item, x=x + k * item.x, y=y + k * item.y, rx=k * item.rx, ry=k * item.ry)
        case Polygon():
            return replace(item, points=tuple((x + k * left, y + k * top) for left, top in item.points))
    return item


def legend(x: float, y: float, size: float) -> list[Item]:
    """The five symbols with the domains that they stand for, on one line whose baseline is ``y``."""
    items: list[Item] = []
    for domain, name in vocabulary("domain").items():
        items += symbol(domain, x + size * 0.6, y - size * 0.35, size * 1.15)
        items.append(Text(x + size * 1.5, y, name, size))
        x += size * 1.5 + width(name, size) + size * 1.6
    return items

"""The lines below a figure that say what its marks mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from aict_desktop.figures.drawing import PAPER_WIDTH, Item, Text, stacked
from aict_desktop.figures.fonts import width, wrap

SMALL = 8.2
LINE = 13.0
SYMBOL = 13.0  # from where a symbol begins to its words
BETWEEN = 14.0

Symbol = Callable[[float, float], Iterable[Item]]
"""Draws a symbol of some nine points around a centre."""


def legend(entries: Sequence[tuple[Symbol, str]], y: float, room: float = PAPER_WIDTH) -> list[Item]:
    """Symbols and their words on as many lines as they need, the first with its baseline at ``y``."""
    items: list[Item] = []
    x = 0.0
    for symbol, text in entries:
        wide = SYMBOL + width(text, SMALL)
        if x and x + wide > room:
            x, y = 0.0, y + LINE
        items += symbol(x + 4.5, y - 3)
        items.append(Text(x + SYMBOL, y, text, SMALL, colour="muted"))
        x += wide + BETWEEN
    return items


def paragraphs(texts: Iterable[str], y: float) -> list[Item]:
    """Short texts one under another, the first with its baseline at ``y``."""
    items: list[Item] = []
    for text in texts:
        lines = wrap(text, PAPER_WIDTH, SMALL)
        items += stacked(lines, Text(0, y, "", SMALL, colour="muted"), 11)
        y += 11 * len(lines) + 3
    return items


def bottom(items: Iterable[Item], least: float = 0.0) -> float:
    """The lowest baseline of the texts among the items."""
    return max((item.y for item in items if isinstance(item, Text)), default=least)

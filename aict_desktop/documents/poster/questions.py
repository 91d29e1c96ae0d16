"""The guiding questions of two quadrants on one page, as large as they can be."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.poster.parts import (
    BAND,
    GAP,
    HALF,
    HEIGHT,
    INNER,
    TOP,
    WIDTH,
    frame,
    symbol,
    title,
)
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.figures.drawing import Drawing, Item, Text, stacked
from aict_desktop.figures.fonts import wrap
from aict_desktop.reference import guidance
from aict_desktop.reference.words import vocabulary, word

INSIDE, OUTSIDE = ("strength", "weakness"), ("opportunity", "threat")
SIZES = tuple(half / 2 for half in range(64, 23, -1))  # points; read at two metres from 20 on
LEADING = 1.22


def questions(heading: str, quadrants: tuple[str, str]) -> Drawing:
    """Two quadrants side by side, each with its questions by domain."""
    size = next((size for size in SIZES if _fit(quadrants, size)), SIZES[-1])
    items: list[Item] = [title(heading)]
    for column, name in enumerate(quadrants):
        x = column * (HALF + GAP)
        items += frame(name, x, TOP, HEIGHT - TOP)
        items += _column(name, x + INNER, size)[0]
    alt = " ".join(ask for name in quadrants for _, asks in _asked(name) for ask in asks)
    return Drawing(WIDTH, HEIGHT, tuple(items), f"{heading}. {alt}")


def _fit(quadrants: tuple[str, str], size: float) -> bool:
    return all(_column(name, INNER, size)[1] <= HEIGHT - INNER for name in quadrants)


def _column(name: str, x: float, size: float) -> tuple[list[Item], float]:
    """The questions of a quadrant from below its head on, and where they end."""
    items: list[Item] = []
    label, y = size * 0.72, TOP + BAND + size * 0.5
    for domain, asks in _asked(name):
        items += symbol(domain, x + label * 0.6, y + label * 0.55, label * 1.15)
        items.append(
            Text(
                x + label * 1.6, y + label * 0.9, word("domain", domain), label, "semibold", colour="primary"
            )
        )
        y += label * 1.4
        for ask in asks:
            lines = wrap(ask, HALF - 2 * INNER, size)
            items += stacked(lines, Text(x, y + size * 0.85, "", size), size * LEADING)
            y += size * LEADING * len(lines) + size * 0.2
        y += size * 0.45
    return items, y


def _asked(quadrant: str) -> Iterator[tuple[str, list[str]]]:
    """The questions of the guided way by domain."""
    found = [one for one in guidance.questions("afom") if one.record == Statement.table]
    for domain in vocabulary("domain"):
        preset = {"quadrant": quadrant, "domain": domain}
        if asks := [one.ask for one in found if one.preset == preset]:
            yield domain, asks

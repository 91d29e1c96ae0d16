"""Laying a body out in its box: each gives what stands at which place, and whether a text was cut."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from aict_desktop.documents.presentation.fitting import SIZES, Fit, fit, ornament, read_as, told
from aict_desktop.documents.presentation.options import options
from aict_desktop.documents.presentation.points import points
from aict_desktop.documents.presentation.slide import (
    Body,
    Numbers,
    Opening,
    Options,
    Picture,
    Points,
    Words,
)
from aict_desktop.exports.blocks import Placed
from aict_desktop.figures.drawing import Rect, Text, placed
from aict_desktop.figures.fonts import width
from aict_desktop.figures.occupancy import Box

Laid = tuple[list[Placed], bool]
WORDS = (46.0, 42.0, 38.0, *SIZES)
FIGURE, LEAST_FIGURE = 76.0, 40.0
BELOW = (26.0, 24.5)
"""The sizes of the words below a number."""
GAP, PAD, BAR = 20.0, 22.0, 6.0
BESIDE = 0.43
"""The share of a picture that points stand beside."""


def laid(body: Body, box: Box) -> Laid:
    """The body within ``box`` (left, top, right, bottom)."""
    return _MAKERS[type(body)](body, box)


def _opening(body: Opening, box: Box) -> Laid:
    left, top, right, _ = box
    parts = []
    for line, size in zip(body.lines, (30.0, *[24.5] * len(body.lines)), strict=False):
        found = fit([line], lambda _: right - left, size * 2.6, (size,))
        parts.append(read_as("text", *told(found, 0, left, top, colour="muted")))
        top += found.height() + 8
    return parts, False


def _words(body: Words, box: Box) -> Laid:
    left, top, right, bottom = box
    found = fit([body.text], lambda _: right - left - 30, bottom - top, WORDS)
    high = found.height()
    first = top + max((bottom - top - high) * 0.36, 0)
    bar = Rect(left, first + 4, BAR, high - 2, BAR / 2, fill="primary")
    return [ornament(bar), read_as("text", *told(found, 0, left + 30, first))], found.cut


def _numbers(body: Numbers, box: Box) -> Laid:
    left, top, right, bottom = box
    number = len(body.items)
    wide = (right - left - GAP * (number - 1)) / number
    room = wide - 2 * PAD
    below = _shorter(body, room, bottom - top - FIGURE * 1.3 - 2 * PAD)
    high = FIGURE * 1.3 + max(map(len, below.lines)) * below.leading + 2 * PAD
    first = top + max((bottom - top - high) * 0.36, 0)
    parts = []
    for place, (figure, _) in enumerate(body.items):
        x = left + place * (wide + GAP)
        size = min(FIGURE, max(LEAST_FIGURE, FIGURE * room / max(width(figure, FIGURE, "semibold"), 1)))
        ground = Rect(x, first, wide, high, 10, fill="soft")
        mark = Rect(x, first + 14, 5, high - 28, 2.5, fill="primary")
        number_ = Text(x + PAD, first + PAD + FIGURE * 0.8, f"{figure} ", size, "semibold", colour="primary")
        parts.append(ornament(ground, mark))
        words = told(below, place, x + PAD, first + PAD + FIGURE * 1.2)
        parts.append(read_as("text", number_, *words))
    return parts, below.cut


def _shorter(body: Numbers, room: float, high: float) -> Fit:
    """The words below the numbers, all at the size that the longest need to be no higher than ``high``."""
    found = [fit([words], lambda _: room, high, BELOW) for _, words in body.items]
    size = min(one.size for one in found)
    again = [fit([words], lambda _: room, high, (size,)) for _, words in body.items]
    return Fit(size, tuple(one.lines[0] for one in again), any(one.cut for one in again))


def _picture(body: Picture, box: Box) -> Laid:
    left, top, right, bottom = box
    wide = (right - left) * BESIDE if body.beside else right - left
    drawing = body.drawing
    scale = min(wide / drawing.width, (bottom - top) / drawing.height)
    x = left + (wide - drawing.width * scale) / 2 if not body.beside else left
    y = top + max((bottom - top - drawing.height * scale) * 0.36, 0)
    parts = [Placed(placed(drawing.items, x, y, scale), "figure", drawing.alt)]
    if not body.beside:
        return parts, False
    beside, cut = points(body.beside, (left + drawing.width * scale + 30, top, right, bottom), dense=True)
    return [*parts, *beside], cut


_MAKERS: Mapping[type[Body], Callable[[Any, Box], Laid]] = {
    Opening: _opening,
    Words: _words,
    Numbers: _numbers,
    Points: points,
    Picture: _picture,
    Options: options,
}

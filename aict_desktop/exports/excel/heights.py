"""How high the rows of a sheet must be for their texts to show whole."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

LINE = 15.5
"""The height of a line of text, in points."""

_MARGIN = 3.0
_MOST = 409.0  # the highest row that spreadsheets allow
_CAPITAL = 0.3  # what a capital letter takes beyond another
_FILLED = 1.05  # characters that fill a width of one: most are narrower than the digits that measure it


def height(texts: Iterable[tuple[str, float]]) -> float:
    """The height in points of a row that holds these texts, each in a column of that width in characters."""
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return min(LINE * lines + _MARGIN, _MOST)


def _lines(text: str, width: float) -> int:
    room = max(int(width * _FILLED), 1)
    return sum(max(ceil(_size(line) / room), 1) for line in text.split("\n"))


def _size(line: str) -> float:
    return len(line) + _CAPITAL * sum(map(str.isupper, line))

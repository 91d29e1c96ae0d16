"""Setting texts as large as their room allows: smaller down to a floor, then cut with « … »."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from aict_desktop.exports.blocks import Placed, Reading
from aict_desktop.figures.drawing import Item, Text
from aict_desktop.figures.fonts import flow, one_line, wrap

LEADING = 1.22  # of the size
SIZES = (34.0, 30.0, 27.0, 24.5)
"""From what is read best to the least that is read from six metres, a 22nd of the screen's height."""
FLOOR = 18.0
"""The least of all: labels of figures, and what is said for and against an answer."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Texts broken into lines at a size; ``cut`` when some of them is left out."""

    size: float
    lines: tuple[tuple[str, ...], ...]
    cut: bool = False

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return self.size * LEADING

    def height(self, between: float = 0.0) -> float:
        """Of all texts one below the other, ``between`` sizes apart."""
        gaps = max(len(self.lines) - 1, 0) * between * self.size
        return sum(map(len, self.lines)) * self.leading + gaps


def fit(
    texts: Sequence[str],
    room: Callable[[float], float],
    high: float,
    sizes: Sequence[float] = SIZES,
    style: str = "regular",
    between: float = 0.0,
) -> Fit:
    """The texts at the first size at which all hold; ``room`` is the width of a line at a size.

    At the last size the longest lose lines first; one line of each is the least, even where it does not hold.
    """
    plain = [one_line(text) for text in texts]
    for size in sizes:
        found = Fit(size, tuple(tuple(flow(text, room(size), size, style)) for text in plain))
        if found.height(between) <= high:
            return found
    most = max(map(len, found.lines), default=1)
    while found.height(between) > high and most > 1:
        most -= 1
        lines = tuple(capped(text, room(size), size, most, style) for text in plain)
        found = Fit(size, lines, cut=True)
    return found


def capped(text: str, room: float, size: float, most: int, style: str = "regular") -> tuple[str, ...]:
    """The lines of a text, ``most`` at most; the last one ends with « … » when something is left out."""
    lines = flow(text, room, size, style)
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], wrap(text, room, size, style, most=most)[-1])


def told(
    fitted: Fit, place: int, x: float, y: float, style: str = "regular", colour: str = "text"
) -> list[Item]:
    """One of the texts, the top of its first line at ``y``."""
    base = y + fitted.size * 0.98
    return [
        Text(x, base + fitted.leading * n, line, fitted.size, style, colour=colour)
        for n, line in enumerate(fitted.lines[place])
    ]


def read_as(reading: Reading, *items: Item) -> Placed:
    """The items as one thing to read."""
    return Placed(items, reading)


def ornament(*items: Item) -> Placed:
    """Items that nobody needs to be told of."""
    return Placed(items)


def spoken(parts: Iterable[Placed]) -> Iterator[str]:
    """What a slide says, a line each thing, for whoever cannot see it."""
    for part in parts:
        if part.alt:
            yield part.alt
        elif part.reading:
            yield "".join(item.text for item in part.items if isinstance(item, Text)).strip()

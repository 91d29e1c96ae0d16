"""The two boards to stick notes on: the four quadrants, and the four ways to cross them."""

from __future__ import annotations

from aict_desktop.documents.poster.parts import (
    BAND,
    GAP,
    HALF,
    HEIGHT,
    INNER,
    TOP,
    WIDTH,
    frame,
    legend,
    title,
    words,
)
from aict_desktop.domain.crossing import QUADRANTS_OF
from aict_desktop.figures.drawing import Drawing, Item, Line, Rect, Text
from aict_desktop.figures.fonts import width, wrap
from aict_desktop.reference.words import vocabulary, word

FOOT = 34.0  # the legend below a board
BLANK = 17.0  # size of what announces a line to fill in
HEAD = 42.0  # of the columns and rows to cross
SIDE = 150.0


def board() -> Drawing:
    """The four quadrants, with room to say when, where and with whom, and the symbols of the domains."""
    height = (HEIGHT - TOP - FOOT - GAP) / 2
    places = ((x, TOP + down * (height + GAP)) for down in range(2) for x in (0.0, HALF + GAP))
    frames = (
        item
        for name, (x, y) in zip(vocabulary("quadrant"), places, strict=True)
        for item in frame(name, x, y, height)
    )
    how = words().say("how")
    base = HEIGHT - 8
    foot = [Text(0, base, how, 16, colour="muted"), *legend(width(how, 16) + 14, base, 16)]
    alt = f"{words().say('board')}\u00a0: {', '.join(vocabulary('quadrant').values())}"
    return Drawing(WIDTH, HEIGHT, (title(words().say("board")), *_blanks(), *frames, *foot), alt)


def _blanks() -> list[Item]:
    """Lines to write the date, the place and the attendance by hand."""
    items: list[Item] = []
    x = WIDTH * 0.34
    for key, share in (("day", 0.2), ("place", 0.32), ("people", 0.48)):
        label = words().say(key)
        end = x + WIDTH * 0.66 * share
        start = x + width(label, BLANK) + 8
        items += [
            Text(x, 30, label, BLANK, colour="muted"),
            Line(((start, 32), (end - 14, 32)), stroke="edge"),
        ]
        x = end
    return items


def crossing() -> Drawing:
    """Strengths and weaknesses down, opportunities and threats across: a cell to fill in for each pair."""
    wide, high = (WIDTH - SIDE - GAP) / 2, (HEIGHT - TOP - HEAD - FOOT - GAP) / 2
    across = {"opportunity": SIDE, "threat": SIDE + wide + GAP}
    down = {"strength": TOP + HEAD, "weakness": TOP + HEAD + high + GAP}
    items: list[Item] = [title(words().say("crossing"))]
    for name, x in across.items():
        items += _head(name, x, TOP, wide, HEAD - 6)
    for name, y in down.items():
        items += _head(name, 0, y, SIDE - 8, high)
    for code, (inside, outside) in QUADRANTS_OF.items():
        items += _cell(code, across[outside], down[inside], wide, high)
    items.append(Text(0, HEIGHT - 8, words().say("disagree"), 16, colour="muted"))
    alt = f"{words().say('crossing')}\u00a0: {', '.join(vocabulary('crossing').values())}"
    return Drawing(WIDTH, HEIGHT, tuple(items), alt)


def _head(name: str, x: float, y: float, wide: float, high: float) -> list[Item]:
    middle = Text(x + wide / 2, y + high / 2 + 8, word("quadrant", name), 24, "semibold", "middle")
    return [Rect(x, y, wide, high, 8, fill=name, stroke="edge", line_width=1.2), middle]


def _cell(code: str, x: float, y: float, wide: float, high: float) -> list[Item]:
    lines = wrap(words().say(code), wide - 2 * INNER, 20)
    asked = [
        Text(x + INNER, y + BAND + 16 + 25 * n, line, 20, colour="muted") for n, line in enumerate(lines)
    ]
    return [
        Rect(x, y, wide, high, 8, fill="surface", stroke="edge", line_width=1.2),
        Text(x + INNER, y + 34, word("crossing", code), 27, "semibold", colour="primary"),
        *asked,
    ]

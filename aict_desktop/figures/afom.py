"""The diagnostic as a matrix of four quadrants, the weightiest statements first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from aict_desktop.domain.french import format_number
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing, Ellipse, Item, Rect, Text, stacked
from aict_desktop.figures.fonts import one_line, shorten, wrap
from aict_desktop.figures.symbols import WIDTH as SYMBOL
from aict_desktop.figures.symbols import domain_symbol
from aict_desktop.figures.words import FigureWords, listed
from aict_desktop.reference.words import vocabulary, word

GAP = 8.0
QUADRANT = (PAPER_WIDTH - GAP) / 2
PADDING = 9.0
TITLE = 28.0
LOWEST, HIGHEST = 96.0, 292.0  # of a quadrant; two of the highest, a heading and a lead fill a page
CARD_GAP = 4.5
CARD_PADDING = 6.5
SIZE, LEADING = 8.8, 10.8
SMALL = 7.4
OTHERS = 15.0  # the line « et 4 autres »
MOST_LINES = 3
WEIGHTS = 5
DOT, DOT_STEP = 1.9, 5.6


def afom_matrix(snapshot: Snapshot) -> Drawing:
    """Strengths, weaknesses, opportunities and threats, each cut by rank when it overflows."""
    names = tuple(vocabulary("quadrant"))
    quadrants = {name: ranked_statements(snapshot, name) for name in names}
    items: list[Item] = []
    top = 0.0
    for row in (names[:2], names[2:]):
        height = max(_height(quadrants[name]) for name in row)
        for column, name in enumerate(row):
            items += _quadrant(name, quadrants[name], column * (QUADRANT + GAP), top, height)
        top += height + GAP
    return Drawing(PAPER_WIDTH, top - GAP, tuple(items), _alt(quadrants))


def ranked_statements(snapshot: Snapshot, quadrant: str) -> tuple[Statement, ...]:
    """The statements of a quadrant, the weightiest first, then in the users' order."""
    statements = snapshot.where(Statement, quadrant=quadrant)
    return tuple(sorted(statements, key=lambda statement: -(statement.weight or 0)))


def _height(statements: Sequence[Statement]) -> float:
    shown = _shown(statements)
    cards = sum(_card_height(statement) + CARD_GAP for statement in shown) - CARD_GAP
    others = OTHERS if len(shown) < len(statements) else 0
    return max(TITLE + cards + others + PADDING, LOWEST)


def _quadrant(name: str, statements: Sequence[Statement], x: float, y: float, height: float) -> list[Item]:
    right = x + QUADRANT - PADDING
    items: list[Item] = [
        Rect(x, y, QUADRANT, height, 6, fill=name),
        Text(x + PADDING, y + 18, word("quadrant", name), 11.5, "semibold"),
        Text(right, y + 18, format_number(len(statements)), 9.5, anchor="end", colour="muted"),
    ]
    if not statements:
        nothing = FigureWords("afom").say("empty")
        return [*items, Text(x + PADDING, y + 40, nothing, SIZE, "italic", colour="muted")]
    return items + _cards(statements, x + PADDING, y + TITLE)


def _cards(statements: Sequence[Statement], x: float, top: float) -> list[Item]:
    items: list[Item] = []
    shown = _shown(statements)
    for statement in shown:
        height = _card_height(statement)
        items += _card(statement, x, top, height)
        top += height + CARD_GAP
    if left := len(statements) - len(shown):
        items.append(Text(x + 2, top + SIZE, FigureWords("afom").count("others", left), SIZE, colour="muted"))
    return items


def _shown(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The first statements that fit the highest quadrant, with room to tell how many are left out."""
    room = HIGHEST - TITLE - PADDING
    ends = list(accumulate(_card_height(statement) + CARD_GAP for statement in statements))
    if not ends or ends[-1] - CARD_GAP <= room:
        return statements
    return statements[: bisect_right(ends, room - OTHERS)]


def _card(statement: Statement, x: float, y: float, height: float) -> list[Item]:
    key = (statement.table, statement.id)
    width = QUADRANT - 2 * PADDING
    base = y + height - CARD_PADDING
    lines = stacked(_lines(statement), Text(x + CARD_PADDING, y + 14, "", SIZE, record=key), LEADING)
    symbol = domain_symbol(statement.domain, x + CARD_PADDING + SYMBOL / 2, base - 2.6, key)
    left = x + CARD_PADDING + (SYMBOL + 4 if symbol else 0)
    domain = Text(left, base, word("domain", statement.domain), SMALL, colour="muted", record=key)
    dots = _dots(statement.weight, x + width - CARD_PADDING, base - 2.6)
    return [
        Rect(x, y, width, height, 4, fill="surface", stroke="line", record=key),
        *lines,
        *symbol,
        domain,
        *dots,
    ]


def _dots(weight: int | None, right: float, y: float) -> list[Item]:
    """Five dots that end at ``right``, as many filled as the weight; none when nobody weighed."""
    if weight is None:
        return []
    centres = [right - DOT - DOT_STEP * (WEIGHTS - 1 - n) for n in range(WEIGHTS)]
    return [
        Ellipse(x, y, DOT, DOT, fill="muted" if n < weight else "", stroke="muted")
        for n, x in enumerate(centres)
    ]


def _lines(statement: Statement) -> list[str]:
    room = QUADRANT - 2 * (PADDING + CARD_PADDING)
    return wrap(one_line(statement.text), room, SIZE, most=MOST_LINES) or [""]


def _card_height(statement: Statement) -> float:
    return 14 + LEADING * (len(_lines(statement)) - 1) + 11 + CARD_PADDING


def _alt(quadrants: dict[str, tuple[Statement, ...]]) -> str:
    words = FigureWords("afom")
    told = []
    for quadrant, statements in quadrants.items():
        name = word("quadrant", quadrant)
        first = listed(shorten(statement.text, 600, SIZE) for statement in statements[:3])
        told.append(
            words.say("alt_quadrant", name=name, n=len(statements), first=first)
            if statements
            else words.say("alt_empty", name=name)
        )
    return words.say("alt", quadrants=". ".join(told) + ".")

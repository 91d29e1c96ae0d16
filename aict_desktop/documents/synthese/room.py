"""How much a page of the summary may hold, and cutting texts and lists to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from aict_desktop.documents.sentences import Sentences
from aict_desktop.exports.blocks import Block, Bullets, Columns, Heading, Paragraph
from aict_desktop.figures.fonts import ELLIPSIS, one_line, wrap

WIDE = 482.0  # points between the margins of a page
MEASURE = 410.0  # of a text that is as wide as the page
INDENT = 14.0  # of the text of a bullet
SIZE, SMALL = 10.5, 8.8


@dataclass(frozen=True, slots=True)
class Room:
    """How many items a list may have, and how many lines each of them."""

    items: int
    lines: int


Section: TypeAlias = tuple[Block, ...]
Part: TypeAlias = Callable[[Room], Section]

ROOMS = (
    *(Room(1, 1), Room(1, 2), Room(2, 2), Room(3, 2), Room(4, 2)),
    *(Room(5, 2), Room(6, 2), Room(6, 3), Room(7, 3), Room(8, 4)),
)
"""From the least to the most: the first one holds on a page whatever is written."""
FOOT = 26.0
"""Points kept at the foot of a page for a remark."""
GAPS = (44.0, 36.0, 28.0, 20.0, 14.0, 8.0, 4.0)
"""The white that may stand between two sections, in points, the most that there is room for."""

_CLAUSES = re.compile(r"[.;:,\u00a0\u202f]*[.;:,](?= )")
_LEAST = 0.5  # of what would fit: a clause that ends earlier says too little


def cut(text: str, wide: float, size: float, lines: int, style: str = "regular") -> str:
    """The text on that many lines of ``wide`` points at most; what is longer ends with « … ».

    It ends with a clause where one ends late enough, for half a clause is hard to read.
    """
    plain = one_line(text)
    kept = " ".join(wrap(plain, wide, size, style, most=lines))
    if not kept.endswith(ELLIPSIS) or plain.endswith(ELLIPSIS):
        return kept
    ends = [found.start() for found in _CLAUSES.finditer(kept) if found.start() > len(kept) * _LEAST]
    return kept[: ends[-1]] + ELLIPSIS if ends else kept


def heading(part: str) -> Heading:
    """The heading of a part of the summary."""
    return Heading(2, Sentences("synthese", part).say("heading"))


def untold(part: str) -> Section:
    """A part of which nothing is known yet: what will stand there, and where to write it."""
    told = Paragraph(Sentences("synthese", part).say("missing"))
    return (heading(part), Columns(((told,),), (1,), soft=True))


def listing(part: str, items: Sequence[str], wide: float, room: Room) -> tuple[Block, ...]:
    """The first items, each on as many lines as there is room for, and how many are left out."""
    told = tuple(cut(item, wide - INDENT, SIZE, room.lines) for item in items[: room.items])
    return (Bullets(told), *more(part, len(items) - len(told)))


def more(part: str, number: int) -> tuple[Block, ...]:
    """« et 4 autres »; nothing when nothing is left out."""
    words = Sentences("synthese", part)
    return (Paragraph(words.count("more", number), "small"),) if number > 0 else ()

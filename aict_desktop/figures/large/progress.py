"""How much of its way each result has made: a bar an indicator, the first ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from aict_desktop.domain.monitoring import Standing
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.figures.drawing import Drawing, Item, Rect, Text
from aict_desktop.figures.fonts import one_line, shorten, width
from aict_desktop.figures.large.frame import HIGH, SIZE, SMALL, WIDE
from aict_desktop.figures.results import bar_alt, values_told
from aict_desktop.reference.indicator_words import sign, state_word

MOST = 4
ROW, BAR = HIGH / MOST, 18.0


def progress_bars(found: Sequence[tuple[Indicator, Standing]]) -> Drawing:
    """The name of each, where it stands in words, the whole way and the part of it that is made."""
    items = [item for place, row in enumerate(found[:MOST]) for item in _row(*row, place * ROW)]
    alt = " ".join(bar_alt(indicator, standing) for indicator, standing in found[:MOST])
    return Drawing(WIDE, ROW * min(len(found), MOST), tuple(items), alt)


def _row(indicator: Indicator, found: Standing, y: float) -> Iterator[Item]:
    state = f"{sign(found)} {state_word(found)}"
    room = WIDE - width(state, SIZE, "semibold") - 24
    name = shorten(one_line(indicator.name), room, SIZE, "semibold")
    yield Text(0, y + SIZE, name, SIZE, "semibold")
    yield Text(WIDE, y + SIZE, state, SIZE, "semibold", "end", "primary")
    top = y + SIZE + 12
    yield Rect(0, top, WIDE, BAR, BAR / 2, fill="soft", stroke="edge", line_width=1.2)
    made = float(min(max(found.progress or Decimal(0), Decimal(0)), Decimal(1)))
    if made:
        yield Rect(0, top, max(WIDE * made, BAR), BAR, BAR / 2, fill="primary")
    left, middle, right = (shorten(told, WIDE / 3 - 8, SMALL) for told in values_told(indicator, found))
    base = top + BAR + SMALL + 4
    yield Text(0, base, left, SMALL, colour="muted")
    yield Text(WIDE / 2, base, middle, SMALL, anchor="middle")
    yield Text(WIDE, base, right, SMALL, anchor="end", colour="muted")

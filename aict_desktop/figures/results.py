"""What inhabitants see of the results: a few large figures, and a bar for each thing that is measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from aict_desktop.domain.monitoring import Standing
from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing, Item, Rect, Text, stacked
from aict_desktop.figures.fonts import one_line, shorten, width, wrap
from aict_desktop.figures.words import FigureWords, listed
from aict_desktop.reference.indicator_words import sign, state_word, value_told

GAP = 12.0
CARD_HIGH, PAD = 74.0, 12.0
LARGE, SIZE, SMALL = 27.0, 12.0, 10.4
LEADING = 14.4
TRACK = 11.0
STATE_ROOM = 120.0


@dataclass(frozen=True, slots=True)
class Card:
    """A large figure and the words under it."""

    figure: str
    words: str


def cards(found: Sequence[Card]) -> Drawing:
    """The cards side by side, all as wide."""
    wide = (PAPER_WIDTH - GAP * (len(found) - 1)) / len(found)
    items = [item for place, card in enumerate(found) for item in _card(card, place * (wide + GAP), wide)]
    told = listed(f"{card.figure} {card.words}" for card in found)
    return Drawing(PAPER_WIDTH, CARD_HIGH, tuple(items), FigureWords("results").say("alt_cards", cards=told))


def bar(indicator: Indicator, found: Standing) -> Drawing:
    """The name of an indicator, its state in words, and how much of its way is made."""
    lines = wrap(one_line(indicator.name), PAPER_WIDTH - STATE_ROOM, SIZE, "semibold", most=2)
    y = LEADING * max(len(lines), 1) + 4
    state = f"{sign(found)} {state_word(found)}"
    items = (
        *stacked(lines, Text(0, SIZE, "", SIZE, "semibold"), LEADING),
        Text(PAPER_WIDTH, SIZE, state, SMALL, anchor="end", colour="primary"),
        *_track(found.progress, y),
        *_values(indicator, found, y + TRACK + 12),
    )
    return Drawing(PAPER_WIDTH, y + TRACK + 15, items, bar_alt(indicator, found))


def _card(card: Card, x: float, wide: float) -> Iterator[Item]:
    room = wide - 2 * PAD
    size = min(LARGE, LARGE * room / max(width(card.figure, LARGE, "semibold"), 1))
    yield Rect(x, 0, wide, CARD_HIGH, 6, fill="soft")
    yield Rect(x, 8, 3, CARD_HIGH - 16, 1.5, fill="primary")
    yield Text(x + PAD, 32, card.figure, size, "semibold", colour="primary")
    lines = wrap(card.words, room, SMALL, most=2)
    yield from stacked(lines, Text(x + PAD, 49, "", SMALL), 12)


def _track(progress: Decimal | None, y: float) -> Iterator[Item]:
    """The whole way, and the part of it that is made; what went backwards is not drawn."""
    yield Rect(0, y, PAPER_WIDTH, TRACK, TRACK / 2, fill="soft", stroke="edge", line_width=0.7)
    made = float(min(max(progress or Decimal(0), Decimal(0)), Decimal(1)))
    if made:
        yield Rect(0, y, max(PAPER_WIDTH * made, TRACK), TRACK, TRACK / 2, fill="primary")


def _values(indicator: Indicator, found: Standing, y: float) -> Iterator[Item]:
    """Under the track: where it starts, where it stands, where it should go."""
    room = PAPER_WIDTH / 3 - 4
    left, middle, right = values_told(indicator, found)
    yield Text(0, y, shorten(left, room, SMALL), SMALL, colour="muted")
    yield Text(PAPER_WIDTH / 2, y, shorten(middle, room, SMALL), SMALL, "semibold", "middle")
    yield Text(PAPER_WIDTH, y, shorten(right, room, SMALL), SMALL, anchor="end", colour="muted")


def values_told(indicator: Indicator, found: Standing) -> tuple[str, str, str]:
    """The three values in words; empty for what nobody knows."""
    words = FigureWords("results")
    start = value_told(indicator, indicator.baseline)
    now = value_told(indicator, found.last.value) if found.last else ""
    aim, by = value_told(indicator, indicator.target), indicator.target_on
    key = "aim_by" if by else "aim"
    return (
        words.say("start", value=start) if start else "",
        words.say("now", value=now) if now else "",
        words.say(key, value=aim, year=by.year if by else "") if aim else "",
    )


def bar_alt(indicator: Indicator, found: Standing) -> str:
    """A bar for whoever cannot see it."""
    values = ", ".join(filter(None, values_told(indicator, found)))
    name = one_line(indicator.name)
    return FigureWords("results").say("alt_bar", name=name, values=values, state=state_word(found))

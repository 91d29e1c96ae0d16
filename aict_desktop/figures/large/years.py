"""What each year costs, and who pays: one bar a year, the part of others and one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from aict_desktop.domain.costs import NOTHING, Year
from aict_desktop.domain.french import format_money, format_short_money
from aict_desktop.domain.funding import FundingPlan, grouped
from aict_desktop.figures.drawing import Drawing, Item, Line, Rect, Text
from aict_desktop.figures.fonts import width
from aict_desktop.figures.large.frame import HIGH, SIZE, SMALL, WIDE
from aict_desktop.figures.words import FigureWords, listed
from aict_desktop.reference.balance_words import year_heading

MOST_YEARS = 6
TOP, FOOT = 70.0, 34.0
BARS = HIGH - TOP - FOOT
WIDEST, BOX = 92.0, 18.0
FILLS = {"net": "primary", "sure": "partner", "hoped": "warnsoft"}


@dataclass(frozen=True, slots=True)
class _Column:
    """A bar: its heading, the whole and its parts, from the bottom up."""

    heading: str
    spent: Decimal
    parts: dict[str, Decimal]


def yearly_money(found: FundingPlan) -> Drawing | None:
    """A bar for each year in which money is spent; None without expenses."""
    columns = [_column(found, years) for years in grouped(found.years, MOST_YEARS)]
    tallest = max((one.spent for one in columns), default=NOTHING)
    if tallest <= 0:
        return None
    room = WIDE / len(columns)
    items = [*_legend(columns), Line(((0, TOP + BARS), (WIDE, TOP + BARS)), stroke="edge", line_width=1.2)]
    for place, one in enumerate(columns):
        items += _bar(one, (place + 0.5) * room, min(room * 0.66, WIDEST), BARS / float(tallest))
    return Drawing(WIDE, HIGH, tuple(items), _alt(columns))


def _column(found: FundingPlan, years: Sequence[Year]) -> _Column:
    """What others bring counts up to what is spent: beyond, it pays for another year."""
    spent = max(sum((found.spent.of(year) for year in years), NOTHING), NOTHING)
    sure, hoped = (
        sum((e.amount for e in ledger.entries if e.sort != "own" and e.year in years), NOTHING)
        for ledger in (found.sure, found.hoped)
    )
    sure = min(max(sure, NOTHING), spent)
    hoped = min(max(hoped, NOTHING), spent - sure)
    parts = {"net": spent - sure - hoped, "sure": sure, "hoped": hoped}
    return _Column(year_heading(years), spent, parts)


def _legend(columns: Sequence[_Column]) -> Iterator[Item]:
    words, x = FigureWords("large"), 0.0
    for part, fill in FILLS.items():
        if any(one.parts[part] for one in columns):
            yield Rect(x, 4, BOX, BOX, 3, fill=fill, stroke="edge", line_width=1.0)
            text = words.say(part)
            yield Text(x + BOX + 8, 20, text, SMALL)
            x += BOX + 8 + width(text, SMALL) + 26


def _bar(one: _Column, middle: float, wide: float, scale: float) -> Iterator[Item]:
    """The parts one on the other, the sum above them and the year below."""
    y = TOP + BARS
    for part, amount in one.parts.items():
        high = float(amount) * scale
        if high:
            y -= high
            dashed = 1.6 if part == "hoped" else 1.0
            yield Rect(middle - wide / 2, y, wide, high, fill=FILLS[part], stroke="edge", line_width=dashed)
    if one.spent:
        told = format_short_money(one.spent)
        yield Text(middle, y - 8, told, SIZE, "semibold", "middle")
    yield Text(middle, TOP + BARS + 26, one.heading, SIZE, anchor="middle", colour="muted")


def _alt(columns: Sequence[_Column]) -> str:
    words = FigureWords("large")
    told = (
        words.say(
            "year",
            year=one.heading,
            spent=format_money(one.spent),
            others=format_money(one.parts["sure"] + one.parts["hoped"]),
            net=format_money(one.parts["net"]),
        )
        for one in columns
    )
    return words.say("alt_money", years=listed(told))

"""Expenses by nature beside resources by kind of funder, year by year: two bars a year and their list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from string import ascii_uppercase

from aict_desktop.domain.costs import NOTHING, Year
from aict_desktop.domain.french import format_money, format_number
from aict_desktop.domain.funding import FundingPlan, Ledger, grouped, plan
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing, Item, Line, Rect, Text, stacked
from aict_desktop.figures.fonts import shorten, wrap
from aict_desktop.figures.legend import bottom, paragraphs
from aict_desktop.figures.words import FigureWords
from aict_desktop.reference.balance_words import balance_told, line_word, verdict, year_heading
from aict_desktop.reference.words import vocabulary

MOST_YEARS = 8
GUTTER, TOP, HIGH = 58.0, 18.0, 190.0  # left of the bars for the scale, above them, and their height
WIDEST, BETWEEN = 30.0, 3.0
SIZE, SMALL, TINY = 8.4, 7.4, 6.8
LINE, BOX = 13.0, 9.0
LEAST_LABELLED = 8.5
STEPS = 4
# Neighbours differ in grey too.
_FILLS = (
    *("partner", "warnsoft", "land", "soft", "primary", "threat"),
    *("opportunity", "weakness", "land", "strength", "partner"),
)
_ROUND = [Decimal(n) / 10 for n in (10, 12, 16, 20, 24, 32, 40, 60, 80, 100)]
_Segments = Mapping[tuple[Year, str], Decimal]


@dataclass(frozen=True)
class _Part:
    """What one sort is drawn with: its sign in the bars, its name and colour."""

    code: str
    sign: str
    name: str
    fill: str

    @property
    def ink(self) -> str:
        return "onprimary" if self.fill == "primary" else "text"


def funding_chart(snapshot: Snapshot) -> Drawing:
    """The bars of each year, its balance in words under them, and what each sort comes to."""
    found = plan(snapshot)
    columns = grouped(found.years, MOST_YEARS)
    if not columns:
        empty = FigureWords("funding").say("empty")
        return Drawing(PAPER_WIDTH, 40, (Text(0, 20, empty, SIZE, "italic", colour="muted"),), empty)
    natures = _parts(found.spent, "cost_nature", ascii_uppercase, line_word("estimate"))
    kinds = _parts(found.resources, "funding_kind", [str(n) for n in range(1, 99)], line_word("unsorted"))
    top = _ceiling(max(_tallest(found, years) for years in columns))
    items = [*_scale(top), *_bars(found, columns, natures, kinds, float(top))]
    items += _under(found, columns)
    foot = bottom(items) + 20
    items += [
        *_list("spent", found.spent, natures, 0, foot),
        *_list("brought", found.resources, kinds, 1, foot),
    ]
    words = FigureWords("funding")
    notes = (" · ".join((words.say("sure"), words.say("hoped"))), words.say("thin"))
    items += paragraphs(notes, bottom(items) + 16)
    return Drawing(PAPER_WIDTH, bottom(items) + 6, tuple(items), _alt(found, columns))


def _parts(ledger: Ledger, name: str, signs: Sequence[str], unsorted: str) -> tuple[_Part, ...]:
    """The sorts that there are, in the order of their vocabulary; codes it does not know, then none, last."""
    sums, known = ledger.by("sort"), vocabulary(name)
    codes = [code for code in (*known, *(c for c in sums if c and c not in known), "") if sums.get(code)]
    return tuple(
        _Part(code, signs[place % len(signs)], known.get(code, code) or unsorted, _FILLS[place % len(_FILLS)])
        for place, code in enumerate(codes)
    )


def _tallest(found: FundingPlan, years: Sequence[Year]) -> Decimal:
    """The higher of the two bars of a column; what is below zero has no bar."""
    ledgers = (found.spent.by("year", "sort"), found.resources.by("year", "sort"))
    heights = (
        sum((amount for (year, _), amount in sums.items() if year in years and amount > 0), NOTHING)
        for sums in ledgers
    )
    return max(heights)


def _ceiling(tallest: Decimal) -> Decimal:
    """The top of the scale: the least number that holds the bars and has round quarters."""
    if tallest <= 0:
        return Decimal(STEPS)
    power = Decimal(1).scaleb(tallest.adjusted())
    return next(top for round_ in _ROUND if (top := power * round_) >= tallest)


def _scale(top: Decimal) -> Iterator[Item]:
    yield Text(0, TOP - 8, FigureWords("funding").say("scale"), SMALL, colour="muted")
    for step in range(STEPS + 1):
        y = TOP + HIGH * (1 - step / STEPS)
        yield Line(points=((GUTTER, y), (PAPER_WIDTH, y)), stroke="line", line_width=0.5)
        told = shorten(format_number(top * step / STEPS), GUTTER - 8, SMALL)
        yield Text(GUTTER - 6, y + 2.6, told, SMALL, anchor="end", colour="muted")


def _bars(
    found: FundingPlan,
    columns: Sequence[Sequence[Year]],
    natures: Sequence[_Part],
    kinds: Sequence[_Part],
    top: float,
) -> Iterator[Item]:
    room = (PAPER_WIDTH - GUTTER) / len(columns)
    wide = min(WIDEST, (room - 10 - BETWEEN) / 2)
    for place, years in enumerate(columns):
        middle = GUTTER + room * (place + 0.5)
        spent = _stack(found.spent, years, natures)
        yield from _bar(
            [(part, amount, True) for part, amount in spent], middle - BETWEEN / 2 - wide, wide, top
        )
        sure, hoped = (_stack(ledger, years, kinds) for ledger in (found.sure, found.hoped))
        pieces = [(p, a, True) for p, a in sure] + [(p, a, False) for p, a in hoped]
        yield from _bar(pieces, middle + BETWEEN / 2, wide, top)


def _stack(ledger: Ledger, years: Sequence[Year], parts: Sequence[_Part]) -> list[tuple[_Part, Decimal]]:
    sums: _Segments = ledger.by("year", "sort")
    amounts = ((p, sum((sums.get((year, p.code), NOTHING) for year in years), NOTHING)) for p in parts)
    return [(part, amount) for part, amount in amounts if amount > 0]


def _bar(pieces: Sequence[tuple[_Part, Decimal, bool]], x: float, wide: float, top: float) -> Iterator[Item]:
    """Pieces from the ground up; what is only hoped for is white in a dashed line."""
    y = TOP + HIGH
    for part, amount, sure in pieces:
        high = HIGH * float(amount) / top
        y -= high
        yield Rect(x, y, wide, high, fill=part.fill if sure else "surface", stroke="edge" if sure else "")
        if not sure:
            corners = ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high), (x, y))
            yield Line(points=corners, stroke="text", line_width=0.8, dashed=True)
        if high >= LEAST_LABELLED:
            ink = part.ink if sure else "text"
            yield Text(x + wide / 2, y + high / 2 + 2.5, part.sign, SMALL, "semibold", "middle", ink)


def _under(found: FundingPlan, columns: Sequence[Sequence[Year]]) -> Iterator[Item]:
    """Each year, and its balance in words."""
    room = (PAPER_WIDTH - GUTTER) / len(columns)
    for place, years in enumerate(columns):
        middle, foot = GUTTER + room * (place + 0.5), TOP + HIGH + 12
        heads = wrap(year_heading(years), room - 4, SIZE, "semibold", most=2)
        yield from stacked(heads, Text(middle, foot, "", SIZE, "semibold", "middle"), 10)
        told = balance_told(sum((found.balance(year) for year in years), NOTHING))
        lines = wrap(told, room - 4, TINY, most=3)
        first = Text(middle, foot + 10 * len(heads) + 1, "", TINY, anchor="middle", colour="muted")
        yield from stacked(lines, first, 8.5)


def _list(head: str, ledger: Ledger, parts: Sequence[_Part], side: int, top: float) -> Iterator[Item]:
    """The sign, name and sum of each sort, on the left or on the right half."""
    room = PAPER_WIDTH / 2 - 10
    left = side * (PAPER_WIDTH / 2 + 10)
    sums = ledger.by("sort")
    yield Text(left, top, FigureWords("funding").say(head), SIZE, "semibold")
    yield Text(left + room, top, format_money(ledger.total), SIZE, "semibold", "end")
    for place, part in enumerate(parts, 1):
        y = top + 4 + LINE * place
        yield Rect(left, y - 8.2, BOX + 3, BOX + 1.5, 1, fill=part.fill, stroke="edge")
        yield Text(left + (BOX + 3) / 2, y - 0.6, part.sign, TINY, "semibold", "middle", part.ink)
        amount = format_money(sums[part.code])
        yield Text(left + 18, y, shorten(part.name, room - 90, SIZE), SIZE)
        yield Text(left + room, y, amount, SIZE, anchor="end")


def _alt(found: FundingPlan, columns: Sequence[Sequence[Year]]) -> str:
    words = FigureWords("funding")
    told = []
    for years in columns:
        spent, brought = (
            sum((ledger.of(year) for year in years), NOTHING) for ledger in (found.spent, found.resources)
        )
        told.append(
            words.say(
                "alt_year",
                year=year_heading(years),
                spent=format_money(spent),
                brought=format_money(brought),
                balance=balance_told(brought - spent),
            )
        )
    return words.say("alt", verdict=verdict(found), years=" ".join(told))

"""Cells read by the kind of the field they fill: None when the cell does not hold such a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from aict_desktop.domain.fields import Choice, Country, Day, Kind, Line, Money, Quantity, Text, Whole
from aict_desktop.domain.french import MOST, YEARS, parse_day, parse_money, parse_number, parse_period
from aict_desktop.imports.folds import fold
from aict_desktop.imports.headings import listed, year_in
from aict_desktop.imports.sheets import Cell, as_text
from aict_desktop.reference.countries import country, find_country
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import options

_MOST = Decimal(10) ** 12  # a dossier counts cents in 64 bits; no town hall comes near
_YEARS = range(1900, 2101)
_SEVERAL = re.compile(r"[,;/|•+\n]")
_AND = re.compile(r"\s(?:et|&)\s")


@dataclass(frozen=True)
class Ticks(Kind):
    """Several codes of one vocabulary in a cell: « culture, sport et jeunesse »."""

    vocabulary: str = ""


class Moment(Day):
    """A day, or a month or a year that stands for its first day, for its last one where it ends something."""


def is_nothing(cell: Cell, *, zero: bool = False) -> bool:
    """Whether a cell stands for no value at all: empty, a dash, « néant », « 0 € » unless ``zero`` counts."""
    if not isinstance(cell, str) or (fold(cell) or cell) not in listed("nothing"):
        return cell == ""
    return not (zero and parse_money(cell) is not None)


def _money(cell: Cell, _kind: Kind) -> Decimal | None:
    amount = parse_money(cell) if isinstance(cell, str) else cell if isinstance(cell, Decimal) else None
    return Money().clean(amount) if amount is not None and abs(amount) < _MOST else None


def _year(cell: Cell, _kind: Kind) -> int | None:
    year = int(cell) if isinstance(cell, Decimal) and cell == int(cell) else year_in(as_text(cell))
    return year if year in _YEARS else None


def _day(cell: Cell, _kind: Kind) -> date | None:
    if isinstance(cell, Decimal):
        return None
    return _likely(cell) if isinstance(cell, date) else parse_day(cell)


def parse_moment(cell: Cell, *, ends: bool) -> date | None:
    """The day that a cell holds, or the first or last one of its month or year; None when it holds none."""
    if isinstance(cell, date):
        return _likely(cell)
    told = as_text(cell).replace("\n", " ")
    return parse_day(told) or parse_period(told, last=ends)


def _likely(day: date) -> date | None:
    """The day, unless its year is the slip of a keyboard."""
    return day if day.year in YEARS else None


def parse_quantity(cell: Cell) -> Decimal | None:
    """The number that a cell holds, and nothing else with it."""
    found = parse_number(cell) if isinstance(cell, str) else cell if isinstance(cell, Decimal) else None
    return found if found is not None and abs(found) < MOST else None


def _moment(cell: Cell, kind: Kind) -> date | None:
    assert isinstance(kind, Day)
    return parse_moment(cell, ends=kind.ends)


def _quantity(cell: Cell, _kind: Kind) -> Decimal | None:
    return parse_quantity(cell)


def _choice(cell: Cell, kind: Kind) -> str | None:
    assert isinstance(kind, Choice)
    return _code(as_text(cell), kind.vocabulary)


@lru_cache(4096)
def _code(text: str, vocabulary: str) -> str | None:
    """The code that ``text`` names, in the words of the application or in those of town halls."""
    told = fold(text)
    usual: Mapping[str, str] = read_toml("imports.toml")["choices"].get(vocabulary, {})
    ours = {fold(words): code for code, words in options(Choice(vocabulary)).items()}
    return ours.get(told) or usual.get(told)


def read_ticks(cell: Cell, kind: Kind) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes that a cell names, each once, and the pieces of it that name none."""
    assert isinstance(kind, Ticks)
    named = [(piece, _code(piece, kind.vocabulary)) for piece in _pieces(as_text(cell), kind.vocabulary)]
    codes = dict.fromkeys(code for _, code in named if code)
    return tuple(codes), tuple(piece for piece, code in named if not code)


def _pieces(text: str, vocabulary: str) -> Iterator[str]:
    """What a reader would tick: the largest pieces that have a meaning, « Jeunesse et mobilité » whole."""
    for separator in (_SEVERAL, _AND):
        if _code(text, vocabulary) is None and separator.search(text):
            for piece in separator.split(text):
                yield from _pieces(piece.strip(), vocabulary)
            return
    if text:
        yield text


def _ticks(cell: Cell, kind: Kind) -> tuple[str, ...] | None:
    return read_ticks(cell, kind)[0] or None


def _country(cell: Cell, _kind: Kind) -> str | None:
    text = as_text(cell)
    found = find_country(text) or (country(text) if len(text) == len("FR") else None)
    return found.code if found else None


def _text(cell: Cell, kind: Kind) -> str:
    return str(kind.clean(as_text(cell)))


CELL_READERS: Mapping[type[Kind], Callable[[Cell, Kind], Any]] = {
    Line: _text,
    Text: _text,
    Money: _money,
    Whole: _year,
    Day: _day,
    Moment: _moment,
    Quantity: _quantity,
    Choice: _choice,
    Ticks: _ticks,
    Country: _country,
}
"""How a cell fills a field of each kind."""

REASONS: Mapping[type[Kind], str] = {
    Money: "amount",
    Whole: "year",
    Day: "date",
    Choice: "choice",
    Ticks: "choice",
    Country: "country",
}
"""What is said of a cell that does not."""

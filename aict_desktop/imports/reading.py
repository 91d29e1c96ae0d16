"""Cells read by the kind of the field they fill: None when the cell does not hold such a value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from aict_desktop.domain.fields import Choice, Country, Day, Kind, Line, Money, Text, Whole
from aict_desktop.domain.folding import fold
from aict_desktop.domain.french import parse_day, parse_money
from aict_desktop.imports.headings import listed, year_in
from aict_desktop.imports.sheets import Cell, as_text
from aict_desktop.reference.countries import country, find_country
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import options

_MOST = Decimal(10) ** 12  # a dossier counts cents in 64 bits; no town hall comes near
_YEARS = range(1900, 2101)


def is_nothing(cell: Cell) -> bool:
    """Whether a cell stands for no value at all: empty, a dash, « néant »."""
    return cell == "" or (isinstance(cell, str) and (fold(cell) or cell) in listed("nothing"))


def _money(cell: Cell, _kind: Kind) -> Decimal | None:
    amount = parse_money(cell) if isinstance(cell, str) else cell if isinstance(cell, Decimal) else None
    return Money().clean(amount) if amount is not None and abs(amount) < _MOST else None


def _year(cell: Cell, _kind: Kind) -> int | None:
    year = int(cell) if isinstance(cell, Decimal) and cell == int(cell) else year_in(as_text(cell))
    return year if year in _YEARS else None


def _day(cell: Cell, _kind: Kind) -> date | None:
    if isinstance(cell, Decimal):
        return None
    return cell if isinstance(cell, date) else parse_day(cell)


def _choice(cell: Cell, kind: Kind) -> str | None:
    assert isinstance(kind, Choice)
    told = fold(as_text(cell))
    usual: Mapping[str, str] = read_toml("imports.toml")["choices"].get(kind.vocabulary, {})
    ours = {fold(words): code for code, words in options(kind).items()}
    return ours.get(told) or usual.get(told)


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
    Choice: _choice,
    Country: _country,
}
"""How a cell fills a field of each kind."""

REASONS: Mapping[type[Kind], str] = {
    Money: "amount",
    Whole: "year",
    Day: "date",
    Choice: "choice",
    Country: "country",
}
"""What is said of a cell that does not."""

"""Cells read back by the kind of the field they fill: the inverse of ``documents/workbook/cells.py``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from aict_desktop.documents.returned.names import Names
from aict_desktop.documents.returned.problems import Unread
from aict_desktop.documents.workbook.base import list_of
from aict_desktop.documents.workbook.source import value_kind
from aict_desktop.domain import fields
from aict_desktop.imports.identity import folded
from aict_desktop.imports.reading import CELL_READERS, Moment, is_nothing
from aict_desktop.imports.sheets import Cell, as_text
from aict_desktop.reference.words import options

_TEXTS = (fields.Text, fields.Line)
_ANSWERS = {"oui": True, "vrai": True, "x": True, "1": True, "non": False, "faux": False, "0": False}
_BULLET = re.compile(r"^[•\-–*]\s+")
_SEVERAL = (";", ",")


@dataclass(frozen=True)
class Values:
    """What cells are read with: the names of records, and the words of the lists of the workbook."""

    names: Names
    lists: Mapping[str, Mapping[str, Any]]

    def read(self, kind: fields.Kind, cell: Cell) -> Any:
        """The value of a cell; Unread when it holds none of that kind."""
        if not isinstance(kind, _TEXTS) and is_nothing(cell, zero=True):
            return kind.empty
        return _READERS[type(kind)](self, kind, cell)

    def read_ticks(self, table: str, link: str, cell: Cell) -> frozenset[Any]:
        """The values that a cell names, one a line or after a comma; Unread when a piece names none."""
        known = self.lists.get(f"{table}.{link}", {})
        near = {folded(words): value for words, value in known.items()}
        kind = value_kind(table, link)

        def value(piece: str) -> Any:
            found = known.get(piece, near.get(folded(piece)))
            return self.read(kind, piece) if found is None else found

        return frozenset(found for line in as_text(cell).split("\n") for found in _each(line, value))

    def word(self, name: str, text: str) -> Any:
        """The value of a word of the list ``name``; None when the workbook has no such word."""
        known = self.lists.get(name, {})
        if text in known:
            return known[text]
        return next((value for words, value in known.items() if folded(words) == folded(text)), None)


def _each(line: str, value: Callable[[str], Any], separators: tuple[str, ...] = _SEVERAL) -> Iterator[Any]:
    """The values of a line: whole when it names one, else of what its separators part."""
    told = _BULLET.sub("", line.strip(" \u00a0"))
    if not told:
        return
    try:
        yield value(told)
    except Unread:
        if not any(separator in told for separator in separators):
            raise
        first, *others = separators
        for piece in told.split(first):
            yield from _each(piece, value, tuple(others))


def _by_import(reader: type[fields.Kind], reason: str) -> Callable[[Values, fields.Kind, Cell], Any]:
    """What reads such a cell in any spreadsheet."""

    def read(_: Values, kind: fields.Kind, cell: Cell) -> Any:
        found = CELL_READERS[reader](cell, kind)
        if found is None:
            raise Unread(reason)
        return found

    return read


def _choice(values: Values, kind: fields.Kind, cell: Cell) -> Any:
    found = values.word(list_of(kind), as_text(cell)) or CELL_READERS[fields.Choice](cell, kind)
    if not found:
        raise Unread("choice", some=" ; ".join(list(options(kind).values())[:4]))
    return found


def _referred(values: Values, kind: fields.Kind, cell: Cell) -> str:
    assert isinstance(kind, fields.Ref)
    return values.names.find(kind.table, as_text(cell))


def _whole(_: Values, kind: fields.Kind, cell: Cell) -> int:
    number = CELL_READERS[fields.Quantity](cell, kind)
    if number is None or number != int(number):
        raise Unread("whole")
    return int(number)


def _rating(values: Values, kind: fields.Kind, cell: Cell) -> int:
    assert isinstance(kind, fields.Rating)
    by_word = {folded(words): code for code, words in options(kind).items()}
    found = by_word.get(folded(as_text(cell))) if not isinstance(cell, Decimal) else None
    if found is None:
        try:
            found = _whole(values, kind, cell)
        except Unread:
            found = kind.low - 1
    if not kind.low <= found <= kind.high:
        raise Unread("rating", low=kind.low, high=kind.high)
    return int(found)


def _flag(_: Values, __: fields.Kind, cell: Cell) -> bool:
    found = _ANSWERS.get(folded(as_text(cell)))
    if found is None:
        raise Unread("flag")
    return found


_READERS: Mapping[type[fields.Kind], Callable[[Values, fields.Kind, Cell], Any]] = {
    fields.Text: _by_import(fields.Text, ""),
    fields.Line: _by_import(fields.Line, ""),
    fields.Choice: _choice,
    fields.Country: _by_import(fields.Country, "country"),
    fields.Ref: _referred,
    fields.Day: _by_import(Moment, "day"),
    fields.Money: _by_import(fields.Money, "money"),
    fields.Quantity: _by_import(fields.Quantity, "quantity"),
    fields.Whole: _whole,
    fields.Rating: _rating,
    fields.Flag: _flag,
}

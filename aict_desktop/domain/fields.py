"""The kinds of field that a record may hold: the only place that knows how each is stored and cleaned.

A record declares ``text: str = Text.field()``; whoever shows, stores, imports or prints it looks the kind up
in one table of its own. Stored values are what SQLite and the journal's JSON hold.
"""

from __future__ import annotations

import dataclasses
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar, Literal

Stored = str | int | None
OnDelete = Literal["delete", "clear"]

CENT = Decimal("0.01")
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAKS = re.compile(r"[\r\n\t\u2028\u2029]+")


def clean_text(value: str) -> str:
    """The text without what no file format can hold (NUL, control characters, lone surrogates)."""
    return _UNSTORABLE.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))


@dataclass(frozen=True)
class Kind:
    """What one field holds; ``empty`` is the value of a field that nobody has filled."""

    empty: ClassVar[Any] = ""
    column: ClassVar[type] = str

    @classmethod
    def field(cls, *details: Any) -> Any:
        """The declaration of a record's field of this kind."""
        return dataclasses.field(default=cls.empty, metadata={"kind": cls(*details)})

    def to_stored(self, value: Any) -> Stored:
        """The value as SQLite and JSON hold it."""
        return value  # type: ignore[no-any-return]

    def from_stored(self, stored: Any) -> Any:
        """The value that :meth:`to_stored` was given."""
        return self.empty if stored is None else stored

    def clean(self, value: Any) -> Any:
        """The value as it may be kept."""
        return value


class Text(Kind):
    """Several lines of plain text."""

    def clean(self, value: Any) -> Any:
        return clean_text(value)


class Line(Kind):
    """One line of plain text."""

    def clean(self, value: Any) -> Any:
        return clean_text(_LINE_BREAKS.sub(" ", value))


class Order(Kind):
    """The place of a record among its like: a fractional key, see ``order.py``."""


@dataclass(frozen=True)
class Choice(Kind):
    """One code of a vocabulary whose words are in ``resources/vocabulary``, or nothing."""

    vocabulary: str = ""


class Country(Kind):
    """The ISO 3166 code of a country, two letters, or nothing."""


@dataclass(frozen=True)
class Ref(Kind):
    """The id of another record; what becomes of this one when that one goes is ``on_delete``."""

    table: str = ""
    on_delete: OnDelete = "clear"

    def to_stored(self, value: Any) -> Stored:
        return value or None


@dataclass(frozen=True)
class Day(Kind):
    """A calendar day; where it ``ends`` something, a month or a year typed alone means its last day."""

    empty: ClassVar[Any] = None
    ends: bool = False

    def to_stored(self, value: Any) -> Stored:
        return value.isoformat() if value else None

    def from_stored(self, stored: Any) -> Any:
        return date.fromisoformat(stored) if stored else None


class Money(Kind):
    """An amount in euros, exact to the cent; stored in cents."""

    empty: ClassVar[Any] = None
    column: ClassVar[type] = int

    def to_stored(self, value: Any) -> Stored:
        return None if value is None else int(value * 100)

    def from_stored(self, stored: Any) -> Any:
        return None if stored is None else Decimal(stored).scaleb(-2)

    def clean(self, value: Any) -> Any:
        return None if value is None else value.quantize(CENT, ROUND_HALF_UP)


class Quantity(Kind):
    """An exact decimal number whose unit is told elsewhere."""

    empty: ClassVar[Any] = None

    def to_stored(self, value: Any) -> Stored:
        return None if value is None else format(value, "f")

    def from_stored(self, stored: Any) -> Any:
        return Decimal(stored) if stored else None


class Whole(Kind):
    """A whole number (a year, a population, days)."""

    empty: ClassVar[Any] = None
    column: ClassVar[type] = int


@dataclass(frozen=True)
class Rating(Kind):
    """A whole number from ``low`` to ``high`` whose words are a vocabulary; nothing means not rated."""

    empty: ClassVar[Any] = None
    column: ClassVar[type] = int
    low: int = 0
    high: int = 4
    vocabulary: str = "scale"


class Flag(Kind):
    """Yes or no."""

    empty: ClassVar[Any] = False
    column: ClassVar[type] = int

    def to_stored(self, value: Any) -> Stored:
        return int(value)

    def from_stored(self, stored: Any) -> Any:
        return bool(stored)


class Colour(Kind):
    """A colour as ``#rrggbb``, or nothing."""


class Bytes(Kind):
    """What nobody types, a picture or a frozen version; stored as base64."""

    empty: ClassVar[Any] = b""

    def to_stored(self, value: Any) -> Stored:
        return b64encode(value).decode() if value else None

    def from_stored(self, stored: Any) -> Any:
        return b64decode(stored) if stored else b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row of a dossier; its id is a UUID, or a fixed word for what exists once."""

    table: ClassVar[str] = ""
    id: str


def kinds(record: type[Record]) -> Mapping[str, Kind]:
    """The field kinds of a record type by field name, in the order of declaration, without ``id``."""
    hashable: Any = record  # mypy does not believe a type of dataclass to be hashable
    return _kinds(hashable)


@cache
def _kinds(record: Any) -> Mapping[str, Kind]:
    declared = ((f.name, f.metadata.get("kind")) for f in dataclasses.fields(record))
    return MappingProxyType({name: kind for name, kind in declared if kind is not None})

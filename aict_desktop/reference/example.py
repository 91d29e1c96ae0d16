"""The worked example: the records of an invented commune, read from their TOML file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any
from uuid import UUID, uuid5

from aict_desktop.domain.fields import (
    Choice,
    Colour,
    Country,
    Day,
    Flag,
    Kind,
    Line,
    Money,
    Order,
    Quantity,
    Rating,
    Record,
    Ref,
    Text,
    Whole,
    kinds,
)
from aict_desktop.domain.order import sequence
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.countries import country
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import options

_NAMESPACE = UUID("6f0a4c0e-4f0e-5d57-9b1c-56616c627275")

# How the file writes each kind of field; orders are not written, they follow the file.
_WRITTEN_AS: Mapping[type[Kind], tuple[type, ...]] = {
    **dict.fromkeys((Text, Line, Choice, Colour, Country, Ref), (str,)),
    **dict.fromkeys((Whole, Rating), (int,)),
    **dict.fromkeys((Money, Quantity), (int, float, str)),
    Day: (date,),
    Flag: (bool,),
}


@cache
def example_records() -> tuple[Record, ...]:
    """The records of the worked example, the same at every call; ValueError names a row that is wrong."""
    return records_of(read_toml("samples/valbrune.toml"))


def records_of(tables: Mapping[str, Any]) -> tuple[Record, ...]:
    """The records written in ``tables``: table name -> row or rows; a row may hold rows that belong to it.

    Raises ValueError, which names the row, for an unknown table, field, code or link, and for a misfit value.
    """
    rows = list(_rows(tables))
    counts = Counter(row.record.table for row in rows)
    orders = {table: iter(sequence(count)) for table, count in counts.items()}
    records = tuple(_record(row, orders[row.record.table]) for row in rows)
    _check_links(rows, records)
    return records


@dataclass(frozen=True)
class _Row:
    """One row of the file: its record type, where it stands, its id there and the values of its fields."""

    record: type[Record]
    place: str
    symbol: str
    values: Mapping[str, Any]


def _rows(tables: Mapping[str, Any], parent: _Row | None = None) -> Iterator[_Row]:
    for table, found in tables.items():
        above = f"{parent.place}." if parent else ""
        if table not in BY_TABLE:
            raise ValueError(f"{above}{table}: unknown table")
        for number, values in enumerate(found if isinstance(found, list) else [found], 1):
            yield from _row(BY_TABLE[table], f"{above}{table}[{number}]", values, parent)


def _row(record: type[Record], place: str, values: Mapping[str, Any], parent: _Row | None) -> Iterator[_Row]:
    own = {name: value for name, value in values.items() if not isinstance(value, list)}
    if parent:
        own[_link(record, place, parent.record.table)] = parent.symbol
    row = _Row(record, place, own.pop("id", place), own)
    yield row
    yield from _rows({name: value for name, value in values.items() if isinstance(value, list)}, row)


def _link(record: type[Record], place: str, table: str) -> str:
    """The field of ``record`` that refers to the table of the row it is written in."""
    for name, kind in kinds(record).items():
        if isinstance(kind, Ref) and kind.table == table:
            return name
    raise ValueError(f"{place}: does not belong to a {table}")


def _record(row: _Row, orders: Iterator[str]) -> Record:
    known = kinds(row.record)
    if unknown := row.values.keys() - known.keys():
        raise ValueError(f"{row.place}: unknown field {', '.join(sorted(unknown))}")
    values = {name: _value(known[name], value, f"{row.place}.{name}") for name, value in row.values.items()}
    values |= {name: next(orders) for name, kind in known.items() if isinstance(kind, Order)}
    return row.record(id=_id(row.record, row.symbol), **values)


def _id(record: type[Record], symbol: str) -> str:
    fixed = record.__dataclass_fields__["id"].default
    return str(uuid5(_NAMESPACE, f"{record.table}/{symbol}")) if fixed is MISSING else str(fixed)


def _value(kind: Kind, raw: Any, place: str) -> Any:
    choices = options(kind)
    misfit = type(raw) not in _WRITTEN_AS.get(type(kind), ())
    if misfit or (choices and raw not in choices) or (isinstance(kind, Country) and not country(raw)):
        raise ValueError(f"{place}: unknown value {raw!r}")
    if isinstance(kind, Ref):
        return _id(BY_TABLE[kind.table], raw)
    return kind.clean(_decimal(raw, place) if isinstance(kind, (Money, Quantity)) else raw)


def _decimal(raw: int | float | str, place: str) -> Decimal:
    try:
        return Decimal(str(raw))
    except InvalidOperation:
        raise ValueError(f"{place}: not a number: {raw!r}") from None


def _check_links(rows: list[_Row], records: tuple[Record, ...]) -> None:
    by_id: dict[str, _Row] = {}
    for row, record in zip(rows, records, strict=True):
        if record.id in by_id:
            raise ValueError(f"{row.place}: the id {row.symbol!r} is taken by {by_id[record.id].place}")
        by_id[record.id] = row
    for record, name in Snapshot.of(records).orphans():
        row = by_id[record.id]
        raise ValueError(f"{row.place}.{name}: no row has the id {row.values[name]!r}")

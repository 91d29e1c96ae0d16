"""A field's value as users read it: one table by field kind, for tables, documents and histories."""

from __future__ import annotations

from collections.abc import Callable, Collection
from math import ceil
from typing import Any

from aict_desktop.domain import fields
from aict_desktop.domain.french import format_day, format_money, format_number
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.countries import country_name
from aict_desktop.reference.words import field_words, line_fields, message, options


def told(snapshot: Snapshot, record: fields.Record, field: str) -> str:
    """The value of a field in words; empty for nothing."""
    kind = fields.kinds(type(record))[field]
    return value_told(snapshot, kind, getattr(record, field))


def line_of(snapshot: Snapshot, record: fields.Record, without: Collection[str] = ()) -> str:
    """The record on one line of a list: its name, or the fields that its words say make a line.

    ``without`` names fields that go without saying where the list is.
    """
    names = [name for name in line_fields(record.table) if name not in without]
    parts = [_measured(snapshot, record, name) for name in names]
    return " · ".join(filter(None, parts)) or name_of(record)


def _measured(snapshot: Snapshot, record: fields.Record, name: str) -> str:
    """A quantity with its unit, any other value as it is told."""
    kind, value = fields.kinds(type(record))[name], told(snapshot, record, name)
    unit = field_words(record.table, name).get("unit", "") if isinstance(kind, fields.Quantity) else ""
    return f"{value}\u00a0{unit}" if value and unit else value


def called(snapshot: Snapshot, record: fields.Record | None) -> str:
    """What a record is called where another refers to it: its name, or its line when it has none."""
    return "" if record is None else name_of(record) or line_of(snapshot, record)


def ticked(snapshot: Snapshot, record: fields.Record, link: str) -> list[str]:
    """The words of what is ticked for a record in a field of several values, in the vocabulary's order."""
    values = LINKS[record.table, link]
    chosen = values.values(snapshot, record.id)
    known = options(fields.kinds(values.record)[values.value])
    return [words for code, words in known.items() if code in chosen]


def value_told(snapshot: Snapshot, kind: fields.Kind, value: Any) -> str:
    """A value of that kind in words; empty for nothing."""
    return "" if value == kind.empty else _TOLD[type(kind)](snapshot, kind, value)


def _referred(snapshot: Snapshot, kind: fields.Kind, id_: str) -> str:
    assert isinstance(kind, fields.Ref)
    return called(snapshot, snapshot.get(BY_TABLE[kind.table], id_))


def _option(_: Snapshot, kind: fields.Kind, code: Any) -> str:
    return options(kind).get(code, str(code))


def _written(_: Snapshot, __: fields.Kind, value: Any) -> str:
    return str(value)


_TOLD: dict[type[fields.Kind], Callable[[Snapshot, fields.Kind, Any], str]] = {
    fields.Line: _written,
    fields.Text: _written,
    fields.Order: _written,
    fields.Whole: _written,
    fields.Choice: _option,
    fields.Rating: _option,
    fields.Country: lambda _, __, value: country_name(value),
    fields.Ref: _referred,
    fields.Day: lambda _, __, value: format_day(value),
    fields.Money: lambda _, __, value: format_money(value),
    fields.Quantity: lambda _, __, value: format_number(value),
    fields.Flag: lambda _, __, value: "Oui" if value else "",
    fields.Colour: _written,
    fields.Bytes: lambda _, __, value: message("bytes", size=ceil(len(value) / 1024)),
}

"""How a field becomes a column and a cell of the workbook: one table by field kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aict_desktop.documents.workbook.source import ANSWERS, COUNTRY, Source
from aict_desktop.domain import fields
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.exports.excel.model import Column, Look, Value
from aict_desktop.reference.countries import country_name
from aict_desktop.reference.words import field_words, options, vocabulary

_TINTED = {"quadrant": ("strength", "weakness", "opportunity", "threat")}


@dataclass(frozen=True)
class _Shown:
    """How fields of one kind are shown; ``options`` names the list that a field draws from."""

    look: Look
    width: int
    value: Callable[[Source, fields.Kind, Any], Value]
    options: Callable[[fields.Kind], str] = lambda _: ""
    strict: bool = True


def _same(_source: Source, _kind: fields.Kind, value: Any) -> Value:
    return value  # type: ignore[no-any-return]


def _option(_source: Source, kind: fields.Kind, code: str) -> Value:
    return options(kind).get(code, code)


def _country(_source: Source, _kind: fields.Kind, code: str) -> Value:
    return country_name(code)


def _referred(source: Source, kind: fields.Kind, id_: str) -> Value:
    assert isinstance(kind, fields.Ref)
    found = source.snapshot.get(BY_TABLE[kind.table], id_)
    return source.label(found) if found else None


def _vocabulary(kind: fields.Kind) -> str:
    return getattr(kind, "vocabulary", "")


def _table(kind: fields.Kind) -> str:
    return getattr(kind, "table", "")


_SHOWN: Mapping[type[fields.Kind], _Shown] = {
    fields.Text: _Shown("text", 40, _same),
    fields.Line: _Shown("line", 28, _same),
    fields.Choice: _Shown("choice", 20, _option, _vocabulary),
    fields.Country: _Shown("choice", 16, _country, lambda _: COUNTRY),
    fields.Ref: _Shown("choice", 28, _referred, _table, strict=False),
    fields.Day: _Shown("day", 12, _same),
    fields.Money: _Shown("money", 14, _same),
    fields.Quantity: _Shown("quantity", 11, _same),
    fields.Whole: _Shown("number", 10, _same),
    fields.Rating: _Shown("number", 16, _same),
    fields.Flag: _Shown("choice", 14, lambda source, *_: source.options(ANSWERS)[True], lambda _: ANSWERS),
}


def cell(source: Source, record: fields.Record, name: str) -> Value:
    """A field's value as a cell holds it: words for codes, None for nothing."""
    kind = fields.kinds(type(record))[name]
    value = getattr(record, name)
    return None if value == kind.empty else _SHOWN[type(kind)].value(source, kind, value)


def column(record: type[fields.Record], name: str, width: int = 0) -> Column:
    """The column of a field."""
    kind = fields.kinds(record)[name]
    shown = _SHOWN[type(kind)]
    told = field_words(record.table, name)
    legend = " ; ".join(f"{code} {word}" for code, word in options(kind).items())
    return Column(
        key=name,
        label=told.get("short", told["label"]),
        look=shown.look,
        width=width or shown.width,
        options=shown.options(kind) if not isinstance(kind, fields.Rating) else "",
        strict=shown.strict,
        limits=(kind.low, kind.high) if isinstance(kind, fields.Rating) else None,
        prompt=f"{told['label']} – {legend}" if isinstance(kind, fields.Rating) else "",
        tints={vocabulary(name)[token]: token for token in _TINTED.get(name, ())},
        total=isinstance(kind, fields.Money),
    )


def drop_downs(source: Source, columns: list[Column]) -> dict[str, tuple[str, ...]]:
    """The words of each list that ``columns`` draw from, in the order they are met."""
    names = dict.fromkeys(column.options for column in columns if column.options)
    return {name: tuple(source.options(name).values()) for name in names}

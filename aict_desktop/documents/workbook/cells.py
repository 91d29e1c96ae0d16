"""How a field becomes a column and a cell of the workbook: one table by field kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from aict_desktop.domain import fields
from aict_desktop.domain.funding import FundingPlan, plan
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.risks import numbers as risk_numbers
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.workload import Load, loads
from aict_desktop.exports.excel.model import Column, Look, Value
from aict_desktop.figures.numbering import numbers
from aict_desktop.reference.countries import countries, country_name
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.values import called, ticked
from aict_desktop.reference.words import field_words, options, record_words, vocabulary

ANSWERS = "answers"
COUNTRY = "country"
REFERRED = frozenset(
    kind.table
    for record in BY_TABLE.values()
    for kind in fields.kinds(record).values()
    if isinstance(kind, fields.Ref)
)
"""The tables whose records a list may name; any other list is a vocabulary, even one of a table's name."""

_TINTED = {"quadrant": ("strength", "weakness", "opportunity", "threat")}
_LABEL = 80  # characters of a record's name in a drop-down list


Compute = Callable[["Source", Any], Value]
"""What tells the value of a column that no field holds."""


def words() -> dict[str, Any]:
    """The words of the workbook."""
    return read_toml("documents/classeur.toml")


@dataclass(frozen=True)
class Source:
    """The dossier that the workbook shows, and how its records are called in cells and drop-down lists."""

    snapshot: Snapshot

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """Record id -> number in the logframe."""
        return numbers(self.snapshot)

    @cached_property
    def risk_numbers(self) -> Mapping[str, str]:
        """Risk id -> number in the register."""
        return risk_numbers(self.snapshot)

    @cached_property
    def plan(self) -> FundingPlan:
        """The funding plan."""
        return plan(self.snapshot)

    @cached_property
    def loads(self) -> tuple[Load, ...]:
        """The days asked of each person."""
        return loads(self.snapshot)

    @cached_property
    def _called(self) -> dict[str, dict[str, str]]:
        return {}

    def label(self, record: fields.Record) -> str:
        """« 1.2 Les jeunes parlent deux langues », or the name alone of what has no number; never twice."""
        return self._labels(record.table)[record.id]

    def labels(self, table: str) -> tuple[str, ...]:
        """The labels of all the records of a table, for a drop-down list."""
        return tuple(self._labels(table).values())

    def _labels(self, table: str) -> Mapping[str, str]:
        """Record id -> label; what is called like another one before it bears a number, « Comité (2) »."""
        if table not in self._called:
            found: dict[str, str] = {}
            met: Counter[str] = Counter()
            for record in self.snapshot.all(BY_TABLE[table]):
                name = self._name(record)
                met[name] += 1
                found[record.id] = name if met[name] == 1 else f"{name} ({met[name]})"
            self._called[table] = found
        return self._called[table]

    def _name(self, record: fields.Record) -> str:
        name = shortened(called(self.snapshot, record), _LABEL) or record_words(record.table)["one"]
        return f"{self.numbers[record.id]} {name}" if record.id in self.numbers else name


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
    fields.Flag: _Shown("choice", 14, lambda *_: words()["answers"]["yes"], lambda _: ANSWERS),
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


def ticked_for(link: str) -> Compute:
    """What tells what is ticked for a record in a field of several values, one a line."""
    return lambda source, record: "\n".join(ticked(source.snapshot, record, link)) or None


def drop_downs(source: Source, columns: list[Column]) -> dict[str, tuple[str, ...]]:
    """The words of each list that ``columns`` draw from, in the order they are met."""
    fixed = {ANSWERS: tuple(words()["answers"].values()), COUNTRY: tuple(one.name for one in countries())}
    found: dict[str, tuple[str, ...]] = {}
    for name in (column.options for column in columns if column.options):
        if name not in found:
            listed = source.labels(name) if name in REFERRED else tuple(fixed.get(name, ()))
            found[name] = listed or (() if name in REFERRED else tuple(vocabulary(name).values()))
    return found

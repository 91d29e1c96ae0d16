"""The dossier that the workbook shows, and the words that its cells and drop-down lists have for values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from aict_desktop.domain.fields import Choice, Kind, Record, Ref, kinds
from aict_desktop.domain.funding import FundingPlan, plan
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.risks import numbers as risk_numbers
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.workload import Load, loads
from aict_desktop.exports.excel.model import Value
from aict_desktop.figures.numbering import numbers
from aict_desktop.reference.countries import countries
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.goals import goals
from aict_desktop.reference.values import called
from aict_desktop.reference.words import record_words, vocabulary, word

ANSWERS = "answers"
COUNTRY = "country"
REFERRED = frozenset(
    kind.table for record in BY_TABLE.values() for kind in kinds(record).values() if isinstance(kind, Ref)
)
"""The tables whose records a list may name; any other list is a vocabulary, even one of a table's name."""

_LABEL = 80  # characters of a record's name in a drop-down list, or of a statement that is quoted

Compute = Callable[["Source", Any], Value]
"""What tells the value of a column that no field holds."""


def words() -> dict[str, Any]:
    """The words of the workbook."""
    return read_toml("documents/classeur.toml")


def value_kind(table: str, link: str) -> Kind:
    """The kind of the values that are ticked in a field of several values."""
    values = LINKS[table, link]
    return kinds(values.record)[values.value]


@dataclass(frozen=True)
class Source:
    """A snapshot, and how its records and all else that cells name are called."""

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
    def _called(self) -> dict[str, Mapping[Any, str]]:
        return {}

    def label(self, record: Record) -> str:
        """« 1.2 Les jeunes parlent deux langues », or the name alone of what has no number; never twice."""
        return self.options(record.table)[record.id]

    def options(self, name: str) -> Mapping[Any, str]:
        """The values of a list and their words, in the order to show them: a vocabulary, a table, a link.

        No two records of a table have the same words: the second « Comité » is « Comité (2) ».
        """
        if name not in self._called:
            self._called[name] = self._options(name)
        return self._called[name]

    def ticks(self, table: str, link: str) -> Mapping[Any, str]:
        """The values that a field of several values may have, and their words, in order."""
        kind = value_kind(table, link)
        if isinstance(kind, Choice):
            return vocabulary(kind.vocabulary)
        return self.options(kind.table if isinstance(kind, Ref) and kind.table != "statement" else link)

    def _options(self, name: str) -> Mapping[Any, str]:
        if name in REFERRED:
            return _distinct((record.id, self._name(record)) for record in self.snapshot.all(BY_TABLE[name]))
        if name in _OWN:
            return _OWN[name](self)
        return vocabulary(name)

    def _name(self, record: Record) -> str:
        name = shortened(called(self.snapshot, record), _LABEL) or record_words(record.table)["one"]
        return f"{self.numbers[record.id]} {name}" if record.id in self.numbers else name


def ticked(link: str) -> Compute:
    """What tells what is ticked for a record in a field of several values, one a line."""

    def told(source: Source, record: Record) -> Value:
        chosen = set(LINKS[record.table, link].values(source.snapshot, record.id))
        named = (words for value, words in source.ticks(record.table, link).items() if value in chosen)
        return "\n".join(named) or None

    return told


def _distinct(named: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Id -> name; what is called like another one before it bears a number."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    met: Counter[str] = Counter()
    for id_, name in named:
        told = name
        while told in taken:
            met[name] += 1
            told = f"{name} ({met[name] + 1})"
        taken.add(told)
        found[id_] = told
    return found


def _answers(_: Source) -> Mapping[bool, str]:
    told = words()["answers"]
    return {True: told["yes"], False: told["no"]}


def _countries(_: Source) -> Mapping[str, str]:
    return {one.code: one.name for one in countries()}


def _goals(_: Source) -> Mapping[int, str]:
    return {goal.number: f"{goal.number}. {goal.title}" for goal in goals()}


def _quoted(source: Source) -> Mapping[str, str]:
    """The statements of the diagnostic, each with the name of its box."""
    alone = record_words(Statement.table)["one"]
    named = (
        (row.id, filter(None, (word("quadrant_one", row.quadrant), shortened(row.text, _LABEL))))
        for row in source.snapshot.all(Statement)
    )
    return _distinct((id_, "\u00a0: ".join(parts) or alone) for id_, parts in named)


_OWN: Mapping[str, Callable[[Source], Mapping[Any, str]]] = {
    ANSWERS: _answers,
    COUNTRY: _countries,
    "goals": _goals,
    "statements": _quoted,
    "origins": _quoted,
}

"""What a rule of Relecture is, and the problem that it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from aict_desktop.domain.fields import Record
from aict_desktop.domain.snapshot import Snapshot

STEPS = ("collectivite", "afom", "acteurs", "actions", "elements", "cadre", "moyens", "suivi", "vote")
"""The steps that are worked at, in the order of the journey."""


@dataclass(frozen=True, slots=True)
class Word:
    """A code that the sentence shows in words: one of a vocabulary, or an ISO code of ``country``.

    The vocabulary ``field`` stands for the labels of fields; its codes are ``table.field``.
    """

    vocabulary: str
    code: str


Value = str | Word


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is amiss, and the values that the sentence quotes; no id when it is the whole table."""

    table: str
    id: str
    field: str
    values: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What one rule found at one place: the window goes to the step, the record and the field."""

    rule: str
    step: str
    table: str
    id: str
    field: str
    values: tuple[tuple[str, Value], ...] = ()


Check = Callable[[Snapshot, date], Iterable[Place]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pure check over a snapshot and today's date; ``reads`` names every table it looks at.

    ``emptiness`` marks the few rules that only find something not filled in and compare nothing.
    """

    name: str
    step: str
    reads: frozenset[str]
    check: Check
    emptiness: bool = False

    def problems(self, snapshot: Snapshot, today: date) -> tuple[Problem, ...]:
        """All that the rule finds, in the order of the records."""
        found = self.check(snapshot, today)
        return tuple(Problem(self.name, self.step, p.table, p.id, p.field, p.values) for p in found)


def rule(step: str, *reads: type[Record], emptiness: bool = False) -> Callable[[Check], Rule]:
    """Make a rule of a generator of places: its words in ``resources/rules`` have its name."""

    def declare(check: Check) -> Rule:
        return Rule(check.__name__, step, frozenset(record.table for record in reads), check, emptiness)

    return declare


def at(record: Record, field: str, **values: Value) -> Place:
    """The field of one record."""
    return Place(record.table, record.id, field, tuple(values.items()))


def across(record: type[Record], field: str, **values: Value) -> Place:
    """The field of all records of a type, when no single one is at fault."""
    return Place(record.table, "", field, tuple(values.items()))

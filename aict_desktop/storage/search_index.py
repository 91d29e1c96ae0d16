"""Finding words anywhere in a dossier: an index in memory, made from its records and kept up by its edits.

Nothing of it is written to a disk: it holds what is personal too, such as the names of contacts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import count

from aict_desktop.domain.edit import Edit, Key
from aict_desktop.domain.fields import Country, Kind, Line, Record, Text, kinds
from aict_desktop.domain.folding import fold
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import BY_TABLE, RECORDS
from aict_desktop.domain.rules.problem import STEPS
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.countries import country_name
from aict_desktop.reference.guidance import place_of

SHORTEST = 2
"""Letters that a search needs: fewer would find nearly everything."""
_READ = (Line, Text, Country)
_WITHOUT_PLACE = {"prompt_answer", "priority_weights"}  # one never goes to them
_ROWS_OF_A_STEP = 1 << 40
# The snapshot holds the texts: the index keeps only where each word is. Short beginnings are indexed too.
_TABLE = (
    "create virtual table texts using fts5 (name, whole, content = '', detail = 'column', prefix = '1 2 3')"
)
_FOUND = "select rowid from texts where texts match ? and rowid between ? and ? limit ?"


class SearchIndex:
    """Where every word of a dossier is, step by step of the journey."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._connection.execute(_TABLE)
        self._rows: dict[Key, int] = {}
        self._keys: dict[int, Key] = {}
        self._numbers = count(1)
        every = (row for table in searched_tables() for row in snapshot.all(BY_TABLE[table]))
        self._connection.execute("begin")
        self._connection.executemany(
            "insert into texts (rowid, name, whole) values (?, ?, ?)", self._new_rows(every)
        )
        self._connection.execute("commit")

    def follow(self, edit: Edit) -> None:
        """Take up an edit that has just been written."""
        changed = [change for change in edit.changes if searched_fields(change.record.table)]
        for change in changed:
            if change.before and (row := self._rows.pop(change.key, 0)):
                del self._keys[row]
                self._connection.execute(
                    "insert into texts (texts, rowid, name, whole) values ('delete', ?, ?, ?)",
                    [row, *self._texts(change.before)],
                )
        after = (change.after for change in changed if change.after)
        self._connection.executemany(
            "insert into texts (rowid, name, whole) values (?, ?, ?)", self._new_rows(after)
        )

    def find(self, text: str, limit: int) -> Mapping[str, Sequence[Key]]:
        """Up to ``limit`` records of each step that hold the beginning of every word of ``text``.

        Those whose name does come first. Nothing is found for less than ``SHORTEST`` letters.
        """
        words = fold(text).split()
        if sum(map(len, words)) < SHORTEST:
            return {}
        everywhere = " ".join(f'"{word}"*' for word in words)
        found = {}
        for place, step in enumerate(STEPS):
            if rows := self._found(f"name : ({everywhere})", place, limit):
                found[step] = rows
            if len(rows) < limit and (others := self._found(everywhere, place, limit)):
                found[step] = [*rows, *(row for row in others if row not in rows)][:limit]
        return {step: [self._keys[row] for row in rows] for step, rows in found.items()}

    def _found(self, query: str, place: int, limit: int) -> list[int]:
        first = place * _ROWS_OF_A_STEP
        bounds = [first, first + _ROWS_OF_A_STEP - 1]
        return [row for (row,) in self._connection.execute(_FOUND, [query, *bounds, limit])]

    def _new_rows(self, records: Iterable[Record]) -> Iterator[tuple[int, str, str]]:
        for record in records:
            key = record.table, record.id
            row = _place(record.table) * _ROWS_OF_A_STEP + next(self._numbers)
            self._rows[key], self._keys[row] = row, key
            yield row, *self._texts(record)

    def _texts(self, record: Record) -> tuple[str, str]:
        """What the record is called, and all its texts, as words are compared."""
        known = kinds(type(record))
        values = [(known[name], getattr(record, name)) for name in searched_fields(record.table)]
        return fold(name_of(record)), fold("\n".join(_told(kind, value) for kind, value in values if value))


@cache
def searched_tables() -> tuple[str, ...]:
    """The tables whose records have texts and a place where one can go to them."""
    return tuple(record.table for record in RECORDS if searched_fields(record.table))


@cache
def searched_fields(table: str) -> tuple[str, ...]:
    """The fields of a table that hold words of the user."""
    known = {} if table in _WITHOUT_PLACE else kinds(BY_TABLE[table])
    return tuple(name for name, kind in known.items() if isinstance(kind, _READ))


def _told(kind: Kind, value: str) -> str:
    return country_name(value) if isinstance(kind, Country) else value


@cache
def _place(table: str) -> int:
    return STEPS.index(place_of(table))

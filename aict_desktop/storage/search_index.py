"""Finding words anywhere in a dossier: an index in memory, made from its records and kept up by its edits.

Nothing of it is written to a disk: it holds what is personal too, such as the names of contacts.
"""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import count, groupby

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
_TABLES = tuple(f"{kind}_{place}" for kind in ("names", "texts") for place in range(len(STEPS)))
_WITHOUT_PLACE = {"prompt_answer"}  # one never goes to them
# The snapshot holds the texts: the index keeps only which record each word is in. Names have a table of their
# own, and each step has its own: what is looked for in one does not wade through the others.
_TABLE = "create virtual table {} using fts5 (words, content = '', detail = 'none', prefix = '1 2 3 4')"
_FOUND = "select rowid from {0} where {0} match ? limit ?"
_ADD = "insert into {} (rowid, words) values (?, ?)"
_TAKE = "insert into {0} ({0}, rowid, words) values ('delete', ?, ?)"


class SearchIndex:
    """Where every word of a dossier is, step by step of the journey."""

    def __init__(self, snapshot: Snapshot) -> None:
        # Whichever thread the collector runs in closes it: one that writes documents, for instance.
        self._connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        weakref.finalize(self, self._connection.close)  # Python 3.13 warns of one that is only forgotten
        for table in _TABLES:
            self._connection.execute(_TABLE.format(table))
        self._rows: dict[Key, int] = {}
        self._keys: dict[int, Key] = {}
        self._numbers = count(1)
        self._write(_ADD, (row for table in searched_tables() for row in snapshot.all(BY_TABLE[table])))

    def follow(self, edit: Edit) -> None:
        """Take up an edit that has just been written."""
        changed = [change for change in edit.changes if searched_fields(change.record.table)]
        self._write(_TAKE, (change.before for change in changed if change.before))
        self._write(_ADD, (change.after for change in changed if change.after))

    def find(self, text: str, limit: int) -> Mapping[str, Sequence[Key]]:
        """Up to ``limit`` records of each step that hold the beginning of every word of ``text``.

        Those whose name does come first. Nothing is found for less than ``SHORTEST`` letters.
        """
        words = fold(text).split()
        if sum(map(len, words)) < SHORTEST:
            return {}
        query = " ".join(f'"{word}"*' for word in words)
        found = {}
        for place, step in enumerate(STEPS):
            rows = self._found(f"names_{place}", query, limit)
            if len(rows) < limit:
                others = self._found(f"texts_{place}", query, limit)
                rows = [*rows, *(row for row in others if row not in rows)][:limit]
            if rows:
                found[step] = [self._keys[row] for row in rows]
        return found

    def _found(self, table: str, query: str, limit: int) -> list[int]:
        return [row for (row,) in self._connection.execute(_FOUND.format(table), [query, limit])]

    def _write(self, statement: str, records: Iterable[Record]) -> None:
        """Put records into the index, or take them out by the very words they were put in with."""
        for place, group in groupby(records, key=lambda record: _place(record.table)):
            rows = [(self._row(record), *self._texts(record)) for record in group]
            self._connection.execute("begin")
            for table, column in ((f"names_{place}", 1), (f"texts_{place}", 2)):
                pairs = ((row[0], row[column]) for row in rows)
                self._connection.executemany(statement.format(table), pairs)
            self._connection.execute("commit")

    def _row(self, record: Record) -> int:
        """The number of a record in the index; a new one the first time."""
        key = record.table, record.id
        if key not in self._rows:
            row = self._rows[key] = next(self._numbers)
            self._keys[row] = key
        return self._rows[key]

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

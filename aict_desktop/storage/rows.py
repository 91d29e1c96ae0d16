"""Records as rows of SQLite: reading all of them, writing what an edit changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache
from uuid import UUID

from aict_desktop.domain.edit import Change, Edit
from aict_desktop.domain.fields import Record, Stored, kinds
from aict_desktop.domain.records import BY_TABLE, RECORDS

Values = dict[str, Stored] | None
StoredChange = tuple[str, str, Values, Values]
"""Table, id, and the old and new values of the fields that change; None where there is no record."""


def read_all(connection: sqlite3.Connection) -> Iterator[Record]:
    """Every record of the dossier, table after table."""
    for record in RECORDS:
        known = kinds(record)
        readers = tuple((name, kind.from_stored) for name, kind in known.items())
        for id_, *values in connection.execute(_select(record.table)):
            fields = {name: read(value) for (name, read), value in zip(readers, values, strict=True)}
            yield record(id=id_, **fields)


def read_dossier_id(connection: sqlite3.Connection) -> str:
    """The id that the dossier keeps in all its copies, a UUID; ValueError when it is none.

    Backups live in a folder of that name: it must never be the path to another one.
    """
    found = connection.execute("select value from meta where id = 'dossier_id'").fetchone()
    id_ = str(found[0]) if found else ""
    if str(UUID(id_)) != id_:
        raise ValueError(f"{id_!r} is no dossier id")
    return id_


def stored(edit: Edit) -> list[StoredChange]:
    """The edit as SQLite and the journal hold it; what changes nothing is left out."""
    return [_stored(change) for change in edit.changes if change.before is None or change.fields()]


def write(connection: sqlite3.Connection | sqlite3.Cursor, changes: Iterable[StoredChange]) -> None:
    """Write the rows that ``changes`` change, within the caller's transaction."""
    for table, id_, old, new in changes:
        if new is None:
            connection.execute(f'delete from "{table}" where id = ?', [id_])
        elif old is None:
            connection.execute(_insert(table), [id_, *new.values()])
        else:
            connection.execute(_update(table, tuple(new)), [*new.values(), id_])


def _stored(change: Change) -> StoredChange:
    record, names = change.record, change.fields()
    return record.table, record.id, _values(change.before, names), _values(change.after, names)


def _values(record: Record | None, names: tuple[str, ...]) -> dict[str, Stored] | None:
    if record is None:
        return None
    known = kinds(type(record))
    return {name: known[name].to_stored(getattr(record, name)) for name in names}


@cache
def _select(table: str) -> str:
    return f'select id, {_columns(tuple(kinds(BY_TABLE[table])))} from "{table}"'


@cache
def _insert(table: str) -> str:
    names = ("id", *kinds(BY_TABLE[table]))
    return f'insert into "{table}" ({_columns(names)}) values ({", ".join("?" * len(names))})'


@cache
def _update(table: str, names: tuple[str, ...]) -> str:
    assignments = ", ".join(f'"{name}" = ?' for name in names)
    return f'update "{table}" set {assignments} where id = ?'


def _columns(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)

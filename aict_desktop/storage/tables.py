"""How migrations make tables: one for a record type, with a key and an index for each of its links."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database

ORDERED = {"order": str}


def table(db: Database, name: str, columns: dict[str, Any], **refs: str) -> None:
    """Make a table; ``refs`` are its links, column -> the table they lead to."""
    keys = [(column, other, "id") for column, other in refs.items()]
    db.create_table(name, columns, pk="id", foreign_keys=keys, strict=True)
    for column in refs:
        db.table(name).create_index([column])


def add(db: Database, name: str, columns: dict[str, Any]) -> None:
    """Give a table more columns; rows that are there hold nothing in them."""
    for column, type_ in columns.items():
        db.table(name).add_column(column, type_)


def texts(*names: str) -> dict[str, Any]:
    """An id and these columns of text."""
    return dict.fromkeys(("id", *names), str)

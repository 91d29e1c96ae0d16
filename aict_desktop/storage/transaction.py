"""One durable transaction: all that is written inside it is kept, or nothing."""

from __future__ import annotations

import sqlite3

from aict_desktop.storage.errors import DossierError


class Transaction:
    """All that is written inside it, durably, or nothing; a class, because every edit passes here."""

    __slots__ = ("_connection", "_cursor", "_name", "_readonly")

    def __init__(self, connection: sqlite3.Connection, name: str, *, readonly: bool) -> None:
        self._connection, self._name, self._readonly = connection, name, readonly
        self._cursor = connection.cursor()

    def __enter__(self) -> sqlite3.Cursor:
        if self._readonly:
            raise DossierError("readonly", name=self._name)
        try:
            self._cursor.execute("begin immediate")
            self._cursor.execute("pragma defer_foreign_keys = on")
        except BaseException:
            self._roll_back()
            raise
        return self._cursor

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None:
            try:
                self._cursor.execute("commit")
            except BaseException:
                self._roll_back()
                raise
        else:
            self._roll_back()

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("rollback")

"""Reading a dossier without writing one byte beside or inside it."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from aict_desktop.storage import files
from aict_desktop.storage.errors import reading


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection that reads the dossier: a copy in memory when the file would have to change first.

    That is the case after a commit cut short, and when an older version of the application made it.
    Raises DossierError when it is not sound.
    """
    files.check_header(path)
    with reading(path.name):
        connection = _settled(path)
        try:
            older = files.check_identity(connection, path.name) < files.SCHEMA_VERSION
            files.check_sound(connection, path.name)
            if older:
                from aict_desktop.storage import migrations  # imports sqlite-utils: only when needed

                connection = _in_memory(connection)
                migrations.upgrade(connection, path.name)
            files.check_tables(connection, path.name)
            return connection
        except BaseException:
            connection.close()
            raise


def _settled(path: Path) -> sqlite3.Connection:
    connection = files.connect(path, readonly=True)
    try:
        connection.execute("select 1 from sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
        return _repaired_copy(path)
    except BaseException:
        connection.close()
        raise
    return connection


def _repaired_copy(path: Path) -> sqlite3.Connection:
    """The dossier as it stood before the commit cut short whose journal lies beside it."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(files.journal_of(path), files.journal_of(copy))
        return _in_memory(files.connect(copy, readonly=False))


def _in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.backup(memory)
    finally:
        connection.close()
    return memory

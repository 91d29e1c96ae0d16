"""Opening a dossier's file safely: what it is, whether it is whole, how SQLite must treat it."""

from __future__ import annotations

import os
import sqlite3
import struct
import sys
from pathlib import Path
from urllib.parse import quote

from aict_desktop.domain.fields import kinds
from aict_desktop.domain.records import RECORDS, SCHEMA
from aict_desktop.storage.errors import DossierError, reading

APPLICATION_ID = 0x41494354  # "AICT"
SCHEMA_VERSION = SCHEMA
SUFFIX = ".aict"

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_ROLLBACK_JOURNAL = b"\1\1"
_OUR_OTHER_TABLES = {
    "meta": {"id", "value"},
    "journal": {"seq", "at", "label", "undone", "changes"},
}


def check_header(path: Path) -> None:
    """Raise DossierError, before SQLite sees the file, for what is no dossier of ours."""
    with reading(path.name):
        try:
            size, header = path.stat().st_size, _header(path)
        except FileNotFoundError as error:
            raise DossierError("missing", name=path.name) from error
    if size == 0:
        raise DossierError("empty", name=path.name)
    if not header.startswith(_MAGIC):
        raise DossierError("foreign", name=path.name)
    # SQLite would rewrite a header that asks for its other journal, as a dossier's never does.
    if len(header) < _HEADER_BYTES or header[18:20] != _ROLLBACK_JOURNAL:
        raise DossierError("damaged", name=path.name)
    # After a commit cut short the header is not final: check_identity looks once SQLite has repaired it.
    if not journal_of(path).exists():
        _check_numbers(path.name, *struct.unpack(">I4xI", header[60:72]))


def check_identity(connection: sqlite3.Connection, name: str) -> int:
    """The schema version of a dossier of ours; raises DossierError for any other file."""
    version = connection.execute("pragma user_version").fetchone()[0]
    application = connection.execute("pragma application_id").fetchone()[0]
    _check_numbers(name, version, application)
    return int(version)


def check_sound(connection: sqlite3.Connection, name: str) -> None:
    """Raise DossierError unless every page is sound and no link leads nowhere, whatever the schema."""
    verdict = connection.execute("pragma quick_check(1)").fetchone()[0]
    broken = connection.execute("pragma foreign_key_check").fetchone()
    if verdict != "ok" or broken:
        raise DossierError("damaged", name=name)
    if connection.execute("select 1 from sqlite_schema where type in ('trigger', 'view')").fetchone():
        raise DossierError("foreign", name=name)


def check_tables(connection: sqlite3.Connection, name: str) -> None:
    """Raise DossierError unless our tables are there, each with its columns."""
    columns: dict[str, set[str]] = {}
    for table, column in connection.execute(
        "select t.name, c.name from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table'"
    ):
        columns.setdefault(table, set()).add(column)
    ours = _OUR_OTHER_TABLES | {record.table: {"id", *kinds(record)} for record in RECORDS}
    if any(columns.get(table) != names for table, names in ours.items()):
        raise DossierError("foreign", name=name)


def is_writable(path: Path) -> bool:
    """Whether the file and its folder (for SQLite's own journal) can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    """A connection that loses nothing at a power cut and trusts nothing that the file says of itself."""
    uri = _uri(path) + ("?mode=ro" if readonly else "?mode=rw")
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=2.0)
    try:
        connection.execute("pragma trusted_schema = off")
        connection.execute("pragma cell_size_check = on")
        if not readonly:
            connection.execute("pragma journal_mode = delete")
            connection.execute("pragma synchronous = extra")
    except BaseException:
        connection.close()
        raise
    return connection


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what it needs to take back a commit cut short."""
    return path.with_name(f"{path.name}-journal")


def put(draft: Path, path: Path) -> None:
    """Move a finished file to its place: a power cut leaves what was there, or this, whole."""
    # SQLite would "repair" the new file with the journal of the one that was there.
    journal_of(path).unlink(missing_ok=True)
    draft.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut; Windows does so by itself."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _check_numbers(name: str, version: int, application: int) -> None:
    if application != APPLICATION_ID:
        raise DossierError("foreign", name=name)
    if version > SCHEMA_VERSION:
        raise DossierError("newer", name=name)
    if version < 1:
        raise DossierError("damaged", name=name)


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEADER_BYTES)


def _uri(path: Path) -> str:
    """The path for SQLite; Path.as_uri would make a host of a share's name, which SQLite refuses."""
    whole = path.absolute().as_posix()
    root = "file://" if whole.startswith("/") and not whole.startswith("//") else "file:///"
    return root + quote(os.fsencode(whole), "/:")

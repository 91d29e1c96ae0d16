"""What tests of the storage do again and again with a dossier's file."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from aict_desktop.domain.fields import Record
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.storage import files
from aict_desktop.storage.store import Store

NOBODY = 65534


def make(path: Path, records: Iterable[Record] = ()) -> Path:
    """A closed dossier at ``path``."""
    Store.create(path, records).close()
    return path


def read(path: Path) -> Snapshot:
    """What the dossier holds, read without writing to it."""
    store = Store.open(path, readonly=True)
    store.close()
    return store.snapshot


def all_records(snapshot: Snapshot) -> list[Record]:
    """Every record of a snapshot."""
    return [record for table in snapshot.tables.values() for record in table.values()]


def execute(path: Path, *statements: str) -> None:
    """Run SQL on a closed dossier behind the application's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def cut_short(path: Path, copy: Path, *statements: str) -> Path:
    """A copy as a crash in the middle of ``statements`` leaves it: half written, with a journal."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma cache_size = 1")  # pages go to the file before the commit
        connection.execute("begin")
        for statement in statements:
            connection.execute(statement)
        shutil.copyfile(path, copy)
        shutil.copyfile(files.journal_of(path), files.journal_of(copy))
        connection.execute("rollback")
    return copy


def everything_in(folder: Path) -> dict[str, bytes]:
    """The names and bytes of all the files of a folder, hidden ones too."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@contextmanager
def as_a_plain_user(folder: Path) -> Iterator[Path]:
    """Without the rights of root, to whom nothing is read-only; gives a folder that this user owns."""
    if sys.platform == "win32" or os.getuid() != 0:
        yield folder
        return
    make(folder / "warm-up.aict").unlink()  # whatever is loaded late may be in a folder of root's
    with TemporaryDirectory() as owned:
        os.chown(owned, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield Path(owned)
        finally:
            os.setresuid(0, 0, 0)

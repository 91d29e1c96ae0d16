"""The open dossier: read once as a whole, then each edit is written with its journal in one transaction."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from aict_desktop.domain.edit import Edit, added
from aict_desktop.domain.fields import Record, clean_text
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.storage import backups, files, journal, rows
from aict_desktop.storage.errors import DossierError, DossierInUse, reading, writing
from aict_desktop.storage.lock import Lock
from aict_desktop.storage.reader import connect_to_read
from aict_desktop.storage.rows import StoredChange
from aict_desktop.storage.transaction import Transaction

KEPT_EDITS = 500
KEPT_LABELLED = timedelta(days=30)


class Store:
    """One dossier's file, open; ``snapshot`` is what it holds, ``apply``, ``undo`` and ``redo`` write it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: Lock | None) -> None:
        self.path = path
        self.warning = ""  # why the last backup could not be made, for the user
        self._connection = connection
        self._lock = lock
        self._transaction = Transaction(connection, path.name, readonly=lock is None)
        self._typing, self._typed = "", Edit(())
        self.dossier_id = rows.read_dossier_id(connection)
        self.snapshot = Snapshot.of(rows.read_all(connection), self.dossier_id)
        self._undone = self._has("undone = 1")

    @classmethod
    def create(cls, path: Path, records: Iterable[Record]) -> Self:
        """Make a new dossier that holds ``records`` and open it; DossierError when ``path`` is taken."""
        if path.exists():
            raise DossierError("exists", name=path.name)
        draft = path.with_name(f".{uuid.uuid4().hex}.tmp")
        with writing("not_created", path.name):
            try:
                _write_new(draft, records)
                files.put(draft, path)
            finally:
                draft.unlink(missing_ok=True)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, readonly: bool = False) -> Self:
        """Open a dossier, to read only where it cannot be written, bringing an older one to this schema.

        Raises DossierInUse when another program writes to it, DossierError when it is not sound; the file
        is then as it was.
        """
        files.check_header(path)
        lock = None if readonly else _lock_to_write(path)
        connection = None
        try:
            with reading(path.name):
                connection = _connect_to_write(path) if lock else connect_to_read(path)
                store = cls(path, connection, lock)
        except BaseException:
            if connection:
                connection.close()
            _release(lock)
            raise
        if lock:
            store.back_up("opening")
        return store

    @classmethod
    def open_any(cls, path: Path) -> tuple[Self, str]:
        """Open a dossier to write, or else to read; with the name of who holds it, empty when nobody does."""
        try:
            return cls.open(path), ""
        except DossierInUse as error:
            return cls.open(path, readonly=True), error.holder

    @property
    def readonly(self) -> bool:
        """Whether the dossier is open for reading only."""
        return self._lock is None

    def close(self) -> None:
        """Close the file and let others write to it."""
        self._connection.close()
        _release(self._lock)
        self._lock = None

    def apply(self, edit: Edit, typing: str = "") -> Edit:
        """Write an edit and return it as it was kept; after this returns, kill -9 does not lose it.

        ``typing`` names an ongoing entry: successive edits under the same name are one step of undo.
        Raises DossierError, with nothing changed, when it cannot be written.
        """
        with writing("not_saved", self.path.name):
            edit = journal.on_what_stands(self.snapshot, edit.cleaned())
            if edit:
                self._write(edit, typing)
        return edit

    def undo(self) -> Edit | None:
        """Take back the last edit that stands and return what that changed; None when there is none."""
        return self._move("undone = 0 order by seq desc", journal.take_back, undone=1)

    def redo(self) -> Edit | None:
        """Do again the last edit taken back and return what that changed; None when there is none."""
        return self._move("undone = 1 order by seq", journal.replay, undone=0)

    def can_undo(self) -> bool:
        """Whether an edit stands that can be taken back."""
        return not self.readonly and self._has("undone = 0")

    def can_redo(self) -> bool:
        """Whether an edit was taken back that can be done again."""
        return not self.readonly and self._undone

    def history(self, limit: int = 50) -> list[journal.Entry]:
        """The last edits that stand, newest first."""
        with _reading_journal(self.path.name):
            found = self._connection.execute(
                "select at, changes, label from journal where undone = 0 order by seq desc limit ?", [limit]
            )
            return [
                journal.Entry(datetime.fromisoformat(at), journal.as_told(c, label)) for at, c, label in found
            ]

    def copy_to(self, path: Path) -> None:
        """Write a whole copy of the dossier as it stands, in the place of what was there.

        Raises DossierInUse when that is an open dossier, DossierError when it cannot be written.
        """
        with writing("not_copied", path.name), Lock.take(path) if path.exists() else nullcontext():
            backups.copy(self._connection, path)

    def back_up(self, reason: str) -> None:
        """Keep a dated copy of the dossier among its backups, if it changed since the last one.

        It stops nobody: ``warning`` says why it failed, and is empty when it did not.
        """
        try:
            backups.make_if_changed(self._connection, self.path, reason)
            self.warning = ""
        except DossierError as error:
            self.warning = str(error)

    def _write(self, edit: Edit, typing: str) -> None:
        goes_on = bool(typing) and typing == self._typing
        whole = self._typed.then(edit) if goes_on else edit
        changes = rows.stored(edit)
        if not changes:
            return
        with self._transaction as cursor:
            rows.write(cursor, changes)
            if self._undone:
                cursor.execute("delete from journal where undone = 1")
            if goes_on:
                _rewrite_last_entry(cursor, rows.stored(whole))
            else:
                _add_entry(cursor, changes, edit.label)
        self.snapshot = self.snapshot.with_(edit)
        self._typing, self._typed = (typing, whole) if whole else ("", whole)
        self._undone = False

    def _move(self, which: str, make: Callable[[Snapshot, str, str], Edit], *, undone: int) -> Edit | None:
        found = self._connection.execute(
            f"select seq, changes, label from journal where {which} limit 1"
        ).fetchone()
        if found is None:
            return None
        seq, changes, label = found
        with _reading_journal(self.path.name):
            edit = make(self.snapshot, changes, label)
            stored = rows.stored(edit)
        with writing("not_saved", self.path.name), self._transaction as cursor:
            rows.write(cursor, stored)
            cursor.execute("update journal set undone = ? where seq = ?", [undone, seq])
        self.snapshot = self.snapshot.with_(edit)
        self._typing = ""
        self._undone = self._has("undone = 1")
        return edit

    def _has(self, which: str) -> bool:
        return self._connection.execute(f"select 1 from journal where {which} limit 1").fetchone() is not None


def _add_entry(cursor: sqlite3.Cursor, changes: list[StoredChange], label: str) -> None:
    at = datetime.now().isoformat(timespec="seconds")
    cursor.execute(
        "insert into journal (at, label, undone, changes) values (?, ?, 0, ?)",
        [at, label and clean_text(label), journal.encode(changes)],
    )


def _rewrite_last_entry(cursor: sqlite3.Cursor, changes: list[StoredChange]) -> None:
    """Nothing of the entry is left when what was typed cancels out."""
    last = "where seq = (select max(seq) from journal)"
    if changes:
        cursor.execute(f"update journal set changes = ? {last}", [journal.encode(changes)])
    else:
        cursor.execute(f"delete from journal {last}")


def _lock_to_write(path: Path) -> Lock | None:
    """None where the dossier can only be read: a share that keeps no locks is such a place."""
    if not files.is_writable(path):
        return None
    try:
        return Lock.take(path)
    except OSError:
        return None


def _release(lock: Lock | None) -> None:
    if lock:
        lock.release()


def _connect_to_write(path: Path) -> sqlite3.Connection:
    connection = files.connect(path, readonly=False)
    try:
        older = files.check_identity(connection, path.name) < files.SCHEMA_VERSION
        files.check_sound(connection, path.name)
        if older:
            from aict_desktop.storage import migrations  # imports sqlite-utils: only when needed

            backups.make(connection, path, "migration")  # without it there would be no way back
            migrations.upgrade(connection, path.name)
        files.check_tables(connection, path.name)
        connection.execute("pragma foreign_keys = on")
        _forget_old_edits(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _write_new(path: Path, records: Iterable[Record]) -> None:
    from aict_desktop.storage import migrations  # imports sqlite-utils: only when a file is made

    path.touch(exist_ok=False)
    with closing(files.connect(path, readonly=False)) as connection:
        migrations.upgrade(connection, path.name)
        connection.execute("pragma foreign_keys = on")
        connection.execute("begin immediate")
        connection.execute("pragma defer_foreign_keys = on")
        connection.execute("insert into meta values ('dossier_id', ?)", [str(uuid.uuid4())])
        rows.write(connection, rows.stored(added(*records).cleaned()))
        connection.execute("commit")


def _forget_old_edits(connection: sqlite3.Connection) -> None:
    oldest = (datetime.now() - KEPT_LABELLED).isoformat(timespec="seconds")
    with suppress(sqlite3.Error):  # a full disk: the dossier opens with its whole history
        connection.execute(
            "delete from journal where seq <= (select max(seq) from journal) - ? and (label = '' or at < ?)",
            [KEPT_EDITS, oldest],
        )


@contextmanager
def _reading_journal(name: str) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, ArithmeticError, AssertionError, LookupError, TypeError, ValueError) as error:
        raise DossierError("journal_damaged", name=name) from error

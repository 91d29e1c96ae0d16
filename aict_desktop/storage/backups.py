"""Dated copies of a dossier in the user's profile: kept by age, found again by its id or by its place."""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Self
from uuid import uuid4

from aict_desktop.domain.french import format_moment
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.files import read_tomls
from aict_desktop.reference.words import message
from aict_desktop.storage import files, rows
from aict_desktop.storage.errors import DossierError, reading, writing
from aict_desktop.storage.lock import Lock
from aict_desktop.storage.profile import profile_folder
from aict_desktop.storage.reader import connect_to_read
from aict_desktop.storage.retention import kept

_NAME = re.compile(r"(\d{6,})_(\d{8}T\d{6})_([a-z]+)_([0-9a-f]{8})_([0-9a-f]{12})\.aict")
_ID_IN_BYTES = re.compile(rb"dossier_id([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
_SECONDS_OF_A_DAY = 86_400
_TIME = "%Y%m%dT%H%M%S"


@dataclass(frozen=True)
class Backup:
    """One copy, as its name tells; ``origin`` stands for the dossier's place, ``state`` for its contents."""

    path: Path
    number: int
    at: datetime
    reason: str
    origin: str
    state: str

    @classmethod
    def named(cls, path: Path) -> Self | None:
        """The backup that a file's name tells of; None for any other file."""
        if not (found := _NAME.fullmatch(path.name)):
            return None
        number, at, reason, origin, state = found.groups()
        try:
            return cls(path, int(number), datetime.strptime(at, _TIME), reason, origin, state)
        except ValueError:
            return None

    @property
    def checksum(self) -> Path:
        """The file beside it that ``sha256sum --check`` reads."""
        return self.path.with_name(f"{self.path.name}.sha256")


def make(connection: sqlite3.Connection, path: Path, reason: str) -> Backup:
    """Keep a copy of the dossier open at ``path``; ``reason`` is a key ``backup_…`` of resources/messages.

    Raises DossierError when it cannot be written. No transaction may be open.
    """
    with writing("backup_failed", path.name):
        return _make(
            connection, _folder(rows.read_dossier_id(connection)), reason, _origin(path), _state(path)
        )


def make_if_changed(connection: sqlite3.Connection, path: Path, reason: str) -> None:
    """The same, unless a backup of the dossier as it stands is there already."""
    with writing("backup_failed", path.name):
        folder = _folder(rows.read_dossier_id(connection))
        origin, state = _origin(path), _state(path)
        if not any((known.origin, known.state) == (origin, state) for known in _in(folder)):
            _make(connection, folder, reason, origin, state)


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Put a whole, checked copy of the dossier at ``target``; OSError or sqlite3.Error when it cannot be."""
    with _draft(connection, target.parent) as draft:
        files.put(draft, target)


def listing(dossier: Path | str) -> list[Backup]:
    """The backups of a dossier, newest first, by its id or by its path, damaged or missing as it may be."""
    if isinstance(dossier, str):
        return _in(_folder(dossier))
    if found := _in(_folder(_id_in(dossier) or "none")):
        return found
    origin = _origin(dossier)
    known_there = [_in(folder) for folder in _all_folders().glob("*/")]
    known_there = [known for known in known_there if any(backup.origin == origin for backup in known)]
    return [backup for known in sorted(known_there, key=lambda k: k[0].at, reverse=True) for backup in known]


def describe(backup: Backup, now: datetime) -> str:
    """When and why in words: ``hier à 17 h 10, à l’ouverture``."""
    why = read_tomls("messages").get(f"backup_{backup.reason}", "")
    return ", ".join(filter(None, (format_moment(backup.at, now), why)))


def verify(backup: Backup) -> bool:
    """Whether the copy is there and still what was written."""
    try:
        return backup.checksum.read_text(encoding="ascii") == _checksum_line(backup.path, backup.path.name)
    except (OSError, UnicodeError):
        return False


def read_snapshot(backup: Backup) -> Snapshot:
    """The records that a backup holds, in today's schema; raises DossierError when it is damaged."""
    _refuse_damaged(backup)
    with closing(connect_to_read(backup.path)) as connection, reading(backup.path.name):
        return Snapshot.of(rows.read_all(connection))


def put_in_place(backup: Backup, path: Path) -> Path | None:
    """Put a backup where a closed dossier is damaged or missing; returns where the damaged file is kept.

    Raises DossierError when it cannot be done; the damaged file is never deleted.
    """
    _refuse_damaged(backup)
    with (
        writing("not_restored", path.name),
        Lock.take(path),
        closing(connect_to_read(backup.path)) as connection,
    ):
        with _draft(connection, path.parent) as draft:
            aside = _set_aside(path)
            files.put(draft, path)
        return aside


def _make(connection: sqlite3.Connection, folder: Path, reason: str, origin: str, state: str) -> Backup:
    now = datetime.now()
    number = 1 + max((known.number for known in _in(folder)), default=0)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = f"{number:06}_{now.strftime(_TIME)}_{reason}_{origin}_{state}{files.SUFFIX}"
    backup = Backup(folder / name, number, now, reason, origin, state)
    with _draft(connection, folder) as draft:
        backup.checksum.write_text(_checksum_line(draft, name), encoding="ascii", newline="\n")
        files.put(draft, backup.path)
    _forget_old(folder, origin, now)
    return backup


@contextmanager
def _draft(connection: sqlite3.Connection, folder: Path) -> Iterator[Path]:
    """A copy under a passing name, sound and safe from a power cut, that is gone afterwards unless moved."""
    draft = folder / f".{uuid4().hex}.tmp"
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as target:
            target.execute("pragma journal_mode = off")  # a copy cut short is thrown away
            target.execute("pragma synchronous = off")  # and synced once, below
            connection.backup(target)
            files.check_sound(target, draft.name)
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _forget_old(folder: Path, origin: str, now: datetime) -> None:
    """Each place a dossier was at has its own retention: a copy edited elsewhere pushes none out."""
    mine = [backup for backup in _in(folder) if backup.origin == origin]
    for backup in set(mine) - set(kept(mine, now)):
        with suppress(OSError):
            backup.path.unlink()
            backup.checksum.unlink(missing_ok=True)
    for left in folder.glob(".*.tmp"):  # by a program that was killed, not by one at work
        with suppress(OSError):
            if abs(now.timestamp() - left.stat().st_mtime) > _SECONDS_OF_A_DAY:
                left.unlink()


def _set_aside(path: Path) -> Path | None:
    stem = message("set_aside", stem=path.stem, at=f"{datetime.now():%d-%m-%Y %Hh%M}")
    names = (f"{stem}{f' {again}' if again else ''}{path.suffix}" for again in count())
    aside = next(free for name in names if not (free := path.with_name(name)).exists())
    # The journal first: left alone beside the backup, SQLite would write its old pages into it.
    for old, new in ((files.journal_of(path), files.journal_of(aside)), (path, aside)):
        if old.exists():
            old.rename(new)
    return aside if aside.exists() else None


def _refuse_damaged(backup: Backup) -> None:
    if not verify(backup):
        raise DossierError("backup_damaged", name=backup.path.name)


def _all_folders() -> Path:
    return profile_folder() / "backups"


def _folder(dossier_id: str) -> Path:
    return _all_folders() / dossier_id


def _in(folder: Path) -> list[Backup]:
    found = (Backup.named(path) for path in folder.glob(f"*{files.SUFFIX}"))
    return sorted(filter(None, found), key=lambda backup: backup.number, reverse=True)


def _origin(path: Path) -> str:
    return hashlib.sha256(os.fsencode(os.path.normcase(path.resolve()))).hexdigest()[:8]


def _state(path: Path) -> str:
    """The same as long as nobody writes to the file: each commit changes a counter in its header."""
    found = path.stat()
    with path.open("rb") as file:
        header = file.read(100)
    return hashlib.sha256(header + f"{found.st_size} {found.st_mtime_ns}".encode()).hexdigest()[:12]


def _id_in(path: Path) -> str:
    """The dossier's id, even where SQLite refuses the file; empty when it is not found."""
    with suppress(OSError):
        if found := _ID_IN_BYTES.search(path.read_bytes()):
            return found[1].decode()
    return ""


def _checksum_line(path: Path, name: str) -> str:
    with path.open("rb") as file:
        return f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {name}\n"

"""What can go wrong with a dossier, said in one French sentence to whoever reads it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from aict_desktop.reference.reasons import system_reason
from aict_desktop.reference.words import message

_PRIMARY_CODE = 0xFF
_REASON_OF_SQLITE = {
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_IOERR: "disk",
    sqlite3.SQLITE_CANTOPEN: "denied",
    sqlite3.SQLITE_PERM: "denied",
    sqlite3.SQLITE_READONLY: "readonly",
    sqlite3.SQLITE_NOMEM: "memory",
}


class DossierError(Exception):
    """A refusal whose text is for the user: what happened, what was kept, what to do."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(message(key, **values))
        self.key = key


class DossierInUse(DossierError):  # noqa: N818 - a state to tell, not a fault
    """Another window or program holds the dossier; ``holder`` names it."""

    def __init__(self, name: str, holder: str) -> None:
        super().__init__("in_use", name=name, holder=holder)
        self.holder = holder


def reason(error: Exception) -> str:
    """Why a file could not be read or written, in a few French words; the system's own when we have none."""
    if isinstance(error, OSError):
        return system_reason(error)
    key = _reason_key(error)
    return message(f"reason_{key}") if key else str(error)


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Turn what goes wrong while a dossier is read into a refusal: ``unreadable`` now, or ``damaged``."""
    try:
        yield
    except (OSError, sqlite3.Error, ArithmeticError, LookupError, TypeError, ValueError) as error:
        passing = isinstance(error, OSError) or _code(error) in _REASON_OF_SQLITE
        key = "unreadable" if passing else "damaged"
        raise DossierError(key, name=name, reason=reason(error)) from error


class writing:  # noqa: N801 - read as ``with writing(...)``; a class, because every edit passes here
    """Turn what goes wrong while something is written into the refusal ``key``."""

    __slots__ = ("_key", "_name")

    def __init__(self, key: str, name: str) -> None:
        self._key, self._name = key, name

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, (OSError, sqlite3.Error, ArithmeticError, UnicodeError)):
            raise DossierError(self._key, name=self._name, reason=reason(error)) from error


def _reason_key(error: Exception) -> str:
    if isinstance(error, ArithmeticError):
        return "too_large"
    if isinstance(error, UnicodeError):
        return "unstorable"
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED:
        return "gone"
    if isinstance(error, sqlite3.IntegrityError):
        return "links"
    return _REASON_OF_SQLITE.get(_code(error), "")


def _code(error: Exception) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & _PRIMARY_CODE

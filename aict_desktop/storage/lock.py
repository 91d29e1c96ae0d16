"""Who may write a dossier: one program at a time, by a lock of the operating system that kill -9 frees."""

from __future__ import annotations

import getpass
import os
import platform
import sys
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Self

from aict_desktop.domain.fields import clean_text
from aict_desktop.domain.french import format_day, format_time
from aict_desktop.reference.words import message
from aict_desktop.storage.errors import DossierInUse

_WORDS_BYTES = 400
# What Windows locks nobody else may read: a byte far behind the words.
_LOCKED_BYTE = 1 << 30
# Never through a link that someone left there: what it leads to would be overwritten.
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Lock:
    """The right to write one dossier, until :meth:`release` or the end of the program.

    The lock is on a hidden file beside the dossier, which says in words who holds it: one on the dossier
    itself would fall whenever anything in this program closes that file.
    """

    def __init__(self, sidecar: Path, handle: int) -> None:
        self._sidecar = sidecar
        self._handle = handle

    @classmethod
    def take(cls, path: Path) -> Self:
        """Raises DossierInUse when another window or program has it, OSError where no lock can be made."""
        real = path.resolve()
        sidecar = real.with_name(f".{real.name}.verrou")
        while True:
            handle = _open(sidecar)
            try:
                if not _try_to_lock(handle):
                    raise DossierInUse(path.name, _read_holder(handle))
                if _is_still_there(handle, sidecar):
                    _make_usable(sidecar, real)
                    _write_holder(handle)
                    return cls(sidecar, handle)
            except BaseException:
                os.close(handle)
                raise
            os.close(handle)  # its last holder removed the file just before we locked it

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def release(self) -> None:
        """Let others write."""
        if sys.platform == "win32":
            # Windows removes no open file: if another program opens it in between, it stays, as it must.
            os.close(self._handle)
            with suppress(OSError):
                self._sidecar.unlink()
        else:
            # Removed while still locked: whoever locks the removed file sees that, and starts again.
            with suppress(OSError):
                self._sidecar.unlink()
            os.close(self._handle)


if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _KERNEL = ctypes.WinDLL("kernel32", use_last_error=True)
    _HIDDEN = 2
    _HELD_BY_ANOTHER = 33  # ERROR_LOCK_VIOLATION
    _ATTEMPTS, _PAUSE = 20, 0.01  # seconds

    def _open(sidecar: Path) -> int:
        # A file that its last holder is removing at this very moment is denied to everyone, then gone.
        for _ in range(_ATTEMPTS):
            with suppress(PermissionError):
                return os.open(sidecar, _FLAGS)
            time.sleep(_PAUSE)
        return os.open(sidecar, _FLAGS)

    def _try_to_lock(handle: int) -> bool:
        # Not msvcrt.locking, which does not tell a byte that another holds from a disk that knows no locks.
        if _KERNEL.LockFile(wintypes.HANDLE(msvcrt.get_osfhandle(handle)), _LOCKED_BYTE, 0, 1, 0):
            return True
        if (error := ctypes.get_last_error()) != _HELD_BY_ANOTHER:
            raise ctypes.WinError(error)
        return False

    def _make_usable(sidecar: Path, dossier: Path) -> None:
        _KERNEL.SetFileAttributesW(str(sidecar), _HIDDEN)

else:
    import fcntl

    def _open(sidecar: Path) -> int:
        return os.open(sidecar, _FLAGS, 0o644)

    def _try_to_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _make_usable(sidecar: Path, dossier: Path) -> None:
        # Left behind by a kill -9, it must not keep out a colleague who may write the dossier.
        with suppress(OSError):
            sidecar.chmod(dossier.stat().st_mode & 0o666)


def _is_still_there(handle: int, sidecar: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), sidecar.stat())
    except FileNotFoundError:
        return False


def _write_holder(handle: int) -> None:
    now = datetime.now()
    words = message(
        "holder", user=_user(), computer=platform.node(), day=format_day(now.date()), time=format_time(now)
    )
    with suppress(OSError):  # a full disk: the lock holds all the same
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, words.encode())


def _read_holder(handle: int) -> str:
    os.lseek(handle, 0, os.SEEK_SET)
    words = os.read(handle, _WORDS_BYTES).decode(errors="ignore")
    return clean_text(" ".join(words.splitlines())).strip() or message("holder_unknown")


def _user() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return message("user_unknown")

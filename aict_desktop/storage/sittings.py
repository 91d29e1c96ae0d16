"""The sittings of this computer: one file for each open dossier, left by a program that did not end."""

from __future__ import annotations

import faulthandler
import json
import uuid
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Self

from aict_desktop.storage import traces
from aict_desktop.storage.errors import DossierInUse
from aict_desktop.storage.lock import Lock
from aict_desktop.storage.profile import sittings_folder


@dataclass(frozen=True, slots=True)
class Past:
    """A sitting worth telling of: ``cut`` short, or one in which something went wrong.

    ``drafts`` are the texts that were typed and could not be read, hence not written.
    """

    dossier: Path
    at: datetime
    cut: bool
    drafts: tuple[str, ...] = ()


class Sitting:
    """The time that a dossier is open in this program. It stops nobody: what cannot be noted is not."""

    def __init__(self, dossier: Path, file: Path, lock: Lock | None) -> None:
        self._dossier, self._file, self._lock = dossier, file, lock
        self._drafts: tuple[str, ...] = ()
        self._failed = False
        self._trace: IO[str] | None = None
        self._write(cut=True)
        self._watch()

    @classmethod
    def begin(cls, dossier: Path) -> Self:
        """From now on, the end of this program without :meth:`end` is told of by :func:`past`."""
        file = sittings_folder() / f"{uuid.uuid4().hex}.json"
        lock = None
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            lock = Lock.take(file)
        return cls(dossier, file, lock)

    def note(self, drafts: Sequence[str]) -> None:
        """Remember the texts that could not be read yet."""
        if tuple(drafts) != self._drafts:
            self._drafts = tuple(drafts)
            self._write(cut=True)

    def fail(self) -> None:
        """Something went wrong: it is worth telling of, however the sitting ends."""
        if not self._failed:
            self._failed = True
            self._write(cut=True)

    def end(self) -> None:
        """The dossier is closed as it should."""
        if self._trace:
            faulthandler.disable()
            self._trace.close()
        with suppress(OSError):
            self._file.with_suffix(".trace").unlink(missing_ok=True)
            if not self._failed:
                self._file.unlink(missing_ok=True)
        if self._failed:
            self._write(cut=False)
        if self._lock:
            self._lock.release()

    def _watch(self) -> None:
        """Have a crash of the interpreter say where it was; a tool that does so already goes on."""
        if self._lock and not faulthandler.is_enabled():
            with suppress(OSError):
                self._trace = self._file.with_suffix(".trace").open("w", encoding="utf-8")
                faulthandler.enable(self._trace)

    def _write(self, *, cut: bool) -> None:
        noted = {
            "dossier": str(self._dossier),
            "at": datetime.now().isoformat(timespec="seconds"),
            "cut": cut,
            "drafts": self._drafts,
        }
        if self._lock:
            with suppress(OSError):
                unfinished = self._file.with_suffix(".tmp")
                unfinished.write_text(json.dumps(noted, ensure_ascii=False), encoding="utf-8")
                unfinished.replace(self._file)


def past() -> list[Past]:
    """The sittings to tell of, newest first; each is told of once. Those that go on are left alone."""
    found = [_read(file) for file in sittings_folder().glob("*.json")]
    return sorted(filter(None, found), key=lambda each: each.at, reverse=True)


def _read(file: Path) -> Past | None:
    try:
        lock = Lock.take(file)
    except (DossierInUse, OSError):
        return None
    with lock:
        noted = None
        with suppress(OSError, ValueError, LookupError, TypeError):
            noted = _past(json.loads(file.read_text(encoding="utf-8")))
        trace = file.with_suffix(".trace")
        with suppress(OSError, UnicodeError):
            traces.keep(traces.of_fault(trace.read_text(encoding="utf-8")))
        for each in (file, trace, file.with_suffix(".tmp")):
            with suppress(OSError):
                each.unlink(missing_ok=True)
    return noted


def _past(noted: dict[str, object]) -> Past:
    drafts = noted["drafts"]
    texts = tuple(str(text) for text in drafts) if isinstance(drafts, list) else ()
    at = datetime.fromisoformat(str(noted["at"]))
    return Past(Path(str(noted["dossier"])), at, bool(noted["cut"]), texts)

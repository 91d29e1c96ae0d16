"""What a trial found: one line for each check, on the standard output and in a file."""

from __future__ import annotations

import faulthandler
import io
import os
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aict_desktop.domain.french import NBSP
from aict_desktop.reference.files import read_toml

PASSED, FAILED = "ok", "ÉCHEC"


class Report:
    """Writes what becomes of each check as soon as it is known, and ends a trial that takes too long.

    An exception in an answer to a signal, which Qt would let pass, fails the check that was under way.
    """

    def __init__(self, path: Path, seconds: float) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._checks = self._failures = 0
        self._unexpected: list[BaseException] = []
        self._seconds = seconds
        self._limit = threading.Timer(seconds, self._stop)
        self._limit.daemon = True

    def __enter__(self) -> Self:
        sys.excepthook = lambda _, error, __: self._unexpected.append(error)
        # A windowed application of Windows has no standard output; pipes there have no accents of their own.
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        self._limit.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._limit.cancel()
        sys.excepthook = sys.__excepthook__
        self._say(said("failed" if self.status else "passed", count=self._checks, failed=self._failures))
        self._file.close()

    @property
    def status(self) -> int:
        """0 when every check passed, else 1."""
        return 1 if self._failures or not self._checks else 0

    def check(self, key: str, act: Callable[[], str], **values: object) -> bool:
        """Do what one check does, which gives a detail to tell; False after a line that says what failed."""
        title = said(key, **values)
        self._checks += 1
        try:
            detail = act()
            if self._unexpected:
                raise self._unexpected.pop()
        except Exception as error:
            self._fail(title, error)
            return False
        self._line(PASSED, title, detail)
        return True

    def _fail(self, title: str, error: BaseException) -> None:
        self._unexpected.clear()
        self._failures += 1
        self._line(FAILED, title, f"{type(error).__name__}: {error}".replace("\n", " "))
        self._file.write("".join(traceback.format_exception(error)))
        self._file.flush()

    def _line(self, outcome: str, title: str, detail: str) -> None:
        self._say(f"{outcome:<6}{title}" + (f"{NBSP}: {detail}" if detail else ""))

    def _say(self, line: str) -> None:
        self._file.write(f"{line}\n")
        self._file.flush()
        print(line, flush=True)

    def _stop(self) -> None:
        """Say where every thread stands and end the process, whatever it waits for."""
        self._line(FAILED, said("too_long", seconds=round(self._seconds)), "")
        faulthandler.dump_traceback(self._file)
        os._exit(1)


def said(key: str, **values: object) -> str:
    """The sentence ``key`` of selftest.toml with its ``{values}`` put in."""
    found: Any = read_toml("selftest.toml")[key]
    return str(found).format(**values)

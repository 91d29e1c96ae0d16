"""A spreadsheet read in a process of its own, so that no file can freeze, fill or end the application."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from aict_desktop.imports.child import EXACTLY
from aict_desktop.imports.limits import MAX_OUTPUT, MAX_SECONDS
from aict_desktop.imports.packing import unpacked
from aict_desktop.imports.problems import ImportProblem
from aict_desktop.imports.sheets import Sheet
from aict_desktop.reference.files import RESOURCES

_NO_CONSOLE = 0x08000000 if sys.platform == "win32" else 0  # subprocess.CREATE_NO_WINDOW

_COMMAND = "lire-tableau"  # ``main.py`` knows it too


def reading_command() -> list[str]:
    """How to start the application so that it reads one spreadsheet; two paths are to be added."""
    if getattr(sys, "frozen", False):  # the executable that PyInstaller made is the application itself
        return [sys.executable, _COMMAND]
    return [sys.executable, str(RESOURCES.parent / "main.py"), _COMMAND]


def read_apart(path: Path, *, exactly: bool = False) -> list[Sheet]:
    """The sheets of a csv, xlsx or ods file that hold something; ImportProblem says why it cannot be read."""
    with ReadingApart(path, exactly=exactly) as reading:
        return reading.wait()


class ReadingApart:
    """The reading of one file under way. Leaving the ``with`` block, or :meth:`cancel`, ends it.

    ``exactly`` keeps every space and tells the formulas, as ``sheets.read_exactly`` does.
    """

    def __init__(
        self,
        path: Path,
        command: Sequence[str] | None = None,
        seconds: float = MAX_SECONDS,
        *,
        exactly: bool = False,
    ) -> None:
        self.name = path.name
        self._folder = TemporaryDirectory(prefix="aict-", ignore_cleanup_errors=True)
        self._answer = Path(self._folder.name) / "tableau.jsonl"
        self._last_moment = time.monotonic() + seconds
        how = [EXACTLY] if exactly else []
        self._process = subprocess.Popen(
            [*(command or reading_command()), str(path.absolute()), str(self._answer), *how],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.cancel()

    @property
    def finished(self) -> bool:
        """Whether :meth:`wait` would return, or raise, at once."""
        return self._process.poll() is not None or time.monotonic() > self._last_moment

    def wait(self) -> list[Sheet]:
        """What was read, once it is; ImportProblem when it cannot be, takes too long or needs too much."""
        try:
            status = self._process.wait(max(0.0, self._last_moment - time.monotonic()))
        except subprocess.TimeoutExpired as error:
            self.cancel()
            raise ImportProblem("too_slow", name=self.name) from error
        try:
            return self._sheets(status)
        finally:
            self.cancel()

    def cancel(self) -> None:
        """End the process if it still runs, and forget what it read."""
        with suppress(OSError):
            self._process.kill()
        self._process.wait()
        self._folder.cleanup()

    def _sheets(self, status: int) -> list[Sheet]:
        try:
            if status != 0 or self._answer.stat().st_size > MAX_OUTPUT:
                raise ValueError(f"the reading process ended with {status}")
            with self._answer.open(encoding="utf-8") as lines:
                sheets = unpacked(lines)
            if not sheets:
                raise ValueError("the reading process said nothing")
        except (OSError, ValueError, LookupError, TypeError, ArithmeticError, RecursionError) as error:
            raise ImportProblem("stopped", name=self.name) from error
        return sheets

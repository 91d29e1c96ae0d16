"""What went wrong, kept for a report: where in the code, never with what words.

A message or a line of code may quote what the user typed, and a path names them: none is kept.
"""

from __future__ import annotations

import re
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from aict_desktop.storage.profile import profile_folder

_KEPT = 12_000  # characters: some ten errors
_ROOT = Path(__file__).resolve().parents[2].as_posix()
_FRAME = re.compile(r'File "(?P<file>[^"]*)", line (?P<line>\d+) in (?P<name>\S+)')
_HEADS = ("Fatal Python error:", "Windows fatal exception:", "Current thread", "Thread 0x")
_SEPARATOR = "\n\n"


def of_error(error: BaseException) -> str:
    """Where an error came from: the type of each error in its chain, and the lines that led to it."""
    told: list[str] = []
    one: BaseException | None = error
    while one is not None and len(told) < 200:
        told.append(type(one).__name__)
        frames = traceback.extract_tb(one.__traceback__)
        told += [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        one = one.__cause__ or one.__context__
    return "\n".join(told)


def of_fault(text: str) -> str:
    """The same of what the interpreter wrote when it crashed."""
    told = []
    for line in text.splitlines():
        if frame := _FRAME.search(line):
            told.append(f"  {_place(frame['file'])}:{frame['line']} {frame['name']}")
        elif line.startswith(_HEADS):
            told.append(line)
    return "\n".join(told)


def keep(trace: str) -> None:
    """Add a trace to those of this computer; the oldest ones go. Nobody is stopped where it cannot be."""
    if not trace:
        return
    dated = f"{datetime.now():%Y-%m-%d %H:%M}\n{trace.strip()}"
    with suppress(OSError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        _file().write_text(_newest(_SEPARATOR.join(filter(None, (kept(), dated)))), encoding="utf-8")


def kept() -> str:
    """The last traces, oldest first."""
    with suppress(OSError, UnicodeError):
        return _file().read_text(encoding="utf-8")
    return ""


def _newest(text: str) -> str:
    """The end of a text, from the beginning of a trace."""
    return text if len(text) <= _KEPT else text[-_KEPT:].partition(_SEPARATOR)[2]


def _place(file: str) -> str:
    """A file of code as the report names it: from our own root, or else by its name alone."""
    path = file.replace("\\", "/")
    if path.startswith(f"{_ROOT}/"):
        return path.removeprefix(f"{_ROOT}/")
    installed = not (path.startswith("/") or path[1:2] == ":")  # modules frozen by PyInstaller are relative
    return path if installed else path.rpartition("/")[2]


def _file() -> Path:
    return profile_folder() / "erreurs.txt"

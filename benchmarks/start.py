"""The first paint of the application against that of a bare QMainWindow, each in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from aict_desktop.storage.store import Store
from benchmarks.dossiers import dossier, records
from benchmarks.measure import NotHereError, Row, in_memory, paired

_CHILD = Path(__file__).with_name("painted.py")
_NOT_PASSED_ON = {"AICT_PROFILE", "PYTHONDONTWRITEBYTECODE"}


def _first_paint(rounds: int) -> Sequence[float]:
    return _start_window(rounds)[0]


def _memory(rounds: int) -> Sequence[float]:
    ratios = _start_window(rounds)[1]
    if not ratios:
        raise NotHereError("no /proc on this system")
    return ratios


@cache
def _start_window(rounds: int) -> tuple[list[float], list[float]]:
    """The ratios of seconds and of memory, both from the same windows."""
    with TemporaryDirectory() as profile:
        seen: dict[str, list[int]] = {"start": [], "bare": []}

        def cost(kind: str) -> float:
            seconds, kilobytes = _painted(Path(profile), kind)
            seen[kind].append(kilobytes)
            return seconds

        ratios = paired(lambda: cost("start"), lambda: cost("bare"), rounds)
    pairs = list(zip(seen["start"], seen["bare"], strict=True))[1:]
    return ratios, [ours / bare for ours, bare in pairs if bare]


def _filled(rounds: int) -> Sequence[float]:
    """What the user waits for: the application paints its first window empty, then fills it."""
    with TemporaryDirectory() as profile:
        return paired(
            lambda: _painted(Path(profile), "filled")[0], lambda: _painted(Path(profile), "bare")[0], rounds
        )


def _home(rounds: int) -> Sequence[float]:
    """The dossier changed since its last backup, as after any session: opening it keeps one more."""
    with in_memory() as folder, TemporaryDirectory() as profile:
        path = folder / "dossier.aict"
        Store.create(path, records(dossier(5_000))).close()

        def home() -> float:
            os.utime(path)
            for left in Path(profile).glob("*/seances"):
                shutil.rmtree(left)  # the painted window is ended at once: the next start would tell of it
            return _painted(Path(profile), "dossier", str(path))[0]

        return paired(home, lambda: _painted(Path(profile), "bare")[0], rounds)


def _painted(profile: Path, kind: str, *arguments: str) -> tuple[float, int]:
    """Seconds from the start of the process to the end of the first paint, and kilobytes held then."""
    # On Linux the application looks its profile up as it does for users.
    place = "XDG_DATA_HOME" if sys.platform.startswith("linux") else "AICT_PROFILE"
    environment = {name: value for name, value in os.environ.items() if name not in _NOT_PASSED_ON}
    environment |= {"QT_QPA_PLATFORM": "offscreen", place: str(profile)}
    # Installed, the application is compiled: the first round, thrown away, does it here.
    environment["PYTHONPYCACHEPREFIX"] = str(profile / "compiled")
    started = time.perf_counter()
    child = subprocess.run(
        [sys.executable, str(_CHILD), kind, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if child.returncode:
        raise RuntimeError(child.stderr)
    painted, kilobytes = child.stdout.split()
    return float(painted) - started, int(kilobytes)


ROWS = (
    Row("first-paint", "first paint, empty start window", "a bare QMainWindow", 1.10, _first_paint),
    Row("memory", "memory at first paint", "a bare QMainWindow", 1.10, _memory),
    Row("filled", "first paint of the start window, filled", "a bare QMainWindow", None, _filled),
    Row("home", "first paint of the home page, 5,000 records", "a bare QMainWindow", 1.7, _home, 11),
)

"""The first paint of the application as installers hold it, against the same run from its sources."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import NotHereError, Row, paired

_ROOT = Path(__file__).resolve().parents[1]
_PACKAGED = (
    _ROOT / "dist" / "aict-desktop" / ("AICT Desktop.exe" if sys.platform == "win32" else "aict-desktop")
)
_PAINTED = "qt.widgets.painting: Flushing"
"""What Qt, asked to, says of a window that has just been painted: nothing has to be put into either side."""


def _first_paint(rounds: int) -> Sequence[float]:
    if not _PACKAGED.exists():
        raise NotHereError("no dist/aict-desktop: python3 bootstrap.py build")
    with TemporaryDirectory() as profile:
        packaged, sources = [str(_PACKAGED)], [sys.executable, str(_ROOT / "main.py")]
        return paired(lambda: _painted(packaged, profile), lambda: _painted(sources, profile), rounds)


def _painted(command: Sequence[str], profile: str) -> float:
    """Seconds from the start of the process to the end of its first paint."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.widgets.painting*=true"}
    environment |= {"AICT_PROFILE": profile, "PYTHONPYCACHEPREFIX": f"{profile}/compiled"}
    started = time.perf_counter()
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as child:
        assert child.stderr is not None
        painted = any(line.startswith(_PAINTED) for line in child.stderr)
        seconds = time.perf_counter() - started
        child.kill()
    if not painted:
        raise RuntimeError(f"{command[0]} painted nothing")
    return seconds


ROWS = (Row("packaged", "first paint, as installed", "the same, from its sources", 1.5, _first_paint, 11),)

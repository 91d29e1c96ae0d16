"""The strategy as a tagged PDF against programs that do the same, each in a process of its own."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path

from aict_desktop.exports.blocks import Document
from benchmarks.documents import strategy_times
from benchmarks.html_twin import write_html
from benchmarks.measure import NotHereError, Row, in_memory, paired, seconds
from benchmarks.typst_twin import write_typst

_CHILD = Path(__file__).with_name("typeset_child.py")
_TWINS: dict[str, Callable[[Document, Path], Path]] = {"typst": write_typst, "weasyprint": write_html}


def _seconds(program: str, times: int, rounds: int) -> Sequence[float]:
    return _against(program, times, rounds)[0]


def _memory(program: str, times: int, rounds: int) -> Sequence[float]:
    return _against(program, times, rounds)[1]


@cache
def _against(program: str, times: int, rounds: int) -> tuple[list[float], list[float]]:
    """The ratios of seconds and of memory for a strategy of some 40 pages a time, from the same processes."""
    if not find_spec(program):
        raise NotHereError(f"{program} is not installed (pip install {program})")
    document = strategy_times(times)
    with in_memory() as folder:
        source = folder / "ours.pickle"
        source.write_bytes(pickle.dumps(document))
        sources = {"ours": source, program: _TWINS[program](document, folder)}
        kilobytes: dict[str, list[int]] = {name: [] for name in sources}

        def cost(name: str) -> float:
            return seconds(lambda: kilobytes[name].append(_made(name, sources[name], folder / f"{name}.pdf")))

        ratios = paired(lambda: cost("ours"), lambda: cost(program), rounds)
    peaks = list(zip(kilobytes["ours"], kilobytes[program], strict=True))[1:]
    return ratios, [ours / other for ours, other in peaks]


def _made(program: str, source: Path, target: Path) -> int:
    """Have a process make the PDF, and give the most kilobytes that it held."""
    command = [sys.executable, str(_CHILD), program, str(source), str(target)]
    child = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    if child.returncode:
        raise RuntimeError(child.stderr)
    return int(child.stdout)


ROWS = (
    Row("typst-40", "strategy of 40 pages in tagged PDF", "typst", 1.0, partial(_seconds, "typst", 1), 15),
    Row("typst-400", "strategy of 400 pages in tagged PDF", "typst", 0.7, partial(_seconds, "typst", 9), 7),
    Row("typst-memory", "peak memory of the same", "typst", 0.12, partial(_memory, "typst", 9), 7),
    Row(
        "weasyprint",
        "strategy of 40 pages in tagged PDF",
        "WeasyPrint",
        0.1,
        partial(_seconds, "weasyprint", 1),
        5,
    ),
)

"""Measures the application and prints ratios: ``python -m benchmarks [--quick] [--rows NAME ...]``.

Run it from the root, in the project's environment (``.venv/bin/python -m benchmarks``). Each figure is the
median of ratios to something that does the same work, both sides taking turns in one run, on one core; the
spread is its quartiles. ``--quick`` makes fewer rounds. What others do is measured where they are installed
beside the project's packages, best in an environment apart (``pip install XlsxWriter typst weasyprint``).
It is no test: the exit status is 0 whatever the figures are.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from tempfile import TemporaryDirectory

from benchmarks import documents, logframe, packaged, register, screen, search, start, storage, typeset
from benchmarks.measure import Figure, NotHereError, Row, pin

ROWS: tuple[Row, ...] = (
    *start.ROWS,
    *packaged.ROWS,
    *storage.ROWS,
    *documents.ROWS,
    *typeset.ROWS,
    *screen.ROWS,
    *register.ROWS,
    *search.ROWS,
    *logframe.ROWS,
)
_LEAST_ROUNDS = 3
_HEADER = ("row", "what", "measured against", "goal", "figure", "spread")
_WIDTHS = (11, 49, 36, 6, 11, 11)


def main() -> None:
    """Measure the rows that were asked for and print each as soon as it is known."""
    chosen = _parser().parse_args()
    pin()
    with TemporaryDirectory() as profile:
        os.environ |= {"AICT_PROFILE": profile, "QT_QPA_PLATFORM": "offscreen"}
        _print(_HEADER)
        _print("-" * width for width in _WIDTHS)
        for row in ROWS:
            if not chosen.rows or row.name in chosen.rows:
                _print(_told(row, max(row.rounds // 4, _LEAST_ROUNDS) if chosen.quick else row.rounds))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rows", nargs="+", choices=[row.name for row in ROWS], metavar="NAME")
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    return parser


def _told(row: Row, rounds: int) -> Sequence[str]:
    goal = "–" if row.goal is None else f"≤ {row.goal:.2f}"
    try:
        figure = Figure.of(row.ratios(rounds))
    except NotHereError as reason:
        return row.name, row.what, row.against, goal, "–", f"not measured: {reason}"
    missed = " missed" if row.goal is not None and figure.middle > row.goal else ""
    spread = f"{figure.low:.2f}–{figure.high:.2f}"
    return row.name, row.what, row.against, goal, f"{figure.middle:.2f}{missed}", spread


def _print(cells: Iterable[str]) -> None:
    padded = (cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=True))
    print(f"| {' | '.join(padded)} |", flush=True)


if __name__ == "__main__":
    main()

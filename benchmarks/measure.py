"""Ratios of costs measured in turn, so that a machine that is busy for a while weighs on both sides."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

Cost = Callable[[], float]
"""Does the work once and returns what it cost, in any unit."""

_SHARED_MEMORY = Path("/dev/shm")


class NotHereError(Exception):
    """A row cannot be measured on this machine; the text says what is missing."""


@dataclass(frozen=True)
class Row:
    """One line of the table: ``ratios`` measures it in so many rounds, ``goal`` is the most it may be."""

    name: str
    what: str
    against: str
    goal: float | None
    ratios: Callable[[int], Sequence[float]]
    rounds: int = 21


@dataclass(frozen=True)
class Figure:
    """What a row came to: the median of its ratios and the quartiles around it."""

    middle: float
    low: float
    high: float

    @classmethod
    def of(cls, ratios: Sequence[float]) -> Figure:
        """The figure of at least two ratios."""
        low, _, high = quantiles(ratios, n=4, method="inclusive")
        return cls(median(ratios), low, high)


def paired(ours: Cost, theirs: Cost, rounds: int) -> list[float]:
    """The ratio of each round, ours to theirs, each going first in turn; a first round is thrown away."""
    ratios = []
    for number in range(rounds + 1):
        if number % 2:
            mine, other = ours(), theirs()
        else:
            other, mine = theirs(), ours()
        ratios.append(mine / other)
    return ratios[1:]


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """How long ``work`` takes, done ``times`` in a row."""
    started = time.perf_counter()
    for _ in range(times):
        work()
    return time.perf_counter() - started


def pin() -> None:
    """Stay on one core, and all the processes started from here with us, where the system lets us choose."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


@contextmanager
def in_memory() -> Iterator[Path]:
    """A folder in memory, where no disk hides what the work costs; gone afterwards."""
    if not _SHARED_MEMORY.is_dir():
        raise NotHereError(f"no {_SHARED_MEMORY} on this system")
    with TemporaryDirectory(dir=_SHARED_MEMORY) as folder:
        yield Path(folder)

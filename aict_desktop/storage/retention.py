"""Which backups are kept: many of the last days, fewer of the last weeks, a few of the last months."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

NEWEST = 10
ALL_OF = timedelta(days=2)
_PERIODS: tuple[tuple[int, Callable[[datetime], tuple[int, ...]]], ...] = (
    (12, lambda at: (at.year, at.month, at.day)),
    (10, lambda at: at.isocalendar()[:2]),
    (9, lambda at: (at.year, at.month)),
)


class Dated(Protocol):
    """Something made at a moment; ``number`` tells what was made after what, even when clocks are wrong."""

    @property
    def number(self) -> int: ...

    @property
    def at(self) -> datetime: ...


D = TypeVar("D", bound=Dated)


def kept(backups: Iterable[D], now: datetime) -> list[D]:
    """Those of ``backups`` to keep, newest first.

    They are the newest ten whatever the clock says, all of two days, and the last of each of the 12 last
    days, 10 last weeks and 9 last months in which there were some.
    """
    newest_first = sorted(backups, key=lambda backup: backup.number, reverse=True)
    numbers = {backup.number for backup in newest_first[:NEWEST]}
    numbers |= {backup.number for backup in newest_first if abs(now - backup.at) <= ALL_OF}
    for count, period in _PERIODS:
        last_of = {period(backup.at): backup.number for backup in reversed(newest_first)}
        numbers |= {last_of[key] for key in sorted(last_of, reverse=True)[:count]}
    return [backup for backup in newest_first if backup.number in numbers]

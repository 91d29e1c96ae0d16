"""Which years have a column where amounts are typed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from aict_desktop.domain.costs import Year
from aict_desktop.domain.funding import grouped, in_order
from aict_desktop.domain.records import Dossier
from aict_desktop.domain.snapshot import Snapshot

MOST = 10
YEARS_AHEAD = 3
LONGEST_TERM = 9


def shown_years(snapshot: Snapshot, known: Iterable[Year]) -> tuple[tuple[Year, ...], ...]:
    """The years of the term of office, else the coming ones, and the ``known`` ones that hold an amount."""
    dossier = snapshot.one(Dossier)
    start, end = dossier.term_start, dossier.term_end
    if start and end and 0 <= end.year - start.year < LONGEST_TERM:
        term = range(start.year, end.year + 1)
    else:
        term = range(date.today().year, date.today().year + YEARS_AHEAD)
    return grouped(in_order({*known, *term}), MOST)

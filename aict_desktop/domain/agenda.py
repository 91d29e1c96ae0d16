"""What is on the agenda of a strategy: each day that something is due, meets, is looked at again or ends.

What is done, given up or closed is left out. Collections come back: those of the next twelve months are
told one by one. A risk is to be looked at again a year after its last review, as Relecture has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from aict_desktop.domain.collecting import MONTHS, collections
from aict_desktop.domain.durations import months_later
from aict_desktop.domain.evaluations import TAKEN_UP, pending
from aict_desktop.domain.fields import Record
from aict_desktop.domain.health import UNDER_WAY
from aict_desktop.domain.records.diagnostic import Workshop
from aict_desktop.domain.records.funding import Bid
from aict_desktop.domain.records.monitoring import Recommendation
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.records.schedule import Milestone
from aict_desktop.domain.records.stakeholders import Commitment
from aict_desktop.domain.risks import is_open
from aict_desktop.domain.rules.actions import agreement_end
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.steering import open_choices

AHEAD = 12
"""Months for which collections are told."""
REVIEW = 12
"""Months between two looks at a risk."""


@dataclass(frozen=True, slots=True)
class Due:
    """A record and its day; ``kind`` says why it is there, as a key of ``calendrier.toml``."""

    kind: str
    record: Record
    day: date


def agenda(snapshot: Snapshot, today: date) -> tuple[Due, ...]:
    """Everything that has a day, the earliest first."""
    found = (Due(kind, *one) for kind, find in _FOUND.items() for one in find(snapshot, today))
    return tuple(sorted(found, key=lambda due: due.day))


_Dated = Iterator[tuple[Record, date]]


def _workshops(snapshot: Snapshot, _today: date) -> _Dated:
    return ((row, row.day) for row in snapshot.all(Workshop) if row.day)


def _milestones(snapshot: Snapshot, _today: date) -> _Dated:
    return ((row, row.due) for row in snapshot.where(Milestone, done=None) if row.due)


def _commitments(snapshot: Snapshot, _today: date) -> _Dated:
    return ((row, row.due) for row in snapshot.where(Commitment, done=None) if row.due)


def _recommendations(snapshot: Snapshot, _today: date) -> _Dated:
    open_ = (row for row in snapshot.where(Recommendation, done=None) if row.answer in TAKEN_UP)
    return ((row, row.due) for row in open_ if row.due)


def _collections(snapshot: Snapshot, today: date) -> _Dated:
    """The next day of each indicator, overdue or not, then those that follow within the twelve months."""
    last = months_later(today, AHEAD)
    for due in collections(snapshot, today):
        months, day, turn = MONTHS.get(due.indicator.frequency), due.day, 0
        while day <= last:
            if turn == 0 or day >= today:
                yield due.indicator, day
            if not months:
                break
            turn += 1
            day = months_later(due.day, months * turn)


def _evaluations(snapshot: Snapshot, _today: date) -> _Dated:
    return ((row, row.planned) for row in pending(snapshot) if row.planned)


def _bids(snapshot: Snapshot, today: date) -> _Dated:
    open_ = (row for row in snapshot.all(Bid) if row.decision in ("", "bid"))
    return ((row, row.deadline) for row in open_ if row.deadline and row.deadline >= today)


def _agreements(snapshot: Snapshot, today: date) -> _Dated:
    for action in snapshot.all(Action):
        end = agreement_end(snapshot, action) if action.state in UNDER_WAY else None
        if end and end >= today:
            yield action, end


def _choices(snapshot: Snapshot, _today: date) -> _Dated:
    return ((row, row.due) for row in open_choices(snapshot) if row.due)


def _risks(snapshot: Snapshot, _today: date) -> _Dated:
    watched = (row for row in snapshot.all(Risk) if is_open(row))
    return ((row, months_later(row.reviewed, REVIEW)) for row in watched if row.reviewed)


_FOUND: dict[str, Callable[[Snapshot, date], _Dated]] = {
    "workshop": _workshops,
    "milestone": _milestones,
    "commitment": _commitments,
    "recommendation": _recommendations,
    "collection": _collections,
    "evaluation": _evaluations,
    "bid": _bids,
    "agreement": _agreements,
    "choice": _choices,
    "risk": _risks,
}

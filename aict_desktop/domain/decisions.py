"""What is to be decided next: the vote first, then what has a date, then what waits without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from aict_desktop.domain.durations import months_later
from aict_desktop.domain.evaluations import pending
from aict_desktop.domain.fields import Record
from aict_desktop.domain.health import UNDER_WAY
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Bid
from aict_desktop.domain.records.monitoring import Recommendation
from aict_desktop.domain.records.partnerships import LIVE, Action
from aict_desktop.domain.rules.actions import agreement_end
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.steering import open_choices

Kind = Literal["vote", "choice", "bid", "agreement", "evaluation", "recommendation", "review"]

AHEAD = 12
"""Months before its end at which the future of an agreement is decided at the earliest."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Something to decide, by ``day`` if there is one; ``number`` is how many records wait for it."""

    kind: Kind
    record: Record
    day: date | None = None
    number: int = 1


def decisions(snapshot: Snapshot, today: date) -> tuple[Decision, ...]:
    """All that is to be decided, the next one first."""
    dossier = snapshot.one(Dossier)
    vote = () if dossier.voted_on else (Decision("vote", dossier),)
    dated = sorted(_dated(snapshot, today), key=lambda one: one.day or date.max)
    return (*vote, *dated, *_review(snapshot))


def _dated(snapshot: Snapshot, today: date) -> Iterator[Decision]:
    for choice in open_choices(snapshot):
        yield Decision("choice", choice, choice.due)
    for bid in snapshot.where(Bid, decision=""):
        if bid.deadline and bid.deadline >= today:
            yield Decision("bid", bid, bid.deadline)
    for action in snapshot.all(Action):
        end = agreement_end(snapshot, action) if action.state in UNDER_WAY else None
        if end and today <= end <= months_later(today, AHEAD):
            yield Decision("agreement", action, end)
    for evaluation in pending(snapshot)[:1]:
        yield Decision("evaluation", evaluation, evaluation.planned)
    for row in snapshot.where(Recommendation, answer="", done=None):
        yield Decision("recommendation", row, row.due)


def _review(snapshot: Snapshot) -> Iterator[Decision]:
    """The living actions whose future nobody has decided."""
    waiting = [row for row in snapshot.all(Action) if row.state in LIVE and not row.decision]
    if waiting:
        yield Decision("review", waiting[0], number=len(waiting))

"""Whether an action or a partnership is in good health, read from what the inventory says of it.

The guide asks for a critical look at the results and the working of what is going on; the signs below and
their limits are ours, the plainest that an agent can check. Each sign known is a reason, good or bad:

    good     no bad sign, at least one good one
    poor     two bad signs or more, and no fewer than the good ones
    fragile  anything else
    nothing  no sign known, or the action is not under way
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.money import of_action
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.rules.actions import HIGH, LOW, PARTNERSHIPS, SILENCE, agreement_end
from aict_desktop.domain.rules.problem import Value, Word
from aict_desktop.domain.snapshot import Snapshot

UNDER_WAY = frozenset({"", "active", "dormant"})
SOON = timedelta(days=183)
"""Half a year is what it takes to prepare and vote the next agreement."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One sign, good or bad, and the values that its sentence in ``health.toml`` quotes."""

    name: str
    good: bool
    values: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Health:
    """A code of the vocabulary ``health``, empty when nothing can be said, and the reasons in order."""

    state: str
    reasons: tuple[Reason, ...]


Sign = Callable[[Snapshot, Action, date], Iterator[Reason]]


def health(snapshot: Snapshot, action: Action, today: date) -> Health:
    """How an action is doing; nothing is said of one that is planned or closed."""
    if action.state not in UNDER_WAY:
        return Health("", ())
    reasons = tuple(reason for sign in _SIGNS for reason in sign(snapshot, action, today))
    return Health(_state(reasons), reasons)


def _state(reasons: tuple[Reason, ...]) -> str:
    bad = sum(not reason.good for reason in reasons)
    if not reasons:
        return ""
    if not bad:
        return "good"
    return "poor" if bad >= max(2, len(reasons) - bad) else "fragile"


def _asleep(snapshot: Snapshot, action: Action, today: date) -> Iterator[Reason]:
    if action.state == "dormant":
        yield Reason("dormant", False)


def _contact(snapshot: Snapshot, action: Action, today: date) -> Iterator[Reason]:
    if last := action.last_contact:
        recent = last >= today - SILENCE
        yield _reason("contact_recent" if recent else "contact_old", recent, day=format_day(last))


def _results(snapshot: Snapshot, action: Action, today: date) -> Iterator[Reason]:
    yield from _rated("results", action.results_rating)


def _working(snapshot: Snapshot, action: Action, today: date) -> Iterator[Reason]:
    yield from _rated("working", action.working_rating)


def _reciprocity(snapshot: Snapshot, action: Action, today: date) -> Iterator[Reason]:
    """One side may well give more in solidarity; in a partnership it wears out."""
    if action.reciprocity == "balanced":
        yield Reason("balanced", True)
    elif action.reciprocity == "none":
        yield Reason("no_exchange", False)
    elif action.reciprocity and action.kind in PARTNERSHIPS:
        yield _reason("one_sided", False, side=Word("reciprocity", action.reciprocity))


def _agreement(snapshot: Snapshot, action: Action, today: date) -> Iterator[Reason]:
    if end := agreement_end(snapshot, action):
        late = "agreement_over" if end < today else "agreement_ends" if end < today + SOON else ""
        yield _reason(late or "agreement_runs", not late, day=format_day(end))


def _payment(snapshot: Snapshot, action: Action, today: date) -> Iterator[Reason]:
    """Only a year that is over tells: until then the rest may still be paid."""
    told = [y for y in of_action(snapshot, action) if y.year and y.year < today.year and y.voted]
    year = told[-1] if told else None
    if year is None or year.voted is None or year.paid is None:
        return
    amounts = {"year": str(year.year), "paid": format_money(year.paid), "voted": format_money(year.voted)}
    if year.paid >= year.voted:
        yield _reason("paid", True, **amounts)
    elif year.paid * 2 < year.voted:
        yield _reason("unpaid", False, **amounts)


def _carrier(snapshot: Snapshot, action: Action, today: date) -> Iterator[Reason]:
    if action.kind in PARTNERSHIPS and not action.organisation and snapshot.all(Stakeholder):
        yield Reason("nobody", False)


def _rated(name: str, rating: int | None) -> Iterator[Reason]:
    if rating is not None and not LOW < rating < HIGH:
        good = rating >= HIGH
        yield _reason(f"{name}_{'good' if good else 'bad'}", good, rating=Word("scale", str(rating)))


def _reason(name: str, good: bool, **values: Value) -> Reason:
    return Reason(name, good, tuple(values.items()))


_SIGNS: tuple[Sign, ...] = (
    _asleep,
    _contact,
    _results,
    _working,
    _reciprocity,
    _agreement,
    _payment,
    _carrier,
)

"""Rules on the inventory of actions: its money, its dates, and what has become of each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.partnerships import Action, ActionYear, Contribution, Renewal
from aict_desktop.domain.rules.problem import Place, Rule, at, rule
from aict_desktop.domain.snapshot import Snapshot

PARTNERSHIPS = frozenset({"twinning", "cooperation"})
HIGH, LOW = 3, 1
"""Results and working, rated from 0 to 4, are good from ``HIGH`` on and bad down to ``LOW``."""
SILENCE = timedelta(days=730)
"""So long without a contact, and a partnership has gone quiet."""


def agreement_end(snapshot: Snapshot, action: Action) -> date | None:
    """The last day that an action is agreed for, renewals included; None when no end is known."""
    ends = [action.end, *(renewal.until for renewal in snapshot.where(Renewal, action=action.id))]
    return max((end for end in ends if end), default=None)


@rule("actions", Action, ActionYear)
def proposed_over_requested(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """More was proposed than requested."""
    yield from _more(snapshot, "proposed", "requested")


@rule("actions", Action, ActionYear)
def voted_over_requested(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """More was voted than requested."""
    yield from _more(snapshot, "voted", "requested")


@rule("actions", Action, ActionYear)
def paid_over_voted(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """More was paid than voted."""
    yield from _more(snapshot, "paid", "voted")


@rule("actions", Action)
def action_ends_before_it_starts(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The last day comes before the first."""
    for action in snapshot.all(Action):
        if action.start and action.end and action.end < action.start:
            days = {"start": format_day(action.start), "end": format_day(action.end)}
            yield at(action, "end", title=action.title, **days)


@rule("actions", Action)
def action_outside_year(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The days of an action are not in the year it is entered under."""
    for action in snapshot.all(Action):
        first, last = action.start or action.end, action.end or action.start
        if action.year is None or first is None or last is None or last < first:
            continue
        if not first.year <= action.year <= last.year:
            yield at(action, "year", title=action.title, year=str(action.year), day=format_day(first))


@rule("actions", Action)
def partnership_silent(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An active partnership gave no sign of life for two years."""
    for action in snapshot.where(Action, state="active"):
        last = action.last_contact
        if action.kind in PARTNERSHIPS and last and last < today - SILENCE:
            yield at(action, "last_contact", title=action.title, day=format_day(last))


@rule("actions", Action, Renewal)
def active_after_end(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An action that has ended, and was not renewed, is still shown as active."""
    for action in snapshot.where(Action, state="active"):
        end = agreement_end(snapshot, action)
        if action.end and end and end < today:
            yield at(action, "state", title=action.title, day=format_day(end))


@rule("actions", Action)
def planned_after_start(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An action that should have begun is still shown as planned."""
    for action in snapshot.where(Action, state="planned"):
        if action.start and action.start < today:
            yield at(action, "state", title=action.title, day=format_day(action.start))


@rule("actions", Action, Renewal)
def agreement_over(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The last signature of an active action has run out, and nothing else says when the action ends."""
    for action in snapshot.where(Action, state="active", end=None):
        end = agreement_end(snapshot, action)
        if end and end < today:
            last = snapshot.where(Renewal, action=action.id, until=end)[-1]
            yield at(last, "until", title=action.title, day=format_day(end))


@rule("actions", Action, Renewal)
def renewal_backwards(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """What was signed ends before the day it was signed."""
    for renewal in snapshot.all(Renewal):
        if renewal.day and renewal.until and renewal.until < renewal.day:
            days = {"day": format_day(renewal.day), "until": format_day(renewal.until)}
            yield at(renewal, "until", title=_title(snapshot, renewal.action), **days)


@rule("actions", Action, ActionYear)
def year_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The money of one year is told twice for an action, and would be counted twice."""
    seen = {(action.id, action.year) for action in snapshot.all(Action)}
    for row in snapshot.all(ActionYear):
        key = (row.action, row.year)
        if row.year is not None and key in seen:
            yield at(row, "year", title=_title(snapshot, row.action), year=str(row.year))
        seen.add(key)


@rule("actions", Action, ActionYear, Contribution)
def money_before_start(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Money is told for a year in which the action had not begun."""
    rows: tuple[ActionYear | Contribution, ...] = (
        *snapshot.all(ActionYear),
        *snapshot.all(Contribution),
    )
    for row in rows:
        action = snapshot.get(Action, row.action)
        if action and action.since is not None and row.year is not None and row.year < action.since:
            years = {"year": str(row.year), "since": str(action.since)}
            yield at(row, "year", title=action.title, **years)


def _more(snapshot: Snapshot, later: str, earlier: str) -> Iterator[Place]:
    rows: tuple[Action | ActionYear, ...] = (*snapshot.all(Action), *snapshot.all(ActionYear))
    for row in rows:
        given, limit = getattr(row, later), getattr(row, earlier)
        if given is not None and limit is not None and given > limit:
            amounts = {"given": format_money(given), "limit": format_money(limit)}
            yield at(row, later, title=_titled(snapshot, row), **amounts)


def _titled(snapshot: Snapshot, row: Action | ActionYear) -> str:
    """The title of an action, with the year when it is the money of one more year."""
    if isinstance(row, Action):
        return row.title
    title = _title(snapshot, row.action)
    return f"{title}, {row.year}" if row.year else title


def _title(snapshot: Snapshot, id_: str) -> str:
    return name_of(snapshot.get(Action, id_))


RULES: tuple[Rule, ...] = (
    proposed_over_requested,
    voted_over_requested,
    paid_over_voted,
    action_ends_before_it_starts,
    action_outside_year,
    partnership_silent,
    active_after_end,
    planned_after_start,
    agreement_over,
    renewal_backwards,
    year_twice,
    money_before_start,
)

"""Rules on the inventory of actions: its money, its dates, and what has become of each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.rules.problem import Place, Rule, at, rule
from aict_desktop.domain.snapshot import Snapshot

PARTNERSHIPS = frozenset({"twinning", "cooperation"})
LIVE = frozenset({"", "active", "planned"})
"""The states of an action that still counts; one without a state is taken to be under way."""
SILENCE = timedelta(days=730)


@rule("actions", Action)
def proposed_over_requested(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """More was proposed than requested."""
    yield from _more(snapshot, "proposed", "requested")


@rule("actions", Action)
def voted_over_requested(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """More was voted than requested."""
    yield from _more(snapshot, "voted", "requested")


@rule("actions", Action)
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


@rule("actions", Action)
def active_after_end(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An action that has ended is still shown as active."""
    for action in snapshot.where(Action, state="active"):
        if action.end and action.end < today:
            yield at(action, "state", title=action.title, day=format_day(action.end))


@rule("actions", Action)
def planned_after_start(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """An action that should have begun is still shown as planned."""
    for action in snapshot.where(Action, state="planned"):
        if action.start and action.start < today:
            yield at(action, "state", title=action.title, day=format_day(action.start))


def _more(snapshot: Snapshot, later: str, earlier: str) -> Iterator[Place]:
    for action in snapshot.all(Action):
        given, limit = getattr(action, later), getattr(action, earlier)
        if given is not None and limit is not None and given > limit:
            amounts = {"given": format_money(given), "limit": format_money(limit)}
            yield at(action, later, title=action.title, **amounts)


RULES: tuple[Rule, ...] = (
    proposed_over_requested,
    voted_over_requested,
    paid_over_voted,
    action_ends_before_it_starts,
    action_outside_year,
    partnership_silent,
    active_after_end,
    planned_after_start,
)

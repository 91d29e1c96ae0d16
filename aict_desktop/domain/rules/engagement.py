"""Rules on what binds the authority to its stakeholders: promises, commitments, contacts and connections."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from aict_desktop.domain.french import format_day
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.stakeholders import (
    Commitment,
    Connection,
    Contact,
    Exchange,
    Stakeholder,
    StakeholderStage,
)
from aict_desktop.domain.rules.likeness import repeated
from aict_desktop.domain.rules.problem import Place, Rule, Word, at, rule
from aict_desktop.domain.snapshot import Snapshot

STALE = timedelta(days=730)
"""Contact details that nobody checked for so long are likely to be wrong."""
MUTUAL = frozenset({"works_with", "conflict"})
"""The kinds of connection that say the same from either end."""


@rule("acteurs", Commitment, Stakeholder)
def commitment_overdue(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The day has passed on which something should have been done for a stakeholder."""
    for commitment in snapshot.where(Commitment, done=None):
        if commitment.due and commitment.due < today:
            words = {"name": _name(snapshot, commitment.stakeholder), "day": format_day(commitment.due)}
            yield at(commitment, "due", text=commitment.text, **words)


@rule("acteurs", Commitment, Stakeholder, emptiness=True)
def commitment_adrift(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Nobody answers for what was said to a stakeholder, or nobody said by when."""
    for commitment in snapshot.where(Commitment, done=None):
        field = "due" if commitment.due is None else "owner"
        if not getattr(commitment, field):
            name = _name(snapshot, commitment.stakeholder)
            yield at(commitment, field, text=commitment.text, name=name)


@rule("acteurs", Stakeholder, Exchange)
def contacted_without_promise(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A stakeholder was invited or contacted before anybody said what it is promised."""
    for stakeholder in snapshot.where(Stakeholder, promise=""):
        if snapshot.where(Exchange, stakeholder=stakeholder.id):
            yield at(stakeholder, "promise", name=stakeholder.name)


@rule("acteurs", Stakeholder, StakeholderStage, Exchange)
def stage_without_promise(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A stakeholder that nobody contacted yet is to take part in a stage, and is promised nothing."""
    for stakeholder in snapshot.where(Stakeholder, promise=""):
        stages = snapshot.where(StakeholderStage, stakeholder=stakeholder.id)
        if stages and not snapshot.where(Exchange, stakeholder=stakeholder.id):
            stage = Word("process_stage", stages[0].stage)
            yield at(stakeholder, "promise", name=stakeholder.name, stage=stage)


@rule("acteurs", Stakeholder)
def support_without_budget(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Support is promised, and no amount stands behind it."""
    for stakeholder in snapshot.where(Stakeholder, promise="support", promise_budget=None):
        yield at(stakeholder, "promise_budget", name=stakeholder.name)


@rule("acteurs", Contact, Stakeholder)
def contact_unchecked(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Nobody has checked contact details for two years."""
    for contact in snapshot.all(Contact):
        if contact.checked and contact.checked < today - STALE:
            words = {"name": _name(snapshot, contact.stakeholder), "day": format_day(contact.checked)}
            yield at(contact, "checked", **words)


@rule("acteurs", Connection, Stakeholder)
def connected_with_itself(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A connection leads back to where it starts."""
    for connection in snapshot.all(Connection):
        if connection.stakeholder and connection.stakeholder == connection.other:
            yield at(connection, "other", name=_name(snapshot, connection.stakeholder))


@rule("acteurs", Connection, Stakeholder)
def connection_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The same tie between two stakeholders is said twice, from the same end or from both."""
    for connection, _ in repeated(snapshot.all(Connection), _tie):
        ends = (_name(snapshot, connection.stakeholder), _name(snapshot, connection.other))
        kind = Word("connection_kind", connection.kind)
        yield at(connection, "other", name=ends[0], other=ends[1], kind=kind)


def _tie(connection: Connection) -> tuple[str, ...] | None:
    ends = (connection.stakeholder, connection.other)
    if not all(ends):
        return None
    return (connection.kind, *(sorted(ends) if connection.kind in MUTUAL else ends))


def _name(snapshot: Snapshot, id_: str) -> str:
    return name_of(snapshot.get(Stakeholder, id_))


RULES: tuple[Rule, ...] = (
    commitment_overdue,
    commitment_adrift,
    contacted_without_promise,
    stage_without_promise,
    support_without_budget,
    contact_unchecked,
    connected_with_itself,
    connection_twice,
)

"""What the register of stakeholders says of strengths, weaknesses and threats."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.priority import HIGH, scores
from aict_desktop.domain.prompts.prompt import Found, Prompter, all_of, found, proposes
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.stakeholders import Connection, Stakeholder
from aict_desktop.domain.snapshot import Snapshot

LOCAL = frozenset({"association", "business", "education"})
COOL = 1
"""An interest of no more than this, on the scale to 4, is next to none."""


@proposes(Statement, quadrant="strength", domain="actors")
def strong_ally(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """An association, a school or a company of weight is interested."""
    for actor in snapshot.all(Stakeholder):
        outside = actor.category in LOCAL and actor.position != "internal"
        if outside and scores(snapshot, actor).rank_class == "key":
            yield found(actor, *all_of(actor.name), name=actor.name)


@proposes(Statement, quadrant="threat", domain="actors")
def cool_power(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """An outside stakeholder of weight is hardly interested."""
    for actor in snapshot.all(Stakeholder):
        known = scores(snapshot, actor)
        heavy = known.power is not None and known.power >= HIGH and actor.position != "internal"
        if heavy and known.interest is not None and known.interest <= COOL:
            yield found(actor, *all_of(actor.name), name=actor.name)


@proposes(Statement, quadrant="weakness", domain="actors")
def actors_at_odds(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """Two stakeholders are said to disagree."""
    for tie in snapshot.where(Connection, kind="conflict"):
        one, other = snapshot.get(Stakeholder, tie.stakeholder), snapshot.get(Stakeholder, tie.other)
        if one and other and one.id != other.id:
            about = (*all_of(one.name), *all_of(other.name))
            yield found(tie, *about, name=one.name, other=other.name)


PROMPTERS: tuple[Prompter, ...] = (strong_ally, cool_power, actors_at_odds)

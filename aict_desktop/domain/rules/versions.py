"""Rules on the versions kept: the one that the council voted is there, and says what the dossier says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.vote import Version
from aict_desktop.domain.rules.problem import Place, Rule, at, rule
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.versions import VOTED, in_time, last_voted


@rule("vote", Dossier, Version)
def voted_not_kept(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The vote has taken place, and nothing keeps what was voted."""
    dossier = snapshot.one(Dossier)
    if dossier.voted_on and dossier.voted_on <= today and last_voted(snapshot) is None:
        yield at(dossier, "voted_on", day=format_day(dossier.voted_on))


@rule("vote", Dossier, Version)
def kept_on_another_day(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The version voted last is not of the day of the vote."""
    dossier, version = snapshot.one(Dossier), last_voted(snapshot)
    if version and version.day and dossier.voted_on and version.day != dossier.voted_on:
        days = {"day": format_day(version.day), "voted": format_day(dossier.voted_on)}
        yield at(version, "day", name=version.name, **days)


@rule("vote", Dossier, Version)
def kept_under_another_number(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The version voted last bears another number than the délibération."""
    dossier, version = snapshot.one(Dossier), last_voted(snapshot)
    if version and version.number and dossier.vote_number and version.number != dossier.vote_number:
        numbers = {"number": version.number, "voted": dossier.vote_number}
        yield at(version, "number", name=version.name, **numbers)


@rule("vote", Version)
def voted_without_number(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A version was voted by a délibération of which the number is not told."""
    for version in snapshot.where(Version, kind=VOTED, number=""):
        if version.day and version.day <= today:
            yield at(version, "number", name=version.name, day=format_day(version.day))


@rule("vote", Version)
def voted_twice_a_day(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Two versions are said to have been voted on the same day."""
    voted = [row for row in in_time(snapshot) if row.kind == VOTED and row.day]
    for earlier, later in pairwise(voted):
        if earlier.day == later.day:
            yield at(later, "day", name=later.name, other=earlier.name, day=format_day(later.day))


RULES: tuple[Rule, ...] = (
    voted_not_kept,
    kept_on_another_day,
    kept_under_another_number,
    voted_without_number,
    voted_twice_a_day,
)

"""Rules on the register of stakeholders taken among themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.priority import scores, spreads
from aict_desktop.domain.records.stakeholders import (
    Exchange,
    Opinion,
    PriorityWeights,
    Stakeholder,
    StakeholderStage,
)
from aict_desktop.domain.rules.likeness import folded, repeated
from aict_desktop.domain.rules.problem import Place, Rule, Word, across, at, rule
from aict_desktop.domain.snapshot import Snapshot

REGISTER = 5
"""From so many stakeholders on, a register with nobody from inside (or outside) is lopsided."""
APART = 3
"""Raters that far apart on one question do not see the same stakeholder."""
_RATINGS = (Stakeholder, Opinion, PriorityWeights)


@rule("acteurs", Stakeholder)
def stakeholder_twice(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Two stakeholders have the same name but for accents and capitals."""
    for stakeholder, first in repeated(snapshot.all(Stakeholder), lambda s: folded(s.name)):
        yield at(stakeholder, "name", name=stakeholder.name, first=first.name)


@rule("acteurs", Stakeholder)
def register_one_sided(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """All stakeholders are outside the authority, or all are inside."""
    positions = Counter(stakeholder.position for stakeholder in snapshot.all(Stakeholder))
    for absent, present in (("internal", "external"), ("external", "internal")):
        if not positions[absent] and positions[present] >= REGISTER:
            found = {"absent": Word("position", absent), "present": Word("position", present)}
            yield across(Stakeholder, "position", count=str(positions[present]), **found)


@rule("acteurs", *_RATINGS)
def key_actor_only_informed(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A stakeholder to work with closely was promised no more than information."""
    for stakeholder in snapshot.where(Stakeholder, promise="information"):
        if scores(snapshot, stakeholder).rank_class == "key":
            yield at(stakeholder, "promise", name=stakeholder.name)


@rule("acteurs", *_RATINGS, Exchange, StakeholderStage)
def key_actor_without_promise(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A stakeholder to work with closely, not engaged yet, was promised nothing."""
    for stakeholder in snapshot.where(Stakeholder, promise=""):
        engaged = any(snapshot.where(of, stakeholder=stakeholder.id) for of in (Exchange, StakeholderStage))
        if not engaged and scores(snapshot, stakeholder).rank_class == "key":
            yield at(stakeholder, "promise", name=stakeholder.name)


@rule("acteurs", Stakeholder, emptiness=True)
def support_without_owner(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Nobody answers for a promise of support."""
    for stakeholder in snapshot.where(Stakeholder, promise="support", owner=""):
        yield at(stakeholder, "owner", name=stakeholder.name)


@rule("acteurs", Stakeholder, Opinion)
def raters_disagree(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Those who rated a stakeholder are far apart on a question; the widest gap is told."""
    several = {opinion.stakeholder for opinion in snapshot.all(Opinion)}
    for stakeholder in snapshot.all(Stakeholder):
        found = spreads(snapshot, stakeholder) if stakeholder.id in several else ()
        widest = max(found, key=lambda spread: spread.high - spread.low, default=None)
        if widest and widest.high - widest.low >= APART:
            rated = {"low": Word("scale", str(widest.low)), "high": Word("scale", str(widest.high))}
            question = Word("field", f"{Stakeholder.table}.{widest.question}")
            yield at(stakeholder, widest.question, name=stakeholder.name, question=question, **rated)


RULES: tuple[Rule, ...] = (
    stakeholder_twice,
    register_one_sided,
    key_actor_only_informed,
    key_actor_without_promise,
    support_without_owner,
    raters_disagree,
)

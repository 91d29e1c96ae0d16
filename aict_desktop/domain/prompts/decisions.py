"""What the review of actions leads to: statements of the diagnostic, and priorities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from aict_desktop.domain.prompts.actions import name
from aict_desktop.domain.prompts.prompt import Found, Prompter, all_of, any_of, found, proposes
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.strategy import AreaPriority, Dimension
from aict_desktop.domain.rules.problem import Word
from aict_desktop.domain.snapshot import Snapshot

FORMS = frozenset({"european", "cooperation", "solidarity", "youth", "twinning", "network", "emergency"})
"""The kinds of action that are a dimension of the strategy."""
_PLACES = {"continue": "first", "reorient": "second"}
_HOME = "FR"


@proposes(Statement, quadrant="strength", domain="authority")
def continued_action(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """It was decided to continue an action."""
    yield from _decided(snapshot, "continue")


@proposes(Statement, quadrant="weakness", domain="authority")
def reoriented_action(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """It was decided to give an action another direction."""
    yield from _decided(snapshot, "reorient")


@proposes(Statement, quadrant="weakness", domain="authority")
def closed_action(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """It was decided to close an action."""
    yield from _decided(snapshot, "close")


@proposes(AreaPriority, ground="relation")
def country_kept(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """The country of an action to continue is no geographic priority; once a country."""
    known = {area.country for area in snapshot.all(AreaPriority)} | {"", _HOME}
    for action in snapshot.where(Action, decision="continue"):
        if action.country not in known:
            known.add(action.country)
            known_as = Word("country", action.country)
            what = found(action, country=known_as, title=action.title)
            yield replace(what, preset=(("country", action.country),))


@proposes(Dimension)
def form_kept(snapshot: Snapshot, today: date) -> Iterator[Found]:
    """An action goes on, and its form has no place in the strategy yet; once a form."""
    known = {dimension.form for dimension in snapshot.all(Dimension)}
    for decision, place in _PLACES.items():
        for action in snapshot.where(Action, decision=decision):
            if action.kind in FORMS - known:
                known.add(action.kind)
                words = {"form": Word("dimension_form", action.kind), "place": Word("dimension_place", place)}
                what = found(action, title=action.title, **words)
                yield replace(what, preset=(("form", action.kind), ("place", place)))


def _decided(snapshot: Snapshot, decision: str) -> Iterator[Found]:
    """The actions so decided for a reason; a statement that names one and says why makes it needless."""
    for action in snapshot.where(Action, decision=decision):
        if reason := action.decision_reason:
            yield found(action, *any_of(name(action)), *all_of(reason), title=action.title, quote=reason)


PROMPTERS: tuple[Prompter, ...] = (
    continued_action,
    reoriented_action,
    closed_action,
    country_kept,
    form_kept,
)

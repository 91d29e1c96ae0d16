"""Rules on the review of actions: what was decided of each, and what that rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.rules.actions import HIGH
from aict_desktop.domain.rules.problem import Place, Rule, Word, at, rule
from aict_desktop.domain.snapshot import Snapshot


@rule("actions", Action)
def closed_but_active(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """It was decided to close an action that is still shown as active."""
    for action in snapshot.where(Action, decision="close", state="active"):
        yield at(action, "state", title=action.title)


@rule("actions", Action)
def decision_without_reason(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Something was decided, and nobody could say why to whoever asks."""
    for action in snapshot.where(Action, decision_reason=""):
        if action.decision:
            decision = Word("decision", action.decision)
            yield at(action, "decision_reason", title=action.title, decision=decision)


@rule("actions", Action)
def praised_without_evidence(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """Results or working are rated as good, and nothing shows it."""
    for action in snapshot.all(Action):
        for name in ("results", "working"):
            rating = getattr(action, f"{name}_rating")
            evidence = f"{name}_evidence"
            if rating is not None and rating >= HIGH and not getattr(action, evidence):
                words = {"rating": Word("scale", str(rating)), "subject": Word("field", f"action.{name}")}
                yield at(action, evidence, title=action.title, **words)


@rule("actions", Action)
def continued_without_exchange(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """It was decided to go on with an action of which neither side gets anything any more."""
    for action in snapshot.where(Action, decision="continue", reciprocity="none"):
        yield at(action, "reciprocity", title=action.title)


RULES: tuple[Rule, ...] = (
    closed_but_active,
    decision_without_reason,
    praised_without_evidence,
    continued_without_exchange,
)

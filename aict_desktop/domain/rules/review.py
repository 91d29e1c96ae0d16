"""Relecture: what in a strategy is missing, does not fit together, or is late."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from aict_desktop.domain.rules import (
    actions,
    coherence,
    costs,
    decisions,
    diagnostic,
    engagement,
    evaluations,
    funding,
    indicators,
    logframe,
    monitoring,
    priorities,
    projects,
    risks,
    schedule,
    stakeholders,
    strategy,
    versions,
    vote,
)
from aict_desktop.domain.rules.problem import STEPS, Problem, Rule
from aict_desktop.domain.snapshot import Snapshot

_MODULES = (
    strategy,
    diagnostic,
    engagement,
    stakeholders,
    actions,
    decisions,
    priorities,
    coherence,
    logframe,
    indicators,
    risks,
    schedule,
    monitoring,
    costs,
    funding,
    projects,
    evaluations,
    versions,
    vote,
)

RULES: tuple[Rule, ...] = tuple(
    sorted((rule for module in _MODULES for rule in module.RULES), key=lambda rule: STEPS.index(rule.step))
)
"""Every rule, in the order of the journey."""


@dataclass(frozen=True, slots=True)
class Review:
    """What every rule found on one day; after an edit only the rules that it touches run again."""

    today: date
    found: Mapping[str, tuple[Problem, ...]]

    @classmethod
    def of(cls, snapshot: Snapshot, today: date) -> Review:
        """The review by all rules."""
        return cls(today, {rule.name: rule.problems(snapshot, today) for rule in RULES})

    def after(self, snapshot: Snapshot, tables: Collection[str], today: date) -> Review:
        """The review of the next snapshot, ``tables`` being those that the edit touched."""
        if today != self.today:
            return Review.of(snapshot, today)
        touched = [rule for rule in RULES if not rule.reads.isdisjoint(tables)]
        again = {rule.name: rule.problems(snapshot, today) for rule in touched}
        return Review(today, {**self.found, **again})

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order of the journey."""
        return tuple(problem for found in self.found.values() for problem in found)


def review(snapshot: Snapshot, today: date) -> tuple[Problem, ...]:
    """What every rule finds, in the order of the journey."""
    return Review.of(snapshot, today).problems

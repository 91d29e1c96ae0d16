"""Whom to call for a theme and a type of action: those who tick both first, then the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aict_desktop.domain.priority import Scores, scores
from aict_desktop.domain.records.stakeholders import (
    Commitment,
    Stakeholder,
    StakeholderForm,
    StakeholderTheme,
)
from aict_desktop.domain.snapshot import Snapshot

_CLASSES: Mapping[str, int] = {"key": 0, "satisfy": 1, "inform": 2, "watch": 3, "": 4}


@dataclass(frozen=True, slots=True)
class Match:
    """A stakeholder that ticks the theme, the type of action or both.

    ``made`` and ``kept`` count what it was said would be done for it, and what of that was.
    """

    stakeholder: Stakeholder
    scores: Scores
    theme: bool
    form: bool
    made: int
    kept: int

    @property
    def ticked(self) -> int:
        """How many of the two it ticks."""
        return self.theme + self.form


def mobilise(snapshot: Snapshot, theme: str, form: str) -> tuple[Match, ...]:
    """The stakeholders for a theme and a type of action, either of them empty when it does not matter.

    Those who tick both come first; then by class of priority, then by score.
    """
    themed = {row.stakeholder for row in snapshot.where(StakeholderTheme, theme=theme)} if theme else set()
    formed = {row.stakeholder for row in snapshot.where(StakeholderForm, form=form)} if form else set()
    actors = (actor for actor in snapshot.all(Stakeholder) if actor.id in themed | formed)
    matches = (_match(snapshot, actor, actor.id in themed, actor.id in formed) for actor in actors)
    return tuple(sorted(matches, key=_rank))


def _match(snapshot: Snapshot, actor: Stakeholder, theme: bool, form: bool) -> Match:
    made = snapshot.where(Commitment, stakeholder=actor.id)
    kept = sum(commitment.done is not None for commitment in made)
    return Match(actor, scores(snapshot, actor), theme, form, len(made), kept)


def _rank(match: Match) -> tuple[int, int, float]:
    return -match.ticked, _CLASSES[match.scores.rank_class], -(match.scores.score or 0)

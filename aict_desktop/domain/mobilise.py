"""Whom to call for a theme and a type of action: those who tick both first, then the others."""

from __future__ import annotations

from dataclasses import dataclass

from aict_desktop.domain.priority import Scores, rank, scores
from aict_desktop.domain.records.stakeholders import (
    Commitment,
    Stakeholder,
    StakeholderForm,
    StakeholderTheme,
)
from aict_desktop.domain.snapshot import Snapshot


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
    return tuple(sorted(matches, key=lambda match: (-match.ticked, *rank(match.scores))))


def _match(snapshot: Snapshot, actor: Stakeholder, theme: bool, form: bool) -> Match:
    made = snapshot.where(Commitment, stakeholder=actor.id)
    kept = sum(commitment.done is not None for commitment in made)
    return Match(actor, scores(snapshot, actor), theme, form, len(made), kept)

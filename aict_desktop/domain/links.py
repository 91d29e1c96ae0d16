"""Fields with several values: each value is a small record of its own, seen here as a set of ticks."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from aict_desktop.domain.edit import Change, Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import (
    AreaGround,
    Dependency,
    IndicatorAgreement,
    LeadStatement,
    ObjectiveOrigin,
    ProjectActivity,
    StakeholderForm,
    StakeholderStage,
    StakeholderTheme,
    ThemeCompetence,
    ThemeGoal,
    ThemePolicy,
    ThemeTarget,
)
from aict_desktop.domain.snapshot import Snapshot

_NAMESPACE = uuid.UUID("6e1f2f86-5c0b-4a0e-9d58-0a7e3c3f4b11")


@dataclass(frozen=True)
class Link:
    """A set of values of an owner, kept as records that hold the owner's id and one value."""

    record: type[Record]
    owner: str
    value: str

    def values(self, snapshot: Snapshot, owner_id: str) -> tuple[Any, ...]:
        """The values ticked for an owner."""
        return tuple(
            getattr(row, self.value) for row in snapshot.where(self.record, **{self.owner: owner_id})
        )

    def set(self, snapshot: Snapshot, owner_id: str, wanted: Collection[Any]) -> Edit:
        """The edit that ticks exactly ``wanted`` for an owner."""
        present = snapshot.where(self.record, **{self.owner: owner_id})
        known = {getattr(row, self.value) for row in present}
        gone = [Change(row, None) for row in present if getattr(row, self.value) not in wanted]
        new = [Change(None, self.make(owner_id, value)) for value in wanted if value not in known]
        return Edit((*gone, *new))

    def make(self, owner_id: str, value: Any) -> Record:
        """The record of one tick; the same tick has the same id in every copy, so that merges agree."""
        id_ = uuid.uuid5(_NAMESPACE, f"{self.record.table}/{owner_id}/{value}")
        return self.record(id=str(id_), **{self.owner: owner_id, self.value: value})


LINKS: dict[tuple[str, str], Link] = {
    ("stakeholder", "themes"): Link(StakeholderTheme, "stakeholder", "theme"),
    ("stakeholder", "forms"): Link(StakeholderForm, "stakeholder", "form"),
    ("stakeholder", "stages"): Link(StakeholderStage, "stakeholder", "stage"),
    ("theme_priority", "goals"): Link(ThemeGoal, "priority", "goal"),
    ("theme_priority", "targets"): Link(ThemeTarget, "priority", "target"),
    ("theme_priority", "competences"): Link(ThemeCompetence, "priority", "competence"),
    ("theme_priority", "policies"): Link(ThemePolicy, "priority", "policy"),
    ("area_priority", "grounds"): Link(AreaGround, "area", "ground"),
    ("objective", "origins"): Link(ObjectiveOrigin, "objective", "statement"),
    ("lead", "statements"): Link(LeadStatement, "lead", "statement"),
    ("activity", "needs"): Link(Dependency, "activity", "needs"),
    ("project", "activities"): Link(ProjectActivity, "project", "activity"),
    ("indicator", "agreed"): Link(IndicatorAgreement, "indicator", "stakeholder"),
}

TICKED: dict[str, tuple[str, str]] = {link.record.table: owner for owner, link in LINKS.items()}
"""The table and field that the records of each table of ticks belong to."""

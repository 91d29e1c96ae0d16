"""Whose days the strategy has."""

from __future__ import annotations

from aict_desktop.domain.records import Assignment, Person
from ui.record_sheet import Children, Fields, Section
from ui.records_table import RecordsPanel
from ui.session import Session

SECTIONS = (
    Section(
        "Fiche",
        (
            Fields(("name", "days", "day_cost", "source", "start", "end")),
            Children(Assignment, "person", ("activity", "days")),
        ),
    ),
)


def team_register(session: Session) -> RecordsPanel:
    """Whose days the strategy has."""
    return RecordsPanel(session, Person, ("name", "days", "day_cost"), SECTIONS)

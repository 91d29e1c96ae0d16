"""The projects put to funders."""

from __future__ import annotations

from aict_desktop.domain.records import Bid, Project, ProjectCheck
from ui.record_sheet import Children, Fields, Section
from ui.records_table import RecordsPanel
from ui.session import Session

SECTIONS = (
    Section("Fiche", (Fields(("name", "summary", "state", "scheme", "start", "end", "activities")),)),
    Section("Points à vérifier", (Children(ProjectCheck, "project", ("text", "answer", "note")),)),
    Section(
        "Appels",
        (
            Children(
                Bid,
                "project",
                (
                    "call",
                    "deadline",
                    "days",
                    "days_source",
                    "day_cost",
                    "day_cost_source",
                    "own_share",
                    "own_share_source",
                    "grant",
                    "grant_source",
                    "success",
                    "success_source",
                    "decision",
                    "reason",
                    "decided_on",
                ),
            ),
        ),
    ),
)


def projects_tab(session: Session) -> RecordsPanel:
    """The projects put to funders."""
    return RecordsPanel(session, Project, ("name", "state", "scheme"), SECTIONS)

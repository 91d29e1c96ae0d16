"""The sources of money, year by year."""

from __future__ import annotations

from aict_desktop.domain.records import Funding, FundingYear
from ui.record_sheet import Children, Fields, Section
from ui.records_table import RecordsPanel
from ui.session import Session

SECTIONS = (
    Section(
        "Fiche",
        (
            Fields(("name", "kind", "state", "stakeholder", "note")),
            Children(FundingYear, "funding", ("year", "amount")),
        ),
    ),
    Section("Rattachement", (Fields(("project", "scheme", "utility")),), folded=True),
)


def funding_tab(session: Session) -> RecordsPanel:
    """The sources of money, year by year."""
    return RecordsPanel(session, Funding, ("name", "kind", "state"), SECTIONS)

"""The schemes of funders as the user knows them."""

from __future__ import annotations

from aict_desktop.domain.records import Scheme
from ui.record_sheet import Fields, Section
from ui.records_table import RecordsPanel
from ui.session import Session

SECTIONS = (
    Section("Fiche", (Fields(("name", "family", "funder", "form", "state", "note")),)),
    Section(
        "Règles",
        (
            Fields(
                (
                    "min_grant",
                    "max_grant",
                    "max_rate",
                    "min_others",
                    "lump",
                    "max_months",
                    "success_low",
                    "success_high",
                    "checklist",
                    "checked",
                    "source",
                )
            ),
        ),
    ),
)


def schemes_tab(session: Session) -> RecordsPanel:
    """The schemes of funders as the user knows them."""
    return RecordsPanel(session, Scheme, ("name", "funder", "state", "checked"), SECTIONS)

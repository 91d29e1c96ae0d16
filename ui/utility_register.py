"""The public services that may give one per cent."""

from __future__ import annotations

from aict_desktop.domain.records import Utility
from ui.record_sheet import Fields, Section
from ui.records_table import RecordsPanel
from ui.session import Session

SECTIONS = (
    Section(
        "Fiche",
        (
            Fields(
                ("service", "holder", "holder_name", "resources", "year", "rate", "checked", "source", "note")
            ),
        ),
    ),
)


def utility_register(session: Session) -> RecordsPanel:
    """The public services that may give one per cent."""
    return RecordsPanel(session, Utility, ("service", "holder", "resources"), SECTIONS)

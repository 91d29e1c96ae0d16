"""The versions of the strategy that are kept."""

from __future__ import annotations

from aict_desktop.domain.records import Version
from ui.record_sheet import Fields, Section
from ui.records_table import RecordsPanel
from ui.session import Session

VOTE = ("number", "votes_for", "votes_against", "abstentions")
SECTIONS = (Section("Version", (Fields(("name", "kind", "day", *VOTE, "note")),)),)
COLUMNS = ("name", "kind", "day")


def version_register(session: Session) -> RecordsPanel:
    """The versions kept, in the order they were."""
    return RecordsPanel(session, Version, COLUMNS, SECTIONS)

"""What activities cost, line by line."""

from __future__ import annotations

from aict_desktop.domain.records import Cost
from ui.record_sheet import Fields, Section
from ui.records_table import RecordsPanel
from ui.session import Session

SECTIONS = (
    Section(
        "Fiche",
        (
            Fields(
                (
                    "activity",
                    "nature",
                    "label",
                    "year",
                    "quantity",
                    "unit_cost",
                    "amount",
                    "in_kind",
                    "giver",
                ),
                folded=("quantity", "unit_cost"),
            ),
        ),
    ),
)


def costs_tab(session: Session) -> RecordsPanel:
    """What activities cost, line by line."""
    return RecordsPanel(session, Cost, ("label", "activity", "nature", "year", "amount"), SECTIONS)

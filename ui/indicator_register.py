"""The sheet of each indicator, and its measurements."""

from __future__ import annotations

from aict_desktop.domain.records import Indicator, IntermediateTarget, Measurement
from ui.record_sheet import Children, Fields, Section
from ui.records_table import RecordsPanel
from ui.session import Session

SECTIONS = (
    Section(
        "Fiche",
        (
            Fields(
                (
                    "name",
                    "definition",
                    "unit",
                    "objective",
                    "result",
                    "baseline",
                    "baseline_on",
                    "target",
                    "target_on",
                )
            ),
            Children(IntermediateTarget, "indicator", ("day", "value")),
        ),
    ),
    Section(
        "Relevé",
        (
            Fields(
                (
                    "verification",
                    "method",
                    "frequency",
                    "owner",
                    "minutes",
                    "collection_cost",
                    "agreed",
                    "agreed_on",
                    "disaggregation",
                )
            ),
        ),
    ),
    Section(
        "Mesures", (Children(Measurement, "indicator", ("day", "value", "source", "comment", "breakdown")),)
    ),
)


def indicator_register(session: Session) -> RecordsPanel:
    """The sheet of each indicator, and its measurements."""
    return RecordsPanel(session, Indicator, ("name", "unit", "target", "target_on"), SECTIONS)

"""The choices put to the steering group: the question, the possible answers, what was chosen and why."""

from __future__ import annotations

from aict_desktop.domain.records import SteeringChoice, SteeringOption
from ui.record_sheet import Children, Fields, Section
from ui.records_table import RecordsPanel
from ui.session import Session

OPTION = ("text", "advantages", "drawbacks", "cost", "retained")
SECTIONS = (
    Section(
        "Question",
        (Fields(("question", "context", "due", "objective")), Children(SteeringOption, "choice", OPTION)),
    ),
    Section("Choix fait", (Fields(("decided_on", "body", "reason")),)),
)
COLUMNS = ("question", "due", "decided_on")


def choice_register(session: Session) -> RecordsPanel:
    """The choices, those still open first when one sorts by the day they were settled."""
    return RecordsPanel(session, SteeringChoice, COLUMNS, SECTIONS)

"""The evaluations, what they found and what follows."""

from __future__ import annotations

from aict_desktop.domain.records import Evaluation, Finding, Recommendation
from ui.record_sheet import Children, Fields, Section
from ui.records_table import RecordsPanel
from ui.session import Session

SECTIONS = (
    Section("Fiche", (Fields(("kind", "title", "planned", "done", "by", "method", "summary", "public")),)),
    Section("Constats", (Children(Finding, "evaluation", ("criterion", "question", "text", "evidence")),)),
    Section(
        "Recommandations",
        (
            Children(
                Recommendation,
                "evaluation",
                ("text", "answer", "answer_note", "owner", "due", "done", "note"),
            ),
        ),
    ),
)


def evaluation_register(session: Session) -> RecordsPanel:
    """The evaluations, what they found and what follows."""
    return RecordsPanel(session, Evaluation, ("kind", "title", "planned", "done"), SECTIONS)

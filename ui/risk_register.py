"""The register of risks: what to fear, how grave it is, what is done about it, who watches it."""

from __future__ import annotations

from collections.abc import Collection

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import Risk
from aict_desktop.domain.risks import numbers, risk_class, severity
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import vocabulary, word
from ui.panels.severity import SeverityPanel
from ui.record_sheet import Fields, Section, Shown
from ui.records_model import Computed, Filter
from ui.records_table import RecordsPanel
from ui.related import RelatedPanel
from ui.session import Session

SECTIONS = (
    Section(
        "Risque",
        (
            Fields(("text", "origin", "likelihood", "impact")),
            Shown("Ce que cela donne", SeverityPanel),
        ),
    ),
    Section("Réponse", (Fields(("response", "response_text", "owner", "reviewed", "state")),)),
    Section(
        "Liens",
        (
            Fields(("objective", "assumption")),
            Shown("Relié à", lambda session: RelatedPanel(session, Risk.table)),
        ),
    ),
)


def _named(snapshot: Snapshot, row: Record) -> str:
    """Its number in the matrix and in documents, and its text."""
    assert isinstance(row, Risk)
    return f"{numbers(snapshot).get(row.id, '')}  {row.text}".strip()


def _place(_: Snapshot, row: Record) -> str:
    assert isinstance(row, Risk)
    return row.order


def _rank(_: Snapshot, row: Record) -> str:
    assert isinstance(row, Risk)
    found = severity(row)
    return f"{word('risk_class', risk_class(row))} ({found})" if found else ""


def _severity(_: Snapshot, row: Record) -> int | None:
    assert isinstance(row, Risk)
    return severity(row)


def _classes(_: Snapshot, row: Record) -> Collection[str]:
    assert isinstance(row, Risk)
    return (risk_class(row),)


def _states(_: Snapshot, row: Record) -> Collection[str]:
    assert isinstance(row, Risk)
    return (row.state,)


COLUMNS = (
    Computed("Risque", _named, _place),
    Computed("Gravité", _rank, _severity, falls=True),
    "response",
)
FILTERS = (
    Filter("Gravité à montrer", "Toutes les gravités", lambda _: vocabulary("risk_class"), _classes),
    Filter("État à montrer", "Tous les états", lambda _: vocabulary("risk_state"), _states),
)


def risk_register(session: Session) -> RecordsPanel:
    """The risks, the gravest first when one sorts by severity."""
    return RecordsPanel(session, Risk, COLUMNS, SECTIONS, filters=FILTERS)

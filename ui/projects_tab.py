"""The projects put to funders: their sheet, their money, the scheme's rules, the go/no-go list, the calls."""

from __future__ import annotations

from collections.abc import Collection

from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import format_money
from aict_desktop.domain.projects import check, plan_of
from aict_desktop.domain.records import Bid, Funding, Project, ProjectCheck
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import vocabulary
from ui.panels.projects import BidsPanel, ChecksPanel, DoublesPanel, GoNoGoPanel, ProjectFundingsPanel
from ui.record_sheet import Children, Fields, Section, Shown
from ui.records_model import Computed, Filter
from ui.records_table import RecordsPanel
from ui.session import Session

SOURCES = ("name", "kind", "state", "scheme", "utility", "stakeholder", "note")
FIGURES = ("days", "day_cost", "own_share", "grant", "success")
CALL = (
    "call",
    *(name for figure in FIGURES for name in (figure, f"{figure}_source")),
    *("deadline", "decision", "decided_on", "reason"),
)
SECTIONS = (
    Section("Fiche", (Fields(("name", "summary", "state", "scheme", "start", "end", "activities")),)),
    Section(
        "Financements",
        (Shown("Ce que chacun apporte", ProjectFundingsPanel), Children(Funding, "project", SOURCES)),
    ),
    Section(
        "Contrôle",
        (Shown("Contrôle des règles", ChecksPanel), Shown("Double financement", DoublesPanel)),
    ),
    Section(
        "Oui ou non",
        (
            Shown("Où en est la liste", GoNoGoPanel),
            Children(ProjectCheck, "project", ("text", "answer", "note")),
        ),
    ),
    Section("Appels", (Shown("Répondre ou non", BidsPanel), Children(Bid, "project", CALL))),
)


def _money(snapshot: Snapshot, row: Record) -> str:
    assert isinstance(row, Project)
    return format_money(plan_of(snapshot, row).total or None)


def _total(snapshot: Snapshot, row: Record) -> object:
    assert isinstance(row, Project)
    return plan_of(snapshot, row).total or None


def _rules(snapshot: Snapshot, row: Record) -> str:
    assert isinstance(row, Project)
    states = [verdict.state for verdict in check(snapshot, row)]
    if found := states.count("broken"):
        return f"{found} à revoir"
    return ("À vérifier" if "open" in states else "Respectées") if states else ""


def _states(_: Snapshot, row: Record) -> Collection[str]:
    assert isinstance(row, Project)
    return (row.state,)


COLUMNS = (
    "name",
    "state",
    Computed("Plan", _money, _total, falls=True),
    Computed("Règles", _rules),
)
FILTERS = (Filter("État à montrer", "Tous les états", lambda _: vocabulary("project_state"), _states),)


def projects_tab(session: Session) -> RecordsPanel:
    """The projects put to funders."""
    return RecordsPanel(session, Project, COLUMNS, SECTIONS, filters=FILTERS)

"""The public services that may give one per cent of their resources, each with its ceiling."""

from __future__ import annotations

from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import format_money
from aict_desktop.domain.records import Utility
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.utilities import ceiling, use
from ui.panels.ceiling import CeilingPanel
from ui.record_sheet import Fields, Section, Shown
from ui.records_model import Computed
from ui.records_table import RecordsPanel
from ui.related import RelatedPanel
from ui.session import Session

SECTIONS = (
    Section(
        "Fiche",
        (
            Fields(("service", "holder", "holder_name", "resources", "year", "rate")),
            Shown("Ce que cela permet", CeilingPanel),
            Fields(("checked", "source", "note"), title="Vérification"),
        ),
    ),
    Section("Liens", (Shown("Relié à", lambda session: RelatedPanel(session, Utility.table)),)),
)


def _ceiling(snapshot: Snapshot, row: Record) -> str:
    assert isinstance(row, Utility)
    return f"{format_money(ceiling(row))}{' (dépassé)' if use(snapshot, row).over else ''}"


def _rank(_: Snapshot, row: Record) -> object:
    assert isinstance(row, Utility)
    return ceiling(row)


COLUMNS = ("service", "year", "holder", Computed("Plafond", _ceiling, _rank, falls=True))


def utility_register(session: Session) -> RecordsPanel:
    """The public services that may give one per cent."""
    return RecordsPanel(session, Utility, COLUMNS, SECTIONS)

"""The schemes of funders: those that the user keeps, dated and edited, and the catalogue they come from."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QTabWidget, QWidget

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import Scheme
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import vocabulary
from ui.catalogue import CataloguePage
from ui.later import Later
from ui.panels.catalogue import CataloguePanel
from ui.parts import column
from ui.record_sheet import Fields, Section, Shown
from ui.records_model import Filter
from ui.records_table import RecordsPanel
from ui.related import RelatedPanel
from ui.session import Session

RULES = (
    *("min_grant", "max_grant", "max_rate", "min_others", "lump", "max_months"),
    *("success_low", "success_high", "checked", "source"),
)
SECTIONS = (
    Section("Fiche", (Fields(("name", "family", "funder", "form", "state", "note")),)),
    Section("Règles", (Shown("Ce que dit le catalogue", CataloguePanel), Fields(RULES))),
    Section("Bon dossier", (Fields(("checklist",)),)),
    Section("Liens", (Shown("Relié à", lambda session: RelatedPanel(session, Scheme.table)),)),
)


def _families(_: Snapshot, row: Record) -> Collection[str]:
    assert isinstance(row, Scheme)
    return (row.family,)


FILTERS = (
    Filter("Famille à montrer", "Toutes les familles", lambda _: vocabulary("scheme_family"), _families),
)


class SchemesTab(QWidget):
    """The user's schemes and the catalogue, one tab each."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        columns = ("name", "state", "checked")
        self._schemes = RecordsPanel(session, Scheme, columns, SECTIONS, filters=FILTERS)
        self._tabs = QTabWidget()
        self._tabs.addTab(self._schemes, "Vos dispositifs")
        self._tabs.addTab(Later(lambda: CataloguePage(session)), "Catalogue")
        self._tabs.currentChanged.connect(lambda _: session.leaving.emit())
        self.setLayout(column(self._tabs, margins=(0, 10, 0, 0)))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open the sheet of a scheme, at a field."""
        self._tabs.setCurrentWidget(self._schemes)
        self._schemes.show_place(id_, field, table)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what only a finer analysis needs."""
        self._schemes.sheet.set_depth(essential=essential)


def schemes_tab(session: Session) -> SchemesTab:
    """The schemes of funders as the user knows them, and those that the application knows."""
    return SchemesTab(session)

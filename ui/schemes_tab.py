"""The schemes of funders that the user keeps, dated and edited."""

from __future__ import annotations

from collections.abc import Collection

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import Scheme
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import vocabulary
from ui.panels.catalogue import CataloguePanel
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


def schemes_tab(session: Session) -> RecordsPanel:
    """The schemes of funders as the user knows them."""
    return RecordsPanel(session, Scheme, ("name", "state", "checked"), SECTIONS, filters=FILTERS)

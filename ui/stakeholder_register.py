"""The register of stakeholders: its columns and filters, and what the sheet of each holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from aict_desktop.domain.fields import Record
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.priority import CONTEXT, QUESTIONS
from aict_desktop.domain.records import Commitment, Connection, Contact, Exchange, Opinion, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import vocabulary
from ui.form import note_of
from ui.panels.promise import PromisePanel
from ui.panels.spreads import SpreadsPanel
from ui.panels.terms import TermsPanel
from ui.panels.ties import TiesPanel
from ui.record_sheet import Children, Fields, Section, Shown
from ui.records_model import Computed, Filter
from ui.records_table import RecordsPanel
from ui.related import RelatedPanel
from ui.score_book import ScoreBook
from ui.session import Session

RATING = tuple(field for name in QUESTIONS for field in (name, note_of(name)))
RELATION = (*(field for name in CONTEXT for field in (name, note_of(name))), "context_note")
IDENTITY = (
    *("name", "organisation", "position", "category", "territory"),
    *("themes", "forms", "notes", "source"),
)
PROMISE = ("promise", "promise_detail", "promise_budget", "owner", "stages")
SECTIONS = (
    Section(
        "Fiche",
        (Fields(IDENTITY), Shown("Relié à", lambda session: RelatedPanel(session, Stakeholder.table))),
    ),
    Section("Évaluation", (Fields((*RATING, *RELATION), folded=RELATION), Shown("Priorité", TermsPanel))),
    Section(
        "Avis",
        (
            Shown("Écarts entre les avis", SpreadsPanel),
            Children(Opinion, "stakeholder", ("rater", *RATING)),
        ),
        folded=True,
    ),
    Section(
        "Engagement",
        (
            Fields(PROMISE),
            Shown("Ce que vous devez à cet acteur", PromisePanel),
            Children(Commitment, "stakeholder", ("text", "owner", "due", "done")),
            Children(Exchange, "stakeholder", ("day", "kind", "by", "summary")),
        ),
    ),
    Section(
        "Contacts",
        (Children(Contact, "stakeholder", ("role", "name", "phone", "email", "source", "checked")),),
    ),
    Section(
        "Liens",
        (
            Children(Connection, "stakeholder", ("other", "kind", "strength", "note")),
            Shown("Notés chez les autres", TiesPanel),
        ),
        folded=True,
    ),
)


def register(session: Session) -> RecordsPanel:
    """The register, with its scores worked out once for each change."""
    book = ScoreBook()
    columns = (
        "name",
        Computed("Priorité et score", book.told, book.place),
        "promise",
    )
    return RecordsPanel(session, Stakeholder, columns, SECTIONS, filters=_filters(book))


def _filters(book: ScoreBook) -> tuple[Filter, ...]:
    def rank(snapshot: Snapshot, row: Record) -> Collection[str]:
        return (book.of(snapshot, row).rank_class,)

    return (
        Filter("Famille à montrer", "Toute famille", _words("category"), _category),
        Filter("Thème à montrer", "Tout thème", _words("theme"), _themes),
        Filter("Priorité à montrer", "Toute priorité", _words("priority_class"), rank),
    )


def _words(name: str) -> Callable[[Snapshot], Mapping[str, str]]:
    return lambda _: vocabulary(name)


def _category(_: Snapshot, row: Record) -> Collection[str]:
    assert isinstance(row, Stakeholder)
    return (row.category,)


def _themes(snapshot: Snapshot, row: Record) -> Collection[str]:
    return LINKS[Stakeholder.table, "themes"].values(snapshot, row.id)

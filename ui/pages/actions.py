"""What the authority already does abroad: the inventory, its review in a sitting, and the map of partners."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal

from PySide6.QtWidgets import QTabWidget, QWidget

from aict_desktop.domain.fields import Record
from aict_desktop.domain.folding import fold
from aict_desktop.domain.french import count, format_money
from aict_desktop.domain.money import STATES, YearMoney, by_year, of_action
from aict_desktop.domain.records import Action, ActionYear, Contribution, Renewal
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.partners_map import partners_map
from aict_desktop.reference.words import field_words, vocabulary
from ui.corner import put_beside, tool
from ui.figure_tab import FigureTab
from ui.later import Later
from ui.panels.health import HealthPanel
from ui.panels.years import YearsPanel
from ui.parts import column, label
from ui.record_sheet import Children, Fields, Section, Shown
from ui.records_model import Filter
from ui.records_table import RecordsPanel
from ui.related import RelatedPanel
from ui.review_tab import ReviewTab
from ui.session import Session

COLUMNS = ("title", "state", "paid", "decision")
SHEET = (
    *("title", "kind", "state", "organisation", "partner", "country"),
    *("since", "last_contact", "theme", "notes", "reference", "source"),
)
REVIEWED = (
    *("results", "results_rating", "results_evidence"),
    *("working", "working_rating", "working_evidence"),
    *("reciprocity", "reciprocity_note", "lessons"),
    *("decision", "decision_reason", "decided_on"),
)
SECTIONS = (
    Section("Fiche", (Fields(SHEET, folded=("reference", "source")),)),
    Section(
        "Argent",
        (
            Shown("Année par année", YearsPanel),
            Fields(("year", *STATES), title="Dernier budget"),
            Children(ActionYear, "action", ("year", *STATES), title="Autres années"),
            Children(Contribution, "action", ("name", "year", "amount")),
        ),
    ),
    Section(
        "Vie",
        (
            Fields(("start", "end", "date_text"), folded=("date_text",)),
            Children(Renewal, "action", ("day", "until", "note")),
        ),
    ),
    Section(
        "Bilan",
        (
            Shown("Santé", HealthPanel),
            Fields(REVIEWED, folded=("reciprocity", "reciprocity_note", "lessons")),
        ),
    ),
    Section("Liens", (Shown("Relié à", lambda session: RelatedPanel(session, Action.table)),)),
)


def _themes(snapshot: Snapshot) -> Mapping[str, str]:
    return {
        row.theme: row.theme
        for row in sorted(snapshot.all(Action), key=lambda row: fold(row.theme))
        if row.theme
    }


def _years(snapshot: Snapshot) -> Mapping[str, str]:
    return {str(each.year): str(each.year) for each in reversed(by_year(snapshot)) if each.year}


def _years_of(snapshot: Snapshot, row: Record) -> Collection[str]:
    return {str(each.year) for each in _money(snapshot, row, "")}


def _states(_: Snapshot) -> Mapping[str, str]:
    return vocabulary("action_state")


def _held(field: str) -> Callable[[Snapshot, Record], Collection[str]]:
    return lambda _, row: (getattr(row, field),)


BY_YEAR = Filter("Année à montrer", "Toutes les années", _years, _years_of)
FILTERS = (
    Filter("Sujet à montrer", "Tous les sujets", _themes, _held("theme")),
    Filter("État à montrer", "Tous les états", _states, _held("state")),
    BY_YEAR,
)


class ActionsPage(QWidget):
    """The inventory, the sitting and the map, one tab each."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        bring_in = tool("Importer un tableau…", "file-import", self._import)
        bring_in.setEnabled(not session.readonly)
        self.panel = RecordsPanel(session, Action, COLUMNS, SECTIONS, filters=FILTERS)
        self._totals = label("", "muted")
        self._inventory = QWidget()
        self._inventory.setLayout(column(self.panel, self._totals, grow=self.panel))
        self._review = ReviewTab(session)
        self._tabs = QTabWidget()
        for page, title in (
            (self._inventory, "Inventaire"),
            (self._review, "Revue"),
            (Later(self._made_map), "Carte"),
        ):
            self._tabs.addTab(page, title)
        self._tabs.currentChanged.connect(lambda _: session.leaving.emit())
        put_beside(self._tabs, bring_in, tool("Imprimer / PDF…", "printer", self._print))
        self.setLayout(column(self._tabs))
        for signal in (self.panel.model.modelReset, self.panel.model.dataChanged):
            signal.connect(lambda *_: self._show_totals())
        self._show_totals()

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open the sheet of an action, or of what hangs on one, at a field."""
        self._tabs.setCurrentWidget(self._inventory)
        self.panel.show_place(id_, field, table)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what an import fills and few people type."""
        self.panel.sheet.set_depth(essential=essential)
        self._review.set_depth(essential=essential)

    def _made_map(self) -> QWidget:
        made = FigureTab(self._session, partners_map, "Carte des partenaires", "carte-partenaires")
        made.view.picked.connect(lambda table, id_: self.show_place(table, id_, ""))
        return made

    def _import(self) -> None:
        from ui.import_dialog import ImportDialog

        self._session.leaving.emit()
        ImportDialog.choose_file(self._session, self)

    def _print(self) -> None:
        self._session.page_wanted.emit("documents/actions")

    def _show_totals(self) -> None:
        """What the actions listed come to, in the year that one has chosen or in all of them."""
        rows, year = self.panel.model.rows, self.panel.model.chosen(BY_YEAR)
        money = [each for row in rows for each in _money(self._session.snapshot, row, year)]
        sums = {
            state: sum((getattr(each, state) or Decimal() for each in money), Decimal()) for state in STATES
        }
        told = [f"{_short(state)}\u00a0: {format_money(s)}" for state, s in sums.items() if s]
        self._totals.setText(" · ".join([count(len(rows), "action", "actions"), *told]) if rows else "")


def _money(snapshot: Snapshot, row: Record, year: str) -> list[YearMoney]:
    assert isinstance(row, Action)
    return [each for each in of_action(snapshot, row) if year in ("", str(each.year))]


def _short(field: str) -> str:
    words = field_words(Action.table, field)
    return words.get("short", words["label"])

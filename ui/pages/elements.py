"""The key elements of the strategy, one tab each, the map of its priorities and the tree they form."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import count
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import (
    AreaPriority,
    Dimension,
    Objective,
    ObjectiveOrigin,
    Strategy,
    ThemePriority,
    Value,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.areas_map import areas_map
from aict_desktop.figures.tree import strategy_tree
from ui.figure_tab import FigureTab
from ui.form import Form
from ui.panels.smart import SmartPanel
from ui.parts import card, column, scrolled
from ui.proposals_fold import ProposalsFold
from ui.record_sheet import Fields, Section, Shown
from ui.records_table import RecordsPanel
from ui.related import RelatedPanel
from ui.session import Session

COMPASS = ("vision", "mission", "goal")
OBJECTIVE = ("text", "theme", "deadline", "specific", "measurable", "attainable", "realistic", "origins")
_OBJECTIVE = (
    Section("Fiche", (Fields(OBJECTIVE),)),
    Section("SMART", (Shown("Lettre par lettre", SmartPanel),)),
    Section("Liens", (Shown("Relié à", lambda session: RelatedPanel(session, Objective.table)),)),
)
PROPOSED = (AreaPriority.table, Dimension.table)


class ElementsPage(QWidget):
    """Vision, mission and goal; values; objectives; priorities; dimensions; the map; the tree."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._compass = Form(session, Strategy, COMPASS)
        self._compass.show_record(Strategy.table)
        inner = QWidget()
        inner.setLayout(column(card(self._compass), None, margins=(0, 10, 0, 0)))
        self._panels = {
            Value.table: RecordsPanel(session, Value, ("name", "meaning"), ("name", "meaning")),
            Objective.table: RecordsPanel(
                session, Objective, ("text", "deadline", ("Origines", _origins)), _OBJECTIVE
            ),
            ThemePriority.table: RecordsPanel(
                session, ThemePriority, ("name", "competence"), ("name", "competence", "reason", "goals")
            ),
            AreaPriority.table: RecordsPanel(
                session, AreaPriority, ("name", "country", "ground"), ("name", "country", "ground", "reason")
            ),
            Dimension.table: RecordsPanel(
                session, Dimension, ("form", "place", "note"), ("form", "place", "note")
            ),
        }
        self._tabs = QTabWidget()
        self._tabs.addTab(scrolled(inner, "Vision, mission, objectif général"), "Cap")
        self._pages = {table: self._page(session, table) for table in _TITLES}
        for table, title in _TITLES.items():
            self._tabs.addTab(self._pages[table], title)
        self._map = FigureTab(session, areas_map, "Carte des priorités géographiques", "carte-priorites")
        self._map.view.picked.connect(lambda table, id_: self.show_place(table, id_, ""))
        self._tabs.addTab(self._map, "Carte")
        self._tree = FigureTab(session, strategy_tree, "Arbre de la stratégie", "arbre-strategie")
        self._tree.view.picked.connect(lambda table, id_: self.show_place(table, id_, ""))
        self._tabs.addTab(self._tree, "Arbre")
        self.setLayout(column(self._tabs))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open the tab of a record's type at that record."""
        if panel := self._panels.get(table):
            self._tabs.setCurrentWidget(self._pages[table])
            panel.show_place(id_, field)
        else:
            self._tabs.setCurrentIndex(0)
            self._compass.focus_on(field)

    def _page(self, session: Session, table: str) -> QWidget:
        """The records of a table, under what the dossier proposes to add to them."""
        if table not in PROPOSED:
            return self._panels[table]
        made = QWidget()
        panel = self._panels[table]
        made.setLayout(column(ProposalsFold(session, table), panel, spacing=0, grow=panel))
        return made

    def set_depth(self, *, essential: bool) -> None:
        """The same for both depths."""


_TITLES = {
    Value.table: "Valeurs",
    Objective.table: "Objectifs",
    ThemePriority.table: "Thèmes",
    AreaPriority.table: "Lieux",
    Dimension.table: "Dimensions",
}


def _origins(snapshot: Snapshot, record: Record) -> str:
    found = snapshot.where(ObjectiveOrigin, objective=record.id)
    return count(len(found), "constat", "constats") if found and name_of(record) else ""

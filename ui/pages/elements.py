"""The key elements of the strategy, one tab each, the map of its priorities, its tree and its coherence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import NBSP, count
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
from ui.figure_tab import FigureTab
from ui.form import Form
from ui.panels.coherence import CoherencePanel
from ui.panels.competences import CompetencesPanel
from ui.panels.smart import SmartPanel
from ui.parts import card, column, scrolled
from ui.proposals_fold import ProposalsFold
from ui.record_sheet import Fields, Section, Shown
from ui.records_model import Column
from ui.records_table import RecordsPanel
from ui.related import RelatedPanel
from ui.session import Session
from ui.tabbed_page import Tab, TabbedPage
from ui.tree_tab import TreeTab

COMPASS = ("vision", "mission", "goal")
OBJECTIVE = ("text", "theme", "deadline", "specific", "measurable", "attainable", "realistic", "origins")
PROPOSED = (AreaPriority.table, Dimension.table)


class ElementsPage(TabbedPage):
    """Vision, mission and goal; values; objectives; priorities; dimensions; the map; the tree; coherence."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            (
                Tab("Cap", CompassTab, (Strategy.table,)),
                *(Tab(title, _register(record), (record.table,)) for record, title in _TITLES.items()),
                Tab("Carte", _areas_map),
                Tab("Arbre", TreeTab),
                Tab("Cohérence", _coherence, folded=True),
            ),
        )


class CompassTab(QWidget):
    """What is said once, in one form."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._form = Form(session, Strategy, COMPASS)
        self._form.show_record(Strategy.table)
        inner = QWidget()
        inner.setLayout(column(card(self._form), None, margins=(0, 10, 0, 0)))
        self.setLayout(column(scrolled(inner, "Vision, mission, objectif général")))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Put the cursor in a field."""
        self._form.focus_on(field)


class ProposedTab(QWidget):
    """The records of a type, under what the dossier proposes to add to them."""

    def __init__(self, session: Session, panel: RecordsPanel, table: str) -> None:
        super().__init__()
        self._panel = panel
        self.setLayout(column(ProposalsFold(session, table), panel, spacing=0, grow=panel))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open a record's sheet at a field."""
        self._panel.show_place(id_, field)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what only a finer analysis needs."""
        self._panel.sheet.set_depth(essential=essential)


def _register(record: type[Record]) -> Callable[[Session], QWidget]:
    columns, sections = _COLUMNS[record], _SECTIONS[record]

    def made(session: Session) -> QWidget:
        panel = RecordsPanel(session, record, columns, sections)
        return ProposedTab(session, panel, record.table) if record.table in PROPOSED else panel

    return made


def _areas_map(session: Session) -> QWidget:
    made = FigureTab(session, areas_map, "Carte des priorités géographiques", "carte-priorites")
    made.view.picked.connect(lambda table, id_: session.wanted.emit(table, id_, ""))
    return made


def _coherence(session: Session) -> QWidget:
    panel, inner = CoherencePanel(session), QWidget()
    panel.show_record("")
    inner.setLayout(column(panel, None, margins=(0, 10, 10, 10)))
    return scrolled(inner, "Cohérence")


def _related(record: type[Record]) -> Section:
    return Section("Liens", (Shown("Relié à", lambda session: RelatedPanel(session, record.table)),))


def _origins(snapshot: Snapshot, record: Record) -> str:
    found = snapshot.where(ObjectiveOrigin, objective=record.id)
    return count(len(found), "constat", "constats") if found and name_of(record) else ""


def _ranked(snapshot: Snapshot, record: Record) -> str:
    """The place under the rank that it bears on the map."""
    ranks = {row.id: rank for rank, row in enumerate(snapshot.all(AreaPriority), 1)}
    return f"{ranks.get(record.id, 0)}.{NBSP}{name_of(record)}"


_TITLES: dict[type[Record], str] = {
    Value: "Valeurs",
    Objective: "Objectifs",
    ThemePriority: "Thèmes",
    AreaPriority: "Lieux",
    Dimension: "Dimensions",
}
_COLUMNS: dict[type[Record], tuple[Column, ...]] = {
    Value: ("name", "meaning"),
    Objective: ("text", "deadline", ("Origines", _origins)),
    ThemePriority: ("name", "competence"),
    AreaPriority: (("Lieu, par rang", _ranked), "country", "ground"),
    Dimension: ("form", "place", "note"),
}
_SECTIONS: dict[type[Record], tuple[Section, ...]] = {
    Value: (Section("Fiche", (Fields(("name", "meaning")),)),),
    Objective: (
        Section("Fiche", (Fields(OBJECTIVE),)),
        Section("SMART", (Shown("Lettre par lettre", SmartPanel),)),
        _related(Objective),
    ),
    ThemePriority: (
        Section("Fiche", (Fields(("name", "competence", "reason", "goals")),)),
        Section(
            "Appuis",
            (Fields(("competences", "policies")), Shown("Qui exerce ces compétences", CompetencesPanel)),
            folded=True,
        ),
        Section("Cibles", (Fields(("targets",)),), folded=True),
        _related(ThemePriority),
    ),
    AreaPriority: (
        Section("Fiche", (Fields(("name", "country", "ground", "grounds", "reason"), folded=("grounds",)),)),
        _related(AreaPriority),
    ),
    Dimension: (Section("Fiche", (Fields(("form", "place", "note")),)),),
}

"""The stakeholders: the register with its rating, and the power and interest map."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import format_number
from aict_desktop.domain.priority import scores
from aict_desktop.domain.records import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.power_map import power_map
from aict_desktop.reference.words import word
from ui.figure_tab import FigureTab
from ui.parts import column
from ui.records_table import RecordsPanel
from ui.session import Session

RATING = (
    *("power_utilitarian", "power_normative", "power_mobilising", "power_coercive"),
    *("legitimacy_public_good", "legitimacy_representation", "interest_object", "interest_type"),
)
CONTEXT = (
    *("context_experience", "context_circumstances", "context_processes"),
    *("context_networks", "context_events", "context_note"),
)
FIELDS = (
    *("name", "position", "category", "territory", "themes"),
    *("promise", "promise_detail", "owner"),
    *RATING,
    *CONTEXT,
    *("notes", "source"),
)


class StakeholdersPage(QWidget):
    """Register and map."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        columns = ("name", "category", ("Priorité", _class), ("Score", _score), "promise")
        self._register = RecordsPanel(session, Stakeholder, columns, FIELDS)
        self._map = FigureTab(session, power_map, "Carte pouvoir et intérêt", "carte-acteurs")
        self._tabs = QTabWidget()
        self._tabs.addTab(self._register, "Registre")
        self._tabs.addTab(self._map, "Carte")
        self._map.view.picked.connect(lambda table, id_: self.show_place(table, id_, ""))
        self.setLayout(column(self._tabs))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open a stakeholder's form at a field."""
        self._tabs.setCurrentWidget(self._register)
        self._register.show_place(id_, field)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what only a finer analysis needs."""
        self._register.form.show_only([f for f in FIELDS if f not in CONTEXT] if essential else FIELDS)


def _class(snapshot: Snapshot, record: Record) -> str:
    assert isinstance(record, Stakeholder)
    return word("priority_class", scores(snapshot, record).rank_class)


def _score(snapshot: Snapshot, record: Record) -> str:
    assert isinstance(record, Stakeholder)
    score = scores(snapshot, record).score
    return "" if score is None else format_number(round(score))

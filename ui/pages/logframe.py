"""The logframe: its matrix, the test of its logic, its calendar, whose days it takes, and the risks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aict_desktop.documents import names
from aict_desktop.domain.records import (
    Activity,
    Assignment,
    Assumption,
    Dependency,
    Indicator,
    Milestone,
    Objective,
    Result,
    Risk,
    Strategy,
)
from aict_desktop.figures.risks import risk_matrix
from ui.corner import tool
from ui.figure_tab import FigureTab
from ui.logframe_logic import LogicTab
from ui.logframe_tab import LogframeTab
from ui.risk_register import risk_register
from ui.schedule_tab import schedule_tab
from ui.session import Session
from ui.tabbed_page import Tab, TabbedPage
from ui.workload_tab import workload_tab

_LINES = (Strategy, Objective, Result, Activity, Indicator, Assumption)
# What each tab prints as, and what to call it.
_PRINTS = {
    "Calendrier": ("chronogramme", "Imprimer le calendrier…"),
    "Charge": ("chronogramme", "Imprimer le calendrier…"),
    "Risques": ("risques", "Imprimer les risques…"),
    "Matrice des risques": ("risques", "Imprimer les risques…"),
}
_WHOLE = ("cadre-logique", "Imprimer le cadre logique…")


class LogframePage(TabbedPage):
    """The matrix first; what only a large team needs is folded."""

    def __init__(self, session: Session) -> None:
        self._print = tool("Imprimer…", "printer", self._on_print)
        self._import = tool("Importer…", "file-import", self._on_import)
        self._import.setToolTip("Importer un cadre logique…")
        self._import.setAccessibleName("Importer un cadre logique…")
        self._import.setEnabled(not session.readonly)
        tabs = (
            Tab("Cadre logique", LogframeTab, tuple(kind.table for kind in _LINES)),
            Tab("Test de la logique", LogicTab),
            Tab("Calendrier", schedule_tab, (Milestone.table, Dependency.table)),
            Tab("Charge", workload_tab, (Assignment.table,), folded=True),
            Tab("Risques", risk_register, (Risk.table,)),
            Tab("Matrice des risques", self._matrix),
        )
        super().__init__(session, tabs, (self._import, self._print))
        self.tabs.currentChanged.connect(lambda _: self._name_print())
        self._name_print()

    def _matrix(self, session: Session) -> QWidget:
        made = FigureTab(session, risk_matrix, "Matrice des risques", "risques")
        made.view.picked.connect(lambda table, id_: self.show_place(table, id_, ""))
        return made

    def _printed(self) -> tuple[str, str]:
        found = _PRINTS.get(self.tabs.tabText(self.tabs.currentIndex()), _WHOLE)
        return found if found[0] in names() else _WHOLE

    def _name_print(self) -> None:
        _, words = self._printed()
        self._print.setToolTip(words)
        self._print.setAccessibleName(words)

    def _on_print(self) -> None:
        self._session.page_wanted.emit(f"documents/{self._printed()[0]}")

    def _on_import(self) -> None:
        from ui.import_dialog import ImportDialog

        self._session.leaving.emit()
        ImportDialog.choose_file(self._session, self, "cadre-logique")

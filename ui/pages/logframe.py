"""The logframe: its matrix, the register of risks and the matrix of these, one tab each."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtWidgets import QTabWidget, QWidget

from aict_desktop.domain.records import Risk
from aict_desktop.figures.risks import risk_matrix
from ui.corner import put_beside, tool
from ui.figure_tab import FigureTab
from ui.later import Later
from ui.logframe_tab import LogframeTab
from ui.parts import column
from ui.records_table import RecordsPanel
from ui.risk_register import risk_register
from ui.session import Session


class LogframePage(QWidget):
    """The logframe, the register of risks and their matrix, one tab each."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._logframe = LogframeTab(session)
        self._risks_tab = Later(lambda: self._risks)
        self._tabs = QTabWidget()
        self._tabs.setUsesScrollButtons(True)
        for page, title in (
            (self._logframe, "Cadre logique"),
            (self._risks_tab, "Risques"),
            (Later(self._made_matrix), "Matrice des risques"),
        ):
            self._tabs.addTab(page, title)
        put_beside(self._tabs, tool("Imprimer les risques…", "printer", self._print))
        self._tabs.currentChanged.connect(lambda _: session.leaving.emit())
        self.setLayout(column(self._tabs))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open a risk in the register, anything else at its line of the logframe."""
        if table == Risk.table:
            self._tabs.setCurrentWidget(self._risks_tab)
            self._risks.show_place(id_, field)
        else:
            self._tabs.setCurrentWidget(self._logframe)
            self._logframe.show_place(table, id_, field)

    def set_depth(self, *, essential: bool) -> None:
        """The same for both depths."""

    @cached_property
    def _risks(self) -> RecordsPanel:
        return risk_register(self._session)

    def _print(self) -> None:
        self._session.page_wanted.emit("documents/risques")

    def _made_matrix(self) -> QWidget:
        made = FigureTab(self._session, risk_matrix, "Matrice des risques", "risques")
        made.view.picked.connect(lambda table, id_: self.show_place(table, id_, ""))
        return made

"""Monitoring and evaluation: the sheets of indicators, a round of measurements, courses, evaluations."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import cast

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.records import (
    Evaluation,
    Finding,
    Indicator,
    IntermediateTarget,
    Measurement,
    Recommendation,
)
from aict_desktop.figures.trajectory import trajectories
from ui.corner import tool
from ui.evaluation_register import evaluation_register
from ui.figure_tab import FigureTab
from ui.indicator_register import indicator_register
from ui.round_tab import RoundTab
from ui.session import Session
from ui.tabbed_page import Tab, TabbedPage

ROUND = "Relevé"


class MonitoringPage(TabbedPage):
    """The indicators, the round that measures them all, their courses, the evaluations, one tab each."""

    def __init__(self, session: Session) -> None:
        measured = (Indicator.table, IntermediateTarget.table, Measurement.table)
        evaluated = (Evaluation.table, Finding.table, Recommendation.table)
        tabs = (
            Tab("Indicateurs", indicator_register, measured),
            Tab(ROUND, RoundTab),
            Tab("Courbes", self._made_courses),
            Tab("Évaluations", evaluation_register, evaluated),
        )
        bring_in = tool("Importer des mesures…", "file-import", self._import)
        bring_in.setEnabled(not session.readonly)
        super().__init__(session, tabs, (bring_in, tool("Imprimer le suivi…", "printer", self._print)))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Go to a record; where measurements are made when it is about none of them."""
        if table == Measurement.table and not id_:
            cast(RoundTab, self.show_tab(ROUND)).show_place(table, id_, field)
        else:
            super().show_place(table, id_, field)

    def _made_courses(self, session: Session) -> QWidget:
        drawn = partial(trajectories, today=date.today())
        made = FigureTab(session, drawn, "Courbes des indicateurs", "courbes-indicateurs")
        made.view.picked.connect(lambda table, id_: self.show_place(table, id_, ""))
        return made

    def _import(self) -> None:
        from ui.import_dialog import ImportDialog

        ImportDialog.choose_file(self._session, self, "mesures")

    def _print(self) -> None:
        self._session.page_wanted.emit("documents/suivi")

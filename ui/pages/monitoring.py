"""Monitoring and evaluation: the sheets of indicators, and the evaluations."""

from __future__ import annotations

from aict_desktop.domain.records import (
    Evaluation,
    Finding,
    Indicator,
    IntermediateTarget,
    Measurement,
    Recommendation,
)
from ui.corner import tool
from ui.evaluation_register import evaluation_register
from ui.indicator_register import indicator_register
from ui.session import Session
from ui.tabbed_page import Tab, TabbedPage


class MonitoringPage(TabbedPage):
    """The indicators with their measurements, and the evaluations, one tab each."""

    def __init__(self, session: Session) -> None:
        measured = (Indicator.table, IntermediateTarget.table, Measurement.table)
        evaluated = (Evaluation.table, Finding.table, Recommendation.table)
        tabs = (
            Tab("Indicateurs", indicator_register, measured),
            Tab("Évaluations", evaluation_register, evaluated),
        )
        super().__init__(session, tabs, (tool("Imprimer le suivi…", "printer", self._print),))

    def _print(self) -> None:
        self._session.page_wanted.emit("documents/suivi")

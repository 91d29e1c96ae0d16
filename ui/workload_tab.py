"""Whose days the activities take: month by month against what there is, and the shares of work one by one."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from aict_desktop.domain.fields import Record
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import Activity, Assignment
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.timeline import dates_told
from ui.load_table import LoadTable
from ui.parts import column
from ui.records_model import Computed
from ui.records_table import RecordsPanel
from ui.session import Session


def _activity(snapshot: Snapshot, row: Record) -> str:
    assert isinstance(row, Assignment)
    return name_of(snapshot.get(Activity, row.activity))


def _dates(snapshot: Snapshot, row: Record) -> str:
    assert isinstance(row, Assignment)
    one = snapshot.get(Activity, row.activity)
    return dates_told(one) if one else ""


COLUMNS = (Computed("Activité", _activity), "person", Computed("Quand", _dates), "days")


def workload_tab(session: Session) -> WorkloadTab:
    """Whose days the activities take."""
    return WorkloadTab(session)


class WorkloadTab(QWidget):
    """The load of each, and the shares it is made of."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.shares = RecordsPanel(session, Assignment, COLUMNS, ("activity", "person", "days"))
        self.table = LoadTable(session)
        self._tabs = QTabWidget()
        self._tabs.setUsesScrollButtons(True)
        self._tabs.addTab(self.table, "Jours demandés")
        self._tabs.addTab(self.shares, "Qui fait quoi")
        self._tabs.currentChanged.connect(lambda _: session.leaving.emit())
        self.setLayout(column(self._tabs, margins=(0, 10, 0, 0)))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open a share of work."""
        self._tabs.setCurrentWidget(self.shares)
        self.shares.show_place(id_, field, table)

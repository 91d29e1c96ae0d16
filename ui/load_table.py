"""The days asked of each person, year by year or month by month, and whether there are as many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import MONTHS, SHORT_MONTHS, format_number
from aict_desktop.domain.records import Activity, Assignment, Dossier, Person
from aict_desktop.domain.workload import Load, loads
from aict_desktop.reference.words import message
from ui.panels.load import name_of_load
from ui.parts import column, label, row
from ui.pick_list import PickList
from ui.session import Session
from ui.tables import show_calmly
from ui.theme import current

Index = QModelIndex | QPersistentModelIndex
_TABLES = {Person.table, Assignment.table, Activity.table, Dossier.table}
_OVER = "▲"
_COLUMN = 78


@dataclass(frozen=True)
class Period:
    """A year, or one month of it."""

    year: int
    month: int = 0

    @property
    def heading(self) -> str:
        """What stands above its column."""
        return SHORT_MONTHS[self.month - 1] if self.month else str(self.year)

    @property
    def name(self) -> str:
        """The same in full."""
        return f"{MONTHS[self.month - 1]} {self.year}" if self.month else str(self.year)

    def asked(self, load: Load) -> Decimal:
        """The days asked of a person."""
        if self.month:
            return load.months.get(date(self.year, self.month, 1), Decimal(0))
        return load.of_year(self.year)

    def has(self, load: Load) -> Decimal | None:
        """The days that the person has; None when nobody said."""
        return load.has(date(self.year, self.month, 1)) if self.month else load.has_in(self.year)

    def is_over(self, load: Load) -> bool:
        """Whether more days are asked than there are; of a year, in one of its months too."""
        has = self.has(load)
        if has is not None and self.asked(load) > has:
            return True
        return not self.month and any(month.year == self.year for month in load.overloads())


class LoadModel(QAbstractTableModel):
    """A person a row; who, then a column a period."""

    def __init__(self) -> None:
        super().__init__()
        self._loads: Sequence[Load] = ()
        self._periods: Sequence[Period] = ()

    def show(self, found: Sequence[Load], periods: Sequence[Period]) -> None:
        """Show those loads over those periods."""
        self.beginResetModel()
        self._loads, self._periods = tuple(found), tuple(periods)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._loads)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._periods) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        load = self._loads[index.row()]
        period = self._periods[index.column() - 1] if index.column() else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if period else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(load, period) if period else _who(load)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return _told(load, period) if period else _who(load)
        if role == Qt.ItemDataRole.BackgroundRole and period and period.is_over(load):
            return current().colour("warnsoft")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._periods[section - 1].heading if section else "Qui"


class LoadTable(QWidget):
    """All the years, or the months of one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._model = LoadModel()
        self._table = QTableView()
        show_calmly(self._table, self._model, message("load_table"))
        self.years = PickList(message("load_year"), message("load_years"), room=14)
        self._empty = label(message("load_empty"), "muted")
        self._reading = label(message("load_reading"), "small")
        self._whole = QWidget()
        tools = row(self.years, None)
        self._whole.setLayout(column(tools, self._table, self._reading, grow=self._table))
        self.setLayout(column(self._empty, self._whole, margins=(0, 8, 0, 0), grow=self._whole))
        self.years.chosen.connect(lambda _: self._fill())
        session.changed.connect(self._on_change)
        self._renew()

    def _renew(self) -> None:
        self._loads = loads(self._session.snapshot)
        self._known = sorted({month.year for load in self._loads for month in load.months})
        self.years.offer({str(year): str(year) for year in self._known})
        self._whole.setVisible(bool(self._loads))
        self._empty.setVisible(not self._loads)
        self._fill()

    def _fill(self) -> None:
        year = int(self.years.code or 0)
        months = [Period(year, month) for month in range(1, 13)]
        self._model.show(self._loads, months if year else [Period(each) for each in self._known])
        for place in range(1, self._model.columnCount()):
            self._table.setColumnWidth(place, current().px(_COLUMN))

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables.isdisjoint(_TABLES):
            self._renew()


def _who(load: Load) -> str:
    """A person, with the days there are in a year."""
    days = load.person.days if load.person else None
    who = name_of_load(load)
    return who if days is None else message("load_who", who=who, days=format_number(days))


def _shown(load: Load, period: Period) -> str:
    asked = period.asked(load)
    mark = f"{_OVER}\u00a0" if period.is_over(load) else ""
    return f"{mark}{format_number(asked)}" if asked or not period.month else ""


def _told(load: Load, period: Period) -> str:
    has = period.has(load)
    key = "load_cell_unknown" if has is None else "load_cell_over" if period.is_over(load) else "load_cell"
    return message(
        key,
        who=name_of_load(load),
        month=period.name,
        days=format_number(period.asked(load)),
        has=format_number(has or 0),
    )

"""The days asked of each person, year by year or month by month, and whether there are as many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import MONTHS, SHORT_MONTHS, enumerated, format_number
from aict_desktop.domain.records import Activity, Assignment, Dossier, Person
from aict_desktop.domain.workload import Load, loads
from aict_desktop.reference.words import message
from ui.panels.load import name_of_load
from ui.parts import button, column, label, row
from ui.pick_list import PickList
from ui.session import Session
from ui.tables import FirstWide, show_calmly
from ui.theme import current

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_TABLES = {Person.table, Assignment.table, Activity.table, Dossier.table}
_OVER = "▲"
_MONTH, _YEAR, _VERDICT, _NAME = 60, 96, 200, 150
_WHO, _BILAN, _HEAD = range(3)
_NAMED = 2  # periods that are too much, told one by one


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
    """A person a row; who, whether the days are there, then a column a period."""

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
        return 0 if parent.isValid() else len(self._periods) + _HEAD

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        load, place = self._loads[index.row()], index.column()
        period = self._periods[place - _HEAD] if place >= _HEAD else None
        told = _who(load) if place == _WHO else _verdict(load, self._periods)
        match role:
            case Role.TextAlignmentRole:
                return _side(place)
            case Role.DisplayRole:
                return _shown(load, period) if period else told
            case Role.ToolTipRole | Role.AccessibleTextRole:
                return _told(load, period) if period else told
            case Role.BackgroundRole if period and period.is_over(load):
                return current().colour("warnsoft")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return _side(section)
        heads = ("Qui", "Bilan", *(period.heading for period in self._periods))
        return heads[section] if role == Role.DisplayRole else None


class LoadTable(QWidget):
    """All the years, or the months of one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._model = LoadModel()
        self._table = FirstWide(_NAME)
        show_calmly(self._table, self._model, message("load_table"))
        self._table.horizontalHeader().setMinimumSectionSize(current().px(_MONTH))
        self.years = PickList(message("load_year"), message("load_years"), room=14)
        self._empty = QWidget()
        to_team = button("Aller à l’équipe", lambda: session.wanted.emit(Person.table, "", ""))
        self._empty.setLayout(column(label(message("load_empty"), "muted"), row(to_team, None), None))
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
        self._table.setColumnWidth(_BILAN, current().px(_VERDICT))
        for place in range(_HEAD, self._model.columnCount()):
            self._table.setColumnWidth(place, current().px(_MONTH if year else _YEAR))
        self._table.fit_first()

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables.isdisjoint(_TABLES):
            self._renew()


def _side(place: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if place >= _HEAD else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _who(load: Load) -> str:
    """A person, with the days there are in a year."""
    days = load.person.days if load.person else None
    who = name_of_load(load)
    return who if days is None else message("load_who", who=who, days=format_number(days))


def _verdict(load: Load, periods: Sequence[Period]) -> str:
    """Whether the days asked are there, in words; nothing where nobody said how many there are."""
    over = [period for period in periods if period.is_over(load)]
    if load.person is None or load.person.days is None:
        return ""
    if not over:
        return message("load_fits")
    unit = "mois" if over[0].month else "années"
    told = [period.heading for period in over]
    when = f"{len(over)}\u00a0{unit}" if len(over) > _NAMED else enumerated(told)
    return message("load_too_much", when=when)


def _shown(load: Load, period: Period) -> str:
    """« 12 sur 44 » for a year, the days alone for a month; with a mark when they are too many."""
    asked, has = period.asked(load), period.has(load)
    mark = f"{_OVER}\u00a0" if period.is_over(load) else ""
    if period.month:
        return f"{mark}{format_number(asked)}" if asked else ""
    of = "" if has is None else message("load_of", has=format_number(has))
    return f"{mark}{format_number(asked)}{of}"


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

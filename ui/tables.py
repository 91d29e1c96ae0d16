"""How a table looks and behaves, and a plain one whose lines lead somewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.parts import tip
from ui.theme import current

Index = QModelIndex | QPersistentModelIndex
Line = tuple[str, Sequence[str]]
"""What a line leads to, and its cells."""

_MEASURED = 40
_WRAPPED = 60


def show_calmly(table: QTableView, model: QAbstractItemModel, name: str) -> None:
    """Whole rows, lines of one height, and a first column that takes what room there is."""
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setMinimumHeight(current().px(40))
    table.setWordWrap(False)
    lines = table.verticalHeader()
    lines.hide()
    lines.setDefaultSectionSize(current().px(34))
    lines.setMinimumSectionSize(current().px(34))
    lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setMinimumSectionSize(current().px(64))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)


class FirstWide(QTableView):
    """The first column takes the room that the others leave; where that is too little, they scroll."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_first()

    def fit_first(self) -> None:
        """Give the first column its width, at least ``least`` pixels of the design."""
        header, others = self.horizontalHeader(), range(1, self.model().columnCount())
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        room = self.viewport().width() - sum(header.sectionSize(place) for place in others)
        header.resizeSection(0, max(room, current().px(self._least)))


def fit_columns(table: QTableView, most: int) -> None:
    """Columns as wide as the heading and the first lines need, up to ``most`` pixels of the design."""
    model, metrics = table.model(), table.fontMetrics()
    for place in range(1, model.columnCount()):
        cells = [
            str(model.index(number, place).data() or "") for number in range(min(model.rowCount(), _MEASURED))
        ]
        heading = str(model.headerData(place, Qt.Orientation.Horizontal))
        widest = max(metrics.horizontalAdvance(text) for text in [heading, *cells])
        table.setColumnWidth(place, min(widest + current().px(24), current().px(most)))


def wrap_lines(table: QTableView, *, few: bool) -> None:
    """Whole texts where they are few; lines of one height, which cost nothing, where they are many."""
    if few != table.wordWrap():
        table.setWordWrap(few)
        mode = QHeaderView.ResizeMode.ResizeToContents if few else QHeaderView.ResizeMode.Fixed
        table.verticalHeader().setSectionResizeMode(mode)


class LinesModel(QAbstractTableModel):
    """Texts in lines and columns."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self._headings = headings
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Hold other lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        words = self.lines[index.row()][1][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(words)
        return words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headings[section] if shown else None


class LinesTable(QTableView):
    """Lines that one reads and follows; ``opened`` tells what the line that somebody opens leads to."""

    opened = Signal(str)

    def __init__(self, name: str, headings: Sequence[str]) -> None:
        super().__init__()
        self._lines = LinesModel(headings)
        show_calmly(self, self._lines, name)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.activated.connect(lambda _: self.open_current())

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; the one picked stays so if it is still there."""
        kept = self._current()
        wrap_lines(self, few=len(lines) <= _WRAPPED)
        self._lines.show_lines(lines)
        ids = [id_ for id_, _ in lines]
        if ids:
            self.setCurrentIndex(self._lines.index(ids.index(kept) if kept in ids else 0, 0))

    def open_current(self) -> None:
        """Follow the line that is picked."""
        if id_ := self._current():
            self.opened.emit(id_)

    def _current(self) -> str:
        index = self.currentIndex()
        return self._lines.lines[index.row()][0] if index.isValid() else ""

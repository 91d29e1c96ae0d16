"""The lines of the logframe for a table view; after a change only what differs is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from aict_desktop.domain.edit import added
from aict_desktop.domain.fields import Record
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import vocabulary
from ui.logframe_lines import COLUMNS, LOGIC, Line, lines
from ui.parts import tip
from ui.session import Session

Index = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """One row a line, one column a cell; ``blank`` is a line yet to be typed, which no dossier holds."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._heads = list(vocabulary("matrix_heading").values())
        self.folded: set[str] = set()
        self.only = ""
        self.blank: Record | None = None
        self.lines: tuple[Line, ...] = lines(session.snapshot)

    @property
    def snapshot(self) -> Snapshot:
        """The dossier with the blank line in its place."""
        now = self._session.snapshot
        if self.blank is None or self.blank.id in now.tables[self.blank.table]:
            return now
        return now.with_(added(self.blank))

    def renew(self) -> None:
        """Read the records again; lines that stay as they were are not told."""
        new = lines(self.snapshot, self.folded, self.only)
        old, ids = self.lines, [line.record.id for line in new]
        was = [line.record.id for line in old]
        if ids != was:
            self._replace(new, was, ids)
            return
        # A line that stays as it was stays the same object: nobody measures it again.
        self.lines = tuple(one if one == other else other for one, other in zip(old, new, strict=True))
        for row, (before, after) in enumerate(zip(old, self.lines, strict=True)):
            if before is not after:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def place(self, id_: str) -> int:
        """The row of a record, -1 when it is not shown."""
        return next((row for row, line in enumerate(self.lines) if line.record.id == id_), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._session.readonly:
            return flags
        moves = index.isValid() and index.column() == LOGIC and self.lines[index.row()].depth > 0
        return flags | Qt.ItemFlag.ItemIsDropEnabled | (Qt.ItemFlag.ItemIsDragEnabled if moves else flags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self.lines[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.number}  {line.told(column)}" if column == LOGIC else line.told(column)
        return tip(line.told(column)) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if shown else None

    def _replace(self, new: tuple[Line, ...], was: Sequence[str], ids: Sequence[str]) -> None:
        """Take out the lines between the first and the last that differ, and put in the new ones."""
        before, top = self.lines, _shared(was, ids)
        end = min(_shared(was[::-1], ids[::-1]), len(was) - top, len(ids) - top)
        if len(was) > top + end:
            self.beginRemoveRows(QModelIndex(), top, len(was) - end - 1)
            self.lines = (*before[:top], *before[len(was) - end :])
            self.endRemoveRows()
        if len(ids) > top + end:
            self.beginInsertRows(QModelIndex(), top, len(ids) - end - 1)
            self.lines = new
            self.endInsertRows()
        self.lines = new
        # Numbers follow a move: what stands below reads differently.
        self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(COLUMNS) - 1))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many ids the two begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))

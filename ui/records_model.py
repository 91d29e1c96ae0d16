"""Records in rows and fields in columns, for a table view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from aict_desktop.domain.fields import Record
from aict_desktop.domain.folding import fold
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.values import told
from aict_desktop.reference.words import field_words
from ui.parts import tip
from ui.session import Session

Index = QModelIndex | QPersistentModelIndex
Column = str | tuple[str, Callable[[Snapshot, Record], str]]


class RecordsModel(QAbstractTableModel):
    """Records in rows, fields in columns; a column is a field's name or a heading with a function."""

    def __init__(self, session: Session, record: type[Record], columns: Sequence[Column]) -> None:
        super().__init__()
        self._session = session
        self._type = record
        self._columns = columns
        self._sought = ""
        self.rows: tuple[Record, ...] = ()
        self.renew()

    def renew(self) -> None:
        """Read the records again."""
        self.beginResetModel()
        every = self._session.snapshot.all(self._type)
        self.rows = tuple(record for record in every if self._sought in self._folded(record))
        self.endResetModel()

    def seek(self, text: str) -> None:
        """Keep only the records in which ``text`` is found."""
        self._sought = fold(text)
        self.renew()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self.rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(record, self._columns[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._cell(record, self._columns[index.column()]))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cell(record, self._columns[index.column()])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        chosen = self._columns[section]
        if not isinstance(chosen, str):
            return chosen[0]
        words = field_words(self._type.table, chosen)
        return words.get("short", words["label"])

    def _cell(self, record: Record, chosen: Column) -> str:
        if not isinstance(chosen, str):
            return chosen[1](self._session.snapshot, record)
        return told(self._session.snapshot, record, chosen)

    def _alignment(self, record: Record, chosen: Column) -> Qt.AlignmentFlag:
        number = isinstance(chosen, str) and isinstance(getattr(record, chosen), Decimal)
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _folded(self, record: Record) -> str:
        return fold(" ".join(self._cell(record, column) for column in self._columns)) if self._sought else ""

"""Records in rows and fields in columns, for a table view: found, kept by a choice, and sorted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from aict_desktop.domain.fields import Choice, Day, Money, Quantity, Rating, Record, Whole, kinds
from aict_desktop.domain.folding import fold
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.values import told
from aict_desktop.reference.words import field_words, options
from ui.parts import tip
from ui.session import Session

Index = QModelIndex | QPersistentModelIndex
Words = Callable[[Snapshot, Record], str]


class Computed(NamedTuple):
    """A column that no field holds: its heading, its words, and what sorts it when the words do not."""

    heading: str
    words: Words
    rank: Callable[[Snapshot, Record], Any] | None = None
    falls: bool = False
    """Whether one wants the greatest first."""


Column = str | tuple[str, Words] | Computed
_FALLING = (Day, Money, Quantity, Rating, Whole)


@dataclass(frozen=True)
class Filter:
    """A choice that keeps the records which have one of its values."""

    name: str
    every: str
    """What to call the absence of a choice."""
    choices: Callable[[Snapshot], Mapping[str, str]]
    values: Callable[[Snapshot, Record], Collection[str]]


class RecordsModel(QAbstractTableModel):
    """Records in rows, fields in columns; a column is a field's name or a heading with a function."""

    def __init__(self, session: Session, record: type[Record], columns: Sequence[Column]) -> None:
        super().__init__()
        self._session = session
        self._type = record
        self._columns = [chosen if isinstance(chosen, str) else Computed(*chosen) for chosen in columns]
        self._sought = ""
        self._chosen: dict[Filter, str] = {}
        self._sorted_by: tuple[int, bool] | None = None
        self._texts: dict[str, tuple[int, str, str]] = {}
        self._edition = 0
        self._kept: Sequence[Record] = ()
        self._pile: list[tuple[str, Record]] = []
        self._left: list[tuple[str, Record]] = []
        self.rows: tuple[Record, ...] = ()
        self.renew()

    def renew(self) -> None:
        """Read the records again."""
        self._edition += 1
        self._gather()

    def seek(self, text: str) -> None:
        """Keep only the records in which ``text`` is found."""
        before, self._sought = self._sought, fold(text)
        if not before or not self._sought.startswith(before):
            self._left = []  # otherwise, what one letter more leaves is among what was found
        self._refresh()

    def choose(self, by: Filter, value: str) -> None:
        """Keep only the records that have ``value``; all of them again when it is empty."""
        self._chosen.pop(by, None)
        if value:
            self._chosen[by] = value
        self._gather()

    def chosen(self, by: Filter) -> str:
        """The value that a filter keeps now, empty when it keeps all."""
        return self._chosen.get(by, "")

    def sort_by(self, place: int | None, *, falling: bool = False) -> None:
        """Sort by a column, empty cells last; None gives back the order of the list."""
        self._sorted_by = None if place is None else (place, falling)
        self._gather()

    def falls(self, place: int) -> bool:
        """Whether one expects the greatest first in a column: numbers and dates rather than words."""
        chosen = self._columns[place]
        if isinstance(chosen, Computed):
            return chosen.falls
        return isinstance(kinds(self._type)[chosen], _FALLING)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self.rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(self._columns[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._cell(record, self._columns[index.column()]))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cell(record, self._columns[index.column()])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        chosen = self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(chosen)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if isinstance(chosen, Computed):
            return chosen.heading
        words = field_words(self._type.table, chosen)
        return words.get("short", words["label"])

    def _gather(self) -> None:
        """What the choices keep, in order: searching then looks at nothing else."""
        every: Iterable[Record] = self._session.snapshot.all(self._type)
        self._kept = self._ordered(filter(self._keeps, every) if self._chosen else every)
        self._pile, self._left = [], []
        self._refresh()

    def _found(self) -> Iterable[Record]:
        if not self._sought:
            return self._kept
        self._pile = self._pile or [(self._folded(record), record) for record in self._kept]
        sought = self._sought
        self._left = [pair for pair in self._left or self._pile if sought in pair[0]]
        return [record for _, record in self._left]

    def _refresh(self) -> None:
        rows = tuple(self._found())
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = rows
            if rows:
                last = self.index(len(rows) - 1, len(self._columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def _cell(self, record: Record, chosen: str | Computed) -> str:
        if isinstance(chosen, Computed):
            return chosen.words(self._session.snapshot, record)
        return told(self._session.snapshot, record, chosen)

    def _alignment(self, chosen: str | Computed) -> Qt.AlignmentFlag:
        number = isinstance(chosen, str) and isinstance(kinds(self._type)[chosen], (Money, Quantity))
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _keeps(self, record: Record) -> bool:
        snapshot = self._session.snapshot
        return all(value in by.values(snapshot, record) for by, value in self._chosen.items())

    def _folded(self, record: Record) -> str:
        """The cells of a record as searching compares them, read once after each change of the dossier."""
        edition, words, folded = self._texts.get(record.id, (0, "", ""))
        if edition != self._edition:
            read = " ".join(self._cell(record, chosen) for chosen in self._columns)
            folded = folded if read == words else fold(read)
            self._texts[record.id] = (self._edition, read, folded)
        return folded

    def _ordered(self, rows: Iterable[Record]) -> list[Record]:
        if self._sorted_by is None:
            return list(rows)
        place, falling = self._sorted_by
        ranked = [(self._rank(row, self._columns[place]), row) for row in rows]
        filled = [pair for pair in ranked if pair[0] not in (None, "")]
        empty = [row for rank, row in ranked if rank in (None, "")]
        filled.sort(key=itemgetter(0), reverse=falling)
        return [*(row for _, row in filled), *empty]

    def _rank(self, record: Record, chosen: str | Computed) -> Any:
        """What a cell sorts by: words as in a dictionary, choices in the order of their vocabulary."""
        if isinstance(chosen, Computed) and chosen.rank:
            return chosen.rank(self._session.snapshot, record)
        if isinstance(chosen, str):
            kind, value = kinds(self._type)[chosen], getattr(record, chosen)
            if isinstance(kind, _FALLING):
                return value
            if isinstance(kind, Choice) and value:
                codes = list(options(kind))
                return codes.index(value) if value in codes else len(codes)
        return fold(self._cell(record, chosen))

"""Amounts by line and year, typed in place as in a spreadsheet: what is shown, and how it is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from aict_desktop.domain.costs import MOST, NOTHING, Year
from aict_desktop.domain.edit import Edit, Key
from aict_desktop.domain.french import NARROW, format_money, parse_counted, parse_money
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.balance_words import grid_word, line_word, year_heading
from aict_desktop.reference.words import message
from ui.parts import tip
from ui.session import Session
from ui.tables import Index
from ui.theme import FAMILY, current

Role = Qt.ItemDataRole
Columns = tuple[tuple[Year, ...], ...]


@dataclass(frozen=True)
class GridLine:
    """A line: the record that it is of (none for headings and sums), its words, its euros by year."""

    key: Key
    name: str
    words: tuple[str, ...] = ()
    amounts: Mapping[Year, Decimal] = field(default_factory=dict)
    look: Literal["line", "guess", "new", "heading", "total", "aside"] = "line"

    @property
    def takes_amounts(self) -> bool:
        """Whether one may type in its years."""
        return self.look in ("line", "guess")


class Book(Protocol):
    """The lines of a grid, and the edits that write what is typed in them."""

    name: str
    table: str
    headings: tuple[str, ...]
    """Of the columns before the years; the first is the name of the line."""

    def lines(self, snapshot: Snapshot) -> Sequence[GridLine]:
        """The lines from top to bottom."""

    def columns(self, snapshot: Snapshot) -> Columns:
        """The years that have a column, several in one when they are many."""

    def put(self, snapshot: Snapshot, id_: str, year: Year, amount: Decimal | None) -> Edit | None:
        """The edit that puts an amount in a year of a line; None when only its detail can tell."""

    def choices(self, column: int) -> Mapping[str, str]:
        """The words of a column before the years that one picks from; empty where one types."""

    def write(self, snapshot: Snapshot, line: GridLine, column: int, value: str) -> Edit | None:
        """The edit that writes a column before the years; None where nothing can be written."""


class MoneyModel(QAbstractTableModel):
    """The lines of a book; what cannot be read stays in its cell and among the session's drafts."""

    told = Signal(str)
    """What is wrong with what was typed, or nothing any more."""
    detailed = Signal(str)
    """The id of a line whose year only its detail can change."""

    def __init__(self, session: Session, book: Book) -> None:
        super().__init__()
        self.book = book
        self._session = session
        self._head = len(book.headings)
        self.typing = ""
        """One name for all that is typed in a cell until it is left: one step of undo."""
        self.writing = False
        """Whether what changes just now is what is typed in a cell."""
        self.lines = tuple(book.lines(session.snapshot))
        self.years = book.columns(session.snapshot)

    def renew(self) -> None:
        """Read the records again; cells change in place while the lines and columns are the same."""
        lines, years = (
            tuple(self.book.lines(self._session.snapshot)),
            self.book.columns(self._session.snapshot),
        )
        keys, known = [line.key for line in lines], [line.key for line in self.lines]
        if years == self.years and keys == known:
            self.lines = lines
        elif years == self.years and self._is_named(keys, known):
            self.beginInsertRows(QModelIndex(), len(known), len(known))
            self.lines = lines
            self.endInsertRows()
        else:
            self.beginResetModel()
            self.lines, self.years = lines, years
            self.endResetModel()
            return
        if lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, self.columnCount() - 1), [])

    def _is_named(self, keys: Sequence[Key], known: Sequence[Key]) -> bool:
        """Whether the line for a new record has just become one, under which there is a new line again."""
        grown = len(keys) == len(known) + 1 and self.lines[-1:] and self.lines[-1].look == "new"
        return bool(grown) and keys[: len(known) - 1] == known[:-1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._head + len(self.years) + 1

    def year_at(self, column: int) -> tuple[Year, ...]:
        """The years of a column; none for the others."""
        place = column - self._head
        return self.years[place] if 0 <= place < len(self.years) else ()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._session.readonly or not self._takes(index):
            return super().flags(index)
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def _takes(self, index: Index) -> bool:
        line, column = self.lines[index.row()], index.column()
        if column >= self._head:
            return line.takes_amounts and len(self.year_at(column)) == 1
        return self.book.write(self._session.snapshot, line, column, "") is not None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        line, column = self.lines[index.row()], index.column()
        match role:
            case Role.DisplayRole:
                return self._shown(line, column)
            case Role.EditRole:
                return self._typed(line, column)
            case Role.ToolTipRole:
                return tip(self._draft(line, column) or self._shown(line, column))
            case Role.AccessibleTextRole:
                return self._aloud(line, column)
            case Role.TextAlignmentRole:
                return _side(column < self._head)
            case Role.FontRole:
                return _font(line)
            case Role.ForegroundRole:
                wrong = self._draft(line, column)
                return current().colour("warn" if wrong else "muted" if line.look in _FAINT else "text")
            case Role.BackgroundRole:
                return current().colour("soft") if line.look == "total" else None
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        line, column, text = self.lines[index.row()], index.column(), str(value).strip()
        snapshot = self._session.snapshot
        if column < self._head:
            edit = self.book.write(snapshot, line, column, text)
            return bool(edit) and self._do(edit or Edit(()), self.typing)
        return self._put(line, column, text)

    def _put(self, line: GridLine, column: int, text: str) -> bool:
        key, (year, *_) = self._place(line, column), self.year_at(column)
        if text == self._typed(line, column) and key not in self._session.drafts:
            return True
        self._session.drafts.pop(key, None)
        amount = read_amount(text) if text else None
        if text and amount is None:
            self._session.drafts[key] = text
            self.told.emit(message("wrong_money", text=shortened(text, 40)))
            self.renew()
            return False
        self.told.emit("")
        edit = self.book.put(self._session.snapshot, line.key[1], year, amount)
        if edit is None:
            self.told.emit(grid_word("several", year=year_heading([year]).lower()))
            self.detailed.emit(line.key[1])
            return False
        return self._do(edit, self.typing) if edit else True

    def _do(self, edit: Edit, typing: str = "") -> bool:
        self.writing = True
        done = self._session.do(edit, typing)
        self.writing = False
        return done

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.TextAlignmentRole:
            return _side(section < self._head)
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        if section < self._head:
            return self.book.headings[section]
        years = self.year_at(section)
        return year_heading(years) if years else line_word("total")

    def amount(self, line: GridLine, column: int) -> Decimal | None:
        """Euros of a cell, the last column being the sum; None where there is nothing."""
        years = self.year_at(column) or tuple(line.amounts)
        found = [line.amounts[year] for year in years if year in line.amounts]
        return sum(found, NOTHING) if found else None

    def _shown(self, line: GridLine, column: int) -> str:
        if column < self._head:
            return (line.name, *line.words, *[""] * self._head)[column]
        if draft := self._draft(line, column):
            return f"⚠ {draft}"
        amount = self.amount(line, column)
        return "" if amount is None else ("≈\u00a0" if line.look == "guess" else "") + _bare(amount)

    def _typed(self, line: GridLine, column: int) -> str:
        if column < self._head:
            return "" if line.look == "new" else (line.name, *line.words, *[""] * self._head)[column]
        amount = self.amount(line, column)
        return self._draft(line, column) or ("" if amount is None else _bare(amount))

    def _aloud(self, line: GridLine, column: int) -> str:
        if column < self._head:
            return self._shown(line, column)
        head = self.headerData(column, Qt.Orientation.Horizontal)
        told = self._draft(line, column) or format_money(self.amount(line, column)) or grid_word("nothing")
        about = grid_word("about", amount=told) if line.look == "guess" else told
        return f"{shortened(line.name, 60)}, {head}\u00a0: {about}"

    def _draft(self, line: GridLine, column: int) -> str:
        return self._session.drafts.get(self._place(line, column), "")

    def _place(self, line: GridLine, column: int) -> tuple[str, str, str]:
        years = self.year_at(column)
        return (*line.key, f"year {years[0]}" if years else "")


_FAINT = ("aside", "new", "guess")


def read_amount(text: str) -> Decimal | None:
    """The amount that was typed; None when it is none, or more than a dossier can hold."""
    found = parse_money(text)
    found = parse_counted(text) if found is None else found
    return found if found is not None and abs(found) < MOST else None


def _bare(amount: Decimal) -> str:
    """The amount without its sign: a whole table of them needs it once."""
    return format_money(amount).removesuffix(f"{NARROW}€")


def _side(left: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _font(line: GridLine) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(current().px(14))
    font.setItalic(line.look in ("guess", "new"))
    font.setWeight(QFont.Weight.DemiBold if line.look in ("heading", "total") else QFont.Weight.Normal)
    return font

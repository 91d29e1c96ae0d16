"""The logframe as a matrix: one line a level, numbered, its logic edited in place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QHeaderView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.records import (
    Activity,
    Assumption,
    Indicator,
    Objective,
    Result,
    Strategy,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.numbering import numbers
from aict_desktop.reference.words import vocabulary
from ui.parts import tip
from ui.session import Session
from ui.theme import FAMILY, current

Index = QModelIndex | QPersistentModelIndex

LOGIC, MEASURED, VERIFIED, ASSUMED = range(4)
LOGIC_SHARE = 0.43


@dataclass(frozen=True)
class Line:
    """One line of the matrix: a record, its number, its four cells."""

    record: Record
    depth: int
    number: str
    cells: tuple[str, str, str, str]


def lines(snapshot: Snapshot) -> tuple[Line, ...]:
    """The matrix from the goal down to the activities, as the method lays it out."""
    strategy, number = snapshot.one(Strategy), numbers(snapshot)
    found = [_level(snapshot, strategy, 0, "OG", strategy.goal, objective="", result="")]
    for objective in snapshot.all(Objective):
        told = f"OS{number[objective.id]}"
        found.append(_level(snapshot, objective, 1, told, objective.text, objective=objective.id))
        for result in snapshot.where(Result, objective=objective.id):
            told = f"R{number[result.id]}"
            found.append(_level(snapshot, result, 2, told, result.text, result=result.id))
            for activity in snapshot.where(Activity, result=result.id):
                found.append(_activity(activity, f"A{number[activity.id]}"))
    return tuple(found)


def _level(snapshot: Snapshot, record: Record, depth: int, number: str, text: str, **at: str) -> Line:
    indicators = snapshot.where(Indicator, **at)
    assumptions = snapshot.where(Assumption, **at)
    return Line(
        record,
        depth,
        number,
        (
            text,
            _listed(row.name for row in indicators),
            _listed(row.verification for row in indicators),
            _listed(row.text for row in assumptions),
        ),
    )


def _listed(texts: Iterable[str]) -> str:
    return "\n".join(f"•\u00a0{text}" for text in texts if text)


def _activity(activity: Activity, number: str) -> Line:
    days = " – ".join(format_day(day) for day in (activity.start, activity.end) if day)
    cells = (activity.text, activity.resources, format_money(activity.cost), days)
    return Line(activity, 3, number, cells)


class MatrixModel(QAbstractTableModel):
    """The lines of the logframe; the logic is edited in place, the rest beside the matrix."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.lines = lines(session.snapshot)
        self._heads = vocabulary("matrix_heading")

    def renew(self) -> None:
        """Read the records again."""
        self.beginResetModel()
        self.lines = lines(self._session.snapshot)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = index.column() == LOGIC and not self._session.readonly
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        answer = _ROLES.get(Qt.ItemDataRole(role))
        return answer(line, index.column()) if answer else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        record = self.lines[index.row()].record
        field = "goal" if isinstance(record, Strategy) else "text"
        edit = altered(record, **{field: str(value)})
        if isinstance(record, Strategy) and self._session.snapshot.get(Strategy, record.id) is None:
            edit = added(*(change.after for change in edit.changes if change.after))
        return self._session.do(edit)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return list(self._heads.values())[section]
        return None


def _shown(line: Line, column: int) -> str:
    text = line.cells[column]
    if column != LOGIC:
        return text
    indent = "\u2003" * line.depth
    return f"{indent}{line.number}  {text or '…'}"


def _edited(line: Line, column: int) -> str:
    return line.cells[column]


def _font(line: Line, column: int) -> QFont:
    strong = line.depth < 2 and column == LOGIC
    font = QFont(FAMILY)
    font.setPixelSize(current().px(15 if column == LOGIC else 13))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def _top(_: Line, __: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


_ROLES: dict[Qt.ItemDataRole, Callable[[Line, int], Any]] = {
    Qt.ItemDataRole.DisplayRole: _shown,
    Qt.ItemDataRole.ToolTipRole: lambda line, column: tip(line.cells[column]),
    Qt.ItemDataRole.EditRole: _edited,
    Qt.ItemDataRole.FontRole: _font,
    Qt.ItemDataRole.TextAlignmentRole: _top,
}


class _LogicDelegate(QStyledItemDelegate):
    """Edits the logic of a line as text of several lines, from where it stands."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QPlainTextEdit(parent)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.EditRole)) or "Logique")
        editor.setTabChangesFocus(True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.moveCursor(QTextCursor.MoveOperation.End)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())


class MatrixView(QTableView):
    """The matrix on the screen; F2, Enter or a double click edits the logic of a line."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._model = MatrixModel(session)
        self.setModel(self._model)
        self.setAccessibleName("Matrice du cadre logique")
        self.setWordWrap(True)
        self.setShowGrid(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QTableView.EditTrigger.DoubleClicked | QTableView.EditTrigger.EditKeyPressed)
        self.setItemDelegateForColumn(LOGIC, _LogicDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(current().px(34))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setDefaultSectionSize(current().px(116))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        session.changed.connect(self._on_change)
        session.leaving.connect(self._write_what_is_typed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        self.setColumnWidth(LOGIC, round(width * LOGIC_SHARE))
        for column in (MEASURED, VERIFIED):
            self.setColumnWidth(column, round(width * (1 - LOGIC_SHARE) / 3))

    def _write_what_is_typed(self) -> None:
        if self.state() == QTableView.State.EditingState:
            for editor in self.viewport().findChildren(QPlainTextEdit):
                self.commitData(editor)

    def picked(self) -> Line | None:
        """The line of the current cell."""
        index = self.currentIndex()
        return self._model.lines[index.row()] if index.isValid() else None

    def pick(self, id_: str) -> None:
        """Go to the line of a record; the first one when there is none."""
        ids = [line.record.id for line in self._model.lines]
        self.setCurrentIndex(self._model.index(ids.index(id_) if id_ in ids else 0, LOGIC))

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & {"strategy", "objective", "result", "activity", "indicator", "assumption"}:
            kept = self.picked()
            self._model.renew()
            if kept:
                self.pick(kept.record.id)

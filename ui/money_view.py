"""The grid of amounts on the screen: arrows move, typing writes, Enter goes down, Tab goes right."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.funding import READS
from aict_desktop.domain.records import Objective, Result
from ui.editors.lines import UndoFreeLine
from ui.money_grid import Book, GridLine, MoneyModel
from ui.session import Session
from ui.tables import Index, show_calmly
from ui.theme import current

NAME, WORDS, AMOUNT, LINE = 150, 160, 56, 30
_TABLES = {record.table for record in (*READS, Objective, Result)}
_ERASING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class MoneyView(QTableView):
    """A book of amounts that one types into."""

    picked = Signal(str)
    """The id of the record of the line that one has come to; nothing on headings and sums."""

    def __init__(self, session: Session, book: Book) -> None:
        super().__init__()
        self.grid = MoneyModel(session, book)
        self._session = session
        self._stale = False
        show_calmly(self, self.grid, book.name)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        self.setShowGrid(True)
        self.setAlternatingRowColors(False)
        self.setEditTriggers(
            QTableView.EditTrigger.DoubleClicked
            | QTableView.EditTrigger.EditKeyPressed
            | QTableView.EditTrigger.AnyKeyPressed
        )
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._write_what_is_typed)
        self.setItemDelegate(_Delegate(self, self._on_typing))
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setMinimumSectionSize(current().px(AMOUNT))
        self.verticalHeader().setMinimumSectionSize(current().px(LINE))
        self.verticalHeader().setDefaultSectionSize(current().px(LINE))
        self.selectionModel().currentRowChanged.connect(lambda *_: self.picked.emit(self.picked_id()))
        session.changed.connect(self._on_change)
        session.leaving.connect(self._write_what_is_typed)
        session.drafts_dropped.connect(self.grid.renew)
        self._lay_out()

    def line(self) -> GridLine | None:
        """The line that one is on."""
        place = self.currentIndex().row()
        return self.grid.lines[place] if 0 <= place < len(self.grid.lines) else None

    def picked_id(self) -> str:
        """The id of the record that one is on, or nothing."""
        found = self.line()
        return found.key[1] if found else ""

    def pick(self, id_: str, column: int = -1) -> None:
        """Go to the line of a record."""
        self.catch_up()
        place = next((n for n, line in enumerate(self.grid.lines) if line.key[1] == id_ and id_), -1)
        if place >= 0:
            kept = self.currentIndex().column() if column < 0 else column
            self.setCurrentIndex(self.grid.index(place, max(kept, 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        typing = self.state() == QTableView.State.EditingState
        editable = index.isValid() and not typing and self.grid.flags(index) & Qt.ItemFlag.ItemIsEditable
        if editable and event.key() in _ERASING and self.grid.year_at(index.column()):
            self.grid.setData(index, "")
        elif editable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(index)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self._pause.stop()
        self.grid.typing = ""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
            if below.isValid():
                self.setCurrentIndex(below)

    def _on_typing(self) -> None:
        """What is typed is written when typing rests, as in a form."""
        self._pause.start(self._session.pause_ms)

    def _write_what_is_typed(self) -> None:
        self._pause.stop()
        if self.state() == QTableView.State.EditingState:
            for editor in self.viewport().findChildren(QWidget, "cell"):
                self.commitData(editor)

    def _take_back(self) -> None:
        """Somebody undid what is typed in the open cell: it must not be written again when one leaves it."""
        self._pause.stop()
        for editor in self.viewport().findChildren(QLineEdit, "cell"):
            editor.setModified(False)

    def showEvent(self, event: QShowEvent) -> None:
        self.catch_up()
        super().showEvent(event)

    def _on_change(self, edit: Edit) -> None:
        if not self.grid.writing:
            self._take_back()
        self._stale = self._stale or not edit.tables.isdisjoint(_TABLES)
        if self.isVisible():
            self.catch_up()

    def catch_up(self) -> None:
        """Show what the dossier holds now, on the cell one was on."""
        if not self._stale:
            return
        self._stale = False
        kept, id_ = self.currentIndex(), self.picked_id()
        row, column = kept.row(), kept.column()
        self.grid.renew()
        self._lay_out()
        if not self.currentIndex().isValid() and self.grid.lines and row >= 0:
            self.setCurrentIndex(self.grid.index(min(row, len(self.grid.lines) - 1), max(column, 0)))
            self.pick(id_)
        elif self.picked_id() != id_:
            self.picked.emit(self.picked_id())  # the new line has become a record

    def _lay_out(self) -> None:
        """Years of one width, and the name of the line in the room that is left."""
        header, head = self.horizontalHeader(), len(self.grid.book.headings)
        for column in range(self.grid.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            needed = self._needed(column)
            self.setColumnWidth(column, min(needed, current().px(WORDS)) if column < head else needed)
        self.clearSpans()
        for place, line in enumerate(self.grid.lines):
            if line.look == "heading":
                self.setSpan(place, 0, 1, self.grid.columnCount())
        self._fit_name()

    def _needed(self, column: int) -> int:
        """The width of the longest words or amount of a column."""
        metrics = self.fontMetrics()
        texts = [str(self.grid.index(place, column).data()) for place in range(len(self.grid.lines))]
        texts.append(str(self.grid.headerData(column, Qt.Orientation.Horizontal)))
        widest = max(metrics.horizontalAdvance(text) for text in texts)
        return max(widest + current().px(14), current().px(AMOUNT))

    def _fit_name(self) -> None:
        others = sum(self.columnWidth(column) for column in range(1, self.grid.columnCount()))
        self.setColumnWidth(0, max(self.viewport().width() - others, current().px(NAME)))


class _Delegate(QStyledItemDelegate):
    """A list where the words of a column are given, a line to type in elsewhere."""

    def __init__(self, parent: QWidget, typed: Callable[[], None]) -> None:
        super().__init__(parent)
        self._typed = typed

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        assert isinstance(model, MoneyModel)
        choices = model.book.choices(index.column())
        editor: QWidget = QComboBox(parent) if choices else UndoFreeLine(parent)
        if isinstance(editor, QComboBox):
            for code, words in choices.items():
                editor.addItem(words, code)
            editor.activated.connect(lambda _: self._commit(editor))
        elif isinstance(editor, UndoFreeLine):
            editor.textEdited.connect(lambda _: self._typed())
        model.typing = uuid.uuid4().hex
        editor.setObjectName("cell")
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        editor.setStyleSheet("border-radius: 0; padding: 0 4px; min-height: 0;")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(text))
        elif isinstance(editor, UndoFreeLine) and not editor.isModified():
            editor.setText(text)  # what is being typed stays as it is

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData() or "")
        elif isinstance(editor, UndoFreeLine):
            model.setData(index, editor.text())

    def _commit(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

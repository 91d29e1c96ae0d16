"""The logframe as a matrix: every cell edited where it stands, lines moved by keys or by drag."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.records import Strategy
from ui.line_keys import ALT, CONTROL, ENTER, KEYPAD, answered
from ui.logframe_acts import BELOW
from ui.logframe_cell import CellEditor, make_cell
from ui.logframe_cells import detailed
from ui.logframe_lines import COLUMNS, LOGIC
from ui.logframe_table import MatrixTable
from ui.session import Session
from ui.theme import current

_READ = {
    *("strategy", "objective", "result", "activity", "indicator", "assumption"),
    *("cost", "stakeholder", "area_priority"),
}


class MatrixView(MatrixTable):
    """The matrix on the screen. ``detail_wanted`` asks for the sheet of the line in hand."""

    detail_wanted = Signal()

    def __init__(self, session: Session) -> None:
        self._cell: CellEditor | None = None
        super().__init__(session)
        self.keys: dict[Qt.Key, Callable[[], object]] = {
            **dict.fromkeys((*ENTER, Qt.Key.Key_F2), self.open_cell),
            Qt.Key.Key_F4: self.detail_wanted.emit,
            Qt.Key.Key_Delete: self.remove,
            Qt.Key.Key_Space: self._toggle_picked,
        }
        session.changed.connect(self._on_change)
        session.leaving.connect(self._write)
        self.selectionModel().currentChanged.connect(self._on_current)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def add(self, kind: type[Record]) -> None:
        """A blank line of that level where one stands; the first thing typed makes it."""
        self.close_cell()
        if made := self.acts.blank(kind):
            self.matrix.folded -= {str(getattr(made, name, "")) for name in ("objective", "result")}
            self.matrix.blank = made
            self._renew()
            self.pick(made.id)
            self.open_cell()

    def remove(self) -> None:
        """Remove the line in hand with all that hangs on it; the next one is then in hand."""
        row = self.currentIndex().row()
        self.acts.remove()
        self.setCurrentIndex(self.matrix.index(min(row, len(self.matrix.lines) - 1), LOGIC))

    def open_cell(self, typed: str = "") -> None:
        """Edit the current cell where it stands; the cost that is a sum is opened in its detail."""
        line, index = self.picked(), self.currentIndex()
        if line is None or self._session.readonly:
            return
        self.close_cell()
        if first := detailed(self._session.snapshot, line.record, index.column()):
            self._session.wanted.emit(first.table, first.id, "amount")
            return
        self.scrollTo(index)
        self._cell = cell = make_cell(self._session, line.record, index.column())
        cell.setParent(self)
        cell.moved.connect(self._on_moved)
        cell.grown.connect(self._stand)
        self._stand()
        cell.show()
        cell.begin(typed)
        self._stand()

    def close_cell(self) -> None:
        """Write what is typed in the open cell and close it; a line left blank goes."""
        cell, self._cell = self._cell, None
        if cell is None:
            return
        cell.write()
        had_focus = cell.isAncestorOf(QApplication.focusWidget() or self)
        cell.hide()
        cell.deleteLater()
        if had_focus:
            self.setFocus()
        if self.matrix.blank is not None:
            self.matrix.blank = None
            self._renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~KEYPAD
        typed = event.text()
        if not answered(self, key, held):
            if typed.isprintable() and typed.strip() and not held & (CONTROL | ALT):
                self.open_cell(typed)
            else:
                super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.open_cell()

    def shift(self, step: int) -> None:
        """Move the line in hand among its like."""
        self.close_cell()
        self.acts.shift(step)

    def hand_on(self, step: int) -> None:
        """Give the line in hand to the next parent, or to the one before."""
        self.close_cell()
        self.acts.hand_on(step)

    def add_near(self, *, child: bool) -> None:
        """Add a line like the one in hand, or one below it."""
        line = self.picked()
        kind = type(line.record) if line else Strategy
        if wanted := BELOW.get(kind) if child or kind is Strategy else kind:
            self.add(wanted)

    def _on_moved(self, step: int) -> None:
        """Tab in a cell: write it and stand on the next one, unless what was typed cannot be read."""
        if self._cell is None or (step and self._cell.unread()):
            return
        self.close_cell()
        index = self.currentIndex()
        place = index.row() * len(COLUMNS) + index.column() + step
        if 0 <= place < len(self.matrix.lines) * len(COLUMNS):
            self.setCurrentIndex(self.matrix.index(*divmod(place, len(COLUMNS))))

    def _on_current(self, _: QModelIndex, __: QModelIndex) -> None:
        if self._cell is not None and self.currentIndex() != self._index_of(self._cell):
            self.close_cell()

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Leaving a cell writes it; a menu over it does not leave it."""
        cell = self._cell
        away = now is not None and cell is not None and now is not cell and not cell.isAncestorOf(now)
        if away and now is not None and now.window() is self.window():
            self.close_cell()

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & _READ:
            self._renew()

    def _renew(self) -> None:
        cell, self._cell = self._cell, None  # it is not left, whatever happens to the rows
        super()._renew()
        self._cell = cell
        if cell is None:
            return
        if self.matrix.place(cell.record.id) < 0:
            self.matrix.blank = self._cell = None
            cell.hide()
            cell.deleteLater()
            self.setFocus()
        else:
            self._stand()

    def _write(self) -> None:
        if self._cell is not None:
            self._cell.write()

    def _index_of(self, cell: CellEditor) -> QModelIndex:
        return self.matrix.index(self.matrix.place(cell.record.id), cell.place)

    def _stand(self) -> None:
        """Let the open cell stand over its place, within the matrix and its headings."""
        cell = self._cell
        if cell is None:
            return
        place, seen = self.visualRect(self._index_of(cell)), self.viewport().geometry()
        place.translate(seen.topLeft())
        width = min(max(place.width(), current().px(220)), seen.width())
        height = min(max(place.height(), cell.height_at(width)), self.height())
        left = max(min(place.left(), seen.right() + 1 - width), seen.left())
        top = max(min(place.top(), seen.bottom() + 1 - height), 0)
        cell.setGeometry(left, top, width, height)

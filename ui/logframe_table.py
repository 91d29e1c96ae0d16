"""The table of the logframe: its look, the height of its lines, folding, and dragging a line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from aict_desktop.domain.fields import Record
from aict_desktop.reference.words import message
from ui.logframe_acts import LineActs
from ui.logframe_lines import COLUMNS, LOGIC, Line
from ui.logframe_model import MatrixModel
from ui.logframe_paint import MatrixDelegate, height_of, indent_of
from ui.session import Session
from ui.theme import current

LOGIC_SHARE = 0.4
_NARROWEST = {LOGIC: 190}
_NARROW = 104


class MatrixTable(QTableView):
    """The lines of the logframe, of one objective or of all; ``folded`` tells that others are shown."""

    folded = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.matrix = MatrixModel(session)
        self.acts = LineActs(session, self._picked_record)
        self.setModel(self.matrix)
        self.setAccessibleName("Matrice du cadre logique")
        self.setAccessibleDescription(message("matrix_keys"))
        self._heights: dict[str, tuple[Line, tuple[int, ...], int]] = {}
        self._dress()
        self.verticalScrollBar().valueChanged.connect(self._stand)
        self.horizontalScrollBar().valueChanged.connect(self._stand)

    def picked(self) -> Line | None:
        """The line of the current cell."""
        index = self.currentIndex()
        return self.matrix.lines[index.row()] if index.isValid() else None

    def pick(self, id_: str, column: int = LOGIC) -> None:
        """Go to the line of a record, unfolding what hides it; the first one when there is none."""
        if self.matrix.place(id_) < 0 and (self.matrix.folded or self.matrix.only):
            self.matrix.folded.clear()
            self.matrix.only = ""
            self._renew()
            self.folded.emit()
        self.setCurrentIndex(self.matrix.index(max(self.matrix.place(id_), 0), column))

    def show_only(self, objective: str) -> None:
        """Show one objective with all under it; every one when ``objective`` is empty."""
        self.close_cell()
        self.matrix.only = objective
        self._renew()

    def fold(self, ids: set[str]) -> None:
        """Fold exactly these lines."""
        self.close_cell()
        self.matrix.folded = ids
        self._renew()
        self.folded.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self.matrix.lines[index.row()] if index.isValid() else None
        across = event.position().x() - self.visualRect(index).left()
        super().mousePressEvent(event)
        if line and line.folds and index.column() == LOGIC and across < indent_of(line, LOGIC):
            self._toggle(line)

    def dragEnterEvent(self, event: QDragMoveEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        target = self._under(event.position().toPoint())
        event.setAccepted(event.source() is self and target is not None and self.acts.may_drop(target))

    def dropEvent(self, event: QDropEvent) -> None:
        target = self._under(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the lines are ours to move, not Qt's
        if target is not None:
            self.acts.drop(target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, theme = self.viewport().width(), current()
        for column in COLUMNS[:-1]:
            share = LOGIC_SHARE if column == LOGIC else (1 - LOGIC_SHARE) / 3
            self.setColumnWidth(column, max(round(width * share), theme.px(_NARROWEST.get(column, _NARROW))))
        self._fit()
        self.scrollTo(self.currentIndex())

    def close_cell(self) -> None:
        """Close what is being typed in, if anything is."""

    def _picked_record(self) -> Record | None:
        line = self.picked()
        return line.record if line else None

    def _dress(self) -> None:
        self.setItemDelegate(MatrixDelegate(self))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(not self._session.readonly)
        self.setAcceptDrops(not self._session.readonly)
        self.setDropIndicatorShown(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(current().px(34))
        header = self.horizontalHeader()
        header.setMinimumSectionSize(current().px(_NARROW))
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        later = QTimer(self, singleShot=True, interval=0)
        later.timeout.connect(self._fit)
        header.sectionResized.connect(lambda *_: later.start())

    def _toggle_picked(self) -> None:
        if line := self.picked():
            self._toggle(line)

    def _toggle(self, line: Line) -> None:
        if line.folds:
            self.fold(self.matrix.folded ^ {line.record.id})
            self.setCurrentIndex(self.matrix.index(max(self.matrix.place(line.record.id), 0), LOGIC))

    def _under(self, point: QPoint) -> Record | None:
        index = self.indexAt(point)
        return self.matrix.lines[index.row()].record if index.isValid() else None

    def _renew(self) -> None:
        """Show what the dossier holds now, standing on the same line and in the same place."""
        kept, column = self.picked(), max(self.currentIndex().column(), 0)
        scrolled = self.verticalScrollBar().value()
        self.matrix.renew()
        self._fit()
        row = self.matrix.place(kept.record.id) if kept else -1
        if row >= 0:
            self.setCurrentIndex(self.matrix.index(row, column))
            self.verticalScrollBar().setValue(scrolled)

    def _fit(self) -> None:
        """Give each line its height; those that did not change cost a comparison."""
        widths = tuple(self.columnWidth(column) for column in COLUMNS)
        for row, line in enumerate(self.matrix.lines):
            height = self._height(line, widths)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
        self._stand()

    def _height(self, line: Line, widths: tuple[int, ...]) -> int:
        known = self._heights.get(line.record.id)
        if known is None or known[0] is not line or known[1] != widths:
            known = self._heights[line.record.id] = (line, widths, height_of(line, widths))
        return known[2]

    def _stand(self) -> None:
        """Put what is being typed in over its cell, whose place may have changed."""

"""A table over the records of one type, and the form of the one picked beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableView, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.placing import shifted
from aict_desktop.domain.removal import removed
from aict_desktop.reference.words import message, record_words
from ui.beside import Beside
from ui.parts import button, column, icon_button, label, row
from ui.record_sheet import Fields, RecordSheet, Section
from ui.records_model import Column, RecordsModel
from ui.session import Session
from ui.theme import current

WRAPPED = 12


class RecordsPanel(QWidget):
    """Find, add, move, remove and fill in the records of one type."""

    def __init__(
        self,
        session: Session,
        record: type[Record],
        columns: Sequence[Column],
        sections: Sequence[Section] | Sequence[str],
        *tools: QWidget,
    ) -> None:
        super().__init__()
        self._session = session
        self._type = record
        self._words = record_words(record.table)
        self.model = RecordsModel(session, record, columns)
        self.table = self._make_table()
        self.sheet = RecordSheet(session, record, _sections(sections))
        self._empty = label(self._words["empty"], "muted")
        self._seek = self._make_seek()
        self._lay_out(tools)
        self.sheet.made.connect(lambda id_: self.pick(id_))
        session.changed.connect(self._on_change)
        self._on_rows()
        self.pick(self.model.rows[0].id if self.model.rows else "")

    def pick(self, id_: str) -> None:
        """Show one record in the form; a new one when there is none of that id."""
        ids = [record.id for record in self.model.rows]
        if id_ in ids:
            self.table.setCurrentIndex(self.model.index(ids.index(id_), 0))
            self._show(id_)
        elif self._session.snapshot.get(self._type, id_) is not None:
            self._seek.clear()
            self.pick(id_)
        else:
            self.table.selectionModel().clear()
            self.sheet.show_new()

    def show_place(self, id_: str, field: str, table: str = "") -> None:
        """Open a record's sheet at a field, of it or of what hangs on it; the first record when about all."""
        rows = self.model.rows
        self.pick(self.sheet.owner_of(table, id_) or (rows[0].id if rows else ""))
        self._beside.show_second()
        if field or table:
            self.sheet.focus_on(field, table, id_)

    def add(self) -> None:
        """Start a new record."""
        self.pick("")
        self._beside.show_second()
        self.sheet.focus_on()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(f"Liste\u00a0: {self._words['many']}")
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(current().px(40))
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(current().px(34))
        table.verticalHeader().setMinimumSectionSize(current().px(34))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._fit_columns(table)
        header.setMinimumSectionSize(current().px(64))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        table.selectionModel().currentRowChanged.connect(self._on_current)
        table.activated.connect(lambda _: self._open())
        return table

    def _fit_columns(self, table: QTableView) -> None:
        """Columns as wide as the heading and the first records need, within limits."""
        # Few columns hold texts that wrap; many hold words beside the name.
        metrics, most = table.fontMetrics(), current().px(280 if self.model.columnCount() <= 3 else 116)
        for place in range(1, self.model.columnCount()):
            cells = [
                str(self.model.index(r, place).data() or "") for r in range(min(len(self.model.rows), 40))
            ]
            heading = str(self.model.headerData(place, Qt.Orientation.Horizontal))
            widest = max(metrics.horizontalAdvance(text) for text in [heading, *cells])
            table.setColumnWidth(place, min(widest + current().px(24), most))

    def _make_seek(self) -> QLineEdit:
        seek = QLineEdit(placeholderText="Chercher dans la liste", clearButtonEnabled=True)
        seek.setAccessibleName(f"Chercher\u00a0: {self._words['many']}")
        seek.textChanged.connect(self.model.seek)
        seek.textChanged.connect(lambda _: self._on_rows())
        return seek

    def _lay_out(self, tools: Sequence[QWidget]) -> None:
        add = button(self._words["new"], self.add, icon_name="plus")
        up = icon_button("chevron-up", "Monter dans la liste", lambda: self._shift(-1))
        down = icon_button("chevron-down", "Descendre dans la liste", lambda: self._shift(1))
        bin_ = icon_button("trash", "Supprimer", self._remove)
        self._row_tools = (up, down, bin_)
        add.setEnabled(not self._session.readonly)
        left, right = QWidget(), QWidget()
        left.setLayout(
            column(
                row(self._seek, add, *tools), self._empty, self.table, row(None, up, down, bin_, spacing=2)
            )
        )
        right.setLayout(column(self.sheet, margins=(12, 0, 0, 0)))
        self._beside = Beside(left, right, ("Liste", "Fiche"), (620, 400))
        self.setLayout(column(self._beside))

    def _open(self) -> None:
        self._beside.show_second()
        self.sheet.focus_on()

    def _picked(self) -> Record | None:
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        if index.isValid():
            self._show(self.model.rows[index.row()].id)

    def _show(self, id_: str) -> None:
        if self.sheet.record_id != id_:
            self.sheet.show_record(id_)

    def _shift(self, step: int) -> None:
        record = self._picked()
        if record:
            self._session.do(shifted(record, step, self._session.snapshot.all(self._type)))

    def _remove(self) -> None:
        record = self._picked()
        if record is None:
            return
        self._session.leaving.emit()
        place = self.table.currentIndex().row()
        self._session.do(removed(self._session.snapshot, record))
        rows = self.model.rows
        self.pick(rows[min(place, len(rows) - 1)].id if rows else "")

    def _on_change(self, edit: Edit) -> None:
        if self._type.table not in edit.tables and not self._refers_to(edit):
            return
        kept = self.sheet.record_id
        was_empty = not self.model.rows
        self.model.renew()
        self._on_rows()
        if was_empty:
            self._fit_columns(self.table)
            kept = kept or (self.model.rows[0].id if self.model.rows else "")
        ids = [record.id for record in self.model.rows]
        if kept in ids:
            index = self.model.index(ids.index(kept), 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(index, flags)

    def _refers_to(self, edit: Edit) -> bool:
        return bool(edit.tables & {"stakeholder", "area_priority", "theme_priority", "objective", "result"})

    def _on_rows(self) -> None:
        none = not self._session.snapshot.all(self._type)
        # Whole texts where they are few; lines of one height, which cost nothing, where they are many.
        few = len(self.model.rows) <= WRAPPED
        self.table.setWordWrap(few)
        mode = QHeaderView.ResizeMode.ResizeToContents if few else QHeaderView.ResizeMode.Fixed
        self.table.verticalHeader().setSectionResizeMode(mode)
        self._empty.setText(self._words["empty"] if none else message("nothing_found"))
        self._empty.setVisible(not self.model.rows)
        for tool in self._row_tools:
            tool.setEnabled(bool(self.model.rows) and not self._session.readonly)
        self.table.setVisible(not none)


def _sections(given: Sequence[Section] | Sequence[str]) -> list[Section]:
    """Field names alone make one section, which needs no tab."""
    names = tuple(name for name in given if isinstance(name, str))
    return [Section("Fiche", (Fields(names),))] if names else [s for s in given if isinstance(s, Section)]

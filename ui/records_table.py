"""A table over the records of one type, and the form of the one picked beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QTableView, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.placing import shifted
from aict_desktop.domain.removal import removed
from aict_desktop.reference.words import message, record_words
from ui.beside import Beside
from ui.narrowing import Narrowing
from ui.parts import button, column, icon_button, label, row
from ui.record_sheet import Fields, RecordSheet, Section
from ui.records_model import Column, Filter, RecordsModel
from ui.session import Session
from ui.sorting import Sorting
from ui.tables import fit_columns, show_calmly, wrap_lines
from ui.theme import current

WRAPPED = 12
MANY_TABS = 4
WIDE_LIST, WIDE_SHEET = (620, 400), (500, 510)


class RecordsPanel(QWidget):
    """Find, add, move, remove and fill in the records of one type."""

    def __init__(
        self,
        session: Session,
        record: type[Record],
        columns: Sequence[Column],
        sections: Sequence[Section] | Sequence[str],
        *,
        filters: Sequence[Filter] = (),
    ) -> None:
        super().__init__()
        self._session = session
        self._type = record
        self._words = record_words(record.table)
        self.model = RecordsModel(session, record, columns)
        self.table = self._make_table()
        found = _sections(sections)
        self.sheet = RecordSheet(session, record, found)
        self._widths = WIDE_SHEET if len(found) > MANY_TABS else WIDE_LIST
        self._empty = label(self._words["empty"], "muted")
        self._add = button(self._words["new"], self.add, icon_name="plus")
        self._narrowing = Narrowing(session, self.model, self._words["many"], filters, self._add)
        self._sorting = Sorting(self.model, self.table) if filters else None
        self._below = QWidget()
        self._lay_out()
        self._narrowing.narrowed.connect(self._on_rows)
        if self._sorting:
            self._sorting.sorted.connect(self._on_rows)
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
            self._narrowing.show_all()
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
        show_calmly(table, self.model, f"Liste\u00a0: {self._words['many']}")
        fit_columns(table, self._most())
        table.selectionModel().currentRowChanged.connect(self._on_current)
        table.activated.connect(lambda _: self._open())
        return table

    def _most(self) -> int:
        """How wide a column may be: few columns hold texts that wrap, many hold words beside the name."""
        return 280 if self.model.columnCount() <= 3 else 136

    def _lay_out(self) -> None:
        up = icon_button("chevron-up", "Monter dans la liste", lambda: self._shift(-1))
        down = icon_button("chevron-down", "Descendre dans la liste", lambda: self._shift(1))
        bin_ = icon_button("trash", "Supprimer", self._remove)
        self._movers, self._bin = (up, down), bin_
        self._add.setEnabled(not self._session.readonly)
        left, right = QWidget(), QWidget()
        self._below.setLayout(row(self._sorting, None, up, down, bin_, spacing=2))
        clear = (0, 0 if current().roomy else 6, 0, 0)
        listed = column(self._narrowing, self._empty, self.table, grow=self.table, margins=clear)
        listed.addStretch(0)  # the room of a table that is not shown
        if current().roomy:
            listed.addWidget(self._below)
        left.setLayout(listed)
        right.setLayout(column(self.sheet, margins=(12, 0, 0, 0)))
        self._beside = Beside(left, right, ("Liste", self._words["one"].capitalize()), self._widths)
        self._beside.put_in_corner(self._below)
        self.setLayout(column(self._beside, margins=(0, 10, 0, 0)))  # clear of the tabs above

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

    def _on_change(self, _: Edit) -> None:
        if self.sheet.record_id and self._session.snapshot.get(self._type, self.sheet.record_id) is None:
            self.sheet.show_new()  # undone: nothing can hang on it any more
        was_empty = not self.model.rows
        self.model.renew()
        self._narrowing.renew()
        if was_empty:
            fit_columns(self.table, self._most())
        self._on_rows()
        if was_empty and not self.sheet.record_id and self.model.rows:
            self.pick(self.model.rows[0].id)

    def _select(self, id_: str) -> None:
        """Let the list show as picked what the sheet shows, when it is there."""
        place = next((n for n, record in enumerate(self.model.rows) if record.id == id_), None)
        if place is not None and place != self.table.currentIndex().row():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(place, 0), flags)

    def _on_rows(self) -> None:
        every = len(self._session.snapshot.all(self._type))
        wrap_lines(self.table, few=len(self.model.rows) <= WRAPPED)
        self._narrowing.tell(every)
        self._empty.setText(message("nothing_found") if every else self._words["empty"])
        self._empty.setVisible(not self.model.rows)
        self._bin.setEnabled(bool(self.model.rows) and not self._session.readonly)
        sorts = self._sorting is not None and self._sorting.sorts
        for mover in self._movers:
            mover.setEnabled(self._bin.isEnabled() and not sorts)
        for piece in (self.table, self._below):
            piece.setVisible(bool(every))
        self._select(self.sheet.record_id)


def _sections(given: Sequence[Section] | Sequence[str]) -> list[Section]:
    """Field names alone make one section, which needs no tab."""
    names = tuple(name for name in given if isinstance(name, str))
    return [Section("Fiche", (Fields(names),))] if names else [s for s in given if isinstance(s, Section)]

"""Which lines of a list to take: a column, and its values to tick with what each adds up to."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QTableWidgetItem, QWidget

from aict_desktop.domain.french import format_money, format_number
from aict_desktop.imports.filters import Filter, sorting_columns, told_value
from aict_desktop.imports.found import Lines
from aict_desktop.imports.mapping import Column
from aict_desktop.imports.sums import Grouping
from aict_desktop.reference.words import message
from ui.import_lists import PlainTable
from ui.parts import button, column, label, row
from ui.theme import current


class LinesChoice(QWidget):
    """The values of one column, each with its lines and sums; ``changed`` when other lines are wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: Lines | None = None
        self._columns: tuple[Column, ...] = ()
        self._grouping: Grouping | None = None
        intro = label(message("pick_lines"), "muted")
        if not current().roomy:
            intro.hide()
        self._by = QComboBox()
        self._by.setAccessibleName("Choisir les lignes d’après la colonne")
        self._by.activated.connect(lambda _: self._show_column(tell=True))
        self._values = PlainTable("Valeurs à reprendre")
        self._values.itemChanged.connect(lambda _: self.changed.emit())
        every = button("Tout cocher", lambda: self._tick_all(Qt.CheckState.Checked), "flat")
        none = button("Tout décocher", lambda: self._tick_all(Qt.CheckState.Unchecked), "flat")
        tools = row(self._by, None, every, none)
        self.setLayout(column(intro, tools, self._values, margins=(0, 8, 0, 0), grow=self._values))

    def show_lines(self, lines: Lines) -> None:
        """Offer the columns and values of other lines; the column and what is unticked stay when there."""
        before, refused = self._by.currentText(), self._refused()
        self._lines = lines
        self._columns = sorting_columns(lines.lines, lines.layout)
        self._by.clear()
        self._by.addItems([found.heading for found in self._columns])
        self._by.setCurrentIndex(max(self._by.findText(before), 0))
        self._show_column(tell=False, refused=refused if self._by.currentText() == before else ())

    def offers(self) -> bool:
        """Whether there is a column to choose by."""
        return bool(self._columns)

    def filters(self) -> tuple[Filter, ...]:
        """The lines wanted; no filter when every value is ticked."""
        if self._grouping is None:
            return ()
        refused = self._refused()
        if not refused:
            return ()
        wanted = tuple(group.value for group in self._grouping.groups if group.value not in refused)
        return (Filter(self._grouping.column.place, self._grouping.column.heading, wanted),)

    def _refused(self) -> tuple[str, ...]:
        """The values that are not ticked."""
        groups = self._grouping.groups if self._grouping else ()
        pairs = zip(self._items(), groups, strict=True)
        return tuple(group.value for item, group in pairs if item.checkState() != Qt.CheckState.Checked)

    def _items(self) -> list[QTableWidgetItem]:
        items = (self._values.item(line, 0) for line in range(self._values.rowCount()))
        return [item for item in items if item is not None]

    def _show_column(self, *, tell: bool, refused: Collection[str] = ()) -> None:
        self._values.blockSignals(True)
        self._grouping = None
        self._values.start([], 0, [])
        if self._columns and self._lines:
            self._grouping = self._lines.by(self._columns[self._by.currentIndex()])
            self._fill(self._grouping, refused)
        self._values.blockSignals(False)
        if tell:
            self.changed.emit()

    def _fill(self, grouping: Grouping, refused: Collection[str]) -> None:
        money = list(grouping.groups[0].amounts) if grouping.groups else []
        headings = [grouping.column.heading, "Lignes", *map(grouping.subject.label, money)]
        self._values.start(headings, len(grouping.groups), [330, 70, 140, 140, 140])
        for line, group in enumerate(grouping.groups):
            item = self._values.put(line, 0, told_value(group.value))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            wanted = group.value not in refused
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
            self._values.put(line, 1, format_number(group.lines), number=True)
            for place, name in enumerate(money, 2):
                self._values.put(line, place, format_money(group.amounts[name]), number=True)

    def _tick_all(self, state: Qt.CheckState) -> None:
        self._values.blockSignals(True)
        for item in self._items():
            item.setCheckState(state)
        self._values.blockSignals(False)
        self._values.viewport().update()
        self.changed.emit()

"""The order of a list: by clicking a heading, or by a drop-down that the keyboard reaches."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTableView, QWidget

from ui.parts import icon_button, row
from ui.pick_list import PickList
from ui.records_model import RecordsModel


class Sorting(QWidget):
    """Which column a list is sorted by, and which way; ``sorted`` when that changes."""

    sorted = Signal()

    def __init__(self, model: RecordsModel, table: QTableView) -> None:
        super().__init__()
        self._model = model
        self._header = table.horizontalHeader()
        self._place: int | None = None
        self._falling = False
        self._list = PickList("Trier la liste", "Ordre de la liste", 15)
        headings = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
        self._list.offer({str(place): f"Trier\u00a0: {heading}" for place, heading in enumerate(headings)})
        self._list.chosen.connect(lambda code: self._sort(int(code) if code else None))
        self._turn = icon_button("arrow-down", "Inverser le tri", self._reverse)
        self._header.setSectionsClickable(True)
        self._header.sectionClicked.connect(self._on_heading)
        self.setLayout(row(self._list, self._turn, spacing=2, grow=self._list))
        self._show()

    @property
    def sorts(self) -> bool:
        """Whether the list is in another order than its own."""
        return self._place is not None

    def _on_heading(self, place: int) -> None:
        """A first click sorts, a second one reverses, a third one gives back the order of the list."""
        if place != self._place:
            self._sort(place)
        elif self._falling == self._model.falls(place):
            self._reverse()
        else:
            self._sort(None)

    def _sort(self, place: int | None) -> None:
        self._place = place
        self._falling = place is not None and self._model.falls(place)
        self._apply()

    def _reverse(self) -> None:
        self._falling = not self._falling
        self._apply()

    def _apply(self) -> None:
        self._model.sort_by(self._place, falling=self._falling)
        self._show()
        self.sorted.emit()

    def _show(self) -> None:
        self._list.pick("" if self._place is None else str(self._place))
        self._turn.setEnabled(self.sorts)
        self._header.setSortIndicatorShown(self.sorts)
        if self._place is not None:
            way = Qt.SortOrder.DescendingOrder if self._falling else Qt.SortOrder.AscendingOrder
            self._header.setSortIndicator(self._place, way)

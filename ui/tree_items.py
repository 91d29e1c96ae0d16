"""The lines of the strategy as the items of a tree, brought up to date without losing what is open."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from aict_desktop.domain.records import Strategy
from ui.theme import current
from ui.tree_lines import Line
from ui.tree_paint import LINE_ROLE, OutlineDelegate

_OPEN_DEPTH = 0
_INDENT = 24


class LineTree(QTreeWidget):
    """Items by the key of their line; what hangs on objectives is folded until one opens it."""

    def __init__(self) -> None:
        super().__init__()
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setHeaderHidden(True)
        self.setIndentation(current().px(_INDENT))
        self._delegate = OutlineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)

    def picked(self) -> Line | None:
        """The line in hand."""
        item = self.currentItem()
        return item.data(0, LINE_ROLE) if item else None

    def pick(self, key: str) -> None:
        """Go to a line, when it is there; what holds it opens."""
        if item := self.item(key):
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def item(self, key: str) -> QTreeWidgetItem | None:
        """The item of the line of that key."""
        return self._items.get(key)

    def make_room(self, line: Line | None, height: int = 0) -> None:
        """Let a line hold an editor of ``height`` pixels, and every other be as high as its text."""
        self._delegate.opened = (line.key if line else "", height)
        self.doItemsLayout()

    def show_lines(self, found: Mapping[str, Line]) -> None:
        """Show other lines by key, the same ones open and the same one in hand."""
        shown = [(key, item.data(0, LINE_ROLE).depth) for key, item in self._items.items()]
        if shown != [(key, line.depth) for key, line in found.items()]:
            self._rebuild(found)
        for key, line in found.items():
            if self._items[key].data(0, LINE_ROLE) != line:
                _fill(self._items[key], line)
        self.scheduleDelayedItemsLayout()

    def _rebuild(self, found: Mapping[str, Line]) -> None:
        folded = {key: not item.isExpanded() for key, item in self._items.items()}
        kept = self._kept_of(found)
        self.blockSignals(True)
        self.clear()
        self._items = {}
        held: list[QTreeWidgetItem] = []
        for key, line in found.items():
            del held[line.depth :]
            item = QTreeWidgetItem(held[-1]) if held else QTreeWidgetItem(self)
            _fill(item, line)
            held.append(item)
            self._items[key] = item
        for key, item in self._items.items():
            item.setExpanded(not folded.get(key, found[key].depth > _OPEN_DEPTH))
        self.pick(kept)
        self.blockSignals(False)

    def _kept_of(self, found: Mapping[str, Line]) -> str:
        """The key of the line in hand, or of the one that takes its place when it is gone."""
        line = self.picked()
        if line is None or line.key in found:
            return line.key if line else next(iter(found), "")
        place = list(self._items).index(line.key)
        return next(islice(found, min(place, len(found) - 1), None), "")


def _fill(item: QTreeWidgetItem, line: Line) -> None:
    item.setData(0, LINE_ROLE, line)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, line.told)
    moves = line.record is not None and not isinstance(line.record, Strategy)
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
    item.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled if moves else flags)

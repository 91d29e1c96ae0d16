"""What an edited workbook asks to change: sheets, lines and cells, each with its tick."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from aict_desktop.documents.returned.items import Added, Altered, Item, Told, with_needed, without_needy
from aict_desktop.documents.returned.problems import words
from aict_desktop.documents.returned.report import counted, value
from aict_desktop.domain.naming import shortened
from ui.icons import icon
from ui.parts import tip
from ui.theme import current

HEADINGS = ("Feuille, ligne, colonne", "Dans le dossier", "Dans le classeur")
_PLACE = Qt.ItemDataRole.UserRole
_FIRST = 0.46  # of the width, for the first column
_HEIGHT = 30  # of a row, so that its tick is easy to hit
_CALLED = 90
_FEW = 40  # lines that are all open at first


class ReturnedTree(QTreeWidget):
    """Each cell with its tick; that of a line or sheet takes all it holds. ``changed`` once they settle."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[Item, ...] = ()
        self._leaves: dict[int, QTreeWidgetItem] = {}
        self._chosen: set[int] = set()
        self.setAccessibleName("Changements du classeur")
        self.setHeaderLabels(list(HEADINGS))
        self.setUniformRowHeights(True)
        self.setIndentation(current().px(22))
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        # The tick of a sheet ticks many: they are looked at together.
        self._settling = QTimer(self, interval=0, singleShot=True)
        self._settling.timeout.connect(self._settle)
        self.itemChanged.connect(lambda *_: self._settling.start())

    def show_items(self, items: tuple[Item, ...], chosen: Collection[int]) -> None:
        """Show these changes, those chosen ticked."""
        self._items, self._chosen = items, set(chosen)
        self.blockSignals(True)
        self.clear()
        self._leaves.clear()
        for sheet, found in groupby(enumerate(items), lambda pair: pair[1].sheet):
            self._add_sheet(sheet, list(found))
        self._show_ticks()
        self.expandToDepth(2 if len(self._leaves) <= _FEW else 0)
        if first := self.topLevelItem(0):
            self.setCurrentItem(first)
        self.blockSignals(False)

    def chosen(self) -> set[int]:
        """The places of the items that are ticked."""
        return set(self._chosen)

    def choose(self, wanted: Collection[int]) -> None:
        """Tick exactly these, and those that they need."""
        self._chosen = with_needed(self._items, wanted)
        self._show_ticks()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        first = round(width * _FIRST)
        for place, wanted in enumerate((first, (width - first) // 2)):
            self.setColumnWidth(place, wanted)

    def _add_sheet(self, name: str, found: list[tuple[int, Item]]) -> None:
        lines = [list(group) for _, group in groupby(found, lambda pair: pair[1].line)]
        top = _item(self, (name, counted("lines", len(lines)), ""), parent_of=True)
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        for line in lines:
            place, first = line[0]
            if isinstance(first.change, Altered):
                holder = _item(top, (_called(first), "", ""), parent_of=True)
                for at, item in line:
                    self._leaves[at] = _cell(holder, item, item.told[0])
            else:
                self._leaves[place] = _whole_line(top, first)
            for at, _ in line:
                self._leaves[at].setData(0, _PLACE, at)

    def _ticked(self) -> Iterator[int]:
        return (at for at, leaf in self._leaves.items() if leaf.checkState(0) == Qt.CheckState.Checked)

    def _settle(self) -> None:
        now = set(self._ticked())
        kept = with_needed(self._items, now - self._chosen) | now
        for left in self._chosen - now:
            kept = without_needy(self._items, kept, left)
        self.choose(kept)

    def _show_ticks(self) -> None:
        self.blockSignals(True)
        for at, leaf in self._leaves.items():
            leaf.setCheckState(0, Qt.CheckState.Checked if at in self._chosen else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.viewport().update()


def _called(item: Item) -> str:
    told = shortened(item.called, _CALLED)
    return words("report", "row", row=item.row, called=told) if item.row else told


def _cell(parent: QTreeWidgetItem, item: Item, told: Told) -> QTreeWidgetItem:
    """A cell: what the dossier holds beside what the workbook says; a conflict says both sides changed."""
    made = _item(parent, (told.column, value(told.here), value(told.after)), full=(told.here, told.after))
    if item.conflict:
        _note(made, words("report", "both", before=value(told.before)))
    return made


def _whole_line(parent: QTreeWidgetItem, item: Item) -> QTreeWidgetItem:
    """A line that came, with its cells below, or one that went."""
    is_new = isinstance(item.change, Added)
    state = words("report", "line_new" if is_new else "line_gone")
    made = _item(parent, (_called(item), "", state))
    if item.note:
        _note(made, item.note)
    for told in item.told:
        _item(made, (told.column, "", value(told.after)), full=("", told.after), ticks=False)
    return made


def _note(item: QTreeWidgetItem, text: str) -> None:
    """Say something below a line, over the whole width."""
    item.setIcon(0, icon("alert-triangle", "warn"))
    made = _item(item, (text, "", ""), ticks=False)
    made.setFirstColumnSpanned(True)
    made.setForeground(0, current().colour("muted"))
    item.setExpanded(True)


def _item(
    parent: QTreeWidget | QTreeWidgetItem,
    texts: tuple[str, str, str],
    *,
    full: tuple[str, str] = ("", ""),
    parent_of: bool = False,
    ticks: bool = True,
) -> QTreeWidgetItem:
    made = QTreeWidgetItem(parent, list(texts))
    made.setSizeHint(0, QSize(0, current().px(_HEIGHT)))
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if ticks:
        flags |= Qt.ItemFlag.ItemIsUserCheckable
    if parent_of:
        flags |= Qt.ItemFlag.ItemIsAutoTristate
    made.setFlags(flags)
    for place, text in enumerate(
        (texts[0], *(whole or short for whole, short in zip(full, texts[1:], strict=True)))
    ):
        made.setToolTip(place, tip(text))
    return made

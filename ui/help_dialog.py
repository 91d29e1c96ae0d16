"""The whole help in a window of its own, which stays open while one works: a search, a list, a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QMessageBox,
    QScrollArea,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from aict_desktop.reference.help import Topic, search, topic, topics
from aict_desktop.reference.manual import words
from ui.fitting import fit
from ui.help_text import topic_widgets
from ui.parts import button, clear, column, label, row, scrolled, tip
from ui.theme import current

_SEARCH_AFTER_MS = 80
_ID = Qt.ItemDataRole.UserRole


class HelpDialog(QDialog):
    """What one types finds pages; without a search every page is listed by chapter and by step.

    ``go`` shows the page of the window that a topic tells of, where there is such a window.
    """

    def __init__(self, parent: QWidget, go: Callable[[str], object] | None = None) -> None:
        super().__init__(parent)
        self._go = go
        said = words("browse")
        self.setWindowTitle(said["title"])
        fit(self, 860, 600)
        self._query = QLineEdit()
        self._query.setPlaceholderText(said["hint"])
        self._query.setAccessibleName(said["search"])
        self._query.setClearButtonEnabled(True)
        self._list = QTreeWidget()
        self._list.setHeaderHidden(True)
        self._list.setAccessibleName(said["found"])
        self._items: dict[str, QTreeWidgetItem] = {}
        self._nothing = label("", "muted")
        self._page = column(spacing=8)
        self._reader = self._make_reader()
        self._wait = QTimer(self, interval=_SEARCH_AFTER_MS, singleShot=True)
        self._wait.timeout.connect(self._find)
        self._query.textChanged.connect(lambda _: self._wait.start())
        self._list.currentItemChanged.connect(lambda now, _: self._show_item(now))
        self._build()
        self._fill(topics(), opened=False)

    def look_for(self, query: str, topic_id: str = "") -> None:
        """Show what a search finds, or a topic; with neither, everything as it was left."""
        if query or topic_id:
            self._query.setText(query)
            self._wait.stop()
            self._find()
        if topic_id:
            self._list.setCurrentItem(self._items[topic_id])
        self._query.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = event.key() == Qt.Key.Key_Down and self._query.hasFocus()
        if down or (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._query.hasFocus()):
            self._list.setFocus()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        left = QWidget()
        left.setLayout(column(self._query, self._nothing, self._list, spacing=8, grow=self._list))
        beside = QSplitter() if current().roomy else QSplitter(Qt.Orientation.Vertical)
        beside.addWidget(left)
        beside.addWidget(self._reader)
        beside.setChildrenCollapsible(False)
        beside.setSizes([current().px(300), current().px(520)])
        close = row(None, button("Fermer", self.accept))
        self.setLayout(column(beside, close, spacing=10, margins=(16, 14, 16, 12), grow=beside))

    def _make_reader(self) -> QScrollArea:
        inner = QWidget()
        inner.setLayout(column(self._page, None, margins=(18, 12, 18, 18)))
        return scrolled(inner, words("browse")["title"], by_keyboard=True)

    def _find(self) -> None:
        query = self._query.text().strip()
        found = [each.topic for each in search(query)] if query else topics()
        self._nothing.setText(words("browse")["nothing"].format(query=query) if not found else "")
        self._nothing.setVisible(not found)
        self._fill(found, opened=bool(query))

    def _fill(self, found: Sequence[Topic], *, opened: bool) -> None:
        """The topics under their groups, in the order of the help; of a search, the best one is shown."""
        self._list.clear()
        self._items.clear()
        order = {each.id: place for place, each in enumerate(topics())}
        for group, held in groupby(sorted(found, key=lambda each: order[each.id]), lambda each: each.group):
            head = QTreeWidgetItem(self._list, [group])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for each in held:
                item = QTreeWidgetItem(head, [each.title])
                item.setData(0, _ID, each.id)
                item.setToolTip(0, tip(each.title))
                self._items[each.id] = item
            head.setExpanded(opened)
        if found:
            self._list.setCurrentItem(self._items[found[0].id])

    def _show_item(self, item: QTreeWidgetItem | None) -> None:
        if item is None or not item.data(0, _ID):
            return
        shown = topic(item.data(0, _ID))
        clear(self._page)
        self._page.addWidget(label(shown.group, "small"))
        self._page.addWidget(label(shown.title, "h1"))
        if shown.page and self._go:
            there = button("Ouvrir cette page", partial(self._go, shown.page), icon_name="arrow-right")
            self._page.addLayout(row(there, None))
        for widget in topic_widgets(shown.parts, "body"):
            self._page.addWidget(widget)
        self._reader.verticalScrollBar().setValue(0)


def say_no_reader(parent: QWidget, path: Path) -> None:
    """Say that no program of this computer opens the manual, and where it is."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(words("browse")["title"])
    box.setText(words("browse")["no_manual"].format(path=path))
    box.open()

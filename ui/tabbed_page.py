"""A page of tabs, each made when it is first looked at, and each told which records it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtWidgets import QTabWidget, QWidget

from ui.corner import put_beside
from ui.parts import column
from ui.records_table import RecordsPanel
from ui.session import Session


@dataclass(frozen=True)
class Tab:
    """One tab; ``tables`` names the records that one goes to it for. A ``folded`` one is not in Essentiel.

    What it makes is a RecordsPanel, or a widget with ``show_place(table, id, field)`` when it names tables.
    """

    title: str
    make: Callable[[Session], QWidget]
    tables: tuple[str, ...] = ()
    folded: bool = False


class TabbedPage(QWidget):
    """An overview made of tabs; ``tools`` stand beside their titles."""

    def __init__(self, session: Session, tabs: Sequence[Tab], tools: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._session = session
        self._described = tuple(tabs)
        self._made: dict[int, QWidget] = {}
        self._holders = [QWidget() for _ in tabs]
        self._essential = False
        self.tabs = QTabWidget()
        self.tabs.setUsesScrollButtons(True)
        for holder, tab in zip(self._holders, tabs, strict=True):
            holder.setLayout(column())
            self.tabs.addTab(holder, tab.title)
        if tools:
            put_beside(self.tabs, *tools)
        self.tabs.currentChanged.connect(self._on_tab)
        self.setLayout(column(self.tabs))

    def showEvent(self, event: object) -> None:
        self._open(self.tabs.currentIndex())

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Go to a record, in the first tab that names its table; else open the first tab."""
        place = next((n for n, tab in enumerate(self._described) if table in tab.tables), 0)
        self.tabs.setTabVisible(place, True)
        self.tabs.setCurrentIndex(place)
        made = self._open(place)
        if isinstance(made, RecordsPanel):
            made.show_place(id_, field, table)
        elif table in self._described[place].tables:
            cast(Any, made).show_place(table, id_, field)

    def show_tab(self, title: str) -> QWidget:
        """Open the tab of that title; what it holds."""
        place = next(n for n, tab in enumerate(self._described) if tab.title == title)
        self.tabs.setCurrentIndex(place)
        return self._open(place)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what only a finer analysis needs; the open tab stays."""
        self._essential = essential
        for place, tab in enumerate(self._described):
            kept = place == self.tabs.currentIndex()
            self.tabs.setTabVisible(place, kept or not (essential and tab.folded))
        for made in self._made.values():
            self._deepen(made)

    def _on_tab(self, place: int) -> None:
        self._session.leaving.emit()
        if self.isVisible():
            self._open(place)

    def _open(self, place: int) -> QWidget:
        if place not in self._made:
            made = self._made[place] = self._described[place].make(self._session)
            layout = self._holders[place].layout()
            assert layout is not None, "it was given one when it was made"
            layout.addWidget(made)
            self._deepen(made)
        return self._made[place]

    def _deepen(self, made: QWidget) -> None:
        """What a tab holds folds too, when it has something to fold."""
        deep = made.sheet if isinstance(made, RecordsPanel) else made
        if fold := getattr(deep, "set_depth", None):
            fold(essential=self._essential)

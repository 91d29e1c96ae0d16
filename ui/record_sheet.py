"""The sheet of one record: its fields, the records that hang on it and what they come to, in tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from aict_desktop.domain.fields import Record
from aict_desktop.reference.words import message, record_words
from ui.collector import Collector
from ui.focus import give_focus, reachable
from ui.form import Form
from ui.panels import Panel
from ui.parts import column, label, scrolled
from ui.session import Session


@dataclass(frozen=True)
class Fields:
    """Fields of the record itself; the ``folded`` ones only outside Essentiel.

    What is ``made_elsewhere`` is not begun by typing: its fields show once there is a record.
    """

    names: tuple[str, ...]
    folded: tuple[str, ...] = ()
    title: str = ""
    made_elsewhere: bool = False


@dataclass(frozen=True)
class Children:
    """Records of another type that hang on this one by their field ``link``."""

    record: type[Record]
    link: str
    fields: tuple[str, ...]
    title: str = ""
    """Their name in the plural when empty."""


@dataclass(frozen=True)
class Shown:
    """A panel under a heading."""

    title: str
    make: Callable[[Session], QWidget]


Part: TypeAlias = Fields | Children | Shown


@dataclass(frozen=True)
class Section:
    """One tab of the sheet; a ``folded`` one is there only outside Essentiel."""

    title: str
    parts: tuple[Part, ...]
    folded: bool = False


class RecordSheet(QWidget):
    """One record of a type, or the one that typing is about to make; a tab is made when it is opened."""

    made = Signal(str)
    """The id of the record that typing has just made."""

    def __init__(self, session: Session, record: type[Record], sections: Sequence[Section]) -> None:
        super().__init__()
        self.record_id = ""
        self._session = session
        self._type = record
        self._sections = tuple(sections)
        self._essential = False
        self._pages = [_Page(self, session, record, section) for section in sections]
        self._tabs = QTabWidget()
        self._tabs.setUsesScrollButtons(True)
        alone = len(self._pages) == 1
        self.setLayout(column(self._pages[0] if alone else self._tabs))
        if alone:
            self._pages[0].open()
        else:
            for page in self._pages:
                self._tabs.addTab(page, page.section.title)
            self._tabs.currentChanged.connect(self._on_tab)
            self._pages[0].open()

    @property
    def awaited(self) -> str:
        """The key of what a tab says while there is no record: it waits for the fields, or for the record."""
        parts = (part for section in self._sections for part in section.parts)
        elsewhere = any(isinstance(part, Fields) and part.made_elsewhere for part in parts)
        return "sheet_none" if elsewhere else "sheet_first"

    def show_record(self, id_: str) -> None:
        """Bind every part to an existing record."""
        self.record_id = id_
        for page in self._pages:
            page.renew()

    def show_new(self) -> None:
        """Bind the fields to a record yet to be made."""
        self.show_record("")

    def owner_of(self, table: str, id_: str) -> str:
        """The id of the record whose sheet holds a record of ``table``: itself, or what it hangs on."""
        parts = (part for section in self._sections for part in section.parts)
        for part in (p for p in parts if isinstance(p, Children) and p.record.table == table):
            child = self._session.snapshot.get(part.record, id_)
            return getattr(child, part.link) if child else ""
        return id_

    def focus_on(self, field: str = "", table: str = "", id_: str = "") -> None:
        """Put the cursor in a field, of the record or of what hangs on it; the first one by default."""
        page = next((page for page in self._pages if page.holds(field, table)), self._pages[0])
        if self._tabs.count():
            self._tabs.setCurrentWidget(page)
        page.open()
        page.focus_on(field, table, id_)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what only a finer analysis needs."""
        self._essential = essential
        for place, page in enumerate(self._pages):
            if self._tabs.count():
                self._tabs.setTabVisible(place, not (essential and page.section.folded))
            page.set_depth(essential=essential)

    @property
    def essential(self) -> bool:
        """Whether what a finer analysis needs is folded."""
        return self._essential

    def bind(self, id_: str) -> None:
        """Let every part know of the record that one of them has just made."""
        self.show_record(id_)
        self.made.emit(id_)

    def _on_tab(self, place: int) -> None:
        self._session.leaving.emit()
        self._pages[place].open()


class _Page(QWidget):
    """One tab of the sheet, empty until it is opened."""

    def __init__(self, sheet: RecordSheet, session: Session, record: type[Record], section: Section) -> None:
        super().__init__()
        self.section = section
        self._sheet = sheet
        self._session = session
        self._type = record
        self._forms: list[tuple[Fields, Form]] = []
        self._collectors: list[tuple[Children, Collector]] = []
        self._panels: list[QWidget] = []
        self._needs_record: list[QWidget] = []
        self._waiting = label(message(sheet.awaited), "muted")
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)

    @property
    def opened(self) -> bool:
        """Whether its parts were made."""
        return self._frame.count() > 0

    def open(self) -> None:
        """Make its parts, the first time."""
        if self.opened:
            return
        made = [piece for part in self.section.parts for piece in self._made(part)]
        inner = QWidget()
        inner.setLayout(column(self._waiting, *made, None, spacing=12, margins=(4, 8, 12, 12)))
        self._frame.addWidget(scrolled(inner, self.section.title))
        self.renew()
        self.set_depth(essential=self._sheet.essential)

    def renew(self) -> None:
        """Bind the parts to the sheet's record."""
        id_ = self._sheet.record_id
        for _, form in self._forms:
            if id_:
                form.show_record(id_)
            else:
                form.show_new({})
        for part, collector in self._collectors:
            collector.show_under({part.link: id_})
        for panel in self._panels:
            cast(Panel, panel).show_record(id_)
        for piece in self._needs_record:
            piece.setVisible(bool(id_))
        begun = any(not part.made_elsewhere for part, _ in self._forms)
        self._waiting.setVisible(self.opened and not id_ and not begun)

    def set_depth(self, *, essential: bool) -> None:
        """Fold the fields that only a finer analysis needs."""
        for part, form in self._forms:
            form.show_only([name for name in part.names if not (essential and name in part.folded)])

    def holds(self, field: str, table: str) -> bool:
        """Whether the field is in this tab."""
        if table and table != self._type.table:
            return any(
                isinstance(part, Children) and part.record.table == table for part in self.section.parts
            )
        return any(isinstance(part, Fields) and field in part.names for part in self.section.parts)

    def focus_on(self, field: str, table: str, id_: str) -> None:
        """Put the cursor in the field, or at the first place to answer."""
        for children, collector in self._collectors:
            if children.record.table == table:
                collector.open(id_, field)
                return
        for part, form in self._forms:
            if (field in part.names or not field) and (self._sheet.record_id or not part.made_elsewhere):
                form.focus_on(field)
                return
        for first in reachable(self)[:1]:
            give_focus(first, self)

    def _made(self, part: Part) -> list[QWidget]:
        if isinstance(part, Fields):
            form = Form(self._session, self._type, part.names, compact=True)
            form.made.connect(self._sheet.bind)
            self._forms.append((part, form))
            shown: list[QWidget] = [label(part.title, "h2"), form] if part.title else [form]
            self._needs_record += shown if part.made_elsewhere else []
            return shown
        if isinstance(part, Children):
            title = label(part.title or record_words(part.record.table)["many"].capitalize(), "h2")
            collector = Collector(self._session, part.record, part.fields, {part.link: ""}, noted_first=True)
            self._collectors.append((part, collector))
            self._needs_record += [title, collector]
            return [title, collector]
        title, panel = label(part.title, "h2"), part.make(self._session)
        self._panels.append(panel)
        told = [title, panel] if part.title else [panel]
        self._needs_record += told
        return told

"""The lists of the import: lines as they will be, what each column holds, names and values to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
)

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Choice, Money, Quantity, Record, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records import Action, Contact, Measurement, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.imports.mapping import Layout
from aict_desktop.imports.subjects import Subject
from aict_desktop.reference.values import told
from aict_desktop.reference.words import field_words, message, record_words, word
from ui.parts import tip
from ui.theme import current

_CONTACTS = "contacts"
_SHOWN = {
    Action.table: ("title", "organisation", "year", "requested", "proposed", "voted", "paid", "date_text"),
    Stakeholder.table: (
        *("name", "organisation", "category", "position", "territory", "themes", "forms"),
        *(_CONTACTS, "notes"),
    ),
    Measurement.table: ("indicator", "day", "value", "source", "comment", "breakdown"),
}


class PlainTable(QTableWidget):
    """A table of texts that Tab leaves, named for screen readers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().setDefaultSectionSize(current().px(34))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def start(self, headings: Sequence[str], rows: int, widths: Sequence[int]) -> None:
        """Empty the table and give it these columns; widths are those of the design."""
        self.clear()
        self.setColumnCount(len(headings))
        self.setRowCount(rows)
        self.setHorizontalHeaderLabels(list(headings))
        for place, width in enumerate(widths[: len(headings)]):
            self.setColumnWidth(place, current().px(width))

    def put(self, row: int, place: int, text: str, *, number: bool = False) -> QTableWidgetItem:
        """Write a cell."""
        item = QTableWidgetItem(shortened(text, 200))
        item.setToolTip(tip(text))
        if number:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(row, place, item)
        return item


class PreviewTable(PlainTable):
    """The records that an import adds or completes, as they will be."""

    def __init__(self) -> None:
        super().__init__("Lignes comprises")

    def show_edit(self, before: Snapshot, edit: Edit, record: type[Record]) -> None:
        """Show the records of a type that ``edit`` touches, themselves or by what belongs to them."""
        after = before.with_(edit)
        touched = [c.after for c in edit.changes if c.after]
        ids = dict.fromkeys(r.id if isinstance(r, record) else getattr(r, record.table, "") for r in touched)
        records = [found for id_ in ids if (found := after.get(record, id_))]
        cells = {
            name: texts
            for name in _SHOWN[record.table]
            if any(texts := [_told(after, each, name) for each in records])
        }
        self.start([_heading(record, name) for name in cells], len(records), [260, 200])
        for place, (name, texts) in enumerate(cells.items()):
            number = isinstance(kinds(record).get(name), Money | Quantity)
            for line, text in enumerate(texts):
                self.put(line, place, text, number=number)


def _told(after: Snapshot, record: Record, name: str) -> str:
    if name == _CONTACTS:
        return ", ".join(filter(None, map(_told_contact, after.where(Contact, stakeholder=record.id))))
    if link := LINKS.get((record.table, name)):
        kind = kinds(link.record)[link.value]
        codes = link.values(after, record.id)
        return ", ".join(word(kind.vocabulary, code) for code in codes) if isinstance(kind, Choice) else ""
    return told(after, record, name)


def _told_contact(contact: Contact) -> str:
    return name_of(contact) or contact.role or contact.email or contact.phone


def _heading(record: type[Record], name: str) -> str:
    if name == _CONTACTS:
        return record_words(Contact.table)["many"].capitalize()
    words = field_words(record.table, name)
    return words.get("short", words["label"])


class ColumnsTable(PlainTable):
    """What each column of the file is taken for; ``chosen`` tells the place of one and its new target."""

    chosen = Signal(int, str)

    def __init__(self) -> None:
        super().__init__("Correspondance des colonnes")

    def show_layout(self, layout: Layout) -> None:
        """Show each column and the list in which its target is picked."""
        self.start(["Colonne du fichier", "Reprise comme"], len(layout.columns), [420])
        for line, found in enumerate(layout.columns):
            self.put(line, 0, found.heading or message("no_heading"))
            chooser = self._chooser(found.place, found.heading, found.target, layout.subject)
            self.setCellWidget(line, 1, chooser)

    def _chooser(self, place: int, heading: str, target: str, subject: Subject) -> QComboBox:
        chooser = QComboBox()
        chooser.setAccessibleName(f"Reprendre «\u00a0{heading}\u00a0» comme")
        for code in subject.targets:
            chooser.addItem(subject.label(code), code)
        chooser.setCurrentIndex(max(chooser.findData(target), 0))
        chooser.activated.connect(lambda _: self.chosen.emit(place, chooser.currentData()))
        return chooser


class TickList(QListWidget):
    """Names to tick; ``ticked`` when the user changes one."""

    ticked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.itemChanged.connect(lambda _: self.ticked.emit())

    def offer(self, names: Iterable[str]) -> None:
        """Show other names, ticked but for those that were there and were not."""
        left = set(self.left_out())
        self.blockSignals(True)
        self.clear()
        for name in names:
            item = QListWidgetItem(name, self)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if name in left else Qt.CheckState.Checked)
        self.blockSignals(False)

    def left_out(self) -> list[str]:
        """The names that are not ticked."""
        items = (self.item(place) for place in range(self.count()))
        return [item.text() for item in items if item.checkState() == Qt.CheckState.Unchecked]

"""Editors that one picks from: lists, scales, boxes to tick."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QCompleter,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from aict_desktop.domain import fields
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.countries import countries
from aict_desktop.reference.values import called
from aict_desktop.reference.words import message, options
from ui.editors.lines import UndoFreeLine
from ui.theme import current

Choices = Callable[[Snapshot, str], Mapping[Any, str]]
"""What may be ticked for the record of an id (empty while it is yet to be made), and the words for it."""

_UNSET = "—"


class ChoiceEditor(QComboBox):
    """One of the words of a vocabulary."""

    touched = Signal()
    settled = Signal()

    def __init__(self, kind: fields.Kind) -> None:
        super().__init__()
        self.kind = kind
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._offer(options(kind))
        self.activated.connect(lambda _: self.settled.emit())

    def value(self) -> Any:
        return self.currentData()

    def show_value(self, value: Any, snapshot: Snapshot) -> None:
        place = self.findData(value)
        if place < 0:
            # A code of a later version: shown as it is rather than lost.
            self.addItem(str(value), value)
            place = self.count() - 1
        self.setCurrentIndex(place)
        if line := self.lineEdit():
            line.setCursorPosition(0)

    def composing(self) -> bool:
        return False

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a page must not change what the mouse happens to pass over.
        event.ignore()

    def _offer(self, choices: Mapping[Any, str]) -> None:
        self.clear()
        self.addItem(_UNSET, self.kind.empty)
        for code, words in choices.items():
            self.addItem(words, code)


class _SearchedEditor(ChoiceEditor):
    """A long list in which typing finds."""

    def __init__(self, kind: fields.Kind) -> None:
        super().__init__(kind)
        self.setEditable(True)
        self.setLineEdit(UndoFreeLine())
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._take)
        self.setCompleter(completer)
        line = self.lineEdit()
        if line:
            line.editingFinished.connect(lambda: self._take(line.text()))

    def value(self) -> Any:
        words = self.typed().strip()
        place = self._place_of(words)
        if place < 0:
            raise ValueError(message("wrong_choice", text=shortened(words, 40)))
        return self.itemData(place)

    def typed(self) -> str:
        """What stands in the field, in the list or not."""
        line = self.lineEdit()
        return line.text() if line else ""

    def show_typed(self, text: str) -> None:
        """Show what was typed and could not be read."""
        self.setEditText(text)

    def _place_of(self, words: str) -> int:
        return self.findText(words, Qt.MatchFlag.MatchFixedString) if words else 0

    def _take(self, words: str) -> None:
        place = self._place_of(words.strip())
        known = place == self.currentIndex()
        if place >= 0:
            self.setCurrentIndex(place)
            self.setEditText(self.itemText(place))
        if not known:
            self.settled.emit()


class CountryEditor(_SearchedEditor):
    """A country, by its French name."""

    def __init__(self, kind: fields.Kind) -> None:
        super().__init__(kind)
        self._offer({country.code: country.name for country in countries()})


class RefEditor(_SearchedEditor):
    """Another record of the dossier, by its name."""

    _offered: tuple[fields.Record, ...] | None = None

    def show_value(self, value: Any, snapshot: Snapshot) -> None:
        assert isinstance(self.kind, fields.Ref)
        rows = snapshot.all(BY_TABLE[self.kind.table])
        if rows is not self._offered:  # a snapshot keeps the tuples that no edit touched
            named = sorted(
                ((called(snapshot, row), row.id) for row in rows), key=lambda pair: pair[0].casefold()
            )
            self._offer({id_: shortened(name, 70) or _UNSET for name, id_ in named})
            self._offered = rows
        super().show_value(value, snapshot)


class ScaleEditor(QWidget):
    """A mark on a scale: its words side by side, and "not rated"."""

    touched = Signal()
    settled = Signal()

    def __init__(self, kind: fields.Kind) -> None:
        super().__init__()
        self.kind = kind
        self._group = QButtonGroup(self)
        self._values: list[Any] = [None, *options(kind)]
        # Rows of three, so that large type clips nothing.
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(current().px(2))
        for place, words in enumerate([message("not_rated"), *options(kind).values()]):
            made = QRadioButton(words)
            made.clicked.connect(lambda _=False: self.settled.emit())
            self._group.addButton(made, place)
            grid.addWidget(made, place // 3, place % 3)

    def value(self) -> Any:
        return self._values[max(self._group.checkedId(), 0)]

    def composing(self) -> bool:
        return False

    def show_value(self, value: Any, snapshot: Snapshot) -> None:
        mark = self._group.button(self._values.index(value) if value in self._values else 0)
        mark.setChecked(True)
        self.setFocusProxy(mark)

    def set_name(self, name: str) -> None:
        """Tell a screen reader what each mark is a mark of."""
        for made in self._group.buttons():
            made.setAccessibleName(f"{name}\u00a0: {made.text()}")

    def set_readonly(self) -> None:
        """Let nobody change the mark."""
        self.setEnabled(False)


class FlagEditor(QWidget):
    """Yes or no; its words stand beside the box."""

    touched = Signal()
    settled = Signal()

    def __init__(self, kind: fields.Kind) -> None:
        super().__init__()
        self.kind = kind
        self.box = QCheckBox()
        self.box.clicked.connect(lambda _: self.settled.emit())
        self.setFocusProxy(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)

    def value(self) -> Any:
        return self.box.isChecked()

    def composing(self) -> bool:
        return False

    def show_value(self, value: Any, snapshot: Snapshot) -> None:
        self.box.setChecked(value)


class TickEditor(QListWidget):
    """Several values at once: a list of boxes to tick, by mouse or space bar."""

    touched = Signal()
    settled = Signal()

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.owner = ""
        """The id of the record that values are ticked for."""
        self._choices = choices
        self._showing = False
        self._offered: Mapping[Any, str] = {}
        self._kept: tuple[Any, ...] = ()
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._on_tick)

    def value(self) -> Any:
        rows = (self.item(place) for place in range(self.count()))
        ticked = (
            item.data(Qt.ItemDataRole.UserRole) for item in rows if item.checkState() == Qt.CheckState.Checked
        )
        return (*ticked, *self._kept)

    def show_value(self, value: Any, snapshot: Snapshot) -> None:
        self._showing = True
        offered = dict(self._choices(snapshot, self.owner))
        if offered != self._offered or not self.count():
            self._offer(offered)
        # What is ticked and not offered here, such as a code of a later version, is kept rather than lost.
        self._kept = tuple(code for code in value if code not in offered)
        for place, code in enumerate(offered):
            ticked = Qt.CheckState.Checked if code in value else Qt.CheckState.Unchecked
            self.item(place).setCheckState(ticked)
        self._showing = False

    def composing(self) -> bool:
        return False

    def _offer(self, offered: Mapping[Any, str]) -> None:
        """Put other boxes in the list, which stays at the same place."""
        self._offered = offered
        place, scrolled = self.currentRow(), self.verticalScrollBar().value()
        self.clear()
        for code, words in offered.items():
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self.addItem(item)
        if not offered:
            nothing = QListWidgetItem(message("nothing_to_tick"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(nothing)
        self.setCurrentRow(min(max(place, 0), self.count() - 1))
        self.setFixedHeight(current().px(34) * min(max(self.count(), 2), 7) + 4)
        self.verticalScrollBar().setValue(scrolled)

    def _on_tick(self, _: QListWidgetItem) -> None:
        if not self._showing:
            self.settled.emit()

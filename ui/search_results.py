"""What a search found, as the lines of a list: headings, places of the window and records with an extract."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from aict_desktop.domain.edit import Key
from aict_desktop.domain.extracts import Extract, extract, words_held
from aict_desktop.domain.folding import fold
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.reference.guidance import step
from aict_desktop.reference.values import called, told
from aict_desktop.reference.words import field_label, message, record_words
from aict_desktop.storage.search_index import SHORTEST, SearchIndex, searched_fields
from ui.search_places import Place
from ui.session import Session

SHOWN_A_STEP = 25
SHOWN_PLACES = 6
RESULT, LINES = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""What the delegate asks for: a Result, and how many lines it takes: a heading takes one."""

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Line: TypeAlias = str | Place | Key
_NOTHING = Extract("")


@dataclass(frozen=True)
class Result:
    """One line in words: what was found, what it is, and the text that holds what was sought."""

    title: Extract
    about: str = ""
    text: Extract = _NOTHING


class SearchResults(QAbstractListModel):
    """The lines found for a text. Each is put in words only when it is looked at."""

    def __init__(self, session: Session, index: SearchIndex, places: Sequence[Place]) -> None:
        super().__init__()
        self._session = session
        self._index = index
        self._places = places
        self._beginnings: Sequence[str] = ()
        self._told: dict[int, Result] = {}
        self.lines: list[Line] = []

    def seek(self, text: str) -> None:
        """Find a text."""
        self._beginnings, self._told = fold(text).split(), {}
        lines = [*self._places_found(), *self._records_found(text)]
        if lines == self.lines:  # one letter more often leaves the same
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 0))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    @property
    def count(self) -> int:
        """How many lines one can go to."""
        return sum(not isinstance(line, str) for line in self.lines)

    def field_of(self, key: Key) -> str:
        """The field of a record that holds most of the words sought, the first of them."""
        table, id_ = key
        record = self._session.snapshot.tables[table].get(id_)
        held = {
            name: words_held(told(self._session.snapshot, record, name), self._beginnings)
            for name in searched_fields(table)
            if record and getattr(record, name)
        }
        return max(held, key=lambda name: held[name], default="")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == RESULT:
            return self._result(index.row())
        if role == LINES:
            return 1 if isinstance(self.lines[index.row()], str) else 2
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            result = self._result(index.row())
            return ", ".join(filter(None, (result.title.text, result.about, result.text.text)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        heading = isinstance(self.lines[index.row()], str)
        return Qt.ItemFlag.NoItemFlags if heading else super().flags(index)

    def _places_found(self) -> list[Line]:
        if sum(map(len, self._beginnings)) < SHORTEST:
            return []
        found = [place for place in self._places if place.answers(self._beginnings)][:SHOWN_PLACES]
        return [message("search_places"), *found] if found else []

    def _records_found(self, text: str) -> list[Line]:
        lines: list[Line] = []
        for step_id, keys in self._index.find(text, SHOWN_A_STEP).items():
            title = step(step_id).short
            cut = len(keys) == SHOWN_A_STEP
            lines.append(message("search_cut", step=title, count=SHOWN_A_STEP) if cut else title)
            lines += keys
        return lines

    def _result(self, row: int) -> Result:
        if row not in self._told:
            line = self.lines[row]
            if isinstance(line, str):
                self._told[row] = Result(Extract(line))
            elif isinstance(line, Place):
                self._told[row] = Result(extract(line.name, self._beginnings), line.about)
            else:
                self._told[row] = self._record_told(line)
        return self._told[row]

    def _record_told(self, key: Key) -> Result:
        table, id_ = key
        snapshot = self._session.snapshot
        record = snapshot.get(BY_TABLE[table], id_)
        if record is None:  # taken away while the list was open
            return Result(_NOTHING)
        name, words = self.field_of(key), record_words(table)["one"]
        text = told(snapshot, record, name)
        title = extract(shortened(called(snapshot, record), 90), self._beginnings)
        if text in title.text or (text == name_of(record) and title.marks):
            return Result(title, words.capitalize())
        about = f"{words.capitalize()}\u00a0: {field_label(table, name).lower()}"
        return Result(title, about, extract(text, self._beginnings))

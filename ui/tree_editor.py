"""The editor that stands over a line of the outline; it writes after a pause, and always on leaving."""

from __future__ import annotations

import uuid
from dataclasses import replace

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.fields import Record, kinds
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import field_words
from ui.editors.lines import TextEditor
from ui.session import Session
from ui.theme import current
from ui.tree_lines import Line

_FEWEST_LINES = 2


class OutlineEditor(TextEditor):
    """The text of one line, of a record of the dossier or of one that typing will make."""

    def __init__(self, session: Session, line: Line, parent: QWidget) -> None:
        assert line.record is not None, "only records have a text"
        super().__init__(kinds(type(line.record))[line.field])
        self.setParent(parent)
        self.line = line
        self._session, self._record, self._field = session, line.record, line.field
        self._dirty, self._entry = False, uuid.uuid4().hex
        words = field_words(line.record.table, line.field)
        self.setAccessibleName(line.name)
        self.setAccessibleDescription(words.get("help", ""))
        self.setProperty("words", dict(words))
        self.setPlaceholderText(words.get("hint", ""))
        self.show_value(line.text, session.snapshot)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.write)
        self.touched.connect(self._on_touch)
        session.changed.connect(self._on_change)

    def fit(self, text: int) -> int:
        """Take the height of a text of so many pixels, with room to go on typing; the height it is given."""
        self.set_lines(max(_FEWEST_LINES, round(text / self.fontMetrics().lineSpacing()) + 1))
        return self.height()

    def stand(self, room: QRect) -> None:
        """Cover the text of the line."""
        margin = current().px(4)
        self.setGeometry(room.left() - margin, room.top() - margin, room.width() + margin, self.height())

    def write(self) -> None:
        """Write the text, once it has changed; all that is typed here is one step of undo."""
        self._timer.stop()
        if self._dirty and not self.composing():
            edit = _written(self._session.snapshot, self._record, self._field, str(self.value()))
            self._dirty = bool(edit) and not self._session.do(edit, self._entry)

    def _on_touch(self) -> None:
        self._dirty = True
        self._timer.start(self._session.pause_ms)

    def _on_change(self, _: Edit) -> None:
        found = self._session.snapshot.tables[self._record.table].get(self._record.id)
        if found is not None and not self._dirty:
            self.show_value(getattr(found, self._field), self._session.snapshot)


def _written(snapshot: Snapshot, record: Record, field: str, text: str) -> Edit:
    """The edit that gives a record its text; one yet to be made is made by its first word."""
    found = snapshot.tables[record.table].get(record.id)
    if found is not None:
        return altered(found, **{field: text})
    return added(replace(record, **{field: text})) if text.strip() else Edit(())

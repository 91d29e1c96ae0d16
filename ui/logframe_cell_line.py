"""One line of a cell: it grows with its words, and says which keys ask for more than typing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor

from aict_desktop.domain.fields import Kind, Text
from ui.editors.lines import TextEditor
from ui.focus import brought_into_view
from ui.theme import current

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UP_AND_DOWN = {Qt.Key.Key_Up: ("up", "raise"), Qt.Key.Key_Down: ("down", "lower")}
_PLAIN = Qt.KeyboardModifier.NoModifier


class CellLine(TextEditor):
    """The words of one record."""

    asked = Signal(str)
    """``enter``, ``up``, ``down``, ``raise``, ``lower`` or ``drop``."""
    pasted = Signal(object)
    """Several lines, where each is a record."""
    resized = Signal()

    def __init__(self, kind: Kind, id_: str, several: bool) -> None:
        super().__init__(kind)
        self.id = id_
        self._several = several
        self._breaks = isinstance(kind, Text)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def enter_at_end(self) -> None:
        """Put the cursor after the last word."""
        self.setFocus()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        brought_into_view(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if what := self._asked(key, held):
            self.asked.emit(what)
        elif self._is_ours(key, held):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def insertFromMimeData(self, source: Any) -> None:
        texts = [text.strip() for text in source.text().splitlines() if text.strip()]
        if self._several and len(texts) > 1:
            self.pasted.emit(texts)
        else:
            super().insertFromMimeData(source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _asked(self, key: Qt.Key, held: Qt.KeyboardModifier) -> str:
        if key in _ENTER and held == _PLAIN:
            return "enter"
        if key in _UP_AND_DOWN:
            alone, with_alt = _UP_AND_DOWN[key]
            if held == Qt.KeyboardModifier.AltModifier and self._several:
                return with_alt
            return alone if held == _PLAIN and self._at_edge(key) else ""
        empty = self._several and not self.value()
        return "drop" if key == Qt.Key.Key_Backspace and held == _PLAIN and empty else ""

    def _is_ours(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Not the keys that the matrix has for whole lines; a line break only where the field has lines."""
        if key in _ENTER:
            return held == Qt.KeyboardModifier.ShiftModifier and self._breaks
        lone = (Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_F4)
        return key not in lone and not (held == Qt.KeyboardModifier.AltModifier and key in _UP_AND_DOWN)

    def _at_edge(self, key: Qt.Key) -> bool:
        """Whether the cursor is on the first or last row of the words."""
        cursor = self.textCursor()
        down = key == Qt.Key.Key_Down
        return not cursor.movePosition(
            QTextCursor.MoveOperation.Down if down else QTextCursor.MoveOperation.Up
        )

    def _fit(self) -> None:
        """As high as the words."""
        rows = max(round(self.document().size().height()), 1)
        height = self.fontMetrics().lineSpacing() * rows + current().px(18)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.resized.emit()

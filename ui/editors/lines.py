"""Editors that one types into: text, and text that is read as a date, an amount or a number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from aict_desktop.domain import fields
from aict_desktop.domain.french import (
    format_day,
    format_money,
    format_number,
    parse_counted,
    parse_day,
    parse_money,
    parse_period,
)
from aict_desktop.domain.livery import parse_colour
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import message
from ui.theme import current

LONGEST_YEAR = 10_000
_LINE_ENDS = {0x2028: "\n", 0x2029: "\n"}
"""How Qt keeps the ends of lines and of paragraphs."""


def _gives_up_undo(event: QEvent) -> bool:
    """Whether Qt asks if the editor itself takes Ctrl+Z: undo belongs to the whole dossier."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class UndoFreeLine(QLineEdit):
    """A line that leaves Ctrl+Z to the dossier."""

    def event(self, event: QEvent) -> bool:
        if _gives_up_undo(event):
            event.ignore()
            return False
        return super().event(event)


class LineEditor(UndoFreeLine):
    """One line of text."""

    touched = Signal()
    settled = Signal()

    def __init__(self, kind: fields.Kind) -> None:
        super().__init__()
        self.kind = kind
        self._composing = False
        self.textEdited.connect(self.touched)
        self.editingFinished.connect(self.settled)

    def value(self) -> Any:
        return self.text()

    def show_value(self, value: Any, snapshot: Snapshot) -> None:
        shown = self.words(value)
        if shown != self.text():
            self.setText(shown)
            self.setCursorPosition(0)

    def words(self, value: Any) -> str:
        """The value as it is written in the field."""
        return str(value)

    def composing(self) -> bool:
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)


class ParsedEditor(LineEditor):
    """One line that is read as a number, an amount or a date; ValueError says in words what is wrong."""

    wrong: str

    def typed(self) -> str:
        """What stands in the field, read or not."""
        return self.text()

    def show_typed(self, text: str) -> None:
        """Show what was typed and could not be read."""
        self.setText(text)

    def value(self) -> Any:
        text = self.text().strip()
        if not text:
            return None
        read = self.read(text)
        if read is None:
            raise ValueError(message(self.wrong, text=shortened(text, 40)))
        return read

    def words(self, value: Any) -> str:
        return "" if value is None else self.write(value)

    read: Callable[[str], Any]
    write: Callable[[Any], str]


class DayEditor(ParsedEditor):
    """A date, typed in any usual way; a month or a year alone is its first or last day."""

    wrong = "wrong_day"
    write = staticmethod(format_day)

    def read(self, text: str) -> Any:
        assert isinstance(self.kind, fields.Day)
        return parse_day(text) or parse_period(text, last=self.kind.ends)


class MoneyEditor(ParsedEditor):
    """An amount in euros."""

    wrong = "wrong_money"
    write = staticmethod(format_money)

    def read(self, text: str) -> Any:
        found = parse_money(text)
        return parse_counted(text) if found is None else found


class ColourEditor(ParsedEditor):
    """The code of a colour, as a charter or a drawing program gives it."""

    wrong = "wrong_colour"
    read = staticmethod(parse_colour)
    write = staticmethod(str)

    def value(self) -> Any:
        return super().value() or ""


class QuantityEditor(ParsedEditor):
    """A decimal number; its unit may be typed after it."""

    wrong = "wrong_number"
    read = staticmethod(parse_counted)
    write = staticmethod(format_number)


class WholeEditor(ParsedEditor):
    """A whole number; years are written without spaces."""

    wrong = "wrong_number"

    def read(self, text: str) -> Any:
        number = parse_counted(text)
        return int(number) if number is not None and number == int(number) else None

    def write(self, value: Any) -> str:
        return str(value) if value < LONGEST_YEAR else format_number(value)


class TextEditor(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it."""

    touched = Signal()
    settled = Signal()

    def __init__(self, kind: fields.Kind) -> None:
        super().__init__()
        self.kind = kind
        self._composing = False
        self._showing = False
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.textChanged.connect(self._on_text)
        self.set_lines(3)

    def set_lines(self, lines: int) -> None:
        """Make room for that many lines."""
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + current().px(24))

    def value(self) -> Any:
        # Not toPlainText(), which makes ordinary spaces of the no-break ones.
        return self.document().toRawText().translate(_LINE_ENDS)

    def show_value(self, value: Any, snapshot: Snapshot) -> None:
        if value != self.value():
            self._showing = True
            self.setPlainText(value)
            self._showing = False

    def composing(self) -> bool:
        return self._composing

    def insertFromMimeData(self, source: Any) -> None:
        self.insertPlainText(source.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settled.emit()

    def event(self, event: QEvent) -> bool:
        if _gives_up_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def _on_text(self) -> None:
        if not self._showing:
            self.touched.emit()

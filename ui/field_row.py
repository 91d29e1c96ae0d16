"""One field of a form: its label, its editor, and what keeps typing safe until it is written."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any, Protocol, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from aict_desktop.domain.fields import Record
from aict_desktop.reference.words import field_words
from ui.editors import Editor, Fallible, make_editor
from ui.editors.choices import FlagEditor, ScaleEditor, TickEditor
from ui.editors.lines import LineEditor, TextEditor
from ui.parts import column, label
from ui.session import Session


class Bound(Protocol):
    """What a row asks of the form that holds it."""

    session: Session
    record_type: type[Record]
    compact: bool
    record_id: str

    @property
    def place(self) -> str:
        """Where what cannot be read waits to be mended."""

    def value_of(self, field: str) -> Any:
        """What the dossier holds for a field."""

    def put(self, field: str, value: Any, typing: str) -> bool:
        """Write one field."""

    def refusal(self, field: str, value: Any) -> str:
        """Why a value makes no sense, in a sentence; empty when it does."""

    def wait(self) -> None:
        """Write soon."""


class FieldRow(QWidget):
    """One field: label, editor, and a sentence when what was typed cannot be read."""

    def __init__(self, form: Bound, field: str) -> None:
        super().__init__()
        self._form = form
        self._field = field
        self._words = field_words(form.record_type.table, field)
        self.widget = make_editor(form.record_type, field, compact=form.compact)
        self._editor = cast(Editor, self.widget)
        self._dirty = False
        self._entry = ""
        self._drafted = ("", "", "")
        self._wrong = label("", "warn")
        self._wrong.hide()
        self._label = _named(self.widget, self._words)
        pieces = [self._label, self.widget, self._wrong] if self._label else [self.widget, self._wrong]
        self.setLayout(column(*pieces, spacing=4))
        self._editor.touched.connect(self._on_touch)
        self._editor.settled.connect(self._on_settle)

    def write(self) -> None:
        """Write the value if the user changed it and it can be read."""
        if not self._dirty or self._editor.composing():
            return
        drafts = self._form.session.drafts
        drafts.pop(self._drafted, None)  # its record may have been made since
        try:
            value = self._editor.value()
        except ValueError as error:
            self._tell(str(error))
            self._drafted = self._key()
            drafts[self._drafted] = cast(Fallible, self.widget).typed()
            return
        if refused := self._form.refusal(self._field, value):
            self._tell(refused)
            QTimer.singleShot(0, self, self._go_back)  # not amid the click that ticked
            return
        self._tell("")
        self._dirty = not self._form.put(self._field, value, self._entry)

    @property
    def labelled(self) -> bool:
        """Whether a label stands above the editor."""
        return self._label is not None

    def be_note(self, *, labelled: bool) -> None:
        """Stand beside or below the answer that one notes: its own label would repeat the answer's."""
        if self._label:
            self._label.setText("Note")
            if not labelled:
                self._label.hide()

    @property
    def unread(self) -> bool:
        """Whether what was typed here cannot be read."""
        return self._key() in self._form.session.drafts

    def refresh(self) -> None:
        """Show what the dossier holds now, unless the user is in the middle of typing here."""
        if not self._dirty:
            self.show_value()

    def take_back(self) -> None:
        """Show what the dossier holds in the place of what could not be read."""
        if self._dirty:
            self.forget()
            self._put_in(self._form.value_of(self._field))

    def forget(self) -> None:
        """Start afresh for another record."""
        self._dirty, self._entry, self._drafted = False, "", ("", "", "")
        self._tell("")

    def show_value(self) -> None:
        """Show what the dossier holds, or what was typed here and could not be read."""
        if draft := self._form.session.drafts.get(self._key()):
            cast(Fallible, self.widget).show_typed(draft)
            self._dirty = True
            self.write()
            return
        value = self._form.value_of(self._field)
        typing = self.widget.hasFocus() and not isinstance(self.widget, TickEditor)
        if not typing or not self._same(value):
            self._put_in(value)

    def set_readonly(self) -> None:
        """Let nobody type."""
        if isinstance(self.widget, (LineEditor, TextEditor)):
            self.widget.setReadOnly(True)
        else:
            self.widget.setEnabled(False)

    def _put_in(self, value: Any) -> None:
        if isinstance(self.widget, TickEditor):
            self.widget.owner = self._form.record_id
        self._editor.show_value(value, self._form.session.snapshot)

    def _go_back(self) -> None:
        """Show what the dossier holds in the place of what it refused; why stays below."""
        if self._dirty:
            self._dirty = False
            self.show_value()

    def _key(self) -> tuple[str, str, str]:
        return self._form.record_type.table, self._form.place, self._field

    def _same(self, value: Any) -> bool:
        try:
            return bool(self._editor.value() == value)
        except ValueError:
            return False

    def _on_touch(self) -> None:
        # One name for all that is typed here until the field is left: one step of undo.
        self._entry = self._entry or uuid.uuid4().hex
        self._dirty = True
        self._form.wait()

    def _on_settle(self) -> None:
        typed = isinstance(self.widget, (LineEditor, TextEditor))
        self._dirty = self._dirty or not typed
        self.write()
        self._entry = ""
        if not self._dirty:
            self.show_value()

    def _tell(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        if self.widget.property("wrong") != (state := "true" if sentence else "false"):
            self.widget.setProperty("wrong", state)
            self.widget.style().unpolish(self.widget)
            self.widget.style().polish(self.widget)


def _named(widget: QWidget, words: Mapping[str, str]) -> QLabel | None:
    """Give an editor its name, help and placeholder; returns the label above it, unless it has its own."""
    widget.setAccessibleName(words["label"])
    widget.setAccessibleDescription(words.get("help", ""))
    widget.setProperty("words", dict(words))
    if isinstance(widget, (LineEditor, TextEditor)) and words.get("hint"):
        widget.setPlaceholderText(words["hint"])
    if isinstance(widget, ScaleEditor):
        widget.set_name(words["label"])
    if isinstance(widget, FlagEditor):
        widget.box.setText(words["label"])
        widget.box.setAccessibleName(words["label"])
        return None
    made = label(words["label"], "label")
    made.setBuddy(widget)
    return made

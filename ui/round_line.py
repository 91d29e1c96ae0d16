"""One line of a round of measurements: an indicator, what is known of it, what one types of it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from aict_desktop.domain.collecting import collection
from aict_desktop.domain.fields import Line, Quantity
from aict_desktop.domain.french import format_day
from aict_desktop.domain.monitoring import expected, last_measurement, path
from aict_desktop.domain.records import Indicator, Measurement
from aict_desktop.domain.round import measured_on, noted
from aict_desktop.reference.indicator_words import due_told, expected_told, value_told
from aict_desktop.reference.words import field_words, message
from ui.editors.lines import LineEditor, QuantityEditor
from ui.parts import column, label, row
from ui.session import Session
from ui.theme import current

About = Callable[[], tuple[date | None, str]]
"""The day of the round, None while it cannot be read, and its source."""
SHARES = (7, 4, 2, 3, 7)
"""How the width is shared between name, last value, expected value, value and comment."""
_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class Cell(LineEditor):
    """One line of text; Enter and Down go on to the next indicator, Up back to the one before."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ON or key == Qt.Key.Key_Up:
            self.settled.emit()
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class NumberCell(Cell, QuantityEditor):
    """A number, likewise."""


class RoundLine(QWidget):
    """What is noted of one indicator for the day of the round, kept as soon as the line is left."""

    stepped = Signal(int)
    """One goes on to the next line, or back."""

    def __init__(self, session: Session, indicator: Indicator, about: About) -> None:
        super().__init__()
        self.indicator_id = indicator.id
        self._session = session
        self._about = about
        self._touched: set[str] = set()
        self._entry = ""
        self._drafted = ("", "", "")
        self.value = NumberCell(Quantity())
        self.comment = Cell(Line())
        self._name, self._due = label(""), label("", "small")
        self._last, self._expected = label("", "muted"), label("", "muted")
        self._told = label("", "warn")
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.write)
        self._lay_out()
        for name, cell in self._cells().items():
            cell.setReadOnly(session.readonly)
            if not current().roomy:  # no heading stands above it
                cell.setPlaceholderText(field_words(Measurement.table, name)["label"])
            cell.touched.connect(lambda name=name: self._on_touch(name))
            cell.settled.connect(self._on_settle)
            cell.stepped.connect(self.stepped)
        session.leaving.connect(self.write)
        session.drafts_dropped.connect(self._take_back)

    def renew(self) -> None:
        """Show what the dossier holds, unless one is typing here."""
        indicator = self._session.snapshot.get(Indicator, self.indicator_id)
        if indicator is None:
            return
        self._describe(indicator)
        if not self._touched:
            self._show_noted()

    def forget(self) -> None:
        """Start afresh, for another day."""
        self._touched, self._entry, self._drafted = set(), "", ("", "", "")
        self._tell("")
        self.renew()

    def write(self) -> None:
        """Keep what was typed and can be read; the rest stays in its field and is told."""
        self._timer.stop()
        day, source = self._about()
        if not self._touched or day is None or self.value.composing() or self.comment.composing():
            return
        values = self._read()
        edit = noted(self._session.snapshot, self.indicator_id, day, source, **values)
        if not edit or self._session.do(edit, self._entry):
            self._touched -= set(values)

    @property
    def noted(self) -> bool:
        """Whether a value is noted for the day of the round."""
        found = self._noted()
        return found is not None and found.value is not None

    def _read(self) -> dict[str, Any]:
        """What was typed, of what can be read."""
        values: dict[str, Any] = {}
        if "comment" in self._touched:
            values["comment"] = self.comment.value()
        if "value" not in self._touched:
            return values
        drafts = self._session.drafts
        drafts.pop(self._drafted, None)
        try:
            values["value"] = self.value.value()
            self._tell("")
        except ValueError as error:
            self._tell(str(error))
            self._drafted = self._key()
            drafts[self._drafted] = self.value.typed()
        return values

    def _describe(self, indicator: Indicator) -> None:
        """Say what is known: its name, its last value before that day, what its path wants."""
        snapshot, today = self._session.snapshot, date.today()
        day = self._about()[0] or today
        last = last_measurement(snapshot, indicator, day)
        known = f"{value_told(indicator, last.value)} ({format_day(last.day)})" if last else ""
        start = value_told(indicator, indicator.baseline)
        wanted = expected_told(indicator, expected(path(snapshot, indicator), day))
        self._name.setText(indicator.name or message("untitled"))
        self._due.setText(due_told(collection(snapshot, indicator, today), today))
        never = message("round_start", value=start) if start else message("round_never")
        self._last.setText(known or never)
        wanted = wanted or message("round_no_path")
        self._expected.setText(wanted if current().roomy else message("round_expected", value=wanted))
        said = message("round_known", last=self._last.text(), expected=wanted)
        for name, cell in self._cells().items():
            words = field_words(Measurement.table, name)["label"]
            cell.setAccessibleName(f"{words}\u00a0: {self._name.text()}")
            cell.setAccessibleDescription(said)

    def _show_noted(self) -> None:
        found, snapshot = self._noted(), self._session.snapshot
        self.comment.show_value(found.comment if found else "", snapshot)
        if draft := self._session.drafts.get(self._key()):
            self.value.show_typed(draft)
            self._touched = {"value"}
            self._read()
        else:
            self.value.show_value(found.value if found else None, snapshot)

    def _noted(self) -> Measurement | None:
        day = self._about()[0]
        return measured_on(self._session.snapshot, self.indicator_id, day) if day else None

    def _key(self) -> tuple[str, str, str]:
        day = self._about()[0]
        return Measurement.table, f"{self.indicator_id} {day or ''}", "value"

    def _cells(self) -> dict[str, Cell]:
        return {"value": self.value, "comment": self.comment}

    def _on_touch(self, name: str) -> None:
        # One name for all that is typed until the line is left: one step of undo.
        self._entry = self._entry or uuid.uuid4().hex
        self._touched.add(name)
        self._timer.start(self._session.pause_ms)

    def _on_settle(self) -> None:
        self.write()
        if not self.value.hasFocus() and not self.comment.hasFocus():
            self._entry = ""
        if not self._touched:
            self._show_noted()

    def _take_back(self) -> None:
        if self._touched:
            self.forget()

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        self._told.hide()
        named = column(self._name, self._due, spacing=0)
        typed = (self.value, self.comment)
        known = (self._last, self._expected)
        if current().roomy:
            self.setLayout(column(shared(named, *known, *typed), self._told, spacing=2))
        else:
            below = row(*typed)
            below.setStretch(0, 1)
            below.setStretch(1, 2)
            pieces = (named, row(*known), below, self._told)
            self.setLayout(column(*pieces, spacing=4, margins=(0, 0, 0, 8)))


def shared(*pieces: QWidget | QLayout) -> QHBoxLayout:
    """The pieces of a line side by side, each as wide as its like above it."""
    made = row(*pieces, spacing=12)
    for place, (piece, share) in enumerate(zip(pieces, SHARES, strict=True)):
        made.setStretch(place, share)
        if isinstance(piece, QWidget):
            piece.setMinimumWidth(1)
    return made

"""A whole round of measurements on one page: a day and a source once, then a value a line."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Day, Line
from aict_desktop.domain.monitoring import READS
from aict_desktop.domain.records import Indicator, Measurement
from aict_desktop.domain.round import in_order
from aict_desktop.reference.words import field_words, message
from ui.editors.lines import DayEditor, LineEditor
from ui.parts import clear, column, label, row, scrolled
from ui.round_line import RoundLine, shared
from ui.session import Session
from ui.theme import current

HEADINGS = ("Indicateur", "Dernière valeur", "Attendu", "Valeur", "Commentaire")


class RoundTab(QWidget):
    """The indicators one under another, what is due first; Enter goes down the column of values."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._day: date | None = date.today()
        self.lines: list[RoundLine] = []
        self.day, self.source = DayEditor(Day()), LineEditor(Line())
        self._wrong = label("", "warn")
        self._told = label("", "muted")
        self._empty = label(message("round_empty"), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._below = column(spacing=6)
        self._whole = self._made_whole()
        self.setLayout(column(self._empty, self._whole, margins=(0, 10, 0, 0), grow=self._whole))
        self.day.show_value(self._day, session.snapshot)
        self.day.settled.connect(self._on_day)
        session.changed.connect(self._on_change)

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Put the cursor where one types the value of an indicator, the first one when it is not there."""
        self._fill()
        found = [line for line in self.lines if line.indicator_id == id_] or self.lines[:1]
        for line in found:
            QTimer.singleShot(0, line, lambda line=line: self._go(line))

    def showEvent(self, event: object) -> None:
        self._fill()

    def _made_whole(self) -> QWidget:
        whole, holder = QWidget(), QWidget()
        holder.setLayout(column(self._below, None, margins=(0, 0, 12, 0)))
        keys = label(message("keyboard", keys=message("round_keys")), "small")
        self._wrong.hide()
        above = (self._made_about(), self._wrong, self._told, keys)
        if current().roomy:
            head = shared(*(label(words, "label") for words in HEADINGS))
            head.setContentsMargins(0, 0, current().px(12), 0)
            self._area: QScrollArea = scrolled(holder, "Relevé")
            whole.setLayout(column(*above, head, self._area, grow=self._area))
        else:  # with large type all of it scrolls, and a line is no row of columns
            inner = QWidget()
            inner.setLayout(column(*above, holder))
            self._area = scrolled(inner, "Relevé")
            whole.setLayout(column(self._area))
        return whole

    def _made_about(self) -> QHBoxLayout:
        """The day and the source of the whole round."""
        pieces = []
        for editor, name in ((self.day, "day"), (self.source, "source")):
            named = label(message(f"round_{name}"), "label", wrap=False)
            named.setBuddy(editor)
            editor.setReadOnly(self._session.readonly)
            editor.setAccessibleName(named.text())
            editor.setPlaceholderText(field_words(Measurement.table, name)["hint"])
            pieces.append(column(named, editor, spacing=4))
        about = row(*pieces, spacing=12)
        about.setStretch(0, 1)
        about.setStretch(1, 2)
        return about

    def _fill(self) -> None:
        """The lines in the order of what is due, made anew only when there are others."""
        rows = in_order(self._session.snapshot, date.today())
        if sorted(row.id for row in rows) != sorted(line.indicator_id for line in self.lines):
            self._make(rows)
        self._empty.setVisible(not rows)
        self._whole.setVisible(bool(rows))
        for line in self.lines:
            line.renew()
        self._tell()

    def _make(self, rows: tuple[Indicator, ...]) -> None:
        self._session.leaving.emit()
        clear(self._below)
        self.lines = [RoundLine(self._session, indicator, self._about) for indicator in rows]
        for place, line in enumerate(self.lines):
            line.stepped.connect(lambda step, place=place: self._step(place + step))
            self._below.addWidget(line)

    def _about(self) -> tuple[date | None, str]:
        return self._day, self.source.value()

    def _on_day(self) -> None:
        """Go to another day once what is typed for this one is kept."""
        try:
            day, sentence = self.day.value(), ""
        except ValueError as error:
            day, sentence = None, str(error)
        self._wrong.setText(sentence or (message("round_no_day") if day is None else ""))
        self._wrong.setVisible(day is None)
        if day == self._day:
            return
        for line in self.lines:
            line.write()
        self._day = day
        for line in self.lines:
            line.forget()
            line.setEnabled(day is not None)
        self._tell()

    def _step(self, place: int) -> None:
        if 0 <= place < len(self.lines):
            self._go(self.lines[place])

    def _go(self, line: RoundLine) -> None:
        line.value.setFocus()
        line.value.selectAll()
        self._area.ensureWidgetVisible(line)

    def _tell(self) -> None:
        done = sum(line.noted for line in self.lines)
        self._told.setText(message("round_done", done=done, all=len(self.lines)))

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables & READS or not self.isVisible():
            return
        if Indicator.table in edit.tables:
            self._fill()
            return
        touched = {getattr(change.record, "indicator", "") for change in edit.changes}
        for line in self.lines:
            if line.indicator_id in touched:
                line.renew()
        self._tell()

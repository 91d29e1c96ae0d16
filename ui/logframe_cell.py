"""The editor of one cell of the matrix: a line for each record of it, or the fields of an activity."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from ui.focus import reachable
from ui.form import Form
from ui.logframe_cell_line import CellLine
from ui.logframe_cells import Held, edit_of, form_fields, held, kind_of, several, words_of
from ui.logframe_lines import VERIFIED
from ui.parts import column, dress, scrolled
from ui.session import Session
from ui.theme import current

_BORDER = 2


class CellEditor(QFrame):
    """Stands over a cell. ``moved`` asks to close it: 1 and -1 go on to the next or previous cell."""

    moved = Signal(int)
    grown = Signal()

    def __init__(self, session: Session, record: Record, place: int) -> None:
        super().__init__()
        self.session, self.record, self.place = session, record, place
        dress(self, "cell")
        self.setAutoFillBackground(True)
        self._inner = QWidget()
        # In large type a cell may be higher than the matrix.
        self.setLayout(column(scrolled(self._inner, "Case"), margins=(2, 2, 2, 2)))

    def height_at(self, width: int) -> int:
        """The height that shows all of it at that width."""
        layout, edge = self._inner.layout(), 2 * current().px(2) + 2 * _BORDER
        assert layout is not None, "each sort of cell lays its own out"
        inner = layout.totalHeightForWidth(width - edge) if layout.hasHeightForWidth() else -1
        return max(inner, layout.totalSizeHint().height()) + edge

    def begin(self, typed: str) -> None:
        """Put the cursor where one goes on, with what was typed to open the cell."""

    def write(self) -> None:
        """Write what was typed."""

    def unread(self) -> bool:
        """Whether something typed cannot be read; the cursor is then brought to it."""
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the fields of the cell, then to the next cell."""
        fields, focused = reachable(self), QApplication.focusWidget()
        place = fields.index(focused) if focused in fields else 0
        there = place + (1 if forward else -1)
        if 0 <= there < len(fields):
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            fields[there].setFocus(reason)
        else:
            self.moved.emit(1 if forward else -1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.moved.emit(0)
        else:
            event.ignore()  # the matrix has keys for lines


class FormCell(CellEditor):
    """Amounts and days of an activity, as its sheet has them."""

    def __init__(self, session: Session, record: Record, place: int) -> None:
        super().__init__(session, record, place)
        self._form = Form(session, type(record), form_fields(record, place))
        self._form.show_record(record.id)
        self._inner.setLayout(column(self._form, None, margins=(6, 4, 6, 4)))

    def begin(self, typed: str) -> None:
        self._form.focus_on()
        if typed:
            QApplication.sendEvent(self._form.focusWidget(), _pressed(typed))

    def write(self) -> None:
        self._form.write()

    def unread(self) -> bool:
        self._form.write()
        if field := self._form.unread():
            self._form.focus_on(field)
        return bool(field)


class WordsCell(CellEditor):
    """Words; where a cell holds several records each has a line, Enter adds one, an emptied one goes."""

    def __init__(self, session: Session, record: Record, place: int) -> None:
        super().__init__(session, record, place)
        self._several = several(record, place)
        self._entry, self._dirty, self._writing = uuid.uuid4().hex, False, False
        self._lines = column(spacing=2)
        self._inner.setLayout(self._lines)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._write_softly)
        session.changed.connect(self._on_change)
        session.leaving.connect(self.write)
        self._show()

    def lines(self) -> list[CellLine]:
        """The lines that one types in."""
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        return [line for item in items if item and isinstance(line := item.widget(), CellLine)]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes to the next cell at once; arrows go through the lines."""
        self.moved.emit(1 if forward else -1)
        return True

    def begin(self, typed: str) -> None:
        last = self.lines()[-1]
        if typed and self._several and last.value():
            last = self._add_after(last)
        last.enter_at_end()
        last.insertPlainText(typed)

    def write(self) -> None:
        self._put([(line.id, str(line.value())) for line in self.lines()])
        self._entry = uuid.uuid4().hex

    def _write_softly(self) -> None:
        """While one types: an emptied line may be about to be typed anew, so its record stays for now."""
        now = {one.id: one.text for one in held(self.session.snapshot, self.record, self.place)}
        known = [(line.id, str(line.value())) for line in self.lines()]
        self._put([(id_, text if text.strip() else now.get(id_, "")) for id_, text in known])
        self._dirty = True

    def _put(self, written: Sequence[tuple[str, str]]) -> None:
        self._timer.stop()
        if not self._dirty or any(line.composing() for line in self.lines()):
            return
        self._writing = True
        edit = edit_of(self.session.snapshot, self.record, self.place, written)
        self._dirty = bool(edit) and not self.session.do(edit, self._entry)
        self._writing = False

    def _on_change(self, _: Edit) -> None:
        if not (self._writing or self._dirty or self.isHidden()):
            self._show()

    def _show(self) -> None:
        """Show what the dossier holds, in the lines that are there already as far as they go."""
        found = list(held(self.session.snapshot, self.record, self.place)) or [Held(str(uuid.uuid4()), "")]
        shown = self.lines()
        for line, one in zip(shown, found, strict=False):
            self._fill(line, one)
        for one in found[len(shown) :]:
            self._insert(self._lines.count(), one)
        for line in shown[len(found) :]:
            if line.hasFocus():
                self.lines()[len(found) - 1].enter_at_end()
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.grown.emit()

    def _insert(self, place: int, one: Held) -> CellLine:
        made = CellLine(kind_of(self.record, self.place), one.id, self._several)
        self._fill(made, one)
        made.touched.connect(self._on_touch)
        made.resized.connect(self.grown)
        made.asked.connect(lambda what: self._on_asked(made, what))
        made.pasted.connect(lambda texts: self._paste(made, texts))
        self._lines.insertWidget(place, made)
        made.show()
        return made

    def _fill(self, line: CellLine, one: Held) -> None:
        told = words_of(self.record, self.place)
        line.id = one.id
        line.setAccessibleName(f"{told['label']}\u00a0: {one.aside}" if one.aside else told["label"])
        line.setPlaceholderText(one.aside if self.place == VERIFIED and one.aside else told.get("hint", ""))
        line.show_value(one.text, self.session.snapshot)

    def _on_touch(self) -> None:
        self._dirty = True
        self._timer.start(self.session.pause_ms)

    def _on_asked(self, line: CellLine, what: str) -> None:
        """What a key means that is not typing: Enter, the arrows at the edge, Backspace where nothing is."""
        rows = self.lines()
        place = rows.index(line)
        if what == "enter" and self._several and line.value():
            self._add_after(line).enter_at_end()
        elif what == "enter":
            self.moved.emit(0)
        elif what in ("up", "down") and 0 <= (there := place + (1 if what == "down" else -1)) < len(rows):
            rows[there].enter_at_end()
        elif what in ("raise", "lower"):
            self._shift(place, -1 if what == "raise" else 1)
        elif what == "drop" and len(rows) > 1 and place:
            rows[place - 1].enter_at_end()

    def _add_after(self, line: CellLine) -> CellLine:
        made = self._insert(self.lines().index(line) + 1, Held(str(uuid.uuid4()), ""))
        self.grown.emit()
        return made

    def _shift(self, place: int, step: int) -> None:
        """Move a line of the cell; sources follow their indicators and do not move by themselves."""
        rows = self.lines()
        if not 0 <= place + step < len(rows) or self.place == VERIFIED:
            return
        line = rows[place]
        self._lines.removeWidget(line)
        self._lines.insertWidget(place + step, line)
        line.setFocus()
        self._on_touch()

    def _paste(self, line: CellLine, texts: Sequence[str]) -> None:
        """Several lines pasted make several records."""
        line.insertPlainText(texts[0])
        for text in texts[1:]:
            line = self._add_after(line)
            line.insertPlainText(text)
        line.enter_at_end()


def make_cell(session: Session, record: Record, place: int) -> CellEditor:
    """The editor of a cell."""
    return (FormCell if form_fields(record, place) else WordsCell)(session, record, place)


def _pressed(text: str) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)

"""The notes of a workshop, the last one first, each with the disagreement it raised."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import count
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records import Statement
from aict_desktop.domain.removal import removed
from aict_desktop.reference.words import message, word
from ui.domain_marks import domain_mark, quadrant_mark
from ui.focus import kept_focus
from ui.form import Form
from ui.parts import card, column, icon_button, label, picture, row, scrolled
from ui.renewed import Renewed
from ui.session import Session
from ui.tab_order import put_in_tab_order
from ui.theme import current
from ui.wordy import WordyButton
from ui.workshop_entry import WorkshopEntry

_NAMED = 80


class WorkshopNotes(Renewed):
    """Where one types the notes, and below it those typed already."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._workshop = ""
        self._shown: dict[Statement, QWidget] = {}
        self.entry = WorkshopEntry(session)
        self._told = label("", "muted")
        self._about = label("", "h2")
        self._dispute = Form(session, Statement, ("disagreement",), compact=True)
        self._drawer = self._made_drawer()
        self._lines = column(spacing=6)
        self._list = QWidget()
        self._list.setLayout(column(self._lines, None, margins=(0, 0, 8, 0)))
        self._lay_out()
        session.changed.connect(self._on_change)

    def show_workshop(self, id_: str) -> None:
        """Show and gather the notes of another workshop."""
        if id_ != self._workshop:
            self._close()
        self._workshop = id_
        self.entry.show_workshop(id_)
        self.renew()

    def _lay_out(self) -> None:
        """The line stays above the notes that scroll; with large type all scrolls."""
        above, name = (self.entry, self._drawer, self._told), message("notes")
        if current().roomy:
            notes = scrolled(self._list, name)
            self.setLayout(column(*above, notes, grow=notes))
        else:
            inner = QWidget()
            inner.setLayout(column(*above, self._list, None))
            self.setLayout(column(scrolled(inner, name)))

    def _made_drawer(self) -> QFrame:
        close = icon_button("x", message("close_disagreement"), self._finish)
        drawer = card(row(self._about, close, grow=self._about), self._dispute, look="example")
        drawer.hide()
        return drawer

    def _show_now(self) -> None:
        notes = self._session.snapshot.where(Statement, workshop=self._workshop) if self._workshop else ()
        number = count(len(notes), "constat recopié", "constats recopiés")
        self._told.setText(number if notes else message("no_note"))
        with kept_focus(self._list):
            self._show_lines({note: self._shown.get(note) or self._line(note) for note in reversed(notes)})
        put_in_tab_order(self._list)

    def _show_lines(self, lines: dict[Statement, QWidget]) -> None:
        """Put lines one under another; those shown already stay, so that each note comes at once."""
        for note, line in self._shown.items():
            if note not in lines:
                line.hide()
                line.deleteLater()
        for place, line in enumerate(lines.values()):
            self._lines.insertWidget(place, line)
            line.raise_()  # the order of Tab is that of the children
        self._shown = lines

    def _line(self, note: Statement) -> QWidget:
        name = shortened(note.text, _NAMED) or message("untitled")
        place = word("quadrant_one", note.quadrant)
        told = column(label(note.text or message("untitled")), _foot(note), spacing=2)
        inner = row(quadrant_mark(note.quadrant), told, spacing=8, margins=(10, 6, 10, 6))
        inner.setStretch(1, 1)
        open_ = WordyButton(
            inner, ". ".join(filter(None, (place, note.text, word("domain", note.domain)))), "item"
        )
        open_.clicked.connect(partial(self._open, note.id))
        dispute = icon_button(
            "help-circle", f"{message('note_disagreement')}\u00a0: {name}", partial(self._ask, note.id)
        )
        bin_ = icon_button("trash", f"Supprimer\u00a0: {name}", partial(self._remove, note))
        bin_.setEnabled(not self._session.readonly)
        line = QWidget()
        line.setLayout(row(open_, dispute, bin_, spacing=2, grow=open_))
        return line

    def _open(self, id_: str) -> None:
        self._session.wanted.emit(Statement.table, id_, "")

    def _ask(self, id_: str) -> None:
        """What is disputed in a note is written above the list, which changes meanwhile."""
        note = self._session.snapshot.get(Statement, id_)
        self._about.setText(shortened(note.text, _NAMED) if note else "")
        self._dispute.show_record(id_)
        self._drawer.show()
        self._dispute.focus_on()

    def _finish(self) -> None:
        self._close()
        self.entry.focus_on()

    def _close(self) -> None:
        self._dispute.write()
        self._drawer.hide()

    def _remove(self, note: Statement) -> None:
        self._session.leaving.emit()
        if now := self._session.snapshot.get(Statement, note.id):
            self._session.do(removed(self._session.snapshot, now))

    def _on_change(self, edit: Edit) -> None:
        if Statement.table not in edit.tables:
            return
        if self._dispute.record_id and self._dispute.record() is None:
            self._drawer.hide()
        self.outdate()


def _foot(note: Statement) -> QHBoxLayout:
    pieces = [domain_mark(note.domain), label(word("domain", note.domain), "small", wrap=False)]
    if note.disagreement:
        pieces += [picture("help-circle", "warn", 17), label(message("disputed"), "small", wrap=False)]
    return row(*pieces, None, spacing=6)

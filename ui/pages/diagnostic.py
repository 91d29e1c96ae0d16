"""The diagnostic: the board of the four quadrants, and the card one opens beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import Statement
from aict_desktop.domain.removal import removed
from aict_desktop.reference.words import vocabulary
from ui.board import Board
from ui.form import Form
from ui.parts import button, card, column, icon_button, label, row, scrolled
from ui.session import Session
from ui.theme import current

FIELDS = ("text", "quadrant", "domain", "weight", "source")


class DiagnosticPage(QWidget):
    """The board, and the statement that one writes or changes."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._board = Board(session)
        self._form = Form(session, Statement, FIELDS, compact=True)
        self._drawer = self._make_drawer()
        self._board.picked.connect(self._open)
        self._board.wanted.connect(self._start)
        session.changed.connect(self._on_change)
        middle = row(self._board, self._drawer, spacing=12, grow=self._board)
        whole = column(row(label("Domaine", "label", wrap=False), self._make_filter(), None), spacing=10)
        whole.addLayout(middle, 1)
        self.setLayout(whole)

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open a statement; the board alone when it is about all of them."""
        if self._session.snapshot.get(Statement, id_):
            self._open(id_)
            self._form.focus_on(field)

    def set_depth(self, *, essential: bool) -> None:
        """The same for both depths."""

    def _make_filter(self) -> QComboBox:
        chosen = QComboBox()
        chosen.setAccessibleName("Domaine à montrer")
        chosen.addItem("Tous les domaines", "")
        for code, words in vocabulary("domain").items():
            chosen.addItem(words, code)
        chosen.currentIndexChanged.connect(lambda _: self._board.show_only(chosen.currentData()))
        return chosen

    def _make_drawer(self) -> QFrame:
        close = icon_button("x", "Fermer la fiche", self._close)
        bin_ = button("Supprimer", self._remove, icon_name="trash")
        bin_.setEnabled(not self._session.readonly)
        inner = QWidget()
        inner.setLayout(column(self._form, margins=(0, 0, 8, 0)))
        drawer = card(row(label("Constat", "h2"), None, close), scrolled(inner, "Constat"), row(bin_, None))
        if current().roomy:
            drawer.setFixedWidth(current().px(330))
        drawer.hide()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), drawer)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._close)
        return drawer

    def _open(self, id_: str) -> None:
        self._form.show_record(id_)
        self._show_drawer()
        self._form.focus_on()

    def _start(self, quadrant: str) -> None:
        self._form.show_new({"quadrant": quadrant})
        self._show_drawer()
        self._form.focus_on()

    def _show_drawer(self) -> None:
        self._drawer.show()
        self._board.setVisible(current().roomy)

    def _hide_drawer(self) -> None:
        self._drawer.hide()
        self._board.show()

    def _close(self) -> None:
        self._session.leaving.emit()
        self._hide_drawer()
        self._board.focus_on(self._form.record_id)

    def _remove(self) -> None:
        self._session.leaving.emit()
        record = self._form.record()
        if record:
            self._session.do(removed(self._session.snapshot, record))

    def _on_change(self, edit: Edit) -> None:
        gone = any(
            change.after is None and change.record.id == self._form.record_id for change in edit.changes
        )
        if gone:
            self._hide_drawer()
            self._board.focus_on("")

"""The board with its tools above it, and beside it the statement that one writes or changes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import Statement
from aict_desktop.domain.removal import removed
from ui.board import Board
from ui.board_tools import BoardTools
from ui.form import Form
from ui.parts import button, card, column, icon_button, label, row, scrolled
from ui.related import RelatedPanel
from ui.session import Session
from ui.theme import current

FIELDS = ("text", "quadrant", "domain", "weight", "source")
FINER = ("workshop", "disagreement")
_SHEET, _BOARD = 330, 490  # design pixels
_ANY = 16_777_215  # what Qt takes for no limit


class BoardTab(QWidget):
    """The board, and the sheet that opens beside it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._tools = BoardTools(session)
        self._board = Board(session)
        self._form = Form(session, Statement, (*FIELDS, *FINER), compact=True)
        self._related = RelatedPanel(session, Statement.table)
        self._drawer = self._make_drawer()
        self._tools.chosen.connect(lambda: self._board.show_only(self._tools.domains, self._tools.workshop))
        self._tools.sorted.connect(self._board.sort)
        self._board.picked.connect(self._open)
        self._board.wanted.connect(self._start)
        self._form.made.connect(self._related.show_record)
        session.changed.connect(self._on_change)
        middle = row(self._board, self._drawer, spacing=12, grow=self._board)
        whole = column(self._tools, spacing=8, margins=(0, 10, 0, 0))
        whole.addLayout(middle, 1)
        self.setLayout(whole)

    def show_place(self, id_: str, field: str) -> None:
        """Open a statement at a field; the board alone when there is none of that id."""
        if self._session.snapshot.get(Statement, id_):
            self._open(id_, field)

    def _open(self, id_: str, field: str = "") -> None:
        self._form.show_record(id_)
        self._show_drawer(id_)
        self._form.focus_on(field)

    def set_depth(self, *, essential: bool) -> None:
        """Fold where a statement was said and what is disputed in it."""
        self._form.show_only(FIELDS if essential else (*FIELDS, *FINER))

    def _make_drawer(self) -> QFrame:
        close = icon_button("x", "Fermer la fiche", self._close)
        bin_ = button("Supprimer", self._remove, icon_name="trash")
        bin_.setEnabled(not self._session.readonly)
        inner = QWidget()
        tied = (label("Relié à", "h2"), self._related)
        inner.setLayout(column(self._form, *tied, None, spacing=12, margins=(0, 0, 8, 0)))
        drawer = card(row(label("Constat", "h2"), None, close), scrolled(inner, "Constat"), row(bin_, None))
        drawer.hide()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), drawer)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._close)
        return drawer

    def _start(self, quadrant: str) -> None:
        # What one adds must be seen once it is there.
        domains = self._tools.domains
        preset = {"quadrant": quadrant, "domain": domains[0] if len(domains) == 1 else ""}
        self._form.show_new({**preset, "workshop": self._tools.workshop})
        self._show_drawer("")
        self._form.focus_on()

    def _show_drawer(self, id_: str) -> None:
        self._related.show_record(id_)
        self._drawer.show()
        self._fit()

    def _hide_drawer(self) -> None:
        self._drawer.hide()
        self._fit()

    def _fit(self) -> None:
        """The sheet stands beside the board where both have room, and else in its place."""
        wide, narrow = current().px(_SHEET), current().px(_BOARD)
        beside = self.width() >= wide + narrow
        self._drawer.setMaximumWidth(wide if beside else _ANY)
        self._drawer.setMinimumWidth(wide if beside else 0)
        for covered in (self._board, self._tools):
            covered.setVisible(beside or self._drawer.isHidden())

    def resizeEvent(self, event: object) -> None:
        self._fit()

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
            watched = self._drawer.isVisible()
            self._hide_drawer()
            if watched:
                self._board.focus_on("")

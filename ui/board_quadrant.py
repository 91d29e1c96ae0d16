"""One quadrant of the board: its name, its cards, and a place to drop one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from aict_desktop.domain.records import Statement
from aict_desktop.reference.words import message, vocabulary, word
from ui.board_card import MIME, Card, Holder
from ui.domain_marks import QUADRANT_ICONS
from ui.parts import clear, column, dress, icon_button, label, picture, row, scrolled
from ui.tab_order import put_in_tab_order
from ui.theme import current

_GAP = 6
_ROOM_TO_SCROLL = 40


class Table(Holder, Protocol):
    """What a quadrant asks of the board."""

    @property
    def writable(self) -> bool:
        """Whether cards can be added and moved."""

    def drop(self, id_: str, quadrant: str, place: int) -> None:
        """Put a statement at a place among the other cards shown in a quadrant."""


class Quadrant(QFrame):
    """The cards of one quadrant; while one is dragged over it, a line shows where it would fall."""

    def __init__(self, board: Table, code: str) -> None:
        super().__init__()
        self._board = board
        self._code = code
        self.cards: list[Card] = []
        """The cards shown, from top to bottom."""
        self._count = label("", "muted", wrap=False)
        self._column = QVBoxLayout()
        self._column.setSpacing(current().px(_GAP))
        dress(self, code)
        self.setAcceptDrops(True)
        self.setMinimumHeight(current().px(150))
        name = vocabulary("quadrant")[code]
        self.setAccessibleName(name)
        one = word("quadrant_one", code).lower()
        add = icon_button("plus", message("add_to_quadrant", one=one), lambda: board.wanted.emit(code))
        add.setEnabled(board.writable)
        self._inner = QWidget()
        self._inner.setLayout(column(self._column, None, margins=(0, 0, 6, 0)))
        self._mark = dress(QFrame(self._inner), "drop")
        self._mark.hide()
        head = row(picture(QUADRANT_ICONS[code]), label(name, "h2", wrap=False), self._count, None, add)
        # Large type leaves room for one quadrant at a time: the board scrolls then, not each of them.
        self._area = scrolled(self._inner, name) if current().roomy else None
        self.setLayout(column(head, self._area or self._inner, spacing=6, margins=(14, 8, 8, 10)))

    def show_cards(self, statements: Sequence[Statement], every: int) -> None:
        """Show these cards in this order, and say how many of ``every`` they are."""
        clear(self._column)
        left = message("cards_left", left=len(statements), every=every)
        self._count.setText(str(every) if len(statements) == every else left)
        if not statements:
            self._column.addWidget(label(message("nothing_left" if every else "empty_quadrant"), "small"))
        self.cards = [Card(self._board, statement) for statement in statements]
        for card in self.cards:
            self._column.addWidget(card)
        put_in_tab_order(self._inner)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        here = self._inner.mapFrom(self, event.position().toPoint())
        if self._area:
            self._area.ensureVisible(0, here.y(), 0, current().px(_ROOM_TO_SCROLL))
        self._show_mark(here)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark.hide()
        id_ = bytes(event.mimeData().data(MIME).data()).decode()
        here = self._inner.mapFrom(self, event.position().toPoint())
        self._board.drop(id_, self._code, sum(card.statement.id != id_ for card in self._above(here)))
        event.acceptProposedAction()

    def _above(self, point: QPoint) -> list[Card]:
        return [card for card in self.cards if card.geometry().center().y() < point.y()]

    def _show_mark(self, point: QPoint) -> None:
        above, thick = self._above(point), current().px(4)
        middle = above[-1].geometry().bottom() + current().px(_GAP) // 2 if above else thick // 2
        self._mark.setGeometry(QRect(0, middle - thick // 2, self._inner.width() - current().px(_GAP), thick))
        self._mark.raise_()
        self._mark.show()

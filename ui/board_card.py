"""A card of the board: one statement, which the mouse drags and the keyboard moves, weighs and opens."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMimeData, QPoint, Qt, SignalInstance
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from aict_desktop.domain.records import Statement
from aict_desktop.reference.words import field_label, message, word
from ui.domain_marks import domain_mark
from ui.parts import Piece, column, label, picture, row, tip
from ui.wordy import WordyButton

MIME = "application/x-aict-statement"
HEAVIEST = 5
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WEIGH = {"+": 1, "-": -1, "\N{MINUS SIGN}": -1}
_NEW = "n"


class Holder(Protocol):
    """What a card asks of the board that holds it."""

    picked: SignalInstance
    wanted: SignalInstance

    def carry(self, statement: Statement, key: int) -> None:
        """Move a statement the way an arrow points."""

    def weigh(self, statement: Statement, step: int) -> None:
        """Make a statement more or less important."""

    def remove(self, statement: Statement) -> None:
        """Remove a statement."""


class Card(WordyButton):
    """One statement; ``card_keys`` of resources/messages tells what its keys do."""

    def __init__(self, board: Holder, statement: Statement) -> None:
        self.statement = statement
        self._board = board
        self._pressed_at = QPoint()
        inner = column(*_lines(statement), spacing=2, margins=(10, 7, 10, 7))
        super().__init__(inner, _told(statement), "item")
        self.setAccessibleDescription(message("card_keys"))
        self.setToolTip(tip(statement.disagreement))
        self.clicked.connect(lambda: board.picked.emit(statement.id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _ARROWS:
            self._board.carry(self.statement, event.key())
        elif event.key() in _ENTER:
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self._board.remove(self.statement)
        elif step := _WEIGH.get(event.text()):
            self._board.weigh(self.statement, step)
        elif event.text().lower() == _NEW:
            self._board.wanted.emit(self.statement.quadrant)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and far >= QApplication.startDragDistance():
            self._drag()

    def _drag(self) -> None:
        self.setDown(False)
        data = QMimeData()
        data.setData(MIME, self.statement.id.encode())
        drag = QDrag(self.window())  # this card is made anew where it falls
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction)


def _lines(statement: Statement) -> list[Piece]:
    """What a card shows: the text, its domain, whether it is disputed and its weight."""
    domain = label(word("domain", statement.domain), "small")
    weight = label(_dots(statement.weight or 0), "small", wrap=False)
    disputed = (picture("help-circle", "warn", 17), label(message("disputed"), "small", wrap=False))
    marks = disputed if statement.disagreement else ()
    return [
        label(statement.text or message("untitled")),
        row(domain_mark(statement.domain), domain, *marks, weight, spacing=6, grow=domain),
    ]


def _told(statement: Statement) -> str:
    """What a screen reader says of a card: all that it shows."""
    weight = word("weight", statement.weight)
    parts = (
        word("quadrant_one", statement.quadrant),
        statement.text,
        word("domain", statement.domain),
        f"{field_label(Statement.table, 'weight')}\u00a0: {weight}" if weight else "",
        f"{message('disputed')}\u00a0: {statement.disagreement}" if statement.disagreement else "",
    )
    return ". ".join(part for part in parts if part)


def _dots(weight: int) -> str:
    return "●" * weight + "○" * (HEAVIEST - weight) if weight else ""

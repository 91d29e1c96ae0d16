"""The four-quadrant board: cards that one drags, or moves with Alt and the arrows."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QVBoxLayout, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.placing import moved, shifted
from aict_desktop.domain.records import Statement
from aict_desktop.reference.words import message, vocabulary, word
from ui.focus import give_focus, kept_focus, reachable
from ui.parts import clear, column, dress, icon_button, label, picture, row, scrolled
from ui.session import Session
from ui.theme import current
from ui.wordy import WordyButton

MIME = "application/x-aict-statement"
ICONS = {
    "strength": "circle-plus",
    "weakness": "circle-minus",
    "opportunity": "trending-up",
    "threat": "alert-triangle",
}
_PLACES = {"strength": (0, 0), "weakness": (0, 1), "opportunity": (1, 0), "threat": (1, 1)}
_BESIDE = {
    (Qt.Key.Key_Left, "weakness"): "strength",
    (Qt.Key.Key_Left, "threat"): "opportunity",
    (Qt.Key.Key_Right, "strength"): "weakness",
    (Qt.Key.Key_Right, "opportunity"): "threat",
    (Qt.Key.Key_Down, "strength"): "opportunity",
    (Qt.Key.Key_Down, "weakness"): "threat",
    (Qt.Key.Key_Up, "opportunity"): "strength",
    (Qt.Key.Key_Up, "threat"): "weakness",
}


class Board(QWidget):
    """Statements by quadrant. ``picked`` tells which card one wants to open, ``wanted`` where to add one."""

    picked = Signal(str)
    wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._domain = ""
        self._quadrants = {code: _Quadrant(self, code) for code in vocabulary("quadrant")}
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(current().px(12))
        for place, (code, quadrant) in enumerate(self._quadrants.items()):
            grid.addWidget(quadrant, *(_PLACES[code] if current().roomy else (place, 0)))
        self.setLayout(column(scrolled(inner, "Tableau des constats")))
        session.changed.connect(self._on_change)
        self.show_all()

    @property
    def writable(self) -> bool:
        """Whether cards can be added and moved."""
        return not self._session.readonly

    def show_only(self, domain: str) -> None:
        """Keep only the cards of a domain; all of them for an empty code."""
        self._domain = domain
        self.show_all()

    def show_all(self) -> None:
        """Show every card in its place, keeping the focus where it was."""
        with kept_focus(self):
            for code, quadrant in self._quadrants.items():
                rows = self._session.snapshot.where(Statement, quadrant=code)
                quadrant.show_cards([row for row in rows if self._domain in ("", row.domain)])

    def focus_on(self, id_: str) -> None:
        """Put the focus on a card, or on the first one when that card is gone."""
        cards = [card for card in self.findChildren(_Card) if card in reachable(self)]
        for card in [each for each in cards if each.statement.id == id_] or cards[:1]:
            give_focus(card, self)

    def drop(self, id_: str, quadrant: str, place: int) -> None:
        """Put a statement at a place of a quadrant."""
        statement = self._session.snapshot.get(Statement, id_)
        if statement is None or self._session.readonly:
            return
        others = [r for r in self._session.snapshot.where(Statement, quadrant=quadrant) if r.id != id_]
        self._session.do(moved(statement, min(place, len(others)), others, quadrant=quadrant))

    def carry(self, statement: Statement, key: int) -> None:
        """Move a card by keyboard: up and down in its quadrant and on to the next; left and right across."""
        siblings = self._session.snapshot.where(Statement, quadrant=statement.quadrant)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if step and (edit := shifted(statement, step, siblings)):
            self._session.do(edit)
        elif target := _BESIDE.get((Qt.Key(key), statement.quadrant)):
            there = self._session.snapshot.where(Statement, quadrant=target)
            self.drop(statement.id, target, 0 if step > 0 else len(there))

    def _on_change(self, edit: Edit) -> None:
        if Statement.table in edit.tables:
            self.show_all()


class _Quadrant(QFrame):
    """One quadrant: its name, its cards, and a place to drop."""

    def __init__(self, board: Board, code: str) -> None:
        super().__init__()
        self._board = board
        self._code = code
        self._count = label("", "muted", wrap=False)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(current().px(6))
        dress(self, code)
        self.setAcceptDrops(True)
        self.setMinimumHeight(current().px(150))
        name = vocabulary("quadrant")[code]
        self.setAccessibleName(name)
        one = word("quadrant_one", code).lower()
        add = icon_button("plus", message("add_to_quadrant", one=one), lambda: board.wanted.emit(code))
        add.setEnabled(board.writable)
        inner = QWidget()
        inner.setLayout(column(self._cards, None, margins=(0, 0, 6, 0)))
        head = row(picture(ICONS[code]), label(name, "h2", wrap=False), self._count, None, add)
        self.setLayout(column(head, scrolled(inner, name), spacing=6, margins=(14, 8, 8, 10)))

    def show_cards(self, statements: list[Statement]) -> None:
        """Show these cards in this order."""
        clear(self._cards)
        self._count.setText(str(len(statements)))
        if not statements:
            self._cards.addWidget(label(message("empty_quadrant"), "small"))
        for statement in statements:
            self._cards.addWidget(_Card(self._board, statement))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        id_ = bytes(event.mimeData().data(MIME).data()).decode()
        self._board.drop(id_, self._code, self._place_at(event.position().toPoint(), id_))
        event.acceptProposedAction()

    def _place_at(self, point: QPoint, dragged: str) -> int:
        cards = sorted(self.findChildren(_Card), key=lambda card: card.y())
        others = [card for card in cards if card.statement.id != dragged and not card.isHidden()]
        middles = [card.mapTo(self, card.rect().center()).y() for card in others]
        return sum(1 for middle in middles if middle < point.y())


class _Card(WordyButton):
    """One statement on the board; Enter opens it, Alt and the arrows move it."""

    def __init__(self, board: Board, statement: Statement) -> None:
        self.board = board
        self.statement = statement
        self._pressed_at = QPoint()
        domain, weight = word("domain", statement.domain), statement.weight
        told_domain = label(domain, "small")
        foot = row(told_domain, label(_dots(weight or 0), "small", wrap=False), grow=told_domain)
        inner = column(label(statement.text or "Sans texte"), foot, spacing=2, margins=(10, 7, 10, 7))
        told = [word("quadrant_one", statement.quadrant), statement.text, domain, word("weight", weight)]
        super().__init__(inner, ". ".join(part for part in told if part), "item")
        self.setAccessibleDescription(message("card_keys"))
        self.clicked.connect(lambda: board.picked.emit(statement.id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in arrows:
            self.board.carry(self.statement, event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
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
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction)


def _dots(weight: int) -> str:
    return "●" * weight + "○" * (5 - weight) if weight else ""

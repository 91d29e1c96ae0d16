"""The four-quadrant board: cards that one drags, or moves and weighs with the keyboard."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from aict_desktop.domain.edit import Edit, altered, replaced
from aict_desktop.domain.placing import moved
from aict_desktop.domain.records import Statement
from aict_desktop.domain.removal import removed
from aict_desktop.reference.words import message, vocabulary
from ui.board_card import HEAVIEST, Card
from ui.board_quadrant import Quadrant
from ui.focus import brought_into_view, give_focus, kept_focus
from ui.parts import column, scrolled
from ui.session import Session
from ui.theme import current

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
        self._domains: Collection[str] = ()
        self._workshop = ""
        self._stale = False
        self._quadrants = {code: Quadrant(self, code) for code in vocabulary("quadrant")}
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

    def show_only(self, domains: Collection[str], workshop: str) -> None:
        """Keep only the cards of some domains and of a workshop; of every one where none is given."""
        self._domains, self._workshop = domains, workshop
        self.show_all()

    def show_all(self) -> None:
        """Show every card in its place, the focus staying on the card that had it."""
        self._stale = False
        held = next((card.statement.id for card in self._cards() if card.hasFocus()), "")
        with kept_focus(self):
            for code, quadrant in self._quadrants.items():
                every = self._in(code)
                quadrant.show_cards(self._shown(every), len(every))
        if any(card.statement.id == held for card in self._cards()):
            self.focus_on(held)

    def focus_on(self, id_: str) -> None:
        """Put the focus on a card, or on the first one when that card is gone."""
        cards = self._cards()
        for card in [each for each in cards if each.statement.id == id_] or cards[:1]:
            give_focus(card, self)
            QTimer.singleShot(0, card, lambda card=card: brought_into_view(card))

    def drop(self, id_: str, quadrant: str, place: int) -> None:
        """Put a statement at a place among the other cards shown in a quadrant."""
        statement = self._session.snapshot.get(Statement, id_)
        if statement is None or self._session.readonly:
            return
        every = self._in(quadrant)
        others = [row for row in every if row.id != id_]
        there = _place_among(others, self._shown(others), place)
        if every[there : there + 1] != [statement]:
            self._session.do(moved(statement, there, others, quadrant=quadrant))

    def carry(self, statement: Statement, key: int) -> None:
        """Move a card by keyboard: up and down in its quadrant and on to the next; left and right across."""
        shown = [row.id for row in self._shown(self._in(statement.quadrant))]
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        there = shown.index(statement.id) + step
        if step and 0 <= there < len(shown):
            self.drop(statement.id, statement.quadrant, there)
        elif target := _BESIDE.get((Qt.Key(key), statement.quadrant)):
            self.drop(statement.id, target, 0 if step > 0 else len(self._in(target)))

    def weigh(self, statement: Statement, step: int) -> None:
        """Make a card more or less important; below the least important it is not weighed at all."""
        weight = min(max((statement.weight or 0) + step, 0), HEAVIEST) or None
        self._do(altered(statement, weight=weight))

    def remove(self, statement: Statement) -> None:
        """Remove a card; undoing brings it back."""
        self._do(removed(self._session.snapshot, statement))

    def sort(self) -> None:
        """Put the most important cards first in every quadrant, as one change."""
        pairs = [pair for code in self._quadrants for pair in _ranked(self._in(code))]
        self._do(replaced(pairs, message("sorted_by_weight")))

    def _do(self, edit: Edit) -> None:
        if edit and not self._session.readonly:
            self._session.do(edit)

    def _in(self, quadrant: str) -> list[Statement]:
        return list(self._session.snapshot.where(Statement, quadrant=quadrant))

    def _shown(self, rows: Sequence[Statement]) -> list[Statement]:
        return [
            row
            for row in rows
            if (not self._domains or row.domain in self._domains) and self._workshop in ("", row.workshop)
        ]

    def _cards(self) -> list[Card]:
        return [card for quadrant in self._quadrants.values() for card in quadrant.cards]

    def _on_change(self, edit: Edit) -> None:
        if Statement.table in edit.tables:
            self._stale = True
            if self.isVisible():
                self.show_all()

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.show_all()


def _place_among(every: Sequence[Statement], shown: Sequence[Statement], place: int) -> int:
    """The place among all the rows that a place among those shown stands for."""
    if place < len(shown):
        return every.index(shown[place])
    return every.index(shown[-1]) + 1 if shown else len(every)


def _ranked(rows: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """Each row and what it becomes when the weightiest come first: they share out the places they have."""
    heaviest = sorted(rows, key=lambda row: -(row.weight or 0))
    return [(row, replace(row, order=held.order)) for row, held in zip(heaviest, rows, strict=True)]

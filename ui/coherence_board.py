"""The statements that count and the objectives side by side; a tick on the right ties the two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QListWidget, QListWidgetItem, QWidget

from aict_desktop.domain.coherence import Coherence, answered
from aict_desktop.domain.french import count
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records import Objective, Statement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import message, word
from ui.coherence_lines import CoherenceLines
from ui.editors.choices import TickEditor
from ui.parts import column, label
from ui.session import Session
from ui.theme import current

_TEXT = 110
_HEIGHT = 330


class CoherenceBoard(QWidget):
    """By keyboard: arrows pick a statement, Tab goes to the objectives, the space bar ties or unties one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._statements = _listed(QListWidget(), "coherence_statements")
        self._objectives = TickEditor(_objectives)
        _listed(self._objectives, "coherence_objectives")
        self._objectives.setEnabled(not session.readonly)
        self._lines = CoherenceLines(self._statements, self._objectives)
        self._lay_out()
        self._statements.currentRowChanged.connect(lambda _: self._show_ticks())
        self._objectives.settled.connect(self._tie)

    def renew(self, coherence: Coherence) -> None:
        """Show what the dossier holds now, the same statement still picked."""
        kept = self._picked()
        self._statements.blockSignals(True)
        self._statements.clear()
        for statement in coherence.statements:
            item = QListWidgetItem(_told(statement, len(coherence.served.get(statement.id, ()))))
            item.setData(Qt.ItemDataRole.UserRole, statement.id)
            self._statements.addItem(item)
        ids = [statement.id for statement in coherence.statements]
        self._statements.setCurrentRow(ids.index(kept) if kept in ids else min(0, len(ids) - 1))
        self._statements.blockSignals(False)
        self._show_ticks()
        places = {objective.id: place for place, objective in enumerate(coherence.objectives)}
        self._lines.show_pairs(
            [(ids.index(one), places[key]) for key, found in coherence.origins.items() for one in found]
        )

    def _lay_out(self) -> None:
        roomy = current().roomy
        sides = QBoxLayout(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)
        sides.setSpacing(current().px(0 if roomy else 12))
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addLayout(_headed("coherence_statements", self._statements), 1)
        if roomy:
            sides.addWidget(self._lines)
        sides.addLayout(_headed("coherence_objectives", self._objectives), 1)
        self.setLayout(sides)
        if not roomy:
            self._lines.hide()

    def _picked(self) -> str:
        item = self._statements.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def _show_ticks(self) -> None:
        snapshot, picked = self._session.snapshot, self._picked()
        coherence = Coherence.of(snapshot)
        self._objectives.show_value(coherence.served.get(picked, ()), snapshot)
        self._objectives.setFixedHeight(current().px(_HEIGHT))
        text = shortened(name_of(snapshot.get(Statement, picked)), _TEXT)
        self._objectives.setAccessibleName(message("coherence_ticks", text=text))

    def _tie(self) -> None:
        if picked := self._picked():
            self._session.do(answered(self._session.snapshot, picked, self._objectives.value()))


def _listed(widget: Any, key: str) -> Any:
    """A list whose lines wrap, of one height whatever it holds, so that lines can run beside it."""
    widget.setAccessibleName(message(key))
    widget.setWordWrap(True)
    widget.setResizeMode(QListWidget.ResizeMode.Adjust)
    widget.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    widget.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    widget.setSpacing(current().px(2))
    widget.setFixedHeight(current().px(_HEIGHT))
    return widget


def _headed(key: str, listed: QWidget) -> QBoxLayout:
    return column(label(message(key), "h2"), listed, None, spacing=6)


def _objectives(snapshot: Snapshot, _: str) -> Mapping[Any, str]:
    """The objectives by number, each with how many statements it was born of."""
    origins = Coherence.of(snapshot).origins
    return {
        row.id: f"{number}. {shortened(name_of(row), _TEXT) or '…'}\n{_rooted(len(origins[row.id]))}"
        for number, row in enumerate(snapshot.all(Objective), 1)
    }


def _rooted(number: int) -> str:
    return f"← {count(number, 'constat', 'constats')}" if number else message("coherence_orphan_objective")


def _told(statement: Statement, serving: int) -> str:
    """The statement, then what it is, how heavy, and how many objectives answer it."""
    end = f"{count(serving, 'objectif', 'objectifs')} →" if serving else message("coherence_orphan_statement")
    parts = (word("quadrant_one", statement.quadrant), word("weight", statement.weight), end)
    return f"{shortened(name_of(statement), _TEXT) or '…'}\n{' · '.join(filter(None, parts))}"

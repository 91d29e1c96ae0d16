"""Coherence both ways: what answers what, to tie in place, then what stands alone on either side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.coherence import GAPS, READS, Coherence
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import count
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.reference.words import message
from ui.coherence_board import CoherenceBoard
from ui.focus import kept_focus
from ui.parts import clear, column, label, picture, row
from ui.renewed import Renewed
from ui.session import Session
from ui.tab_order import put_in_tab_order
from ui.wordy import wordy

_NAMED = 120
_MOST = 6
"""How many of a kind are named: Relecture lists them all."""


class CoherencePanel(Renewed):
    """The counts, the board, and the links to what is left alone."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._counts = label("", "muted")
        self._how = label(message("coherence_how"), "muted")
        self._board = CoherenceBoard(session)
        self._missing = label("", "muted")
        self._alone = column(spacing=4)
        self._gaps = QWidget()
        self._gaps.setLayout(self._alone)
        self.setLayout(column(self._counts, self._missing, self._how, self._board, self._gaps, spacing=12))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Speak of the whole dossier."""
        self.renew()

    def _show_now(self) -> None:
        coherence = Coherence.of(self._session.snapshot)
        self._counts.setText(_counted(coherence))
        missing = _missing(coherence)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        for piece in (self._how, self._board, self._counts):
            piece.setVisible(not missing)
        if not missing:
            self._board.renew(coherence)
        with kept_focus(self._gaps):
            self._fill_gaps(begun=not missing)
        put_in_tab_order(self._gaps)

    def _fill_gaps(self, *, begun: bool) -> None:
        clear(self._alone)
        found = {key: rows for key, find in GAPS.items() if (rows := find(self._session.snapshot))}
        if begun and not found:
            told = label(message("coherence_nothing_alone"))
            self._alone.addLayout(row(picture("circle-check", "ok"), told, grow=told))
        if found:
            self._alone.addWidget(label(message("coherence_alone"), "h2"))
        for key, rows in found.items():
            self._alone.addWidget(label(f"{message(f'coherence_{key}')}\u00a0: {len(rows)}", "label"))
            self._link_to(rows)

    def _link_to(self, rows: Sequence[Record]) -> None:
        for record in rows[:_MOST]:
            words = shortened(name_of(record), _NAMED) or message("untitled")
            go = partial(self._session.wanted.emit, record.table, record.id, "")
            self._alone.addWidget(wordy(words, "link", go))
        if (left := len(rows) - _MOST) > 0:
            self._alone.addWidget(
                label(message("coherence_others", count=count(left, "autre", "autres")), "small")
            )

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & READS:
            self.outdate()


def _counted(coherence: Coherence) -> str:
    statements, objectives = coherence.statements, coherence.objectives
    return message(
        "coherence_counts",
        statements=count(len(statements), "constat qui compte", "constats qui comptent"),
        served=len(statements) - len(coherence.left_out),
        objectives=count(len(objectives), "objectif", "objectifs"),
        rooted=len(objectives) - len(coherence.rootless),
    )


def _missing(coherence: Coherence) -> str:
    """What to do first when one side is empty."""
    if not coherence.statements:
        return message("coherence_no_statement")
    return "" if coherence.objectives else message("coherence_no_objective")

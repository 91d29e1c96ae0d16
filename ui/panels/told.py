"""Sentences about one record, told anew when what they come from changes."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from PySide6.QtWidgets import QLayout, QWidget

from aict_desktop.domain.edit import Edit
from ui.focus import kept_focus
from ui.parts import clear, column, label, picture, row
from ui.renewed import Renewed
from ui.session import Session
from ui.tab_order import put_in_tab_order

MARKS = {
    "ok": ("circle-check", "ok"),
    "broken": ("alert-triangle", "warn"),
    "open": ("help-circle", "muted"),
}
"""The sign and the colour of what is held, of what is not, and of what cannot be told."""


class ToldPanel(Renewed):
    """What ``_fill`` puts line after line about one record; ``reads`` are the tables that it reads."""

    reads: ClassVar[Collection[str]] = ()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._lines = column(spacing=8)
        self.setLayout(column(self._lines))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Speak of the record of that id."""
        self._id = id_
        self.renew()

    def say(self, text: str, look: str = "") -> None:
        """Put a sentence."""
        self._lines.addWidget(label(text, look))

    def put(self, piece: QWidget | QLayout) -> None:
        """Put a widget, or pieces side by side."""
        if isinstance(piece, QWidget):
            self._lines.addWidget(piece)
        else:
            self._lines.addLayout(piece)

    def mark(self, state: str, text: str, look: str = "") -> None:
        """Put a sentence after the sign of a state, which its words tell too."""
        told = label(text, look)
        self._lines.addLayout(row(picture(*MARKS[state]), told, grow=told))

    def _fill(self) -> None:
        raise NotImplementedError

    def _show_now(self) -> None:
        with kept_focus(self):
            clear(self._lines)
            self._fill()
        put_in_tab_order(self)

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables.isdisjoint(self.reads):
            self.outdate()

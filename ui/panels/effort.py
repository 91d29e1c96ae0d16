"""What the collections of a year take, held against the days that agents have."""

from __future__ import annotations

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import Dossier, Indicator
from aict_desktop.reference.indicator_words import effort_told
from ui.parts import card, clear, column, label
from ui.renewed import Renewed
from ui.session import Session

_READ = {Dossier.table, Indicator.table}


class EffortPanel(Renewed):
    """One sentence a line; the same whatever indicator is shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines = column(spacing=4)
        self.setLayout(column(card(label("Tous les relevés d’une année", "label"), self._lines)))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Add up all the indicators, of which that one."""
        self.outdate()

    def _show_now(self) -> None:
        clear(self._lines)
        for sentence in effort_told(self._session.snapshot):
            self._lines.addWidget(label(sentence))

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & _READ:
            self.outdate()

"""Above the board: the legend of the domains, which is the filter too, and what the keyboard does."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.records import Statement, Workshop
from aict_desktop.reference.values import line_of
from aict_desktop.reference.words import message, vocabulary
from ui.domain_marks import domain_icon
from ui.flow import Flow
from ui.parts import button, column, label, row
from ui.pick_list import PickList
from ui.session import Session
from ui.theme import current

_READ = {Statement.table, Workshop.table}


class BoardTools(QWidget):
    """``chosen`` when other cards are to be shown, ``sorted`` when the weightiest are to come first."""

    chosen = Signal()
    sorted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._chips = {code: self._chip() for code in vocabulary("domain")}
        for code, chip in self._chips.items():
            chip.setIcon(domain_icon(code))
        self._workshops = PickList("Atelier à montrer", "Tout atelier")
        self._workshops.chosen.connect(lambda _: self.chosen.emit())
        self._sort = button("Trier", self.sorted.emit, "flat", "arrow-down")
        self._sort.setAccessibleName(message("sort_by_weight"))
        self._sort.setToolTip(message("sort_by_weight"))
        self._sort.setEnabled(not session.readonly)
        self._keys = label(message("keyboard", keys=message("card_keys")), "small")
        self._lay_out()
        session.changed.connect(self._on_change)
        self.renew()

    @property
    def domains(self) -> list[str]:
        """The domains whose chips are on; all are meant when none is."""
        return [code for code, chip in self._chips.items() if chip.isChecked()]

    @property
    def workshop(self) -> str:
        """The id of the workshop chosen, empty for all."""
        return self._workshops.code

    def renew(self) -> None:
        """Count again, and offer the workshops there are now."""
        snapshot, picked = self._session.snapshot, self.workshop
        for code, chip in self._chips.items():
            found = len(snapshot.where(Statement, domain=code))
            chip.setText(f"{message(f'domain_{code}')} {found}")
        rows = snapshot.all(Workshop)
        self._workshops.offer({row.id: line_of(snapshot, row) or message("untitled") for row in rows})
        self._workshops.setVisible(bool(rows))
        if self.workshop != picked:
            self.chosen.emit()

    def _chip(self) -> QPushButton:
        made = button("", self.chosen.emit, "chip")
        made.setCheckable(True)
        made.setIconSize(QSize(current().px(17), current().px(17)))
        made.setAccessibleDescription(message("chip"))
        return made

    def _lay_out(self) -> None:
        """Large type leaves no room above the cards: all of it is behind a button then."""
        help_ = _fold(message("board_keys"), self._keys, "flat")
        flow, folded = Flow(*self._chips.values(), self._workshops, self._sort, help_), QWidget()
        folded.setLayout(column(flow, self._keys, spacing=4))
        if current().roomy:
            self.setLayout(column(folded))
        else:
            self.setLayout(column(row(_fold(message("board_tools"), folded), None), folded))

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & _READ:
            self.renew()


def _fold(words: str, folded: QWidget, look: str = "") -> QPushButton:
    """A button that shows and hides something, which is hidden at first."""
    made = button(words, lambda: folded.setVisible(made.isChecked()), look)
    made.setCheckable(True)
    folded.hide()
    return made

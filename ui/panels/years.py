"""The money of one action year by year, in the four states that it goes through."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import format_money
from aict_desktop.domain.money import STATES, YearMoney, of_action
from aict_desktop.domain.records import Action, ActionYear
from aict_desktop.reference.words import field_label, field_words, message
from ui.parts import clear, label
from ui.session import Session
from ui.theme import current

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class YearsPanel(QWidget):
    """One line a year, one column a state."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(current().px(14))
        self._grid.setVerticalSpacing(current().px(4))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Tell the money of the action of that id; a state that no year knows has no column."""
        self._id = id_
        clear(self._grid)
        action = self._session.snapshot.get(Action, id_)
        years = of_action(self._session.snapshot, action) if action else ()
        if not years:
            self._grid.addWidget(label(message("no_money"), "muted"), 0, 0)
            return
        states = [state for state in STATES if any(getattr(each, state) is not None for each in years)]
        for place, name in enumerate(("year", *states)):
            self._grid.addWidget(_heading(name), 0, place, _RIGHT if place else _LEFT)
        for line, money in enumerate(years, 1):
            self._grid.addWidget(label(_year(money), "label", wrap=False), line, 0, _LEFT)
            for place, state in enumerate(states, 1):
                self._grid.addWidget(_amount(money, state), line, place, _RIGHT)

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & {Action.table, ActionYear.table}:
            self.show_record(self._id)


def _year(money: YearMoney) -> str:
    return str(money.year) if money.year else message("no_year")


def _heading(field: str) -> QLabel:
    words = field_words(Action.table, field)
    return label(words.get("short", words["label"]), "small", wrap=False)


def _amount(money: YearMoney, state: str) -> QLabel:
    """An amount that a screen reader tells with its year and its heading."""
    told = format_money(getattr(money, state))
    made = label(told or "\u2013", "" if told else "muted", wrap=False)
    name = f"{field_label(Action.table, state)}, {_year(money)}"
    made.setAccessibleName(f"{name}\u00a0: {told or message('not_given')}")
    return made

"""What the funding plan comes to: expenses, what is sure and hoped for, what lacks, and the net cost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from aict_desktop.domain.costs import NOTHING, Year
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import format_money
from aict_desktop.domain.funding import READS, FundingPlan, grouped, plan
from aict_desktop.reference.balance_words import (
    apart_told,
    balance_told,
    certainty,
    line_word,
    net_told,
    state_of,
    verdict,
    year_heading,
)
from ui.parts import clear, column, label, picture, row
from ui.renewed import Renewed
from ui.session import Session
from ui.sideways import Sideways
from ui.theme import current

MOST_YEARS = 8
_TABLES = {record.table for record in READS}
_SIGNS = {
    "even": ("circle-check", "ok"),
    "short": ("alert-triangle", "warn"),
    "over": ("info-circle", "warn"),
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Lines = Sequence[tuple[str, Callable[[Year], Decimal], Decimal]]


class BalanceTable(Renewed):
    """The verdict in a sentence, then the figures with a column a year; ``down`` gives a line a year."""

    def __init__(self, session: Session, *, down: bool = False) -> None:
        super().__init__()
        self._session = session
        self._down = down
        self._head = column(spacing=2)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(current().px(14))
        self._grid.setVerticalSpacing(current().px(2))
        self._foot = column(spacing=2)
        figures = QWidget()
        figures.setLayout(row(self._grid, None, margins=(0, 0, 0, 0) if down else (5, 5, 5, 5)))
        shown = figures if down else Sideways(figures, line_word("balance"))
        self.setLayout(column(self._head, shown, self._foot, spacing=6))
        session.changed.connect(self._on_change)
        self.renew()

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & _TABLES:
            self.outdate()

    def _show_now(self) -> None:
        for part in (self._head, self._grid, self._foot):
            clear(part)
        found = plan(self._session.snapshot)
        self._say(found)
        if found.years:
            self._fill(found)
        for words in filter(None, (net_told(found), apart_told(found))):
            self._foot.addWidget(label(words))

    def _say(self, found: FundingPlan) -> None:
        there = found.spent.entries and found.resources.entries
        uneven = any(found.balance(year) for year in found.years)
        state = state_of(found.total_balance) if there else "over"
        icon, token = _SIGNS["short" if state == "even" and uneven else state]
        said = label(verdict(found), "h2")
        self._head.addLayout(row(picture(icon, token), said, grow=said))
        if told := certainty(found):
            self._head.addWidget(label(told, "muted"))

    def _fill(self, found: FundingPlan) -> None:
        """A heading and the four lines of figures, the last one in words."""
        columns = grouped(found.years, MOST_YEARS)
        heads = [*map(year_heading, columns), line_word("total")]
        for place, head in enumerate(heads, 1):
            self._put(label(head, "small", wrap=False), 0, place)
        for line, (name, of, total) in enumerate(_lines(found), 1):
            self._put(label(line_word(name), "label", wrap=False), line, 0)
            sums = [sum((of(year) for year in years), NOTHING) for years in columns]
            for place, amount in enumerate((*sums, total), 1):
                made = _balance(amount) if name == "balance" else label(_told(amount), wrap=False)
                made.setAccessibleName(f"{line_word(name)}, {heads[place - 1]}\u00a0: {made.text()}")
                self._put(made, line, place)

    def _put(self, widget: QLabel, line: int, place: int) -> None:
        side = _LEFT if (line if self._down else place) == 0 else _RIGHT
        self._grid.addWidget(widget, *((place, line) if self._down else (line, place)), side)


def _lines(found: FundingPlan) -> _Lines:
    return (
        ("spent", found.spent.of, found.spent.total),
        ("sure", found.sure.of, found.sure.total),
        ("hoped", found.hoped.of, found.hoped.total),
        ("balance", found.balance, found.total_balance),
    )


def _told(amount: Decimal) -> str:
    return format_money(amount) if amount else "–"


def _balance(amount: Decimal) -> QLabel:
    """In words, so that no colour is needed."""
    return label(balance_told(amount), "ok" if amount == 0 else "warn", wrap=False)


class BalancePanel(QWidget):
    """The balance as guided questions show it, a line a year."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setLayout(column(BalanceTable(session, down=True)))

    def show_record(self, id_: str) -> None:
        """The same whatever record is spoken of: the balance is that of the whole plan."""

"""The funding plan: sources by year typed in place, the sheet of the one picked, and the balance below."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.costs import Year
from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.funding import plan, put_funding, source_years
from aict_desktop.domain.placing import last_order, shifted
from aict_desktop.domain.records import Funding, FundingYear
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.balance_words import grid_word
from aict_desktop.reference.words import field_words, record_words, vocabulary, word
from ui.beside import Beside, folder
from ui.money_grid import Columns, GridLine
from ui.money_view import MoneyView
from ui.money_years import shown_years
from ui.panels.balance import BalanceTable
from ui.parts import button, card, column, icon_button, label, row, scrolled
from ui.record_sheet import Children, Fields, RecordSheet, Section
from ui.renewed import Renewed
from ui.session import Session
from ui.theme import current

NAME, KIND, STATE = range(3)
_VOCABULARIES = {KIND: "funding_kind", STATE: "funding_state"}
LEAST_TABLE = 190
UNSET = "—"
_FIELDS = ("name", "kind", "state")
SECTIONS = (
    Section(
        "Fiche",
        (
            Fields(("name", "kind", "state", "stakeholder", "note")),
            Children(FundingYear, "funding", ("year", "amount")),
        ),
    ),
    Section("Rattachement", (Fields(("project", "scheme", "utility")),), folded=True),
)


class FundingBook:
    """One line a source, and one more to type a new one in."""

    name = "Financements par source et par année"
    table = Funding.table
    headings: tuple[str, ...] = tuple(
        field_words(Funding.table, name).get("short", field_words(Funding.table, name)["label"])
        for name in _FIELDS
    )

    def lines(self, snapshot: Snapshot) -> Sequence[GridLine]:
        """The sources in their order."""
        new = GridLine((Funding.table, ""), grid_word("new_source"), look="new")
        return (*(_line(snapshot, row) for row in snapshot.all(Funding)), new)

    def columns(self, snapshot: Snapshot) -> Columns:
        """The years of the term of office, and all those with an amount."""
        rows = (row.year for row in snapshot.all(FundingYear) if row.amount is not None)
        return shown_years(snapshot, (*rows, *plan(snapshot).years))

    def put(self, snapshot: Snapshot, id_: str, year: Year, amount: Decimal | None) -> Edit | None:
        """Make or alter what a source brings in a year."""
        source = snapshot.get(Funding, id_)
        return put_funding(snapshot, source, year, amount) if source else None

    def choices(self, column: int) -> Mapping[str, str]:
        """The kinds of funders, and the states."""
        return {"": UNSET, **vocabulary(_VOCABULARIES[column])} if column in _VOCABULARIES else {}

    def write(self, snapshot: Snapshot, line: GridLine, column: int, value: str) -> Edit | None:
        """A source's name, kind or state; a name in the last line makes a source."""
        if line.look == "new" and column == NAME:
            order = last_order(snapshot, Funding)["order"]
            return added(Funding(id=str(uuid.uuid4()), name=value, order=order)) if value else Edit(())
        source = snapshot.get(Funding, line.key[1])
        return altered(source, **{_FIELDS[column]: value}) if source else None


def _line(snapshot: Snapshot, row: Funding) -> GridLine:
    words = (word("funding_kind", row.kind) or UNSET, word("funding_state", row.state) or UNSET)
    return GridLine((row.table, row.id), row.name, words, source_years(snapshot, row))


class FundingTab(Renewed):
    """The sources by year, the sheet of the one picked beside them, the balance always in view below."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._words = record_words(Funding.table)
        self.view = MoneyView(session, FundingBook())
        self.sheet = RecordSheet(session, Funding, SECTIONS)
        self.balance = BalanceTable(session)
        self._wrong = label("", "warn")
        self._wrong.hide()
        self._right = QWidget()
        self._right.setLayout(column(self.sheet, margins=(12, 0, 0, 0)))
        self._folder = folder("Fiche du financement", opened=False)
        self._beside = Beside(self._left(), self._right, ("Tableau", "Fiche"), (640, 360), self._folder)
        self.setLayout(column(self._beside, margins=(0, 10, 0, 0)))
        self.view.picked.connect(self._on_picked)
        self.view.grid.told.connect(self._tell)
        self.view.grid.detailed.connect(lambda id_: self.show_place(Funding.table, id_, ""))
        self.sheet.made.connect(lambda id_: self.view.pick(id_))
        session.changed.connect(self.outdate)
        session.drafts_dropped.connect(self._tell)
        self._first()
        self.renew()

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Go to a source, or to one of its years in its sheet; the first one when about all."""
        owner = self.sheet.owner_of(table, id_)
        if owner:
            self.view.pick(owner)
        else:
            self._first()
        self._beside.show_second()
        if self.sheet.record_id and (field or table):
            self.sheet.focus_on(field, table if id_ else Funding.table, id_)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what only a finer analysis needs."""
        self.sheet.set_depth(essential=essential)

    def add(self) -> None:
        """Start a new source, in the last line of the table."""
        place = self.view.grid.index(len(self._session.snapshot.all(Funding)), NAME)
        self.view.setFocus()
        self.view.setCurrentIndex(place)
        self.view.edit(place)

    def _left(self) -> QWidget:
        self._hint = label("", "small")
        self._add = button(self._words["new"], self.add, icon_name="plus")
        self._tools = (
            icon_button("chevron-up", "Monter dans la liste", lambda: self._shift(-1)),
            icon_button("chevron-down", "Descendre dans la liste", lambda: self._shift(1)),
            icon_button("trash", "Supprimer", self._remove),
        )
        for tool in (self._add, *self._tools):
            tool.setEnabled(not self._session.readonly)
        left = QWidget()
        tools = row(self._add, self._hint, self._folder, *self._tools, spacing=6, grow=self._hint)
        left.setLayout(column(tools, self._wrong, self.view, card(self.balance), grow=self.view))
        if current().roomy:
            return left
        self.view.setMinimumHeight(current().px(LEAST_TABLE))
        return scrolled(left, "Plan de financement")

    def _on_picked(self, id_: str) -> None:
        if id_ and id_ != self.sheet.record_id:
            self._session.leaving.emit()
            self.sheet.show_record(id_)

    def _first(self) -> None:
        rows = self._session.snapshot.all(Funding)
        if rows:
            self.view.pick(rows[0].id, 0)
            self._on_picked(rows[0].id)
        else:
            self.sheet.show_new()

    def _picked(self) -> Funding | None:
        return self._session.snapshot.get(Funding, self.view.picked_id())

    def _shift(self, step: int) -> None:
        if source := self._picked():
            self._session.do(shifted(source, step, self._session.snapshot.all(Funding)))
            self.view.pick(source.id)

    def _remove(self) -> None:
        self._session.leaving.emit()
        if source := self._picked():
            self._session.do(removed(self._session.snapshot, source))

    def _show_now(self) -> None:
        """Keep the sheet on the source that the table is on."""
        self.view.catch_up()
        there = self._session.snapshot.all(Funding)
        self._hint.setText(grid_word("euros") if there else self._words["empty"])
        if self.sheet.record_id and self._session.snapshot.get(Funding, self.sheet.record_id) is None:
            self.sheet.show_new()
            self._on_picked(self.view.picked_id())
        elif not self.sheet.record_id and (id_ := self.view.picked_id()):
            self._on_picked(id_)

    def _tell(self, sentence: str = "") -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))


def funding_tab(session: Session) -> FundingTab:
    """The sources of money, year by year, and the balance."""
    return FundingTab(session)

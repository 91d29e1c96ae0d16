"""What activities cost: a table of activities by year, and beside it the detail of the one that is picked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from PySide6.QtWidgets import QStackedWidget, QWidget

from aict_desktop.domain.costs import Year, detail, put_cost, yearly_cost
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import NBSP
from aict_desktop.domain.funding import FundingPlan, plan, strays
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records import Activity, Cost, Result
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.numbering import Plan
from aict_desktop.reference.balance_words import grid_word, line_word
from ui.beside import Beside, folder
from ui.collector import Collector
from ui.money_grid import Columns, GridLine
from ui.money_view import MoneyView
from ui.money_years import shown_years
from ui.parts import button, column, label, row, scrolled
from ui.record_sheet import Children, Fields, RecordSheet, Section
from ui.renewed import Renewed
from ui.session import Session

DETAIL = ("label", "nature", "year", "quantity", "unit_cost", "amount", "in_kind", "giver", "activity")
SECTIONS = (Section("Détail", (Children(Cost, "activity", DETAIL), Fields(("cost",)))),)
NAMED = 120


class CostBook:
    """Activities under their results; below, what all come to, and what is not money."""

    name = "Coûts par activité et par année"
    table = Activity.table
    headings: tuple[str, ...] = ("Activité",)

    def lines(self, snapshot: Snapshot) -> Sequence[GridLine]:
        """Headings, activities and sums, from top to bottom."""
        found = plan(snapshot)
        if not (snapshot.all(Activity) or found.spent.entries):
            return ()
        aside = [
            GridLine(("", ""), line_word(name), amounts=ledger.years, look="aside")
            for name, ledger in (("given", found.given), ("staff", found.staff))
            if ledger.entries
        ]
        total = GridLine(("", ""), line_word("total"), amounts=found.spent.years, look="total")
        return (*_activities(snapshot), *_strays(snapshot, found), total, *aside)

    def columns(self, snapshot: Snapshot) -> Columns:
        """The years of the term of office, and all those with an amount."""
        found = plan(snapshot)
        return shown_years(snapshot, (*found.spent.years, *found.given.years, *found.staff.years))

    def put(self, snapshot: Snapshot, id_: str, year: Year, amount: Decimal | None) -> Edit | None:
        """Make or alter the cost of an activity in a year."""
        activity = snapshot.get(Activity, id_)
        return put_cost(snapshot, activity, year, amount) if activity else None

    def choices(self, column: int) -> Mapping[str, str]:
        """None: activities are named in the logframe."""
        return {}

    def write(self, snapshot: Snapshot, line: GridLine, column: int, value: str) -> Edit | None:
        """Nothing: activities are named in the logframe."""
        return None


def _activities(snapshot: Snapshot) -> Iterator[GridLine]:
    """By number, under the results they lead to; those of no result at the end."""
    numbered = Plan.of(snapshot)
    for result in (*numbered.all_results(), None):
        own = numbered.activities.get(result.id, ()) if result else list(numbered.loose(snapshot))
        if own:
            head = _numbered(numbered, result) if result else grid_word("no_result")
            yield GridLine(("", ""), head, look="heading")
        for activity in own:
            guess = not detail(snapshot, activity.id)
            name, amounts = _numbered(numbered, activity), yearly_cost(snapshot, [activity])
            key = (Activity.table, activity.id)
            yield GridLine(key, name, amounts=amounts, look="guess" if guess and amounts else "line")


def _numbered(numbered: Plan, record: Activity | Result) -> str:
    return f"{numbered.numbers.get(record.id, '')}{NBSP} {shortened(record.text, NAMED)}".strip(f"{NBSP} ")


def _strays(snapshot: Snapshot, found: FundingPlan) -> Iterator[GridLine]:
    """The costs that say of no activity, in one line: their detail gives them one."""
    if sums := strays(snapshot, found).years:
        yield GridLine(("", ""), line_word("stray"), amounts=sums, look="aside")


class CostsTab(Renewed):
    """The grid of costs on the left, on the right the lines that make up the activity that is picked."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.view = MoneyView(session, CostBook())
        self._title = label("", "h2")
        self.sheet = RecordSheet(session, Activity, SECTIONS)
        self._strays = Collector(session, Cost, DETAIL, {"activity": ""}, noted_first=True)
        self._parts = QStackedWidget()
        self._loose = scrolled(self._strays, line_word("stray"))
        self._parts.addWidget(self.sheet)
        self._parts.addWidget(self._loose)
        self._hint = label("", "small")
        self._wrong = label("", "warn")
        self._wrong.hide()
        self._none = QWidget()
        to_logframe = button("Aller au cadre logique", lambda: session.wanted.emit(Activity.table, "", ""))
        self._none.setLayout(column(label(grid_word("no_activity"), "muted"), row(to_logframe, None), None))
        self._folder = folder("Détail de l’activité", opened=False)
        self._beside = Beside(self._left(), self._right(), ("Tableau", "Détail"), (640, 360), self._folder)
        self.setLayout(column(self._none, self._beside, margins=(0, 10, 0, 0), grow=self._beside))
        self.view.picked.connect(self._on_picked)
        self.view.grid.told.connect(self._tell)
        self.view.grid.detailed.connect(lambda id_: self.show_place(Activity.table, id_, ""))
        session.changed.connect(self.outdate)
        session.drafts_dropped.connect(self._tell)
        self.renew()

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Go to an activity, or to one of its costs in the detail; the first one when about all."""
        cost = self._session.snapshot.get(Cost, id_) if table == Cost.table else None
        activity = cost.activity if cost else id_ if table == Activity.table else self._first()
        if cost and not self._session.snapshot.get(Activity, activity):
            self._parts.setCurrentWidget(self._loose)
            self._strays.open(id_, field)
        else:
            self.view.pick(activity)
            if table == Cost.table and cost:
                self.sheet.focus_on(field, table, id_)
        self._beside.show_second()

    def set_depth(self, *, essential: bool) -> None:
        """The same for both depths."""

    def _left(self) -> QWidget:
        left = QWidget()
        tools = row(self._hint, self._folder, grow=self._hint)
        left.setLayout(column(tools, self._wrong, self.view, grow=self.view))
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        right.setLayout(column(self._title, self._parts, margins=(12, 0, 0, 0), grow=self._parts))
        return right

    def _first(self) -> str:
        return next((line.key[1] for line in self.view.grid.lines if line.key[1]), "")

    def _on_picked(self, id_: str) -> None:
        line = self.view.line()
        stray = line is not None and line.name == line_word("stray")
        self._parts.setCurrentWidget(self._loose if stray else self.sheet)
        if id_ and id_ != self.sheet.record_id:
            self._session.leaving.emit()
            self.sheet.show_record(id_)
        if line and (id_ or stray):
            self._title.setText(line.name)

    def _show_now(self) -> None:
        """Show what there is, or what to do when there is nothing."""
        self.view.catch_up()
        there = bool(self.view.grid.lines)
        self._none.setVisible(not there)
        self._beside.setVisible(there)
        guesses = any(line.look == "guess" for line in self.view.grid.lines)
        self._hint.setText(" ".join([grid_word("euros"), *([grid_word("estimate")] if guesses else [])]))
        if self._session.snapshot.get(Activity, self.sheet.record_id) is None:
            self.view.pick(self._first(), len(self.view.grid.book.headings))
            self._on_picked(self._first())

    def _tell(self, sentence: str = "") -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))


def costs_tab(session: Session) -> CostsTab:
    """What activities cost, year by year."""
    return CostsTab(session)

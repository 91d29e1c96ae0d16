"""Crossing two quadrants: the statements held against each other, and the leads that this gives."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from aict_desktop.domain.crossing import QUADRANTS_OF, pairs
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import Lead, LeadStatement, Objective, Statement
from aict_desktop.reference.words import message, record_words, vocabulary
from ui.domain_marks import quadrant_mark
from ui.flow import Flow
from ui.form import Form
from ui.lead_list import LeadList
from ui.parts import Switch, button, column, dress, label, row
from ui.session import Session
from ui.statement_ticks import StatementTicks
from ui.theme import current

_READ = {record.table for record in (Statement, Lead, LeadStatement, Objective)}
_LINK = LINKS[Lead.table, "statements"]


class CrossingPanel(QWidget):
    """What is ticked belongs to the lead being written; before its first word, it waits here."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._crossing = next(iter(QUADRANTS_OF))
        self._waiting: tuple[str, ...] = ()
        self._proposed = 0
        self._switch = Switch("Croisement", dict(vocabulary("crossing")))
        self._switch.chosen.connect(self._cross)
        self._why = label("", "muted")
        self._ticks = {quadrant: StatementTicks(quadrant) for quadrant in vocabulary("quadrant")}
        self._frames = {quadrant: _framed(ticks) for quadrant, ticks in self._ticks.items()}
        self._form = Form(session, Lead, ("text",))
        self._leads = LeadList(session)
        self._lay_out()
        for ticks in self._ticks.values():
            ticks.setEnabled(not session.readonly)
            ticks.settled.connect(self._on_tick)
        self._leads.picked.connect(self._pick)
        session.changed.connect(self._on_change)
        self._cross(self._crossing)

    def show_record(self, id_: str) -> None:
        """Open the lead of that id in its crossing; nothing changes when there is none."""
        if lead := self._session.snapshot.get(Lead, id_):
            if lead.crossing in QUADRANTS_OF:
                self._cross(lead.crossing)
            self._form.show_record(id_)
            self._renew()

    def _lay_out(self) -> None:
        sides = QBoxLayout.Direction.LeftToRight if current().roomy else QBoxLayout.Direction.TopToBottom
        lists = QBoxLayout(sides)
        lists.setSpacing(current().px(12))
        for quadrants in (("strength", "weakness"), ("opportunity", "threat")):
            lists.addLayout(column(*(self._frames[each] for each in quadrants), None), 1)
        propose = button(message("propose_pair"), self._propose, icon_name="sparkles")
        another = button(record_words(Lead.table)["new"], self._start, icon_name="plus")
        for tool in (propose, another):
            tool.setEnabled(not self._session.readonly)
        head = Flow(self._switch, propose, another)
        self.setLayout(column(head, self._why, lists, self._form, self._leads, spacing=10))

    def _cross(self, crossing: str) -> None:
        """Turn to one of the four crossings, ready for a new lead."""
        self._session.leaving.emit()
        self._crossing, self._proposed = crossing, 0
        self._switch.set(crossing)
        self._why.setText(message(f"cross_{crossing}"))
        for quadrant, frame in self._frames.items():
            frame.setVisible(quadrant in QUADRANTS_OF[crossing])
        self._begin(())

    def _begin(self, ticked: tuple[str, ...]) -> None:
        self._waiting = ticked
        self._form.show_new({"crossing": self._crossing, "statements": ticked})
        self._renew()

    def _start(self) -> None:
        self._begin(())
        self._form.focus_on()

    def _propose(self) -> None:
        """Tick two statements that no lead joins yet, the weightiest first, then the next two."""
        if not (found := pairs(self._session.snapshot, self._crossing)):
            self._session.said.emit(message("no_pair"))
            return
        inside, outside = found[self._proposed % len(found)]
        self._proposed += 1
        self._begin((inside.id, outside.id))
        self._form.focus_on()

    def _pick(self, id_: str) -> None:
        self._form.show_record(id_)
        self._renew()
        self._form.focus_on()

    def _on_tick(self) -> None:
        ticked = tuple(id_ for code in QUADRANTS_OF[self._crossing] for id_ in self._ticks[code].value())
        if lead := self._form.record_id:
            self._tie(lead, ticked)
        else:
            self._wait(ticked)

    def _wait(self, ticked: Collection[str]) -> None:
        """Let the lead yet to be written rest on what is ticked, as long as that stands."""
        self._waiting = tuple(id_ for id_ in ticked if self._session.snapshot.get(Statement, id_))
        self._form.preset("statements", self._waiting)

    def _tie(self, lead: str, ticked: Collection[str]) -> None:
        """Let a lead rest on what is ticked, along with what it rests on in the other quadrants."""
        snapshot, crossed = self._session.snapshot, QUADRANTS_OF[self._crossing]
        rows = [snapshot.get(Statement, id_) for id_ in _LINK.values(snapshot, lead)]
        elsewhere = [row.id for row in rows if row and row.quadrant not in crossed]
        if edit := _LINK.set(snapshot, lead, [*elsewhere, *ticked]):
            self._session.do(edit)

    def _renew(self) -> None:
        snapshot, lead = self._session.snapshot, self._form.record_id
        ticked = _LINK.values(snapshot, lead) if lead else self._waiting
        for code in QUADRANTS_OF[self._crossing]:
            self._ticks[code].renew(ticked, snapshot)
        self._leads.show_leads(self._crossing, lead)

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables & _READ:
            return
        if self._form.record_id and self._form.record() is None:
            self._begin(())  # undone: what is typed next is another lead
        else:
            self._wait(self._waiting)
            self._renew()


def _framed(ticks: StatementTicks) -> QFrame:
    """The boxes of a quadrant on its ground, under its name."""
    made = dress(QFrame(), ticks.quadrant)
    head = row(quadrant_mark(ticks.quadrant), label(ticks.accessibleName(), "h2", wrap=False), None)
    made.setLayout(column(head, ticks, ticks.nothing, spacing=6, margins=(12, 8, 12, 12)))
    assert isinstance(made, QFrame)
    return made

"""What the dossier proposes from what it knows: each proposal accepted, or dismissed for good."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import count
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.prompts import accepted, dismissed
from aict_desktop.domain.records import Action, AreaPriority, Dimension, Statement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.prompt_words import Proposal, proposals
from aict_desktop.reference.values import told
from aict_desktop.reference.words import message, record_words, word
from ui.domain_marks import domain_mark, quadrant_mark
from ui.focus import kept_focus
from ui.parts import button, clear, column, dress, label, row
from ui.renewed import Renewed
from ui.session import Session
from ui.tab_order import put_in_tab_order
from ui.theme import current
from ui.wordy import wordy

MOST = 30
"""As many as one answers in a sitting; the next ones come as these are answered."""
_NAMED = 90
_TELLING = {
    Statement.table: ("text",),
    AreaPriority.table: ("name", "ground"),
    Dimension.table: ("form", "place"),
}


class ProposalsPanel(Renewed):
    """The open proposals, by what they would add; those of one record when it is about that record."""

    def __init__(self, session: Session, target: str = "", source: str = "") -> None:
        super().__init__()
        self._session = session
        self._target = target
        self._source = source
        self._id = ""
        self._told = label("", "muted")
        self._kept = column()
        self._cards = column(spacing=10)
        self.setLayout(column(self._told, self._kept, self._cards, spacing=10))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Show the proposals that come from the record of that id; all of them when there is none."""
        self._id = id_
        self.renew()

    def open(self) -> list[Proposal]:
        """The proposals that nobody has answered yet."""
        found = proposals(self._session.snapshot, date.today(), self._target)
        return [each for each in found if self._is_about(each.prompt.source)]

    def _is_about(self, source: Record) -> bool:
        return self._source in ("", source.table) and self._id in ("", source.id)

    def _show_now(self) -> None:
        with kept_focus(self):
            self._fill(self.open())
        put_in_tab_order(self)

    def _fill(self, found: list[Proposal]) -> None:
        clear(self._cards)
        number = count(len(found), "proposition", "propositions")
        self._told.setText(message("proposals", number=number) if found else message("no_proposal"))
        shown = found[:MOST]
        for table in dict.fromkeys(each.prompt.target for each in shown):
            if table != Statement.table:
                self._cards.addWidget(label(record_words(table)["many"].capitalize(), "h2"))
            for each in (each for each in shown if each.prompt.target == table):
                self._cards.addWidget(self._card(each))
        if len(found) > MOST:
            self._cards.addWidget(label(message("more_proposals"), "small"))

    def _card(self, proposal: Proposal) -> QWidget:
        record, source = proposal.record, proposal.prompt.source
        go = partial(self._session.wanted.emit, source.table, source.id, "")
        made = dress(QFrame(), record.quadrant if isinstance(record, Statement) else "card")
        words = label(_words(self._session.snapshot, record))
        why, source_link = label(proposal.why, "small"), wordy(proposal.source, "link", go)
        about = column(_head(record), words, why, source_link, spacing=2)
        sides = QBoxLayout.Direction.LeftToRight if current().roomy else QBoxLayout.Direction.TopToBottom
        whole = QBoxLayout(sides, made)
        whole.setContentsMargins(*(current().px(side) for side in (14, 8, 14, 8)))
        whole.addLayout(self._answers(proposal))  # first for Tab, last for the eye
        whole.insertLayout(0, about, 1)
        return made

    def _answers(self, proposal: Proposal) -> QBoxLayout:
        keep = button("Retenir", partial(self._keep, proposal), icon_name="check")
        drop = button("Écarter", partial(self._drop, proposal), icon_name="x")
        for tool in (keep, drop):
            tool.setAccessibleName(f"{tool.text()}\u00a0: {_name(self._session.snapshot, proposal.record)}")
            tool.setEnabled(not self._session.readonly)
        return column(keep, drop, None) if current().roomy else row(keep, drop, None)

    def _keep(self, proposal: Proposal) -> None:
        snapshot = self._session.snapshot
        edit = accepted(snapshot, proposal.prompt, proposal.record)
        if self._session.do(edit):
            self._tell_kept(edit.changes[0].record)

    def _drop(self, proposal: Proposal) -> None:
        self._session.do(dismissed(proposal.prompt))

    def _tell_kept(self, record: Record) -> None:
        """What was accepted can be rewritten at once."""
        name = _name(self._session.snapshot, record)
        go = partial(self._session.wanted.emit, record.table, record.id, "")
        self._kept.addWidget(wordy(message("proposal_kept", name=name), "pencil", go))

    def _on_change(self, _: Edit) -> None:
        clear(self._kept)
        self.outdate()


class DecisionsPanel(ProposalsPanel):
    """The proposals that come from the inventory: what the review of actions leads to."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, source=Action.table)


def _head(record: Record) -> QBoxLayout:
    """Where a proposed statement would stand."""
    if not isinstance(record, Statement):
        return row()
    domain = label(word("domain", record.domain), "small", wrap=False)
    quadrant = label(word("quadrant_one", record.quadrant), "label", wrap=False)
    return row(quadrant_mark(record.quadrant), quadrant, domain_mark(record.domain), domain, None, spacing=6)


def _words(snapshot: Snapshot, record: Record) -> str:
    return " · ".join(filter(None, (told(snapshot, record, name) for name in _TELLING[record.table])))


def _name(snapshot: Snapshot, record: Record) -> str:
    return shortened(_words(snapshot, record), _NAMED)

"""The review of the actions in a sitting: one at a time, what is known, what it is worth, what is decided."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QBoxLayout, QProgressBar, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import format_number
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records import Action, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.values import told
from aict_desktop.reference.words import field_label, message
from ui.focus import kept_focus
from ui.form import Form
from ui.panels.decision import DecisionPanel
from ui.panels.health import HealthPanel
from ui.panels.years import YearsPanel
from ui.parts import button, card, clear, column, label, row, scrolled
from ui.session import Session
from ui.tab_order import put_in_tab_order
from ui.theme import current
from ui.wordy import wordy

WORTH = (
    *("results", "results_rating", "results_evidence"),
    *("working", "working_rating", "working_evidence"),
)
FINER = ("reciprocity", "reciprocity_note", "lessons")
_LISTED = 50  # a longer list is not one that is read
FACTS = ("kind", "state", "partner", "country", "organisation")
DATES = ("since", "last_contact")


class ReviewTab(QWidget):
    """Walks the actions; the list of those left to decide unfolds above the one that is shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id, self._place = "", 0
        self._where = label("", "muted", wrap=False)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Actions décidées")
        self._unfold = button("", self._toggle_left, "flat", "list-details")
        self._left = column(spacing=2)
        self._title = label("", "question")
        self._facts = label("", "muted")
        self._worth = Form(session, Action, (*WORTH, *FINER), compact=True)
        self._years, self._health = YearsPanel(session), HealthPanel(session)
        self._decision = DecisionPanel(session)
        self._back = button("Précédent", lambda: self._step(-1))
        self._next = button("Suivant", lambda: self._step(1), "primary")
        self._empty = label(message("review_empty"), "muted")
        self._whole = self._make_whole()
        self.setLayout(column(self._empty, self._whole, margins=(0, 10, 0, 0), grow=self._whole))
        session.changed.connect(self._on_change)
        first = next(iter(_undecided(to_review(session.snapshot))), None)
        self._show(first.id if first else "")

    def set_depth(self, *, essential: bool) -> None:
        """Fold what only a finer review needs."""
        self._worth.show_only(WORTH if essential else (*WORTH, *FINER))

    def _make_whole(self) -> QWidget:
        holder, inner, whole = QWidget(), QWidget(), QWidget()
        holder.setLayout(self._left)
        self._list = card(label("Reste à décider", "h2"), holder, look="example")
        self._list.hide()
        head = row(self._where, self._bar, self._unfold, spacing=14, grow=self._bar)
        inner.setLayout(
            column(
                self._list, self._title, self._facts, self._cards(), None, spacing=10, margins=(0, 0, 12, 8)
            )
        )
        self._scroll = scrolled(inner, "Revue")
        foot = row(self._back, None, self._next)
        whole.setLayout(column(head, self._scroll, foot, spacing=10, grow=self._scroll))
        return whole

    def _cards(self) -> QBoxLayout:
        worth = card(label("Bilan", "h2"), self._worth, None)
        health = card(label("Santé", "h2"), self._health)
        money = card(label("Argent", "h2"), self._years)
        decision = card(label("Décision", "h2"), self._decision)
        if not current().roomy:
            return column(worth, money, health, decision, spacing=12)
        both = row(worth, column(health, decision, money, None, spacing=12), spacing=12)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        return both

    def _show(self, id_: str) -> None:
        """Show an action, or the one that took its place when it is no longer there."""
        rows = to_review(self._session.snapshot)
        ids = [each.id for each in rows]
        self._place = ids.index(id_) if id_ in ids else min(self._place, max(len(ids) - 1, 0))
        shown = ids[self._place] if ids else ""
        if shown != self._id:
            self._id = shown
            for part in (self._worth, self._years, self._health, self._decision):
                part.show_record(shown)
        self._tell(rows)

    def _tell(self, rows: tuple[Action, ...]) -> None:
        self._empty.setVisible(not rows)
        self._whole.setVisible(bool(rows))
        if not rows:
            return
        action, left = rows[self._place], _undecided(rows)
        self._title.setText(name_of(action) or message("untitled"))
        self._facts.setText(_facts(self._session.snapshot, action))
        self._where.setText(message("review_place", place=self._place + 1, total=len(rows)))
        self._bar.setRange(0, len(rows))
        self._bar.setValue(len(rows) - len(left))
        self._back.setEnabled(self._place > 0)
        self._next.setEnabled(self._place < len(rows) - 1)
        self._unfold.setText(message("review_left", count=len(left)) if left else message("review_done"))
        self._unfold.setEnabled(bool(left))
        if not left:
            self._list.hide()
        if not self._list.isHidden():
            self._fill(left)

    def _fill(self, left: tuple[Action, ...]) -> None:
        with kept_focus(self._list):
            clear(self._left)
            for action in left[:_LISTED]:
                name = shortened(name_of(action), 100) or message("untitled")
                self._left.addWidget(wordy(name, "arrow-right", partial(self._go, action.id)))
            if more := left[_LISTED:]:
                self._left.addWidget(label(message("review_more", count=format_number(len(more))), "muted"))
        put_in_tab_order(self._list)

    def _step(self, step: int) -> None:
        rows = to_review(self._session.snapshot)
        self._go(rows[min(max(self._place + step, 0), len(rows) - 1)].id)

    def _go(self, id_: str) -> None:
        self._session.leaving.emit()
        self._list.hide()
        self._show(id_)
        self._scroll.verticalScrollBar().setValue(0)

    def _toggle_left(self) -> None:
        if self._list.isHidden():
            self._fill(_undecided(to_review(self._session.snapshot)))
        self._list.setVisible(self._list.isHidden())

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & {Action.table, Stakeholder.table}:
            self._show(self._id)


def to_review(snapshot: Snapshot) -> tuple[Action, ...]:
    """The actions of the sitting: all but those that ended before anybody reviewed them."""
    return tuple(row for row in snapshot.all(Action) if row.state != "closed" or row.decision)


def _undecided(rows: tuple[Action, ...]) -> tuple[Action, ...]:
    return tuple(row for row in rows if not row.decision)


def _facts(snapshot: Snapshot, action: Action) -> str:
    """What is known of an action on one line, dates and years with what they are."""
    plain = [told(snapshot, action, name) for name in FACTS]
    dated = [
        f"{field_label(Action.table, name).lower()}\u00a0{words}"
        for name in DATES
        if (words := told(snapshot, action, name))
    ]
    return " · ".join(filter(None, (*plain, *dated)))

"""The test of the logic for a meeting: one sentence at a time in large type, or all of them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aict_desktop.documents.logframe.logic import spoken
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.edit import Edit
from ui.focus import kept_focus
from ui.panels.logic import READ, LogicPanel, SentenceCard
from ui.parts import Switch, button, clear, column, label, row, scrolled
from ui.renewed import Renewed
from ui.session import Session

ONE, ALL = "one", "all"


class LogicTab(Renewed):
    """Read from the bottom up, one sentence after the other; arrows go on, and nothing is marked for good."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._place, self._way = 0, ONE
        self._words = Sentences("cadre-logique", "logic")
        self._switch = Switch("Lecture de la logique", {ONE: "Une par une", ALL: "Toutes"})
        self._where = label("", "muted")
        self._back = button("Précédente", lambda: self.go(self._place - 1))
        self._next = button("Suivante", lambda: self.go(self._place + 1), "primary")
        self._ask = label(self._words.say("ask"), "muted")
        self._body = column(spacing=12)
        self._switch.set(ONE)
        self._switch.chosen.connect(self._turn)
        inner = QWidget()
        inner.setLayout(column(self._body, None, margins=(4, 4, 14, 4)))
        area = scrolled(inner, "Logique")
        head = row(self._switch, None, self._where, self._back, self._next)
        self.setLayout(column(head, area, self._ask, margins=(0, 10, 0, 0), grow=area))
        session.changed.connect(self._on_change)
        self.outdate()

    def go(self, place: int) -> None:
        """Show the sentence at that place, when there is one."""
        self._session.leaving.emit()
        if 0 <= place < len(spoken(self._session.snapshot)):
            self._place = place
            self.renew()

    def _turn(self, way: str) -> None:
        self._session.leaving.emit()
        self._way = way
        self.renew()

    def _show_now(self) -> None:
        found = spoken(self._session.snapshot)
        self._place = max(min(self._place, len(found) - 1), 0)
        several = self._way == ONE and bool(found)
        for piece in (self._where, self._back, self._next):
            piece.setVisible(several)
        for shown in (self._switch, self._ask):
            shown.setVisible(bool(found))
        self._back.setEnabled(self._place > 0)
        self._next.setEnabled(self._place < len(found) - 1)
        self._where.setText(self._words.say("count", place=self._place + 1, every=len(found)))
        with kept_focus(self):
            clear(self._body)
            self._body.addWidget(self._shown(bool(found)))

    def _shown(self, any_: bool) -> QWidget:
        if self._way == ONE and any_:
            made = SentenceCard(self._session, spoken(self._session.snapshot)[self._place], large=True)
            made.stepped.connect(lambda step: self.go(self._place + step))
            return made
        panel = LogicPanel(self._session)
        panel.show_record("")
        return panel

    def _on_change(self, edit: Edit) -> None:
        if not edit.tables & READ or self._way == ALL:
            return
        cards = self.findChildren(SentenceCard)
        found = {one.end.id: one for one in spoken(self._session.snapshot)}
        if cards and cards[-1].typing and cards[-1].end in found:
            cards[-1].say(found[cards[-1].end])
        else:
            self.outdate()

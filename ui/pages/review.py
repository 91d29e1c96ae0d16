"""Relecture: every point to review, grouped by step, each a link to its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from aict_desktop.domain.french import count
from aict_desktop.domain.progress import minutes_left
from aict_desktop.domain.rules.problem import Problem
from aict_desktop.reference.guidance import step
from aict_desktop.reference.rule_words import told
from aict_desktop.reference.words import message
from ui.focus import kept_focus
from ui.parts import button, card, clear, column, label, picture, row, scrolled
from ui.session import Session
from ui.wordy import wordy

SHOWN_OF_A_RULE = 5
ICONS = {
    "missing": ("circle", "primary"),
    "incoherent": ("alert-triangle", "warn"),
    "late": ("clock-exclamation", "warn"),
}


class ReviewPage(QWidget):
    """The live list; ``place_chosen`` asks for the step, table, record and field of a point."""

    place_chosen = Signal(str, str, str, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._opened: set[str] = set()
        self._stale = True
        self._intro = label("", "muted")
        self._list = column(spacing=12)
        inner = QWidget()
        inner.setLayout(
            column(
                label("Relecture", "h1"), self._intro, self._list, None, spacing=10, margins=(24, 16, 20, 14)
            )
        )
        self.setLayout(column(scrolled(inner, "Points à revoir")))
        session.reviewed.connect(self._on_review)

    def showEvent(self, event: QShowEvent) -> None:
        self._session.review_if_due()
        if self._stale:
            self.renew()

    def renew(self) -> None:
        """List the points again."""
        self._stale = False
        problems = self._session.problems
        with kept_focus(self):
            self._fill(problems)

    def _fill(self, problems: tuple[Problem, ...]) -> None:
        clear(self._list)
        self._intro.setText(
            f"{count(len(problems), 'point à revoir', 'points à revoir')}. Rien ne bloque\u00a0: "
            "ce que vous assumez peut rester."
            if problems
            else message("review_unfinished" if minutes_left(self._session.snapshot) else "review_sound")
        )
        for step_id, of_step in groupby(problems, key=lambda problem: problem.step):
            self._list.addWidget(label(step(step_id).title, "h2"))
            for _, of_rule in groupby(of_step, key=lambda problem: problem.rule):
                self._list.addWidget(self._card(list(of_rule)))

    def _card(self, problems: list[Problem]) -> QFrame:
        words = told(problems[0])
        icon_name, token = ICONS[words.severity]
        head = row(picture(icon_name, token), label(words.title, "label"), spacing=8)
        head.setStretch(1, 1)
        lines: Iterator[QWidget] = (self._line(problem) for problem in self._shown(problems))
        return card(head, label(words.todo, "muted"), *lines, *self._more(problems), spacing=4)

    def _line(self, problem: Problem) -> QWidget:
        place = (problem.step, problem.table, problem.id, problem.field)
        return wordy(told(problem).text, "arrow-right", lambda: self.place_chosen.emit(*place))

    def _shown(self, problems: list[Problem]) -> list[Problem]:
        return problems if problems[0].rule in self._opened else problems[:SHOWN_OF_A_RULE]

    def _more(self, problems: list[Problem]) -> list[QWidget]:
        hidden = len(problems) - len(self._shown(problems))
        if not hidden:
            return []
        told_more = f"Voir aussi {count(hidden, 'autre point', 'autres points')}"
        return [button(told_more, lambda: self._open(problems[0].rule), "flat")]

    def _open(self, rule: str) -> None:
        self._opened.add(rule)
        self.renew()

    def _on_review(self) -> None:
        self._stale = True
        if self.isVisible():
            self.renew()

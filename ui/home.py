"""The home page: where we stand, what to do next, what changed, and the documents to print."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QProgressBar, QWidget

from aict_desktop.domain.collecting import collections
from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import NBSP, count, format_day
from aict_desktop.domain.progress import minutes_left, next_actions, progress
from aict_desktop.domain.records import Dossier, Measurement
from aict_desktop.reference.guidance import stages, steps
from aict_desktop.reference.history import told_days
from aict_desktop.reference.rule_words import asked, severity, time_left
from aict_desktop.reference.rule_words import told as told_problem
from aict_desktop.reference.words import message
from ui.focus import kept_focus
from ui.parts import button, card, clear, column, label, row, scrolled
from ui.session import Session
from ui.theme import current
from ui.wordy import wordy

_SHOWN = 3
_EDITS_READ = 60


class HomePage(QWidget):
    """Cards that say where the dossier stands; ``place_chosen`` asks for a record."""

    place_chosen = Signal(str, str, str, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._stale = True
        self._hello = label("", "h1")
        self._who = label("", "muted")
        self._grid = QGridLayout()
        self._grid.setSpacing(current().px(14))
        for place in range(3 if current().roomy else 1):
            self._grid.setColumnStretch(place, 3 if place == 1 else 2)
        inner = QWidget()
        inner.setLayout(
            column(self._hello, self._who, self._grid, None, spacing=10, margins=(28, 20, 28, 18))
        )
        self.setLayout(column(scrolled(inner, "Accueil")))
        session.reviewed.connect(self._on_review)
        session.changed.connect(self._on_change)

    def renew(self) -> None:
        """Say again where the dossier stands."""
        self._stale = False
        snapshot = self._session.snapshot
        dossier = snapshot.one(Dossier)
        self._hello.setText(time_left(minutes_left(snapshot)))
        told = [part for part in (dossier.name, dossier.department, dossier.region) if part]
        self._who.setText(" · ".join(told))
        with kept_focus(self):
            self._fill_grid()

    def _fill_grid(self) -> None:
        clear(self._grid)
        cards = (
            (self._next_card(), 0, 1, 1),
            (self._progress_card(), 0, 0, 2),
            (self._late_card(), 1, 1, 1),
            (self._documents_card(), 0, 2, 1),
            (self._history_card(), 1, 2, 1),
        )
        for place, (made, line, across, height) in enumerate(cards):
            if current().roomy:
                self._grid.addWidget(made, line, across, height, 1)
            else:
                self._grid.addWidget(made, place, 0)

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.renew()

    def _progress_card(self) -> QFrame:
        done = progress(self._session.snapshot)
        lines = []
        for stage in stages():
            parts = [done[s.id] for s in steps() if s.stage == stage.id and s.id in done]
            if parts:
                share = round(100 * sum(p.done for p in parts) / sum(p.total for p in parts))
                lines.append(_bar(stage.title, share))
        return card(label("Où en sommes-nous", "h2"), *lines, None, spacing=12)

    def _next_card(self) -> QFrame:
        todo = next_actions(self._session.snapshot, self._session.problems, _SHOWN)
        lines = [
            self._link(asked(a), "arrow-right", a.step, a.table, getattr(a, "id", ""), a.field) for a in todo
        ]
        told = lines or [label("Rien ne presse.", "muted")]
        return card(label("À faire maintenant", "h2"), *self._go_on(), *told, None)

    def _go_on(self) -> list[QLayout]:
        """The way into the first step that is not finished, for whoever would rather be led."""
        done = progress(self._session.snapshot)
        left = (s for s in steps() if s.essential and s.id in done and done[s.id].done < done[s.id].total)
        for first in left:
            verb = "Continuer" if self._session.store.can_undo() else "Commencer"
            go = partial(self._session.page_wanted.emit, first.id)
            return [row(button(f"{verb}\u00a0: {first.short}", go, "primary"), None)]
        return []

    def _late_card(self) -> QFrame:
        late = [p for p in self._session.problems if severity(p) == "late"]
        lines: list[QWidget] = [
            self._link(told_problem(p).text, "clock-exclamation", p.step, p.table, p.id, p.field)
            for p in late[:_SHOWN]
        ]
        if more := len(late) - len(lines):
            told = f"Voir {count(more, 'autre retard', 'autres retards')} dans la relecture"
            lines.append(wordy(told, "arrow-right", partial(self._session.page_wanted.emit, "relecture")))
        lines = lines or [label("Rien n’est en retard.", "muted")]
        return card(label("En retard", "h2"), *lines, *self._soon(), None)

    def _soon(self) -> list[QWidget]:
        """The figures to collect in the next days, which one round collects."""
        due = [one for one in collections(self._session.snapshot, date.today()) if one.soon]
        if not due:
            return []
        told = count(len(due), "chiffre à relever", "chiffres à relever")
        words = f"{told} d’ici le {format_day(due[-1].day)}"
        place = ("suivi", Measurement.table, "", "value")
        return [label(message("home_soon"), "label"), self._link(words, "calendar", *place)]

    def _documents_card(self) -> QFrame:
        from aict_desktop.documents import titles

        lines = [
            wordy(title, "file-text", partial(self._session.page_wanted.emit, f"documents/{name}"))
            for name, title in list(titles().items())[:_SHOWN]
        ]
        every = wordy(
            "Tous les documents", "arrow-right", partial(self._session.page_wanted.emit, "documents")
        )
        return card(label("Documents", "h2"), *lines, every, None)

    def _history_card(self) -> QFrame:
        days = told_days(self._session.store.history(_EDITS_READ))[:_SHOWN]
        lines = [label(f"{_day(day)}{NBSP}: {words}", "muted") for day, words in days]
        return card(label("Ce qui a changé", "h2"), *(lines or [label("Rien encore.", "muted")]), None)

    def _link(self, words: str, icon_name: str, *place: str) -> QWidget:
        return wordy(words, icon_name, lambda: self.place_chosen.emit(*place))

    def _on_change(self, _: Edit) -> None:
        self._stale = True

    def _on_review(self) -> None:
        self._stale = True
        if self.isVisible():
            self.renew()


def _bar(title: str, share: int) -> QWidget:
    bar = QProgressBar(textVisible=False)
    bar.setRange(0, 100)
    bar.setValue(share)
    bar.setAccessibleName(title)
    made = QWidget()
    percent = label(f"{share}\u202f%", "small", wrap=False)
    made.setLayout(column(row(label(title, wrap=False), None, percent), bar, spacing=3))
    return made


def _day(day: date) -> str:
    days = (date.today() - day).days
    return {0: "Aujourd’hui", 1: "Hier"}.get(days) or f"Le {format_day(day)}"

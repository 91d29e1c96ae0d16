"""How an action is doing, in words: its state, and each sign that speaks for it or against it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.health import UNDER_WAY, Health, Reason, health
from aict_desktop.domain.records import Action, ActionYear, Renewal, Stakeholder
from aict_desktop.reference.health_words import method, told
from aict_desktop.reference.words import message, word
from ui.parts import button, clear, column, label, picture, row
from ui.session import Session

_STATES = {"good": ("circle-check", "ok"), "fragile": ("alert-triangle", "warn"), "poor": ("flag", "warn")}
_SIGNS = {True: ("circle-plus", "ok", "health_for"), False: ("circle-minus", "warn", "health_against")}
_READ = {record.table for record in (Action, ActionYear, Renewal, Stakeholder)}


class HealthPanel(QWidget):
    """The health of one action; each sign by its mark and its words, never by colour alone."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._lines = column(spacing=6)
        self._how = button("Comment est-ce jugé\u202f?", self._explain, "flat")
        self._method = label(method(), "small")
        self._method.hide()
        self.setLayout(column(self._lines, row(self._how, None), self._method))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Tell the health of the action of that id."""
        self._id = id_
        clear(self._lines)
        action = self._session.snapshot.get(Action, id_)
        found = health(self._session.snapshot, action, date.today()) if action else Health("", ())
        if found.state:
            self._tell(found)
        else:
            idle = action is not None and action.state not in UNDER_WAY
            self._lines.addWidget(label(message("health_idle" if idle else "health_unknown"), "muted"))

    def _tell(self, found: Health) -> None:
        icon_name, token = _STATES[found.state]
        self._lines.addWidget(_line(icon_name, token, word("health", found.state), "h2"))
        for reason in found.reasons:
            self._lines.addWidget(_sign(reason))

    def _explain(self) -> None:
        self._method.setVisible(self._method.isHidden())

    def _on_change(self, edit: Edit) -> None:
        if self._id and edit.tables & _READ:
            self.show_record(self._id)


def _sign(reason: Reason) -> QWidget:
    """A sign, which a screen reader tells with what it speaks for."""
    icon_name, token, side = _SIGNS[reason.good]
    return _line(icon_name, token, told(reason), name=message(side, sign=told(reason)))


def _line(icon_name: str, token: str, words: str, look: str = "", name: str = "") -> QWidget:
    text, made = label(words, look), QWidget()
    text.setAccessibleName(name or words)
    made.setLayout(row(picture(icon_name, token), text, grow=text))
    return made

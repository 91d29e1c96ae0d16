"""Where those who rated a stakeholder differ, and from whom."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.priority import QUESTIONS, ratings, spreads
from aict_desktop.domain.records import Opinion, Stakeholder
from aict_desktop.reference.priority_words import differences, say
from ui.parts import clear, column, label
from ui.session import Session


class SpreadsPanel(QWidget):
    """One sentence for each question on which the ratings of a stakeholder lie apart."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._lines = column(spacing=4)
        self.setLayout(column(self._lines))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Compare the ratings of the stakeholder of that id."""
        self._id = id_
        clear(self._lines)
        for words in self._told():
            self._lines.addWidget(label(words))

    def _told(self) -> tuple[str, ...]:
        snapshot = self._session.snapshot
        actor = snapshot.get(Stakeholder, self._id)
        if actor is None:
            return ()
        if found := spreads(snapshot, actor):
            return differences(snapshot, actor, found)
        rated = sum(
            any(getattr(one, name) is not None for name in QUESTIONS) for one in ratings(snapshot, actor)
        )
        return (say("terms", "nobody" if not rated else "alone" if rated == 1 else "agree"),)

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & {Stakeholder.table, Opinion.table}:
            self.show_record(self._id)

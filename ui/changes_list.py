"""Changes by step: each step folds, each record that is still there leads to its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from aict_desktop.documents.changes.telling import StepTold, Told
from aict_desktop.reference.words import message
from ui.focus import kept_focus
from ui.icons import icon
from ui.parts import button, card, clear, column, label, picture, row
from ui.session import Session
from ui.tab_order import put_in_tab_order
from ui.wordy import WordyButton

MOST_OPEN = 25
"""Beyond so many changes the steps are folded at first: one sees which they are before reading."""
MOST_SHOWN = 40
"""How many changes of a step are shown at first: each makes the page slower."""
SIGNS = {"added": "plus", "removed": "trash", "altered": "pencil", "moved": "arrow-up"}


class ChangesList(QWidget):
    """The steps one under another, with what changed in each."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._steps: Sequence[StepTold] = ()
        self._turned: set[str] = set()
        self._whole: set[str] = set()
        self._lines = column(spacing=10)
        self.setLayout(column(self._lines, None, margins=(0, 0, 12, 0)))

    def show_steps(self, found: Sequence[StepTold]) -> None:
        """Show these changes in the place of the others; what one has unfolded stays so."""
        self._steps = found
        with kept_focus(self):
            clear(self._lines)
            few = sum(len(one.told) for one in found) <= MOST_OPEN or len(found) == 1
            for one in found:
                self._add_step(one, opened=few != (one.step.id in self._turned))
        put_in_tab_order(self)

    def _add_step(self, one: StepTold, *, opened: bool) -> None:
        words = message("changes_step", title=one.step.title, count=len(one.told))
        head = button(words, partial(self._turn, one.step.id), "flat")
        head.setIcon(icon("chevron-down" if opened else "chevron-right"))
        head.setCheckable(True)
        head.setChecked(opened)
        shown = (self._line(told) for told in self._shown(one)) if opened else ()
        more = self._more(one) if opened else []
        self._lines.addWidget(card(row(head, None), *shown, *more, spacing=4))

    def _line(self, told: Told) -> QWidget:
        """A change: a button where one can go to the record, plain words where it is no longer there."""
        words = column(
            label(told.what),
            *(label(f"{each[:1].upper()}{each[1:]}", "muted") for each in told.lines),
            spacing=2,
        )
        inner = row(picture(SIGNS[told.act], "primary" if told.id else "muted"), words, margins=(6, 5, 6, 5))
        inner.setStretch(1, 1)
        if not told.id:
            plain = QWidget()
            plain.setLayout(inner)
            return plain
        made = WordyButton(inner, told.sentence)
        made.clicked.connect(lambda: self._session.wanted.emit(told.table, told.id, told.field))
        return made

    def _shown(self, one: StepTold) -> Sequence[Told]:
        return one.told if one.step.id in self._whole else one.told[:MOST_SHOWN]

    def _more(self, one: StepTold) -> list[QPushButton]:
        hidden = len(one.told) - len(self._shown(one))
        words = message("changes_more", count=hidden)
        return [button(words, partial(self._show_whole, one.step.id), "flat")] if hidden else []

    def _turn(self, step_id: str) -> None:
        self._turned ^= {step_id}
        self.show_steps(self._steps)

    def _show_whole(self, step_id: str) -> None:
        self._whole.add(step_id)
        self.show_steps(self._steps)

"""The journey on the left: the stages and their steps, each with its mark and what is left to review."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QWidget

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.french import count
from aict_desktop.domain.progress import progress
from aict_desktop.reference.guidance import stages, steps
from ui.icons import icon
from ui.parts import Switch, column, dress, label, row, scrolled
from ui.session import Session
from ui.theme import current

HOME = "accueil"
_WIDE = 1000  # design pixels
DEPTHS = {"essential": "Essentiel", "complete": "Complet"}


class Journey(QFrame):
    """The steps to choose from. ``chosen`` tells the step, ``depth_chosen`` the depth."""

    chosen = Signal(str)
    depth_chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._group = QButtonGroup(self)
        self._links: dict[str, _StepLink] = {}
        self._essential = False
        self._beside = current().roomy
        self._depth = Switch("Profondeur du parcours", DEPTHS)
        self._depth.chosen.connect(self.depth_chosen)
        dress(self, "side")
        self.setObjectName("journey")
        self.setFixedWidth(current().px(252))
        inner = QWidget()
        inner.setLayout(column(*self._lines(), None, spacing=1, margins=(10, 4, 10, 10)))
        self.setLayout(
            column(row(self._depth, None, margins=(12, 14, 12, 8)), scrolled(inner, "Étapes"), spacing=0)
        )
        session.changed.connect(self._on_change)
        session.reviewed.connect(self.renew)
        self.renew()

    def fit(self, width: int) -> bool:
        """Stand beside the page where a window of that width has room for both; False where it has not."""
        beside = current().roomy and width >= current().px(_WIDE)
        if beside != self._beside:
            self._beside = beside
            self.stand()
        return beside

    def stand(self) -> None:
        """Show the steps where they stand beside the page; elsewhere a button shows them for a while."""
        self.setVisible(self._beside)

    def set_step(self, step_id: str) -> None:
        """Show which step is open."""
        self._links[step_id].setChecked(True)
        self._show_steps()

    def set_depth(self, depth: str) -> None:
        """Show which depth is on, and the steps that it has; the open one stays."""
        self._depth.set(depth)
        self._essential = depth == "essential"
        self._show_steps()

    def _show_steps(self) -> None:
        for each in steps():
            link = self._links[each.id]
            link.setVisible(each.essential or not self._essential or link.isChecked())

    def first_of_stage(self, place: int) -> str:
        """The first step of a stage, by its place from 0; empty when there is no such stage."""
        ids = [stage.id for stage in stages()]
        return next((step.id for step in steps() if ids[place : place + 1] == [step.stage]), "")

    def renew(self) -> None:
        """Show how far each step has come and what it leaves to review."""
        told = Counter(problem.step for problem in self._session.problems)
        done = progress(self._session.snapshot)
        for step_id, link in self._links.items():
            share = done[step_id].done / done[step_id].total if step_id in done else None
            left = len(self._session.problems) if step_id == "relecture" else told[step_id]
            link.show_state(share, left)

    def _on_change(self, _: Edit) -> None:
        self.renew()

    def _lines(self) -> list[QWidget]:
        lines: list[QWidget] = [self._link(HOME, "Accueil", "home")]
        for stage in stages():
            lines.append(_stage_title(stage.title))
            lines += [self._link(s.id, s.short, s.icon) for s in steps() if s.stage == stage.id]
        return lines

    def _link(self, step_id: str, words: str, icon_name: str) -> _StepLink:
        made = _StepLink(words, icon_name)
        made.clicked.connect(lambda _=False: self.chosen.emit(step_id))
        self._group.addButton(made)
        self._links[step_id] = made
        return made


class _StepLink(QPushButton):
    """One step: its mark of progress, its name, the number of points to review."""

    def __init__(self, words: str, icon_name: str) -> None:
        super().__init__(words)
        self._words = words
        self._left = QLabel(self)
        self._left.setProperty("look", "small")
        self._left.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCheckable(True)
        dress(self, "step")
        self.setIcon(icon(icon_name, "muted"))
        side = current().px(20)
        self.setIconSize(QSize(side, side))
        self.setMinimumHeight(current().px(34))

    def show_state(self, share: float | None, left: int) -> None:
        """``share`` from 0 to 1, None where nothing is to be filled in; ``left`` points to review."""
        if share is not None:
            name, token, state = _mark(share)
            self.setIcon(icon(name, token))
        else:
            state = ""
        self._left.setText(str(left) if left else "")
        self._left.setToolTip(count(left, "point à revoir", "points à revoir") if left else "")
        told = [self._words, state, count(left, "point à revoir", "points à revoir") if left else ""]
        self.setAccessibleName(", ".join(part for part in told if part))
        self._place_count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_count()

    def _place_count(self) -> None:
        self._left.adjustSize()
        margin = current().px(10)
        self._left.move(
            self.width() - self._left.width() - margin, (self.height() - self._left.height()) // 2
        )


def _mark(share: float) -> tuple[str, str, str]:
    if share >= 1:
        return "circle-check", "ok", "complet"
    if share > 0:
        return "circle-half-2", "primary", "commencé"
    return "circle", "edge", "à commencer"


def _stage_title(title: str) -> QLabel:
    made = label(title, "stage")
    margin = current().px(8)
    made.setContentsMargins(margin, margin + 2, margin, 2)
    return made

"""Where an indicator stands, in a sentence and in its chart, which one saves and prints."""

from __future__ import annotations

from datetime import date
from functools import partial

from aict_desktop.domain.edit import Edit
from aict_desktop.domain.folding import fold
from aict_desktop.domain.monitoring import READS, standing
from aict_desktop.domain.records import Indicator
from aict_desktop.figures.trajectory import trajectory
from aict_desktop.reference.indicator_words import margin_told, standing_told
from ui.figure_out import ask_and_print, ask_and_save
from ui.figure_view import FigureView
from ui.parts import card, clear, column, icon_button, label, row
from ui.renewed import Renewed
from ui.session import Session

WIDE = 280.0
"""Points: narrower than a page, so that its words can be read in a sheet."""
_LONGEST_NAME = 40


class TrajectoryPanel(Renewed):
    """The state of one indicator today, and its chart; a mark of the chart leads to its measurement."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self._told = label("")
        self._margin = label(margin_told(), "small")
        self._holder = column()
        self.view: FigureView | None = None
        self._tools = (
            icon_button("printer", "Imprimer la courbe", self._print),
            icon_button("download", "Enregistrer la courbe", self._save),
        )
        told = row(self._told, *self._tools, grow=self._told)
        self.setLayout(column(told, self._holder, self._margin))
        session.changed.connect(self._on_change)

    def show_record(self, id_: str) -> None:
        """Speak of the indicator of that id."""
        self._id = id_
        clear(self._holder)
        self.view = None
        self.outdate()

    def _show_now(self) -> None:
        indicator = self._session.snapshot.get(Indicator, self._id)
        for part in (self._margin, *self._tools):
            part.setVisible(indicator is not None)
        if indicator is None:
            self._told.setText("")
            return
        found = standing(self._session.snapshot, indicator, date.today())
        self._told.setText(standing_told(indicator, found))
        if self.view is None:
            self.view = self._made(indicator)
            self._holder.addWidget(card(self.view))

    def _made(self, indicator: Indicator) -> FigureView:
        drawn = partial(trajectory, indicator_id=indicator.id, today=date.today(), wide=WIDE)
        made = FigureView(self._session, drawn, "Trajectoire")
        made.picked.connect(lambda table, id_: self._session.wanted.emit(table, id_, ""))
        return made

    def _save(self) -> None:
        indicator = self._session.snapshot.get(Indicator, self._id)
        if self.view and indicator:
            name = fold(indicator.name).replace(" ", "-")[:_LONGEST_NAME] or "indicateur"
            ask_and_save(self, self._session, self.view.drawing, f"trajectoire-{name}")

    def _print(self) -> None:
        if self.view:
            ask_and_print(self, self._session, self.view.drawing)

    def _on_change(self, edit: Edit) -> None:
        if edit.tables & READS:
            self.outdate()

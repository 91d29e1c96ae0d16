"""The diagnostic: board, proposals, crossing, workshops, local policies, and the matrix as a picture."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QTabWidget, QWidget

from aict_desktop.domain.records import Lead, Policy, Workshop
from aict_desktop.figures.afom import afom_matrix
from aict_desktop.reference.words import message
from ui.board_tab import BoardTab
from ui.corner import put_beside, tool
from ui.figure_tab import FigureTab
from ui.later import Later
from ui.panels import make_panel
from ui.panels.crossing import CrossingPanel
from ui.parts import column, icon_button, scrolled
from ui.record_sheet import Fields, Section, Shown
from ui.records_table import RecordsPanel
from ui.related import RelatedPanel
from ui.session import Session
from ui.workshops_tab import WorkshopsTab

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_POLICY = Section(
    "Fiche",
    (
        Fields(("name", "document", "service", "end", "opening", "note")),
        Shown("Relié à", lambda session: RelatedPanel(session, Policy.table)),
    ),
)


class DiagnosticPage(QWidget):
    """The tabs of the diagnostic; all but the board are made when one first looks at them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._board = BoardTab(session)
        self._crossing_tab = Later(lambda: _framed(self._crossing, "Croisement"))
        self._workshops_tab = Later(lambda: self._workshops)
        self._policies_tab = Later(lambda: self._policies)
        self._tabs = QTabWidget()
        self._tabs.setUsesScrollButtons(True)
        for page, title in (
            (self._board, "Tableau"),
            (Later(lambda: _framed(make_panel("proposals", session), "Propositions")), "Propositions"),
            (self._crossing_tab, "Croisement"),
            (self._workshops_tab, "Ateliers"),
            (self._policies_tab, "Politiques locales"),
            (Later(self._made_picture), "Image"),
        ):
            self._tabs.addTab(page, title)
        self._tabs.currentChanged.connect(lambda _: session.leaving.emit())
        put_beside(
            self._tabs,
            tool(message("room_poster"), "layout-board", partial(self._print, "atelier")),
            icon_button("printer", message("print_diagnostic"), partial(self._print, "afom")),
        )
        self.setLayout(column(self._tabs))

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Open a record in its tab; the board alone when it is about all the statements."""
        if table == Workshop.table:
            self._show(self._workshops_tab)
            self._workshops.show_place(id_, field)
        elif table == Policy.table:
            self._show(self._policies_tab)
            self._policies.show_place(id_, field)
        elif table == Lead.table:
            self._show(self._crossing_tab)
            self._crossing.show_record(id_)
        else:
            self._show(self._board)
            self._board.show_place(id_, field)

    def set_depth(self, *, essential: bool) -> None:
        """Fold what is done with others, and what comes after the board."""
        self._board.set_depth(essential=essential)
        for folded in (self._crossing_tab, self._workshops_tab):
            self._tabs.setTabVisible(self._tabs.indexOf(folded), not essential)

    @cached_property
    def _crossing(self) -> CrossingPanel:
        return CrossingPanel(self._session)

    @cached_property
    def _workshops(self) -> WorkshopsTab:
        return WorkshopsTab(self._session)

    @cached_property
    def _policies(self) -> RecordsPanel:
        return RecordsPanel(self._session, Policy, ("name", "service", "end", "opening"), (_POLICY,))

    def _show(self, tab: QWidget) -> None:
        """Go to a tab; one that Essentiel folds comes back when it is asked for."""
        self._tabs.setTabVisible(self._tabs.indexOf(tab), True)
        self._tabs.setCurrentWidget(tab)

    def _made_picture(self) -> QWidget:
        made = FigureTab(self._session, afom_matrix, "Matrice AFOM", "afom")
        made.view.picked.connect(lambda table, id_: self.show_place(table, id_, ""))
        return made

    def _print(self, document: str) -> None:
        cast("MainWindow", self.window()).go(f"documents/{document}")


def _framed(panel: QWidget, name: str) -> QWidget:
    """A panel that scrolls in its tab."""
    inner = QWidget()
    inner.setLayout(column(panel, None, margins=(0, 10, 10, 10)))
    return scrolled(inner, name)

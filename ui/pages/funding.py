"""Means and funding: what it costs, who pays, with which projects and schemes, and whose days."""

from __future__ import annotations

from aict_desktop.domain.records import (
    Assignment,
    Bid,
    Cost,
    Funding,
    FundingYear,
    Person,
    Project,
    ProjectCheck,
    Scheme,
    Utility,
)
from aict_desktop.figures.funding import funding_chart
from ui.catalogue import CataloguePage
from ui.corner import tool
from ui.costs_tab import costs_tab
from ui.figure_tab import FigureTab
from ui.funding_tab import funding_tab
from ui.projects_tab import projects_tab
from ui.schemes_tab import schemes_tab
from ui.session import Session
from ui.tabbed_page import Tab, TabbedPage
from ui.team_register import team_register
from ui.utility_register import utility_register


class FundingPage(TabbedPage):
    """The funding plan, the costs, their chart, the team; in Complet projects, schemes and the 1 % too."""

    def __init__(self, session: Session) -> None:
        tabs = (
            Tab("Plan de financement", funding_tab, (Funding.table, FundingYear.table)),
            Tab("Coûts", costs_tab, (Cost.table,)),
            Tab("Graphique", _chart),
            Tab("Équipe", team_register, (Person.table, Assignment.table)),
            Tab("Projets", projects_tab, (Project.table, ProjectCheck.table, Bid.table), folded=True),
            Tab("Dispositifs", schemes_tab, (Scheme.table,), folded=True),
            Tab("Catalogue", CataloguePage, folded=True),
            Tab("1\u202f%", utility_register, (Utility.table,), folded=True),
        )
        super().__init__(session, tabs, (tool("Imprimer le plan…", "printer", self._print),))

    def _print(self) -> None:
        self._session.page_wanted.emit("documents/financement")


def _chart(session: Session) -> FigureTab:
    return FigureTab(session, funding_chart, "Dépenses et financements par année", "financements")

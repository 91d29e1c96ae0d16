"""The pages of the journey: each step's overview, mostly lists of field names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from ui.pages.actions import ActionsPage
from ui.pages.authority import AuthorityPage
from ui.pages.diagnostic import DiagnosticPage
from ui.pages.elements import ElementsPage
from ui.pages.funding import FundingPage
from ui.pages.logframe import LogframePage
from ui.pages.monitoring import MonitoringPage
from ui.pages.stakeholders import StakeholdersPage
from ui.pages.vote import VotePage
from ui.session import Session


class Overview(Protocol):
    """What the window asks of an overview, which is a widget too."""

    def show_place(self, table: str, id_: str, field: str) -> None:
        """Go to a record, and to one of its fields."""

    def set_depth(self, *, essential: bool) -> None:
        """Show what the essential path needs, or everything."""


OVERVIEWS: dict[str, Callable[[Session], QWidget]] = {
    "collectivite": AuthorityPage,
    "afom": DiagnosticPage,
    "acteurs": StakeholdersPage,
    "actions": ActionsPage,
    "elements": ElementsPage,
    "cadre": LogframePage,
    "moyens": FundingPage,
    "suivi": MonitoringPage,
    "vote": VotePage,
}

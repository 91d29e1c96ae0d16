"""Choices and vote: what the steering group has to settle, and the versions of the strategy that are kept."""

from __future__ import annotations

from aict_desktop.domain.records import SteeringChoice, SteeringOption, Version
from ui.choice_register import choice_register
from ui.session import Session
from ui.tabbed_page import Tab, TabbedPage
from ui.version_register import version_register


class VotePage(TabbedPage):
    """The choices to settle and the versions kept, one tab each."""

    def __init__(self, session: Session) -> None:
        tabs = (
            Tab("Choix à faire", choice_register, (SteeringChoice.table, SteeringOption.table)),
            Tab("Versions", version_register, (Version.table,)),
        )
        super().__init__(session, tabs)

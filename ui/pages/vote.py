"""Choices and vote: what the steering group has to settle, and the versions of the strategy that are kept."""

from __future__ import annotations

from functools import partial
from typing import cast

from aict_desktop.domain.records import Dossier, SteeringChoice, SteeringOption, Version
from ui.changes_tab import ChangesTab
from ui.choice_register import choice_register
from ui.corner import tool
from ui.session import Session
from ui.tabbed_page import Tab, TabbedPage
from ui.version_register import VersionRegister

CHANGES = "Ce qui a changé"


class VotePage(TabbedPage):
    """The choices to settle, the vote and the versions kept, and what changed since, one tab each."""

    def __init__(self, session: Session) -> None:
        tabs = (
            Tab("Choix à faire", choice_register, (SteeringChoice.table, SteeringOption.table)),
            Tab("Vote et versions", self._versions, (Version.table, Dossier.table)),
            Tab(CHANGES, ChangesTab),
        )
        present = tool("Présenter…", "presentation", partial(session.page_wanted.emit, "presentation"))
        super().__init__(session, tabs, (present,))

    def _versions(self, session: Session) -> VersionRegister:
        made = VersionRegister(session)
        made.compare_wanted.connect(self._compare)
        return made

    def _compare(self, version_id: str) -> None:
        cast(ChangesTab, self.show_tab(CHANGES)).compare(version_id)

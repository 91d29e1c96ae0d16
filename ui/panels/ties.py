"""The connections that other stakeholders have with this one."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records import Connection, Stakeholder
from aict_desktop.reference.values import told
from aict_desktop.reference.words import message
from ui.related import Link, LinksPanel


class TiesPanel(LinksPanel):
    """What was noted on the sheets of others: a connection is written once and seen from both ends."""

    def _links(self) -> Iterator[Link]:
        snapshot = self._session.snapshot
        for tie in snapshot.where(Connection, other=self._id):
            owner = name_of(snapshot.get(Stakeholder, tie.stakeholder))
            parts = (owner, *(told(snapshot, tie, name) for name in ("kind", "strength")))
            words = " · ".join(filter(None, parts)) or message("untitled")
            yield words, Stakeholder.table, tie.stakeholder

"""The statements of one quadrant with a box each, the weightiest first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records import Statement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import message, vocabulary, word
from ui.editors.choices import TickEditor
from ui.parts import label
from ui.theme import current

_TEXT = 160
_HEIGHT = 176


class StatementTicks(TickEditor):
    """Boxes to tick; ``settled`` when the user changed one."""

    def __init__(self, quadrant: str) -> None:
        super().__init__(self._choices_of)
        self.quadrant = quadrant
        self._known: Mapping[Any, str] = {}
        self.nothing = label(message("nothing_to_cross"), "muted")
        """Stands in the place of the list when there is no statement."""
        self.setAccessibleName(vocabulary("quadrant")[quadrant])
        self.setResizeMode(self.ResizeMode.Adjust)

    def renew(self, ticked: Collection[str], snapshot: Snapshot) -> None:
        """Show the statements there are now and which are ticked, unless the list shows it already."""
        offered = self._choices_of(snapshot)
        wanted = tuple(id_ for id_ in offered if id_ in ticked)
        if (offered, wanted) == (self._known, self.value()) and self.count():
            return
        self._known = offered
        self.setVisible(bool(offered))
        self.nothing.setVisible(not offered)
        self.show_value(wanted, snapshot)
        self.setFixedHeight(current().px(_HEIGHT))
        if wanted:
            self.setCurrentRow(list(offered).index(wanted[0]))

    def _choices_of(self, snapshot: Snapshot, _owner: str = "") -> Mapping[Any, str]:
        rows = snapshot.where(Statement, quadrant=self.quadrant)
        return {row.id: _words(row) for row in sorted(rows, key=lambda row: -(row.weight or 0))}


def _words(statement: Statement) -> str:
    """The statement, then how important and whether disputed it is."""
    text = shortened(name_of(statement), _TEXT) or message("untitled")
    marks = (word("weight", statement.weight), message("disputed") if statement.disagreement else "")
    return " · ".join(filter(None, (text, *marks)))

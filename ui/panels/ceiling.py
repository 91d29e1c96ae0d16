"""What a public service may give in a year under the 1 %, what it is asked for, and who decides."""

from __future__ import annotations

from aict_desktop.domain.projects import READS
from aict_desktop.domain.records import Utility
from aict_desktop.domain.utilities import use
from aict_desktop.reference.project_words import holder_told, utility_told
from ui.panels.told import ToldPanel


class CeilingPanel(ToldPanel):
    """The ceiling of one service against what is asked of it."""

    reads = READS

    def _fill(self) -> None:
        snapshot = self._session.snapshot
        utility = snapshot.get(Utility, self._id)
        if utility is None:
            return
        found = use(snapshot, utility)
        state = "broken" if found.over else "open" if found.ceiling is None else "ok"
        self.say(holder_told(utility), "label")
        first, *others = utility_told(snapshot, utility)
        self.mark(state, first)
        for sentence in others:
            self.say(sentence)

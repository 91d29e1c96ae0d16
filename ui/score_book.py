"""The scores of all the stakeholders, each worked out again only when what it rests on has changed."""

from __future__ import annotations

from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import format_number
from aict_desktop.domain.priority import Scores, rank, ratings, scores
from aict_desktop.domain.records import PriorityWeights, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import word

_Basis = tuple[Record | None, ...]


class ScoreBook:
    """What a long list asks for each of its rows, at every key that is struck."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[_Basis, Scores]] = {}

    def of(self, snapshot: Snapshot, record: Record) -> Scores:
        """The scores of a stakeholder."""
        assert isinstance(record, Stakeholder)
        basis = (snapshot.get(PriorityWeights, PriorityWeights.table), *ratings(snapshot, record))
        known = self._known.get(record.id)
        if known is None or known[0] != basis:
            known = self._known[record.id] = (basis, scores(snapshot, record))
        return known[1]

    def told(self, snapshot: Snapshot, record: Record) -> str:
        """The class in words, with the score as a whole number: ``À associer étroitement · 83``."""
        found = self.of(snapshot, record)
        score = "" if found.score is None else format_number(round(found.score))
        return " · ".join(filter(None, (word("priority_class", found.rank_class), score)))

    def place(self, snapshot: Snapshot, record: Record) -> tuple[int, float] | None:
        """What sorts by class, then by score; None for those without a class."""
        found = self.of(snapshot, record)
        if not found.rank_class:
            return None
        return rank(found)

"""How many records of each kind an import adds, finds again, or leaves to the user."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Tally:
    """Ids of the records of one table: added, in the dossier already; and how many texts were left."""

    table: str
    new: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)
    left: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.known or self.left)


class Tallies:
    """The tallies of several tables, in their order."""

    def __init__(self, tables: Iterable[str]) -> None:
        self._tallies = {table: Tally(table) for table in tables}

    def __getitem__(self, table: str) -> Tally:
        return self._tallies[table]

    def told(self) -> tuple[Tally, ...]:
        """Those that count something."""
        return tuple(tally for tally in self._tallies.values() if tally)

    @property
    def added(self) -> int:
        """How many records are new."""
        return sum(len(tally.new) for tally in self._tallies.values())

"""The term of office that every date of the strategy is held against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class TermOfOffice:
    """From the first to the last day of the term of office, both included."""

    start: date
    end: date

    @property
    def middle(self) -> date:
        """The day half-way; the earlier of two."""
        return self.start + (self.end - self.start) / 2

    def leaves_out(self, day: date | None) -> bool:
        """Whether the day is known and not in the term."""
        return day is not None and not self.start <= day <= self.end

    def words(self) -> dict[str, str]:
        """Both days as the sentences quote them."""
        return {"term_start": format_day(self.start), "term_end": format_day(self.end)}


def term_of(snapshot: Snapshot) -> TermOfOffice | None:
    """The term of office; None when a date is missing or they are the wrong way round (a rule tells it)."""
    dossier = snapshot.one(Dossier)
    start, end = dossier.term_start, dossier.term_end
    return TermOfOffice(start, end) if start and end and start < end else None

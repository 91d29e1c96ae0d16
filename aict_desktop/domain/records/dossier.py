"""Who makes the strategy, and for which term of office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from aict_desktop.domain.fields import Choice, Day, Line, Record, Text, Whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier(Record):
    """The authority, its term of office and the state of its strategy; one a file."""

    table: ClassVar[str] = "dossier"
    id: str = "dossier"
    title: str = Line.field()
    authority_kind: str = Choice.field("authority_kind")
    name: str = Line.field()
    insee: str = Line.field()
    siren: str = Line.field()
    department: str = Line.field()
    region: str = Line.field()
    epci: str = Line.field()
    population: int | None = Whole.field()
    term_start: date | None = Day.field()
    term_end: date | None = Day.field(True)
    lead: str = Line.field()
    service: str = Line.field()
    agent_days: int | None = Whole.field()
    introduction: str = Text.field()
    voted_on: date | None = Day.field()
    vote_number: str = Line.field()

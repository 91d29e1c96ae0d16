"""The seventeen sustainable development goals (ODD in French)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from aict_desktop.reference.files import read_csv


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of the 2030 Agenda: number from 1 to 17, short French title, official colour as #RRGGBB."""

    number: int
    title: str
    colour: str


@cache
def goals() -> tuple[Goal, ...]:
    """The seventeen, by number."""
    rows = read_csv("reference/facts/sdg_goals.csv")
    return tuple(Goal(int(row["number"]), row["short_title_fr"], row["colour"]) for row in rows)

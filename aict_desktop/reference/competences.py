"""The legal competences in words: who holds each, which text says so, and what is still to be checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from aict_desktop.domain.competences import Level, holders, level, nearest_first
from aict_desktop.domain.french import enumerated
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import vocabulary, word

_FACTS = "reference/facts/competences.toml"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the law tells who holds a competence; not ``sure`` is to be checked in the text in force."""

    source: str
    note: str = ""
    sure: bool = True


@cache
def sources() -> dict[str, Source]:
    """The source of each competence, by code."""
    facts = read_toml(_FACTS)
    return {code: Source(**facts[code]) for code in vocabulary("competence")}


def checked_on() -> date:
    """The day on which the texts were looked at."""
    found: date = read_toml(_FACTS)["checked_on"]
    return found


def offered(kind: str) -> dict[str, str]:
    """The competences to tick: those that an authority of that kind holds first, the others with who does."""
    names = vocabulary("competence")
    return {code: _line(code, kind) for code in nearest_first(tuple(names), kind)}


def held_by(code: str) -> str:
    """``la commune et l’intercommunalité``; the kinds that the law names first."""
    return enumerated([word("competence_holder", kind) for kind in holders(code)])


def level_told(code: str, kind: str) -> str:
    """How an authority of that kind holds a competence, in words; empty when nothing general tells."""
    found: Level | None = level(code, kind)
    return word("competence_level", found) if found else ""


def _line(code: str, kind: str) -> str:
    name = word("competence", code)
    found = level(code, kind)
    if found == "none":
        return f"{name} · {word('competence_level', 'none').lower()} {held_by(code)}"
    return f"{name} · {word('competence_level', found).lower()}" if found in ("choice", "shared") else name

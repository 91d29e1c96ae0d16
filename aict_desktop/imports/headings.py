"""What a heading of a column means, whatever its accents, capitals, plurals, year and small words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from aict_desktop.domain.french import parse_day, parse_period
from aict_desktop.imports.folds import fold
from aict_desktop.reference.files import read_toml

_YEAR = re.compile(r"\b(19|20)\d\d\b")
_NUMBER_SIGN = re.compile(r"\bn\s?[°º]", re.IGNORECASE)
_ENDING = re.compile(r"(?<=e)es?$|s$")
_SHORT = 3
_DATED = "mesures"  # the subject whose headings may be days
_SURE = 0.5  # a heading is not named by less than half of its words


@dataclass(frozen=True)
class Meaning:
    """The target a heading names ("" when none), its year, whether it hides the state of an amount."""

    target: str
    year: int | None = None
    bare: bool = False


def year_in(text: str) -> int | None:
    """The year that ``text`` names, when it names exactly one."""
    found = {int(match.group()) for match in _YEAR.finditer(text)}
    return found.pop() if len(found) == 1 else None


def heading_day(heading: str, *, ends: bool = True) -> date | None:
    """The day that a heading names, « Relevé de juin 2027 »: the last, or first, of its month or year."""
    told = " ".join(word for word in heading.split() if fold(word) not in listed("dated_heading"))
    day = parse_day(told) or parse_period(told, last=ends)
    return day if day is not None and _YEAR.fullmatch(str(day.year)) else None


@lru_cache(4096)
def recognise(heading: str, subject: str) -> Meaning:
    """What a heading means in lists of a subject: the target whose wording covers most of its words."""
    year = year_in(heading)
    if subject == _DATED and (heading_day(heading) is not None):
        return Meaning("value_on", year)
    asked = stems(_YEAR.sub(" ", heading))
    known_wordings = _wordings(subject)
    if asked in _bare_amounts() and "voted" in known_wordings:
        return Meaning("voted", year, bare=True)
    found = max(
        (
            (len(known) / len(asked), len(known), target)
            for target, wordings in known_wordings.items()
            for known in wordings
            if known and known <= asked
        ),
        default=(0.0, 0, ""),
    )
    return Meaning(found[2] if found[0] > _SURE else "", year)


@cache
def listed(section: str, name: str = "words") -> frozenset[str]:
    """The folded texts of one list of ``resources/imports.toml``."""
    return frozenset(_plain(text) for text in read_toml("imports.toml")[section][name])


def _plain(text: str) -> str:
    return fold(text) or text.strip()


@cache
def _wordings(subject: str) -> dict[str, tuple[frozenset[str], ...]]:
    known = read_toml("imports.toml")["headings"][subject]
    return {target: tuple(map(stems, texts)) for target, texts in known.items()}


@cache
def _bare_amounts() -> frozenset[frozenset[str]]:
    return frozenset(stems(text) for text in read_toml("imports.toml")["bare_amount"]["words"])


def stems(text: str) -> frozenset[str]:
    """The words that count, without the endings of number and gender."""
    small: Iterable[str] = read_toml("imports.toml")["small_words"]["words"]
    spelled = fold(_NUMBER_SIGN.sub(" numero ", text)).split()
    kept = [word for word in spelled if word not in small] or spelled
    return frozenset(_ENDING.sub("", word) if len(word) > _SHORT else word for word in kept)

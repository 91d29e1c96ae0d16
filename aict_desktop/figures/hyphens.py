"""Where a French word may be cut at the end of a line; patterns load at the first word that needs them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

SOFT = "\u00ad"
"""Stands where a line ends within a word: drawn as a hyphen, it is no part of the text."""

BEFORE, AFTER = 3, 4  # the fewest letters on either side of a cut

# After a hyphen or a slash between words: neither in « 2026-2032 », nor in « L.1115-1 », nor in « peut-on ».
_WITHIN = re.compile(r"(?<=[^\W\d_]{3}[-/])(?=[^\W\d_]{3})")
# One word in small letters, with what it leans on: names, addresses and acronyms stay whole.
_COMMON = re.compile(r"\W*(?:\w{1,6}[’'])?(?P<letters>[a-zà-öø-ÿœ]{9,40})\W*")
_LETTERS = re.compile(r"(?P<letters>[^\W\d_]{7,40})")


def gentle(word: str) -> Iterator[tuple[int, str]]:
    """The places where a word may be cut to fill a line, the last first, each with the sign it asks for."""
    compound = [found.end() for found in _WITHIN.finditer(word)]
    if compound:
        yield from ((place, "") for place in reversed(compound))
    elif found := _COMMON.fullmatch(word):
        yield from _syllables(found)


def forced(word: str) -> dict[int, str]:
    """The same for a word that no line holds: names are cut too, addresses without a sign of ours."""
    address = "@" in word or "://" in word
    syllables = (found for found in _LETTERS.finditer(word) if not address)
    places = {place: sign for found in syllables for place, sign in _syllables(found)}
    return places | {found.end(): "" for found in _WITHIN.finditer(word)}


def _syllables(found: re.Match[str]) -> Iterator[tuple[int, str]]:
    start = found.start("letters")
    for place in reversed(_patterns()(found["letters"])):
        yield start + place, SOFT


@cache
def _patterns() -> Callable[[str], list[int]]:
    import pyphen  # type: ignore[import-untyped]

    positions: Callable[[str], list[int]] = pyphen.Pyphen(lang="fr", left=BEFORE, right=AFTER).positions
    return positions

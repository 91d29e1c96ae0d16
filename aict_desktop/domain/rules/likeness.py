"""When two texts say the same thing, as far as a reader would notice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from aict_desktop.domain.folding import fold

R = TypeVar("R")
Key = str | tuple[str, ...] | None

_ALIKE = 0.8
TELLING_LENGTH = 4
"""Shorter words are articles and the like."""
_COMMONPLACE = frozenset(
    (
        "association",
        "comite",
        "commune",
        "jumelage",
        "mairie",
        "partenariat",
        "region",
        "ville",
        "avec",
        "dans",
    )
)

# Folding reads a text letter by letter; the same texts come back at every edit.
folded = lru_cache(maxsize=8192)(fold)


def alike(one: str, other: str) -> bool:
    """Whether four words in five are the same, in any order; two empty texts are not alike."""
    ours, theirs = words_of(one), words_of(other)
    return bool(ours) and 2 * len(ours & theirs) >= _ALIKE * (len(ours) + len(theirs))


def telling_words(text: str) -> frozenset[str]:
    """The words of a name that set it apart: long enough, and not "comité" or "ville"."""
    return frozenset(word for word in words_of(text) if len(word) >= TELLING_LENGTH) - _COMMONPLACE


def repeated(rows: Iterable[R], key: Callable[[R], Key]) -> Iterator[tuple[R, R]]:
    """Each row whose key was met before, with the first row that had it; an empty key never counts."""
    first: dict[Key, R] = {}
    for row in rows:
        if (known := key(row)) and first.setdefault(known, row) is not row:
            yield row, first[known]


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """The words of a text as they are compared: whatever the accents, case and punctuation."""
    return frozenset(folded(text).split())

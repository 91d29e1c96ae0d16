"""When two texts say the same thing, as far as a reader would notice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

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


class Alikes(Generic[R]):
    """Rows to find again by a text that says the same; only those that share a rare word are compared."""

    def __init__(self, rows: Iterable[R], text: Callable[[R], str]) -> None:
        self._rows = [(row, text(row)) for row in rows]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, (_, told) in enumerate(self._rows):
            for word in words_of(told):
                self._places[word].append(place)

    def first(self, text: str) -> R | None:
        """The first row whose text is alike, if there is one."""
        ours = words_of(text)
        # Alike, two texts share two thirds of the words of each at least: one of these is among them.
        rare = sorted(ours, key=lambda word: len(self._places.get(word, ())))[: len(ours) // 3 + 1]
        places = sorted({place for word in rare for place in self._places.get(word, ())})
        found = (self._rows[place] for place in places)
        return next((row for row, told in found if alike(text, told)), None)


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

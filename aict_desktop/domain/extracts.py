"""What to show of a text in which words were sought: the part around them, and where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from aict_desktop.domain.folding import fold

LENGTH = 130
"""Characters of an extract, about a line of a dialog."""
_BEFORE = 40  # characters shown before the first word found
# An accent may be a character of its own.
_WORD = re.compile("[\\w\u0300-\u036f]+")
_BLANKS = re.compile("[ \t\n\r]+")


@dataclass(frozen=True, slots=True)
class Extract:
    """One line of plain text, and the start and end of each word in it that was sought."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def extract(text: str, beginnings: Sequence[str]) -> Extract:
    """The part of ``text``, on one line, around the first words that begin so; ``beginnings`` are folded."""
    line = _BLANKS.sub(" ", text).strip()
    places = list(_places(line, beginnings))
    if len(line) > LENGTH:
        line, places = _cut(line, places)
    return Extract(line, tuple(places))


def words_held(text: str, beginnings: Sequence[str]) -> int:
    """How many of the folded ``beginnings`` some word of ``text`` begins with."""
    held = _folded(text)
    return sum(f" {beginning}" in held for beginning in beginnings)


@lru_cache(2**12)
def _folded(text: str) -> str:
    """The words of a text as they are compared; the same texts are looked at again at each letter typed."""
    return f" {fold(text)}"


def _places(line: str, beginnings: Sequence[str]) -> Iterator[tuple[int, int]]:
    for found in _WORD.finditer(line):
        word = _folded(found[0])
        if any(f" {beginning}" in word for beginning in beginnings):
            yield found.start(), found.end()


def _cut(line: str, places: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """``LENGTH`` characters of the line, cut between words, with ellipses where something is left out."""
    first = places[0][0] if places else 0
    start = line.rfind(" ", 0, max(first - _BEFORE, 0)) + 1
    end = start + LENGTH
    if end < len(line):
        end = max(line.rfind(" ", start, end), first + 1)
    head = "… " if start else ""
    tail = "…" if end < len(line) else ""
    moved = len(head) - start
    kept = [(begin + moved, min(stop, end) + moved) for begin, stop in places if start <= begin < end]
    return f"{head}{line[start:end].rstrip()}{tail}", kept

"""What changed within a long text, by words: nobody reads two whole texts to find the one that differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_WORDS = 600  # compared one to one; more takes too long and reads no better
KINSHIP = 0.35  # below, nothing much is left of the first text
_LEAD = 3  # words told before a change, to find it again
_APART = 1  # equal words between two changes that are told as one


@dataclass(frozen=True, slots=True)
class Rewording:
    """Some words in the place of others, either of them perhaps empty, and the words just before."""

    lead: str
    before: str
    after: str


def reworded(before: str, after: str) -> tuple[Rewording, ...] | None:
    """The changes from one text to the other, in order; None when it was rather written anew."""
    old, new = before.split(), after.split()
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    if max(len(left), len(right)) > MOST_WORDS:
        return None
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    equal = start + end + sum(block.size for block in matcher.get_matching_blocks())
    if 2 * equal < KINSHIP * (len(old) + len(new)):
        return None
    return tuple(
        Rewording(" ".join(old[max(start + a - _LEAD, 0) : start + a]), *_words(left[a:b], right[c:d]))
        for a, b, c, d in _gathered(matcher)
    )


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words the two begin with alike."""
    pairs = zip(old, new, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))


def _gathered(matcher: SequenceMatcher[str]) -> list[tuple[int, int, int, int]]:
    """What differs, from where to where on either side; changes with next to nothing between them are one."""
    found: list[tuple[int, int, int, int]] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        if found and a - found[-1][1] <= _APART:
            found[-1] = (found[-1][0], b, found[-1][2], d)
        else:
            found.append((a, b, c, d))
    return found


def _words(old: Sequence[str], new: Sequence[str]) -> tuple[str, str]:
    return " ".join(old), " ".join(new)

"""What the shipped font cannot draw: a box replaces it, it is counted, and the file keeps it hidden."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from itertools import groupby
from typing import Any

from aict_desktop.figures.drawing import Shape
from aict_desktop.figures.fonts import glyphs, has_glyph

SUBSTITUTE = "□"

# Soft hyphen, zero-width spaces and joiners, marks of direction, variation selectors: made to draw nothing.
_INVISIBLE = dict.fromkeys(
    (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
)
_INVISIBLE |= dict.fromkeys(range(0xFE00, 0xFE10))
# Spaces that the font lacks: drawn as they are, they would be boxes that no note tells of.
_SPACES = (
    *range(0x09, 0x0E),
    *range(0x1C, 0x20),
    0x85,
    0x1680,
    *range(0x2000, 0x2007),
    0x2008,
    0x205F,
    0x3000,
)
_DRAWN: dict[int, str | None] = {**_INVISIBLE, **dict.fromkeys((*_SPACES, 0x2028, 0x2029), " ")}


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in a row: as they are drawn, and as they were typed when these are boxes."""

    shown: str
    typed: str = ""


def drawable(text: str) -> Iterator[Run]:
    """The text cut where boxes begin and end."""
    if _simple().issuperset(text):
        yield Run(text)
        return
    plain = unicodedata.normalize("NFC", text).translate(_DRAWN)
    if not missing(plain):
        yield Run(plain)
        return
    for known, run in groupby(plain, key=has_glyph):
        characters = "".join(run)
        yield Run(characters) if known else Run(SUBSTITUTE * len(characters), characters)


def missing(text: str) -> int:
    """How many characters of the text the font cannot draw."""
    if _simple().issuperset(text):
        return 0
    strange = {c for c in set(text) if not has_glyph(c) and ord(c) not in _INVISIBLE and not c.isspace()}
    return sum(c in strange for c in text) if strange else 0


def texts(part: object) -> Iterator[str]:
    """Every string inside a block, a drawing or a tuple of them."""
    waiting: list[Any] = [part]
    while waiting:
        match waiting.pop():
            case str(text):
                yield text
            case tuple(parts):
                waiting.extend(reversed(parts))
            case Shape():
                pass  # thousands of points, and no text
            case other:
                waiting.extend(getattr(other, name) for name in _fields(other.__class__))


@cache
def _fields(type_: Any) -> tuple[str, ...]:
    """The names of the fields of a dataclass, the last first; none of what is none."""
    return tuple(field.name for field in reversed(fields(type_))) if is_dataclass(type_) else ()


@cache
def _simple() -> frozenset[str]:
    """The characters that are drawn as they are, whatever stands beside them."""
    drawn = (c for c in glyphs() if ord(c) not in _DRAWN)
    return frozenset(c for c in drawn if not unicodedata.combining(c) and unicodedata.is_normalized("NFC", c))

"""What the shipped font cannot draw: a box replaces it, it is counted, and the file keeps it hidden."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from aict_desktop.figures.fonts import has_glyph

SUBSTITUTE = "□"

# Soft hyphen, zero-width spaces and joiners, marks of direction, variation selectors: made to draw nothing.
_INVISIBLE = dict.fromkeys(
    (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
)
_INVISIBLE |= dict.fromkeys(range(0xFE00, 0xFE10))


def drawable(text: str) -> str:
    """The text as it can be drawn, each unknown character replaced by a box."""
    plain = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    return "".join(c if has_glyph(c) else SUBSTITUTE for c in plain) if missing(plain) else plain


def missing(text: str) -> int:
    """How many characters of the text the font cannot draw."""
    strange = {c for c in set(text) if not has_glyph(c) and ord(c) not in _INVISIBLE and not c.isspace()}
    return sum(c in strange for c in text) if strange else 0


def texts(part: object) -> Iterator[str]:
    """Every string inside a block, a drawing or a tuple of them."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from texts(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts(getattr(part, field.name))

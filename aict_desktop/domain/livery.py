"""The authority's colour made fit for print: dark enough to be read, and a tint of it for grounds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

LEAST = 4.5
"""The least contrast of a text with its ground (WCAG 2.2, 1.4.3)."""

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_NUMBERS = re.compile(r"[0-9]{1,3}")
_THREE = re.compile(r"(?:rgb)?\(?\s*[0-9]{1,3}(?:[\s,;]+[0-9]{1,3}){2}\s*\)?", re.IGNORECASE)
_WHITE = "#FFFFFF"
_TINT = 0.08  # of the colour, the rest is white
_DARKER = 0.96  # of each share, until it is dark enough

Shares: TypeAlias = tuple[float, ...]


def is_colour(text: str) -> bool:
    """Whether it is written as ``#RRGGBB``."""
    return bool(_COLOUR.fullmatch(text))


def parse_colour(text: str) -> str | None:
    """``#1F4E8C``, ``1f4e8c`` or ``31, 78, 140`` as ``#RRGGBB``; None for anything else."""
    plain = text.strip()
    if is_colour(f"#{plain.removeprefix('#')}"):
        return f"#{plain.removeprefix('#').upper()}"
    shares = [int(number) for number in _NUMBERS.findall(plain)] if _THREE.fullmatch(plain) else []
    return written(shares) if shares and max(shares) < 256 else None


def written(shares: Iterable[int]) -> str:
    """Red, green and blue, from 0 to 255, as ``#RRGGBB``."""
    return "#" + "".join(f"{share:02X}" for share in shares)


def readable(colour: str) -> str:
    """The colour, or one as much darker as its contrast with white and with its own tint asks for."""
    shares = _shares(colour)
    while contrast(_written(shares), tint(_written(shares))) < LEAST:
        shares = tuple(share * _DARKER for share in shares)
    return _written(shares)


def tint(colour: str) -> str:
    """A ground of that colour, nearly white."""
    return _written(tuple(1 - _TINT * (1 - share) for share in _shares(colour)))


def contrast(one: str, other: str = _WHITE) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in _shares(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _shares(colour: str) -> Shares:
    """Red, green and blue, from 0 to 1."""
    return tuple(share / 255 for share in bytes.fromhex(colour[1:]))


def _written(shares: Shares) -> str:
    return written(round(share * 255) for share in shares)

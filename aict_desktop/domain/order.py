"""Fractional keys: a place between two neighbours, so that moving one record changes one field."""

from __future__ import annotations

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)


def between(before: str, after: str) -> str:
    """A key that sorts after ``before`` and before ``after``; an empty key means "no neighbour".

    Raises ValueError when ``before`` does not sort before ``after``.
    """
    if after and before >= after:
        raise ValueError(f"no key between {before!r} and {after!r}")
    key = ""
    bounded = bool(after)
    for place in range(max(len(before), len(after)) + 1):
        low = DIGITS.index(before[place]) if place < len(before) else 0
        high = (DIGITS.index(after[place]) if place < len(after) else 0) if bounded else _BASE
        if high - low > 1:
            return key + DIGITS[(low + high) // 2]
        key += DIGITS[low]
        bounded = bounded and high == low
    return key + DIGITS[_BASE // 2]


def sequence(count: int, after: str = "") -> list[str]:
    """``count`` keys in order that all sort after ``after``, of equal and small length."""
    width = 1
    while (_BASE**width) // (count + 1) < 2:
        width += 1
    step = _BASE**width // (count + 1)
    return [after + _digits(step * (place + 1), width) for place in range(count)]


def _digits(number: int, width: int) -> str:
    out = ""
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        out = DIGITS[digit] + out
    return out.rstrip("0") or DIGITS[1]

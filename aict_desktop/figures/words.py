"""The words drawn in figures, from ``resources/figures.toml``."""

from __future__ import annotations

from collections.abc import Iterable

from aict_desktop.domain.french import NARROW, format_number
from aict_desktop.reference.files import read_toml


class FigureWords:
    """The words of one figure."""

    def __init__(self, figure: str) -> None:
        self._words = read_toml("figures.toml")[figure]

    def say(self, key: str, **values: object) -> str:
        """The words ``key`` with their ``{values}`` put in."""
        return str(self._words[key]).format(**values)

    def count(self, key: str, number: int) -> str:
        """The words ``key`` that agree with ``number``."""
        words: str = self._words[key]["one" if abs(number) < 2 else "many"]
        return words.format(n=format_number(number))


def listed(texts: Iterable[str]) -> str:
    """``a ; b ; c``."""
    return f"{NARROW}; ".join(texts)

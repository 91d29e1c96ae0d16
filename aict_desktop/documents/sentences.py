"""The sentences of documents: taken from TOML, filled from the dossier, agreeing in number."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from aict_desktop.domain.french import NBSP, format_number
from aict_desktop.reference.files import read_toml

_ENDS = (".", "!", "?", "…", ":", ";", "»")


class Sentences:
    """The sentences of one chapter of ``resources/documents/``."""

    def __init__(self, file: str, chapter: str) -> None:
        self._words: dict[str, Any] = read_toml(f"documents/{file}.toml")[chapter]

    def say(self, key: str, **values: object) -> str:
        """The sentence with its ``{values}`` put in."""
        return str(self._words[key]).format(**values)

    def count(self, key: str, number: int, **values: object) -> str:
        """The sentence that agrees with ``number``, which it may quote as ``{n}``."""
        words: str = self._words[key]["one" if abs(number) < 2 else "many"]
        return words.format(n=format_number(number), **values)

    def row(self, key: str) -> tuple[str, ...]:
        """Several words, such as the header of a table."""
        return tuple(self._words[key])


def of(name: str) -> str:
    """``de Valbrune``, ``d’Aix``, ``du Havre``, ``des Abymes``."""
    if name.startswith("Le "):
        return f"du {name[3:]}"
    if name.startswith("Les "):
        return f"des {name[4:]}"
    first = unicodedata.normalize("NFD", name[:1]).lower()[:1]
    return f"d’{name}" if first in tuple("aeiouyœæ") else f"de {name}"


def stopped(text: str) -> str:
    """The text with a full stop, unless it ends with a mark of its own."""
    plain = text.strip()
    return plain if not plain or plain.endswith(_ENDS) else f"{plain}."


def unstopped(text: str) -> str:
    """The text without its last full stop, to go on in a sentence."""
    plain = text.strip()
    return plain[:-1] if plain.endswith(".") and not plain.endswith("..") else plain


def joined(parts: Iterable[str], separator: str = "\n") -> str:
    """The parts that are not empty."""
    return separator.join(part for part in parts if part)


def points(texts: Iterable[str]) -> str:
    """Several texts in one cell, each with its bullet; one alone goes without."""
    told = [text for text in texts if text]
    return told[0] if len(told) == 1 else "\n".join(f"•{NBSP}{text}" for text in told)

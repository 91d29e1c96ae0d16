"""Where the shipped data, fonts and icons come from, for the page that tells the user."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from aict_desktop.reference.files import read_toml


@dataclass(frozen=True, slots=True)
class Source:
    """One shipped set: who publishes it, under which licence, its date and version, and what it serves."""

    title: str
    publisher: str
    licence: str
    date: str
    used_for: str
    version: str


@cache
def sources() -> tuple[Source, ...]:
    """All of them, in the order of the file: data, then fonts, then icons."""
    return tuple(Source(**entry) for entry in read_toml("reference/sources.toml")["source"])


@dataclass(frozen=True, slots=True)
class Licence:
    """A program that is shipped with ours: its licence, what it serves, its packages in requirements.lock."""

    name: str
    licence: str
    used_for: str
    packages: tuple[str, ...]


@cache
def licences() -> tuple[Licence, ...]:
    """All of them, in the order of the file."""
    entries = read_toml("reference/licences.toml")["licence"]
    return tuple(Licence(**{**entry, "packages": tuple(entry["packages"])}) for entry in entries)


def notices() -> tuple[str, ...]:
    """What these licences ask to say."""
    return tuple(read_toml("reference/licences.toml")["notice"].values())

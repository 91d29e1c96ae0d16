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

"""The chapters of the manual that are written by hand, in ``resources/manual``: the help shows them too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import message

STEPS, KEYS = "etapes", "clavier"
"""The chapters that are made from what the application knows already."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a chapter: paragraphs, then points, then words and what they mean.

    ``picture`` names a picture of the window (``installer/manual.py``), ``alt`` says what it shows to whoever
    cannot see it; ``page`` is the page of the window whose help this is.
    """

    id: str
    title: str
    text: str = ""
    points: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    picture: str = ""
    caption: str = ""
    alt: str = ""
    page: str = ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs of the text."""
        return tuple(filter(None, self.text.strip().split("\n\n")))


@dataclass(frozen=True)
class Chapter:
    """A chapter of the manual."""

    id: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Keys:
    """What the keyboard does on a page (everywhere, without one): keys, then sentences on its parts."""

    page: str
    title: str
    keys: tuple[tuple[str, str], ...] = ()
    told: tuple[tuple[str, str], ...] = ()


def words(part: str) -> Mapping[str, Any]:
    """The words of one part of ``manuel.toml``."""
    found: Mapping[str, Any] = read_toml("manual/manuel.toml")[part]
    return found


def chapter_ids() -> tuple[str, ...]:
    """The chapters in order."""
    return tuple(read_toml("manual/manuel.toml")["chapters"])


@cache
def chapter(id_: str) -> Chapter:
    """A chapter written by hand."""
    found = read_toml(f"manual/{id_}.toml")
    return Chapter(id_, found["title"], tuple(_section(entry) for entry in found["section"]))


@cache
def keyboard() -> tuple[Keys, ...]:
    """What the keyboard does, everywhere first, then page by page."""
    return tuple(
        Keys(
            group["page"],
            group["title"],
            tuple((key, effect) for key, effect in group.get("keys", ())),
            tuple((what, message(key)) for what, key in group.get("told", ())),
        )
        for group in read_toml("keys.toml")["group"]
    )


def _section(entry: Mapping[str, Any]) -> Section:
    terms = tuple((word, meaning) for word, meaning in entry.get("terms", ()))
    return Section(**{**entry, "points": tuple(entry.get("points", ())), "terms": terms})

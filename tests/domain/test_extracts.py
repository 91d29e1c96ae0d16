"""The part of a text that a search shows."""

from __future__ import annotations

import pytest

from aict_desktop.domain.extracts import LENGTH, extract, words_held
from aict_desktop.domain.folding import fold

LONG = (
    "Le comité se réunit chaque mois. " * 20
    + "Il prépare l’échange des lycéens. "
    + "Et ainsi de suite. " * 20
)


def _marked(text: str, sought: str) -> list[str]:
    found = extract(text, fold(sought).split())
    return [found.text[start:end] for start, end in found.marks]


@pytest.mark.parametrize(
    ("text", "sought", "marked"),
    [
        ("L’École d’été", "ecole ete", ["École", "été"]),
        ("Une œuvre à Saint-Brieuc", "oeuv st", ["œuvre", "Saint"]),
        ("ÉTÉ, e\u0301te\u0301", "été", ["ÉTÉ", "e\u0301te\u0301"]),
        ("jumelages et jumelle", "jumel", ["jumelages", "jumelle"]),
        ("rien de tel", "zzz", []),
        ("<b>gras</b>", "gra", ["gras"]),
        ("", "mot", []),
    ],
)
def test_words_that_begin_like_those_sought_are_marked(text: str, sought: str, marked: list[str]) -> None:
    """Whatever the accents, case and ligatures, and by its beginning only."""
    assert _marked(text, sought) == marked


def test_a_long_text_is_cut_around_what_was_found() -> None:
    """The words are in what is shown, which is short, on one line, and says that it was cut on both sides."""
    found = extract(LONG.replace(". ", ".\n"), ["lyceens"])
    assert _marked(LONG, "lyceens") == ["lycéens"]
    assert len(found.text) <= LENGTH + 3
    assert "\n" not in found.text
    assert found.text.startswith("… ")
    assert found.text.endswith("…")


def test_one_long_word_is_shown() -> None:
    """A text without a blank, longer than an extract, is still told."""
    assert _marked("a" * 500, "aa")


def test_the_words_held_are_counted() -> None:
    """So many of the words sought, each once."""
    assert words_held("Le jumelage, un jumelage d’été", ["jumel", "ete", "hiver"]) == 2

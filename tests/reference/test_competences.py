"""The legal competences and the 169 targets: complete, sourced, and told by kind of authority."""

from __future__ import annotations

from collections import Counter

import pytest

from aict_desktop.domain.competences import HOLDERS, KINDS, holders, level
from aict_desktop.domain.records import Dossier
from aict_desktop.domain.size import size_of
from aict_desktop.reference.competences import checked_on, held_by, offered, sources
from aict_desktop.reference.goals import goals
from aict_desktop.reference.words import vocabulary

TARGETS = (7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19)
"""How many targets each goal has, from 1 to 17: 169 in all."""


def test_none_of_the_169_targets_is_missing() -> None:
    """Each goal has all of its targets: numbers from 1 on, then letters from a on, in that order."""
    codes = list(vocabulary("sdg_target"))
    found = Counter(int(code.split(".")[0]) for code in codes)
    assert tuple(found[goal.number] for goal in goals()) == TARGETS
    assert len(codes) == sum(TARGETS) == 169
    for goal in goals():
        ends = [code.split(".")[1] for code in codes if code.split(".")[0] == str(goal.number)]
        numbers = [end for end in ends if end.isdigit()]
        letters = [end for end in ends if not end.isdigit()]
        assert ends == [*map(str, range(1, len(numbers) + 1)), *"abcd"[: len(letters)]]
        assert numbers


def test_each_target_begins_with_its_code_and_holds_on_a_line() -> None:
    """A list of boxes shows it whole, and no two say the same."""
    words = vocabulary("sdg_target")
    assert all(text.startswith(f"{code} ") and len(text) <= 60 for code, text in words.items())
    assert len({text.split(" ", 1)[1] for text in words.values()}) == len(words)


def test_every_competence_has_its_holders_and_its_source() -> None:
    """The list to tick, who holds each and the text that says so go together."""
    assert list(HOLDERS) == list(vocabulary("competence"))
    assert set(sources()) == set(HOLDERS)
    assert all(source.source for source in sources().values())
    assert all(set(held) <= set(KINDS) and held for held in HOLDERS.values())
    assert checked_on().year >= 2025


@pytest.mark.parametrize(
    ("code", "kind", "expected"),
    [
        ("schools", "commune", "law"),
        ("schools", "region", "none"),
        ("high_schools", "region", "law"),
        ("middle_schools", "departement", "law"),
        ("sport", "epci", "shared"),
        ("water", "epci", "choice"),
        ("waste", "commune", "none"),
        ("schools", "special", None),
        ("schools", "syndicat", None),
        ("schools", "", None),
        ("a_later_one", "commune", None),
    ],
)
def test_who_holds_what(code: str, kind: str, expected: str | None) -> None:
    """The law tells for four kinds of authority, and nothing for the others."""
    assert level(code, kind) == expected


def test_an_authority_sees_its_own_competences_first() -> None:
    """A commune has schools before high schools, which say who holds them; an unknown kind keeps the list."""
    codes = list(offered("commune"))
    assert codes.index("schools") < codes.index("sport") < codes.index("after_school")
    assert codes.index("after_school") < codes.index("high_schools")
    assert offered("commune")["high_schools"] == "Lycées · exercée par la région"
    assert offered("region")["high_schools"] == "Lycées"
    assert list(offered("")) == list(vocabulary("competence"))
    assert list(offered("").values()) == list(vocabulary("competence").values())


def test_holders_are_named_as_in_a_sentence() -> None:
    """Those that the law names come first."""
    assert holders("fire") == ("commune", "departement", "epci")
    assert held_by("fire") == "la commune, le département et l’intercommunalité"


@pytest.mark.parametrize(
    ("dossier", "size"),
    [
        (Dossier(population=3_499), "small"),
        (Dossier(population=3_500), "middle"),
        (Dossier(population=19_999), "middle"),
        (Dossier(population=20_000), "large"),
        (Dossier(authority_kind="epci"), "middle"),
        (Dossier(authority_kind="region"), "large"),
        (Dossier(), "small"),
    ],
)
def test_the_size_of_an_authority(dossier: Dossier, size: str) -> None:
    """By its inhabitants, at and around each limit; else by what such authorities usually are."""
    assert size_of(dossier) == size

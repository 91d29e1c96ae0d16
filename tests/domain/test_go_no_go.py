"""The go/no-go list of a project: taken once from its scheme, and how its answers stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aict_desktop.domain.edit import altered
from aict_desktop.domain.go_no_go import answers, list_taken, standing
from aict_desktop.domain.merge import merge
from aict_desktop.domain.records.funding import (
    ProjectCheck,
    Scheme,
)
from aict_desktop.domain.snapshot import Snapshot
from tests.domain.ficol import FICOL, PROJECT


def test_the_list_of_the_scheme_is_taken_once() -> None:
    """One edit, in the order of the scheme; again it brings only what is missing, no answer is lost."""
    snapshot = Snapshot.of([replace(FICOL, checklist="Oui ?\n\n Non ? \nOUI ?"), PROJECT])
    edit = list_taken(snapshot, PROJECT)
    after = snapshot.with_(edit)
    rows = after.where(ProjectCheck, project="p")
    assert [row.text for row in rows] == ["Oui ?", "Non ?"]
    assert not list_taken(after, PROJECT)
    assert after.with_(edit.inverse()) == snapshot
    answered = after.with_(altered(rows[0], answer="yes"))
    more = answered.with_(altered(answered.all(Scheme)[0], checklist="Oui ?\nPeut-être ?"))
    last = more.with_(list_taken(more, PROJECT))
    assert [(row.text, row.answer) for row in last.where(ProjectCheck, project="p")] == [
        ("Oui ?", "yes"),
        ("Non ?", ""),
        ("Peut-être ?", ""),
    ]


def test_a_list_taken_in_two_copies_is_one() -> None:
    """Merging two copies in which it was taken asks each question once."""
    snapshot = Snapshot.of([FICOL, PROJECT])
    ours, theirs = (snapshot.with_(list_taken(snapshot, PROJECT)) for _ in range(2))
    outcome = merge(snapshot, ours, theirs)
    assert outcome.conflicts == ()
    assert len(ours.with_(outcome.edit).all(ProjectCheck)) == len(FICOL.checklist.splitlines())


def test_nothing_is_taken_without_a_scheme() -> None:
    """Neither from no scheme nor from one without a list."""
    assert not list_taken(Snapshot.of([PROJECT]), PROJECT)
    assert not list_taken(Snapshot.of([replace(FICOL, checklist=""), PROJECT]), PROJECT)


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ((), "empty"),
        (("", ""), "open"),
        (("yes", ""), "open"),
        (("yes", "yes", ""), "strong"),
        (("yes", "partly"), "strong"),
        (("partly", "partly", "yes"), "middling"),
        (("yes", "yes", "no"), "middling"),
        (("yes", "no", "no"), "weak"),
        (("partly", "no"), "weak"),
    ],
)
def test_how_a_list_stands(given_: tuple[str, ...], expected: str) -> None:
    """In words, at each border."""
    rows = [ProjectCheck(id=f"{n}", project="p", answer=answer) for n, answer in enumerate(given_)]
    snapshot = Snapshot.of([PROJECT, *rows])
    assert standing(snapshot, PROJECT) == expected
    assert answers(snapshot, PROJECT).total() == len(given_)

"""Rules on the statements of the diagnostic taken among themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.rules.likeness import folded, repeated
from aict_desktop.domain.rules.problem import Place, Rule, Word, across, at, rule
from aict_desktop.domain.snapshot import Snapshot

QUADRANTS = ("strength", "weakness", "opportunity", "threat")
FULL = 5
"""A quadrant with so many statements should not stand beside one with five times fewer."""
WEIGHTY = 4


@rule("afom", Statement)
def quadrant_thin(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A quadrant has five times fewer statements than the fullest one."""
    sizes = Counter(statement.quadrant for statement in snapshot.all(Statement))
    fullest = max(QUADRANTS, key=lambda quadrant: sizes[quadrant])
    for quadrant in QUADRANTS:
        if sizes[fullest] >= max(FULL, FULL * sizes[quadrant]):
            values = {"few": str(sizes[quadrant]), "many": str(sizes[fullest])}
            names = {"thin": Word("quadrant", quadrant), "full": Word("quadrant", fullest)}
            yield across(Statement, "quadrant", **values, **names)


@rule("afom", Statement)
def statement_in_two_quadrants(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The same words stand in two quadrants."""
    for statement, first in repeated(snapshot.all(Statement), lambda s: folded(s.text)):
        if statement.quadrant != first.quadrant:
            places = {"here": _quadrant(statement), "there": _quadrant(first)}
            yield at(statement, "quadrant", text=statement.text, **places)


@rule("afom", Statement)
def statement_repeated(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """The same words stand twice in one quadrant."""
    for statement, _ in repeated(snapshot.all(Statement), _quadrant_and_words):
        yield at(statement, "text", text=statement.text, quadrant=_quadrant(statement))


@rule("afom", Statement, emptiness=True)
def weighty_without_source(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A statement that weighs much does not say where it comes from."""
    for statement in snapshot.all(Statement):
        if (statement.weight or 0) >= WEIGHTY and not statement.source:
            yield at(statement, "source", text=statement.text)


def _quadrant(statement: Statement) -> Word:
    return Word("quadrant", statement.quadrant)


def _quadrant_and_words(statement: Statement) -> tuple[str, str] | None:
    words = folded(statement.text)
    return (statement.quadrant, words) if words else None


RULES: tuple[Rule, ...] = (
    quadrant_thin,
    statement_in_two_quadrants,
    statement_repeated,
    weighty_without_source,
)

"""Rules on the diagnostic: its statements among themselves, the policies in force and the strategic leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from aict_desktop.domain.crossing import QUADRANTS_OF
from aict_desktop.domain.french import format_day
from aict_desktop.domain.records.diagnostic import Lead, LeadStatement, Policy, Statement, Workshop
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.rules.likeness import folded, repeated
from aict_desktop.domain.rules.problem import Place, Rule, Word, across, at, rule
from aict_desktop.domain.snapshot import Snapshot

QUADRANTS = ("strength", "weakness", "opportunity", "threat")
FULL = 5
"""A quadrant with so many statements should not stand beside one with five times fewer."""
WEIGHTY = 4
OPENING = frozenset({"yes", "partly"})
"""What says of a policy that it is to be opened abroad."""


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


@rule("afom", Statement)
def weighty_but_disputed(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A statement that weighs much is one that people did not agree on."""
    for statement in snapshot.all(Statement):
        if (statement.weight or 0) >= WEIGHTY and statement.disagreement:
            yield at(statement, "disagreement", text=statement.text, other=statement.disagreement)


@rule("afom", Workshop, Statement)
def workshop_without_statement(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A workshop took place, and no statement comes from it."""
    for workshop in snapshot.all(Workshop):
        held = workshop.day and workshop.day < today
        if held and not snapshot.where(Statement, workshop=workshop.id):
            yield at(workshop, "day", name=workshop.name, day=format_day(workshop.day))


@rule("afom", Policy)
def policy_over(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A local policy that has ended is still to be opened abroad."""
    for policy in snapshot.all(Policy):
        if policy.opening in OPENING and policy.end and policy.end < today:
            yield at(policy, "end", name=policy.name, day=format_day(policy.end))


@rule("afom", Lead, LeadStatement)
def lead_without_statement(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A strategic lead rests on nothing that the diagnostic found."""
    for lead in snapshot.all(Lead):
        if lead.text and not snapshot.where(LeadStatement, lead=lead.id):
            yield at(lead, "statements", text=lead.text)


@rule("afom", Lead, LeadStatement, Statement)
def lead_off_its_crossing(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A strategic lead rests on a statement of a quadrant that its crossing leaves out."""
    for lead in snapshot.all(Lead):
        crossed = QUADRANTS_OF.get(lead.crossing)
        links = snapshot.where(LeadStatement, lead=lead.id)
        statements = (snapshot.get(Statement, link.statement) for link in links)
        stray = next((s for s in statements if s and crossed and s.quadrant not in crossed), None)
        if stray:
            words = {"quadrant": _quadrant(stray), "crossing": Word("crossing", lead.crossing)}
            yield at(lead, "crossing", text=lead.text, **words)


@rule("afom", Lead, Objective)
def lead_without_objective(snapshot: Snapshot, today: date) -> Iterator[Place]:
    """A strategic lead became no objective, though objectives are written."""
    for lead in snapshot.where(Lead, objective=""):
        if lead.text and snapshot.all(Objective):
            yield at(lead, "objective", text=lead.text)


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
    weighty_but_disputed,
    workshop_without_statement,
    policy_over,
    lead_without_statement,
    lead_off_its_crossing,
    lead_without_objective,
)

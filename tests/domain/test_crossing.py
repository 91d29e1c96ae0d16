"""Crossing quadrants: what is suggested, and leads that become objectives once only."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from aict_desktop.domain.crossing import QUADRANTS_OF, pairs, to_objective
from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.merge import merge
from aict_desktop.domain.records.diagnostic import Lead, LeadStatement, Statement
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import vocabulary
from tests.support.random_dossiers import random_dossier


def statement(id_: str, quadrant: str, weight: int | None, domain: str = "actors") -> Statement:
    return Statement(id=id_, quadrant=quadrant, weight=weight, domain=domain, order=id_)


STATEMENTS = (
    statement("s1", "strength", 2),
    statement("s2", "strength", 5),
    statement("s3", "strength", None),
    statement("o1", "opportunity", 3, "population"),
    statement("o2", "opportunity", 3),
    statement("t1", "threat", 5),
)
LEAD = Lead(id="p", text="Partir avec le lycée", crossing="strength_opportunity")
ROOTS = (LeadStatement(id="x", lead="p", statement="o2"), LeadStatement(id="y", lead="p", statement="s2"))
WHOLE = Snapshot.of([*STATEMENTS, LEAD, *ROOTS])


def suggested(snapshot: Snapshot, crossing: str = "strength_opportunity") -> list[tuple[str, str]]:
    return [(one.id, other.id) for one, other in pairs(snapshot, crossing)]


def test_every_crossing_holds_the_inside_against_the_outside() -> None:
    """The four crossings of the vocabulary, each of one inner and one outer quadrant."""
    assert set(QUADRANTS_OF) == set(vocabulary("crossing"))
    assert {one for one, _ in QUADRANTS_OF.values()} == {"strength", "weakness"}
    assert {other for _, other in QUADRANTS_OF.values()} == {"opportunity", "threat"}


def test_the_heaviest_pairs_come_first() -> None:
    """By weight together, then those of one domain; a statement without a weight comes last."""
    expected = [("s2", "o2"), ("s2", "o1"), ("s1", "o2"), ("s1", "o1"), ("s3", "o2"), ("s3", "o1")]
    assert suggested(Snapshot.of(STATEMENTS)) == expected
    assert suggested(Snapshot.of(STATEMENTS), "weakness_threat") == []


def test_what_a_lead_joins_is_not_suggested_again() -> None:
    """Once two statements carry a lead, whichever was ticked first, only the other pairs are left."""
    assert ("s2", "o2") not in suggested(WHOLE)
    assert len(suggested(WHOLE)) == 5


def test_a_lead_becomes_an_objective_in_one_edit() -> None:
    """The objective has the lead's text and statements, the lead leads to it, and undoing leaves nothing."""
    edit = to_objective(WHOLE, LEAD)
    after = WHOLE.with_(edit)
    (objective,) = after.all(Objective)
    assert objective.text == LEAD.text
    assert set(LINKS["objective", "origins"].values(after, objective.id)) == {"o2", "s2"}
    assert after.get(Lead, "p") == replace(LEAD, objective=objective.id)
    assert after.with_(edit.inverse()) == WHOLE


def test_it_comes_after_the_other_objectives() -> None:
    """A new objective takes the last place."""
    snapshot = WHOLE.with_(added(Objective(id="o", text="Relancer", order="z")))
    after = snapshot.with_(to_objective(snapshot, LEAD))
    assert [objective.text for objective in after.all(Objective)] == ["Relancer", LEAD.text]


def test_a_lead_becomes_an_objective_once() -> None:
    """Asked again nothing changes; unlinked it finds its objective back; removed the objective comes anew."""
    after = WHOLE.with_(to_objective(WHOLE, LEAD))
    linked = after.all(Lead)[0]
    assert not to_objective(after, linked)
    loose = after.with_(altered(linked, objective=""))
    assert loose.with_(to_objective(loose, LEAD)) == after
    gone = after.with_(removed(after, after.all(Objective)[0]))
    assert gone == WHOLE
    assert gone.with_(to_objective(gone, LEAD)) == after


def test_two_copies_make_the_same_objective() -> None:
    """Merging two copies in which the lead became an objective leaves one."""
    ours = WHOLE.with_(to_objective(WHOLE, LEAD))
    outcome = merge(WHOLE, ours, WHOLE.with_(to_objective(WHOLE, LEAD)))
    assert outcome.conflicts == ()
    assert ours.with_(outcome.edit) == ours


@pytest.mark.parametrize("seed", range(5))
def test_any_lead_can_become_an_objective(seed: int) -> None:
    """In a random dossier, every link of the outcome leads somewhere and undoing gives the start back."""
    snapshot = random_dossier(Random(seed), 8)
    for lead in snapshot.all(Lead):
        edit = to_objective(snapshot, lead)
        after = snapshot.with_(edit)
        assert after.orphans() == ()
        assert after.with_(edit.inverse()) == snapshot

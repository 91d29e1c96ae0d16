"""Risks: the severity of each cell worked by hand, their order, assumptions that become risks once only."""

from __future__ import annotations

from random import Random

import pytest

from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.merge import merge
from aict_desktop.domain.records.logframe import Assumption, Result
from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.relations import related
from aict_desktop.domain.removal import removed
from aict_desktop.domain.risks import (
    FROM,
    by_severity,
    class_of,
    is_high,
    numbers,
    risk_class,
    severity,
    to_risk,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.guidance import places
from aict_desktop.reference.words import vocabulary
from tests.support.random_dossiers import random_dossier

BY_HAND = (
    *((1, 1, 1, "low"), (1, 2, 2, "low"), (1, 3, 3, "low"), (1, 4, 4, "moderate")),
    *((2, 1, 2, "low"), (2, 2, 4, "moderate"), (2, 3, 6, "moderate"), (2, 4, 8, "high")),
    *((3, 1, 3, "low"), (3, 2, 6, "moderate"), (3, 3, 9, "high"), (3, 4, 12, "critical")),
    *((4, 1, 4, "moderate"), (4, 2, 8, "high"), (4, 3, 12, "critical"), (4, 4, 16, "critical")),
)
CONDITION = Assumption(id="h", result="r", text="La ligne de train est maintenue", order="a")
WHOLE = Snapshot.of([Objective(id="o"), Result(id="r", objective="o"), CONDITION, Risk(id="k", order="a")])
FEAR = "La ligne ferme"


@pytest.mark.parametrize(("likelihood", "impact", "product", "name"), BY_HAND)
def test_severity_is_the_product_and_has_its_class(
    likelihood: int, impact: int, product: int, name: str
) -> None:
    """Each of the sixteen cells, as a table written by hand has it."""
    risk = Risk(id="k", likelihood=likelihood, impact=impact)
    assert (severity(risk), risk_class(risk)) == (product, name)
    assert is_high(risk) is (name in ("high", "critical"))


@pytest.mark.parametrize(
    ("found", "name"),
    [(None, ""), (3, "low"), (4, "moderate"), (7, "moderate"), (8, "high"), (11, "high"), (12, "critical")],
)
def test_classes_begin_at_their_borders(found: int | None, name: str) -> None:
    """At each border and just under it; nothing rated has no class."""
    assert class_of(found) == name


def test_a_risk_half_rated_has_no_severity() -> None:
    """Neither likelihood alone nor impact alone says anything."""
    for risk in (Risk(id="k"), Risk(id="k", likelihood=4), Risk(id="k", impact=4)):
        assert severity(risk) is None
        assert risk_class(risk) == ""
        assert not is_high(risk)


def test_every_class_has_its_word() -> None:
    """The classes are those of the vocabulary, in its order."""
    assert list(FROM) == list(vocabulary("risk_class"))


def test_the_gravest_open_risks_come_first_and_keep_their_numbers() -> None:
    """Closed ones are left out and counted; of equal severity, the order of the register holds."""
    rated = ((1, 1, "open"), (4, 4, "closed"), (None, None, ""), (3, 3, ""), (3, 3, "open"))
    risks = [
        Risk(id=f"k{n}", likelihood=p, impact=i, state=state, order=f"{n}")
        for n, (p, i, state) in enumerate(rated, 1)
    ]
    snapshot = Snapshot.of(risks)
    assert [numbers(snapshot)[risk.id] for risk in by_severity(snapshot)] == ["R4", "R5", "R1", "R3"]


def test_an_assumption_becomes_a_risk_in_one_edit() -> None:
    """Outside, open, tied to it and to the objective it conditions, last in the register; undone at once."""
    edit = to_risk(WHOLE, CONDITION, FEAR)
    after = WHOLE.with_(edit)
    (risk,) = after.where(Risk, assumption="h")
    assert (risk.text, risk.origin, risk.state, risk.objective) == (FEAR, "external", "open", "o")
    assert after.all(Risk)[-1] == risk
    assert CONDITION in related(after, risk, places())
    assert risk in related(after, CONDITION, places())
    assert after.with_(edit.inverse()) == WHOLE


def test_an_assumption_becomes_a_risk_once() -> None:
    """Not again while one is tied to it; the tie comes back when somebody had cut it."""
    after = WHOLE.with_(to_risk(WHOLE, CONDITION, FEAR))
    assert not to_risk(after, CONDITION, FEAR)
    (risk,) = after.where(Risk, assumption="h")
    cut = after.with_(altered(risk, assumption="", text="Autrement dit"))
    again = cut.with_(to_risk(cut, CONDITION, FEAR))
    assert [row.text for row in again.where(Risk, assumption="h")] == ["Autrement dit"]


def test_a_risk_outlives_its_assumption() -> None:
    """Removing the assumption cuts the tie and keeps what was written."""
    after = WHOLE.with_(to_risk(WHOLE, CONDITION, FEAR))
    left = after.with_(removed(after, CONDITION))
    assert left.orphans() == ()
    assert [(row.text, row.assumption) for row in left.all(Risk)][-1] == (FEAR, "")


def test_two_copies_merged_hold_one_risk() -> None:
    """The same assumption made a risk by two people, one of whom went on writing."""
    ours = WHOLE.with_(to_risk(WHOLE, CONDITION, FEAR))
    theirs = ours.with_(added(Risk(id="new", text="Autre", order="z")))
    outcome = merge(WHOLE, ours, theirs)
    assert outcome.conflicts == ()
    merged = ours.with_(outcome.edit)
    assert [risk.text for risk in merged.all(Risk)] == ["", FEAR, "Autre"]


@pytest.mark.parametrize("seed", range(5))
def test_any_assumption_can_become_a_risk(seed: int) -> None:
    """In a random dossier, every link of the outcome leads somewhere and undoing gives the start back."""
    snapshot = random_dossier(Random(seed), 8)
    for assumption in snapshot.all(Assumption):
        edit = to_risk(snapshot, assumption, FEAR)
        after = snapshot.with_(edit)
        assert after.orphans() == ()
        assert after.with_(edit.inverse()) == snapshot

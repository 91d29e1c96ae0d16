"""The stakeholders' priority, against a table worked by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from aict_desktop.domain.priority import (
    CONTEXT,
    CRITERIA,
    Scores,
    Spread,
    Term,
    has_class,
    scores,
    spreads,
    terms,
)
from aict_desktop.domain.records.stakeholders import Opinion, PriorityWeights, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import vocabulary

N = None
EMPTY = Snapshot.of()
FIELDS = [name for names in CRITERIA.values() for name in names]

# Four ratings of power, two of legitimacy, two of interest; then the means, the score and the class by hand:
# score = 100 x (power + legitimacy + interest) / 12.
BY_HAND = [
    ((4, 4, 4, 4, 4, 4, 4, 4), Scores(4, 4, 4, 100, "key")),
    ((0, 0, 0, 0, 0, 0, 0, 0), Scores(0, 0, 0, 0, "watch")),
    ((4, 2, 1, 1, 3, 3, 2, 2), Scores(2, 3, 2, 100 * 7 / 12, "key")),
    ((4, 4, 2, 2, 4, 2, 1, 0), Scores(3, 3, 0.5, 100 * 6.5 / 12, "satisfy")),
    ((0, 2, 3, 0, 4, 4, 4, 4), Scores(1.25, 4, 4, 100 * 9.25 / 12, "inform")),
    ((1, 1, 2, 3, 1, 0, 1, 2), Scores(1.75, 0.5, 1.5, 100 * 3.75 / 12, "watch")),
    ((N, 3, N, N, N, 2, 4, N), Scores(3, 2, 4, 75, "key")),
    ((N, 3, N, N, N, N, 4, N), Scores(3, None, 4, None, "key")),
    ((N, N, N, N, 3, 3, 4, 4), Scores(None, 3, 4, None, "")),
    ((4, N, N, N, 3, N, N, N), Scores(4, 3, None, None, "")),
    ((N, N, N, N, N, N, N, N), Scores(None, None, None, None, "")),
]


def rated(ratings: tuple[int | None, ...]) -> Stakeholder:
    return Stakeholder(id="s", **dict(zip(FIELDS, ratings, strict=True)))  # type: ignore[arg-type]


@pytest.mark.parametrize(("ratings", "expected"), BY_HAND)
def test_scores_are_those_worked_by_hand(ratings: tuple[int | None, ...], expected: Scores) -> None:
    """Means of what is rated, a score only when all three criteria are, a class from power and interest."""
    assert scores(EMPTY, rated(ratings)) == expected
    assert has_class(EMPTY, rated(ratings)) is bool(expected.rank_class)


def test_terms_show_the_formula() -> None:
    """Each criterion with its mean and weight, so that the score can be redone from what is shown."""
    shown = terms(EMPTY, rated((4, 4, 2, 2, 4, 2, 1, 0)))
    assert shown == (Term("power", 3, 1), Term("legitimacy", 3, 1), Term("interest", 0.5, 1))


def test_the_context_of_the_relation_stays_outside_the_score() -> None:
    """Ticking where the relation comes from explains it, and moves nobody up."""
    plain = Stakeholder(id="s", power_coercive=2, legitimacy_public_good=2, interest_type=2)
    ticked = Stakeholder(
        id="s",
        power_coercive=2,
        legitimacy_public_good=2,
        interest_type=2,
        context_experience=True,
        context_networks=True,
    )
    assert scores(EMPTY, plain) == scores(EMPTY, ticked)


# Ratings of a first person, then the weights of power, legitimacy, interest and context (None: the method's),
# the number of context ticks, and by hand: 100 x sum of (weight x value) / (4 x sum of weights).
WEIGHED = [
    ((N, N, N, N), 0, 100 * (3 + 3 + 0.5) / 12),
    ((2, 1, 1, N), 5, 100 * (2 * 3 + 3 + 0.5) / 16),
    ((1, 0, 3, N), 0, 100 * (3 + 3 * 0.5) / 16),
    ((1, 1, 1, 1), 5, 100 * (3 + 3 + 0.5 + 4) / 16),
    ((1, 1, 1, 2), 2, 100 * (3 + 3 + 0.5 + 2 * 1.6) / 20),
    ((0, 0, 0, 5), 3, 100 * 2.4 / 4),
    ((0, 0, 0, 0), 3, None),
]


@pytest.mark.parametrize(("chosen", "ticks", "expected"), WEIGHED)
def test_weighed_scores_are_those_worked_by_hand(
    chosen: tuple[int | None, ...], ticks: int, expected: float | None
) -> None:
    """Weights move the score, the context enters it only when it weighs, and the class never moves."""
    ticked: dict[str, Any] = dict.fromkeys(CONTEXT[:ticks], True)
    actor = replace(rated((4, 4, 2, 2, 4, 2, 1, 0)), **ticked)
    names = ("power", "legitimacy", "interest", "context")
    given: dict[str, Any] = dict(zip(names, chosen, strict=True))
    found = scores(Snapshot.of([PriorityWeights(**given)]), actor)
    assert found.score == pytest.approx(expected)
    assert found.rank_class == "satisfy"


def test_several_raters_count_question_by_question() -> None:
    """Each question is the mean of who answered it, so that one that many answered weighs no more."""
    actor = rated((4, N, N, 0, 3, N, 2, N))
    others = [
        Opinion(id="a", stakeholder="s", power_utilitarian=2, interest_object=4),
        Opinion(id="b", stakeholder="s", power_utilitarian=0, legitimacy_public_good=0),
        Opinion(id="c", stakeholder="somebody else", power_utilitarian=4, interest_object=0),
    ]
    snapshot = Snapshot.of([actor, *others])
    # Power: (mean of 4, 2, 0) and 0; legitimacy: mean of 3 and 0; interest: mean of 2 and 4.
    assert scores(snapshot, actor) == Scores(1, 1.5, 3, 100 * 5.5 / 12, "inform")
    assert spreads(snapshot, actor) == (
        Spread("power_utilitarian", 0, 4, 3),
        Spread("legitimacy_public_good", 0, 3, 2),
        Spread("interest_object", 2, 4, 2),
    )


def test_every_class_has_its_words() -> None:
    """The four classes are those of the vocabulary."""
    assert {found.rank_class for _, found in BY_HAND} - {""} == set(vocabulary("priority_class"))

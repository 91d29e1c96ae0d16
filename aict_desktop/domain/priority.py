"""Which stakeholders count most, by the method's criteria and a formula that anyone can redo by hand.

The criteria are the guide's: four kinds of power, two of legitimacy, two of interest. Power and legitimacy
are two of the three attributes of Mitchell, Agle and Wood (1997), for whom a stakeholder is the more salient
the more attributes it has; their third, urgency, is no criterion of the guide, which has interest instead.
The four classes are those of the power/interest grid usually credited to Mendelow (1991); the matrix of
influence and importance in the ODA's guidance note (1995) reads much the same way. None of them gives
numbers: means, equal weights and the middle of the scale as the border are our choice, the plainest there is.

    score = 100 x sum of (weight x value) / (4 x sum of weights)

Each value, from 0 to 4, is the mean of its questions; each question, the mean of all who rated it. The
context of the relation is ticked and noted, and weighs nothing unless one says so: then four fifths a tick.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from aict_desktop.domain.records.stakeholders import Opinion, PriorityWeights, Rated, Stakeholder
from aict_desktop.domain.snapshot import Snapshot

TOP = 4
"""The highest rating of the scale."""
HIGH = TOP / 2
"""Power and interest are high from the middle of the scale on."""

CRITERIA = MappingProxyType(
    {
        "power": ("power_utilitarian", "power_normative", "power_mobilising", "power_coercive"),
        "legitimacy": ("legitimacy_public_good", "legitimacy_representation"),
        "interest": ("interest_object", "interest_type"),
    }
)
QUESTIONS = tuple(question for questions in CRITERIA.values() for question in questions)
CONTEXT = tuple(
    f"context_{name}" for name in ("experience", "circumstances", "processes", "networks", "events")
)
WEIGHTS = MappingProxyType({"power": 1, "legitimacy": 1, "interest": 1, "context": 0})
"""The method's weights, for what nobody has weighed otherwise."""

_CLASS_OF = {(True, True): "key", (True, False): "satisfy", (False, True): "inform", (False, False): "watch"}
_RANKED = ("key", "satisfy", "inform", "watch", "")  # those whom nobody rated come last


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the score: a criterion, its value from 0 to 4 (None: not rated), its weight."""

    name: str
    value: float | None
    weight: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The means from 0 to 4, the score from 0 to 100, and the code of the vocabulary ``priority_class``.

    What is not rated is None; the class is empty until both power and interest are rated.
    """

    power: float | None
    legitimacy: float | None
    interest: float | None
    score: float | None
    rank_class: str


@dataclass(frozen=True, slots=True)
class Spread:
    """How far apart the ratings of one question lie: the lowest, the highest, how many rated."""

    question: str
    low: int
    high: int
    raters: int


def weights(snapshot: Snapshot) -> Mapping[str, int]:
    """The weight of each criterion, from 0 to 5."""
    chosen = snapshot.one(PriorityWeights)
    given = {name: getattr(chosen, name) for name in WEIGHTS}
    return {name: WEIGHTS[name] if given[name] is None else given[name] for name in WEIGHTS}


def ratings(snapshot: Snapshot, stakeholder: Stakeholder) -> tuple[Rated, ...]:
    """All who rated a stakeholder: the first rating, then the others."""
    return (stakeholder, *snapshot.where(Opinion, stakeholder=stakeholder.id))


def terms(snapshot: Snapshot, stakeholder: Stakeholder) -> tuple[Term, ...]:
    """The terms of the score that weigh something: power, legitimacy, interest, context."""
    rated, weighed = ratings(snapshot, stakeholder), weights(snapshot)
    values = {name: _mean(rated, questions) for name, questions in CRITERIA.items()}
    values["context"] = TOP * ticks(stakeholder) / len(CONTEXT)
    return tuple(Term(name, values[name], weight) for name, weight in weighed.items() if weight)


def scores(snapshot: Snapshot, stakeholder: Stakeholder) -> Scores:
    """What the ratings of a stakeholder come to."""
    rated = ratings(snapshot, stakeholder)
    power, legitimacy, interest = (_mean(rated, questions) for questions in CRITERIA.values())
    score = _score(terms(snapshot, stakeholder))
    return Scores(power, legitimacy, interest, score, _class(power, interest))


def rank(found: Scores) -> tuple[int, float]:
    """What sorts stakeholders: the class first, then the highest score."""
    return _RANKED.index(found.rank_class), -(found.score or 0)


def ticks(stakeholder: Stakeholder) -> int:
    """How many circumstances of the relation are ticked, of those of ``CONTEXT``."""
    return sum(getattr(stakeholder, name) for name in CONTEXT)


def has_class(snapshot: Snapshot, stakeholder: Stakeholder) -> bool:
    """Whether power and interest are both rated, without working anything out."""
    rated = ratings(snapshot, stakeholder)
    return all(
        any(getattr(one, question) is not None for one in rated for question in CRITERIA[name])
        for name in ("power", "interest")
    )


def spreads(snapshot: Snapshot, stakeholder: Stakeholder) -> tuple[Spread, ...]:
    """The questions on which raters differ, in the order of the method."""
    found = []
    for question in QUESTIONS:
        given = _given(ratings(snapshot, stakeholder), question)
        if given and min(given) != max(given):
            found.append(Spread(question, min(given), max(given), len(given)))
    return tuple(found)


def _given(rated: Iterable[Rated], question: str) -> list[int]:
    return [rating for one in rated if (rating := getattr(one, question)) is not None]


def _mean(rated: tuple[Rated, ...], questions: tuple[str, ...]) -> float | None:
    """By question first, so that one that many answered weighs no more than the others."""
    answered = [given for question in questions if (given := _given(rated, question))]
    return sum(sum(given) / len(given) for given in answered) / len(answered) if answered else None


def _score(weighed: tuple[Term, ...]) -> float | None:
    """None as long as a term is missing: half a score could not be compared with a whole one."""
    values = [term.value * term.weight for term in weighed if term.value is not None]
    if not weighed or len(values) < len(weighed):
        return None
    return 100 * sum(values) / (TOP * sum(term.weight for term in weighed))


def _class(power: float | None, interest: float | None) -> str:
    if power is None or interest is None:
        return ""
    return _CLASS_OF[power >= HIGH, interest >= HIGH]

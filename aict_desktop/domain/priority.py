"""Which stakeholders count most, by the method's criteria and a formula that anyone can redo by hand.

The criteria are the guide's: four kinds of power, two of legitimacy, two of interest. Power and legitimacy
are two of the three attributes of Mitchell, Agle and Wood (1997), for whom a stakeholder is the more salient
the more attributes it has; their third, urgency, is no criterion of the guide, which has interest instead.
The four classes are those of the power/interest grid usually credited to Mendelow (1991); the matrix of
influence and importance in the ODA's guidance note (1995) reads much the same way. None of them gives
numbers: means, equal weights and the middle of the scale as the border are our choice, the plainest there is.

    score = 100 x (power + legitimacy + interest) / (3 x 4)

The context of the relation is ticked and noted, and stays outside the score.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from aict_desktop.domain.records.stakeholders import Stakeholder

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
WEIGHTS = MappingProxyType({"power": 1, "legitimacy": 1, "interest": 1})

_CLASSES = {(True, True): "key", (True, False): "satisfy", (False, True): "inform", (False, False): "watch"}


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the score: a criterion, the mean of its ratings from 0 to 4 (None: not rated), weight."""

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


def terms(stakeholder: Stakeholder) -> tuple[Term, ...]:
    """The three terms of the score: power, legitimacy, interest."""
    return tuple(Term(name, _mean(stakeholder, fields), WEIGHTS[name]) for name, fields in CRITERIA.items())


def scores(stakeholder: Stakeholder) -> Scores:
    """What the ratings of a stakeholder come to."""
    weighed = terms(stakeholder)
    power, legitimacy, interest = (term.value for term in weighed)
    return Scores(power, legitimacy, interest, _score(weighed), _class(power, interest))


def _mean(stakeholder: Stakeholder, fields: tuple[str, ...]) -> float | None:
    given = [rating for name in fields if (rating := getattr(stakeholder, name)) is not None]
    return sum(given) / len(given) if given else None


def _score(weighed: tuple[Term, ...]) -> float | None:
    """None as long as a term is missing: half a score could not be compared with a whole one."""
    values = [term.value * term.weight for term in weighed if term.value is not None]
    if len(values) < len(weighed):
        return None
    return 100 * sum(values) / (TOP * sum(term.weight for term in weighed))


def _class(power: float | None, interest: float | None) -> str:
    if power is None or interest is None:
        return ""
    return _CLASSES[power >= HIGH, interest >= HIGH]

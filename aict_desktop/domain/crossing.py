"""Crossing the quadrants of the diagnostic: what to hold against what, and a lead that becomes an objective.

The four crossings are those of the TOWS matrix (Weihrich, 1982), which reads the inside of the authority
(strengths, weaknesses) against the outside (opportunities, threats).
"""

from __future__ import annotations

from itertools import permutations, product
from types import MappingProxyType
from uuid import UUID, uuid5

from aict_desktop.domain.edit import Edit, added, altered
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.placing import last_order
from aict_desktop.domain.records.diagnostic import Lead, Statement
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot

QUADRANTS_OF = MappingProxyType(
    {
        "strength_opportunity": ("strength", "opportunity"),
        "strength_threat": ("strength", "threat"),
        "weakness_opportunity": ("weakness", "opportunity"),
        "weakness_threat": ("weakness", "threat"),
    }
)
"""The quadrants that each crossing holds against each other."""

Pair = tuple[Statement, Statement]

_NAMESPACE = UUID("5b0c9d53-3a2e-4c1b-8f37-0d6f5e2a9c14")


def pairs(snapshot: Snapshot, crossing: str) -> tuple[Pair, ...]:
    """The statements to hold against each other that no lead joins yet, heaviest pair first.

    Of equal weight, those of one domain come first; what nobody weighed weighs nothing.
    """
    inside, outside = (snapshot.where(Statement, quadrant=name) for name in QUADRANTS_OF[crossing])
    joined = _joined(snapshot)
    free = (pair for pair in product(inside, outside) if (pair[0].id, pair[1].id) not in joined)
    return tuple(sorted(free, key=_heaviest_first))


def to_objective(snapshot: Snapshot, lead: Lead) -> Edit:
    """The edit that makes of a lead a specific objective with the lead's statements as its origins.

    No change when the lead has one. The same lead gives the same objective in every copy, so that two copies
    merged hold one.
    """
    id_ = str(uuid5(_NAMESPACE, lead.id))
    if lead.objective:
        return Edit(())
    if snapshot.get(Objective, id_):
        return altered(lead, objective=id_)
    objective = Objective(id=id_, text=lead.text, order=last_order(snapshot, Objective)["order"])
    statements = set(LINKS["lead", "statements"].values(snapshot, lead.id))
    origins = LINKS["objective", "origins"].set(snapshot, id_, sorted(statements))
    return added(objective).then(origins).then(altered(lead, objective=id_))


def _joined(snapshot: Snapshot) -> set[tuple[str, str]]:
    """Every two statements that one lead rests on, either way round."""
    ids = (LINKS["lead", "statements"].values(snapshot, lead.id) for lead in snapshot.all(Lead))
    return {pair for found in ids for pair in permutations(found, 2)}


def _heaviest_first(pair: Pair) -> tuple[int, bool]:
    one, other = pair
    return -(one.weight or 0) - (other.weight or 0), one.domain != other.domain

"""How large an authority is, so that it is shown the examples of its like."""

from __future__ import annotations

from typing import Literal

from aict_desktop.domain.records.dossier import Dossier

Size = Literal["small", "middle", "large"]

SMALL, LARGE = 3_500, 20_000
"""Inhabitants under which an authority is small, and from which on it is large."""
_BY_KIND: dict[str, Size] = {"departement": "large", "region": "large", "special": "large", "epci": "middle"}


def size_of(dossier: Dossier) -> Size:
    """Its size by its population, else by what such authorities usually are; small when nothing is known."""
    population = dossier.population
    if population is None:
        return _BY_KIND.get(dossier.authority_kind, "small")
    if population < SMALL:
        return "small"
    return "middle" if population < LARGE else "large"

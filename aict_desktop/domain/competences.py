"""Who holds each legal competence, by kind of authority; the texts are named in ``reference/facts``.

``law``: the law entrusts it; ``shared``: every level may act; ``choice``: by transfer, by the statutes or by
a choice of the council. A kind that is not named does not hold the competence. Authorities of special status
and joint bodies are named nowhere: their own statutes alone can tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Level = Literal["law", "shared", "choice", "none"]

KINDS = ("commune", "epci", "departement", "region")
"""The kinds of authority of which the law tells what they hold."""

_ALL_SHARE: Mapping[str, Level] = dict.fromkeys(KINDS, "shared")
_ALL_CHOOSE: Mapping[str, Level] = dict.fromkeys(KINDS, "choice")

HOLDERS: Mapping[str, Mapping[str, Level]] = {
    "schools": {"commune": "law", "epci": "choice"},
    "after_school": {"commune": "choice", "epci": "choice"},
    "middle_schools": {"departement": "law"},
    "high_schools": {"region": "law"},
    "training": {"region": "law"},
    "higher_education": {**_ALL_CHOOSE, "region": "law"},
    "childhood": {"commune": "law", "epci": "choice", "departement": "law"},
    "youth": {**_ALL_SHARE, "region": "law"},
    "popular_education": _ALL_SHARE,
    "sport": _ALL_SHARE,
    "culture": _ALL_SHARE,
    "heritage": {**_ALL_SHARE, "departement": "law"},
    "languages": _ALL_SHARE,
    "social": {"commune": "shared", "epci": "choice", "departement": "law"},
    "health": _ALL_CHOOSE,
    "equality": _ALL_SHARE,
    "housing": {"commune": "shared", "epci": "law", "departement": "shared", "region": "choice"},
    "urban_planning": {"commune": "law", "epci": "law", "region": "law"},
    "city_policy": {"commune": "shared", "epci": "law", "departement": "choice", "region": "choice"},
    "water": {"commune": "law", "epci": "choice", "departement": "choice"},
    "sanitation": {"commune": "law", "epci": "choice", "departement": "choice"},
    "rivers": {"epci": "law", "departement": "choice", "region": "choice"},
    "waste": {"epci": "law", "region": "law"},
    "energy": {"commune": "law", "epci": "choice", "departement": "choice", "region": "shared"},
    "roads": {"commune": "law", "epci": "choice", "departement": "law", "region": "choice"},
    "transport": {"epci": "law", "region": "law"},
    "environment": {"commune": "shared", "epci": "law", "departement": "law", "region": "law"},
    "agriculture": {**_ALL_CHOOSE, "region": "law"},
    "economy": {"commune": "choice", "epci": "law", "region": "law"},
    "tourism": {**_ALL_SHARE, "epci": "law"},
    "digital": _ALL_CHOOSE,
    "fire": {"commune": "law", "epci": "choice", "departement": "law"},
    "crisis": {"commune": "law", "epci": "law"},
    "civil_status": {"commune": "law"},
    "europe_funds": {"epci": "choice", "departement": "choice", "region": "law"},
}
"""Competence -> kind of authority -> how that kind holds it."""

_RANKS: Mapping[Level | None, int] = {"law": 0, "shared": 1, "choice": 2, "none": 3, None: 3}


def level(competence: str, kind: str) -> Level | None:
    """How an authority of that kind holds a competence; None when nothing general tells."""
    if kind not in KINDS or competence not in HOLDERS:
        return None
    return HOLDERS[competence].get(kind, "none")


def holders(competence: str) -> tuple[str, ...]:
    """The kinds of authority that hold a competence, those that the law names first."""
    held = HOLDERS.get(competence, {})
    return tuple(sorted(held, key=lambda kind: (_RANKS[held[kind]], KINDS.index(kind))))


def nearest_first(codes: tuple[str, ...], kind: str) -> tuple[str, ...]:
    """The competences, those that an authority of that kind holds first; as they came for an unknown kind."""
    return tuple(sorted(codes, key=lambda code: _RANKS[level(code, kind)]))

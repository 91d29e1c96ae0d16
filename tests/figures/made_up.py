"""Random dossiers for figures: actors with ratings, their ties, actions and priorities all over the world."""

from __future__ import annotations

import random

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.records.stakeholders import Connection, Stakeholder
from aict_desktop.domain.records.strategy import AreaPriority
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.countries import countries
from aict_desktop.reference.words import vocabulary

RATINGS = ("power_utilitarian", "power_normative", "legitimacy_public_good", "interest_object")
WORDS = ("Comité", "Association", "Ville de Lindenfurt", "des jumelages", "et", "solidarité internationale")


def actors(number: int, seed: int = 1) -> Snapshot:
    """That many actors with random names, positions and ratings."""
    pick = random.Random(seed)
    return Snapshot.of(_actor(place, pick) for place in range(number))


def tied(number: int, seed: int = 1) -> Snapshot:
    """That many actors and a few more ties, most of them around the first actors."""
    pick = random.Random(seed)
    everyone = [_actor(place, pick) for place in range(number)]
    ties: list[Record] = [
        Connection(
            id=f"{place:04}",
            stakeholder=everyone[int(pick.random() ** 2 * number)].id,
            other=pick.choice(everyone).id,
            kind=pick.choice(("works_with", "works_with", *vocabulary("connection_kind"), "")),
            strength=pick.choice((None, 1, 2, 3)),
        )
        for place in range(number + number // 4)
    ]
    return Snapshot.of([*everyone, *ties])


def actions(number: int, seed: int = 1) -> Snapshot:
    """That many actions in random countries, overseas France too, and in random states."""
    pick = random.Random(seed)
    codes = _codes(pick)
    states = (*vocabulary("action_state"), "")
    return Snapshot.of(
        Action(id=f"{n:04}", title=f"Action {n}", country=pick.choice(codes), state=pick.choice(states))
        for n in range(number)
    )


def areas(number: int, seed: int = 1) -> Snapshot:
    """That many priorities in random countries, some without one, and as many actions."""
    pick = random.Random(seed)
    codes, grounds = _codes(pick), (*vocabulary("area_ground"), "")
    priorities = [
        AreaPriority(
            id=f"{n:04}",
            name=f"{' '.join(pick.sample(WORDS, pick.randint(1, 3)))} {n}",
            country=pick.choice(codes),
            ground=pick.choice(grounds),
            order=f"{n:04}",
        )
        for n in range(number)
    ]
    return Snapshot.of([*priorities, *actions(number, seed + 1).all(Action)])


def _codes(pick: random.Random) -> list[str]:
    """Countries all over the world, overseas France and no country."""
    places = pick.sample([country.code for country in countries()], 28)
    return [*places, "GP", "RE", "PF", "PM", "DE", "FR", ""]


def _actor(place: int, pick: random.Random) -> Stakeholder:
    name = f"{' '.join(pick.sample(WORDS, pick.randint(1, 4)))} {place}"
    ratings = {rating: pick.randint(0, 4) for rating in RATINGS}
    position = pick.choice(("internal", "external", ""))
    return Stakeholder(id=f"{place:04}", name=name, position=position, **ratings)  # type: ignore[arg-type]

"""The slides that say with whom: what is under way, who counts, who is promised what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aict_desktop.documents.presentation.slide import Numbers, Picture, Point, Points, Slide
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import format_number
from aict_desktop.domain.priority import rank, scores
from aict_desktop.domain.records.partnerships import LIVE, Action
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.large import zones
from aict_desktop.reference.words import word

MOST = 6


def going_on(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """How many actions live, in how many countries, and since when."""
    live = [row for row in snapshot.all(Action) if row.state in LIVE]
    if not live:
        return
    words = Sentences("presentation", "going_on")
    countries = {row.country for row in live if row.country}
    since = [row.since for row in live if row.since]
    numbers = [(format_number(len(live)), words.count("actions", len(live)))]
    if countries:
        numbers.append((format_number(len(countries)), words.count("countries", len(countries))))
    if since:
        numbers.append((str(min(since)), words.say("since")))
    yield Slide(_say("going_on"), Numbers(tuple(numbers)))


def map_of_power(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """The four zones of power and interest."""
    if drawing := zones(snapshot):
        yield Slide(_say("map_of_power"), Picture(drawing))


def who(snapshot: Snapshot, _today: date) -> Iterator[Slide]:
    """Those outside who count most, and how they take part; those inside when there is nobody else."""
    named = [row for row in snapshot.all(Stakeholder) if row.name]
    found = [row for row in named if row.position != "internal"] or named
    found.sort(key=lambda row: rank(scores(snapshot, row)))
    points = tuple(Point(_called(row), detail=word("promise", row.promise)) for row in found[:MOST])
    if points:
        yield Slide(_say("who"), Points(points, left=len(found[MOST:])))


def _called(actor: Stakeholder) -> str:
    words = Sentences("synthese", "who")
    return words.say("placed", name=actor.name, territory=actor.territory) if actor.territory else actor.name


def _say(key: str) -> str:
    return Sentences("presentation", "titles").say(key)

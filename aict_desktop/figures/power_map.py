"""The stakeholders on the plane of power and interest, with their priority classes as zones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt

from aict_desktop.domain.french import NBSP
from aict_desktop.domain.priority import Scores, scores
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing
from aict_desktop.figures.fonts import one_line
from aict_desktop.figures.labels import Mark, Named, Surface, name_all
from aict_desktop.figures.legend import bottom, paragraphs
from aict_desktop.figures.plane import (
    HEIGHT,
    MIDDLE,
    STRIP,
    TOP,
    map_legend,
    plane,
    point,
    shape,
    some,
    zone_box,
)
from aict_desktop.figures.spread import Spread
from aict_desktop.figures.words import FigureWords
from aict_desktop.reference.words import vocabulary

SIZE, CROWDED_SIZE = 8.6, 7.4
LABEL_ROOM = 104.0
CROWD = 45  # marks; beyond, they shrink
SMALLEST = 2.2

_Rated = tuple[Stakeholder, Scores, float, float]  # with interest and power


def power_map(snapshot: Snapshot) -> Drawing:
    """Interest to the right, power upwards, legitimacy as size, inside or outside as shape."""
    rated, unrated = _rated(snapshot)
    marks = _marks(rated)
    names = _labels(marks)
    shapes = [shape(mark, actor.position) for mark, (actor, *_) in zip(marks, rated, strict=True)]
    below = paragraphs(_below(names, [actor.name for actor in unrated], not rated), TOP + HEIGHT + 44)
    told = [*map_legend(undetermined=any(not actor.position for actor, *_ in rated)), *below]
    return Drawing(PAPER_WIDTH, bottom(told) + 4, (*plane(), *shapes, *names.items, *told), _alt(rated))


def _rated(snapshot: Snapshot) -> tuple[list[_Rated], list[Stakeholder]]:
    """Those with both measures, the highest score first, and the others."""
    rated: list[_Rated] = []
    unrated: list[Stakeholder] = []
    for actor in snapshot.all(Stakeholder):
        found = scores(snapshot, actor)
        if found.interest is None or found.power is None:
            unrated.append(actor)
        else:
            rated.append((actor, found, found.interest, found.power))
    return sorted(rated, key=lambda row: -(row[1].score or 0)), unrated


def _marks(rated: Sequence[_Rated]) -> list[Mark]:
    """A mark each, at its point or as near as the marks already there allow, never out of its zone."""
    shrink = min(1.0, sqrt(CROWD / max(len(rated), 1)))
    spread = Spread((0, TOP, PAPER_WIDTH, TOP + HEIGHT))
    marks = []
    for actor, found, interest, power in rated:
        radius = max((3.4 + 1.15 * (found.legitimacy or 0)) * shrink, SMALLEST)
        key = (actor.table, actor.id)
        mark = Mark(*point(interest, power), radius, one_line(actor.name), key)
        marks.append(spread.put(mark, zone_box(interest, power)))
    return marks


def _labels(marks: Sequence[Mark]) -> Named:
    taken = Surface((4, TOP + STRIP, PAPER_WIDTH - 4, TOP + HEIGHT - STRIP))
    x, y = point(MIDDLE, MIDDLE)
    taken.reserve_lines([(x, TOP, x, TOP + HEIGHT), (0, y, PAPER_WIDTH, y)])
    return name_all(marks, taken, SIZE if len(marks) <= CROWD else CROWDED_SIZE, LABEL_ROOM)


def _below(names: Named, unrated: Sequence[str], empty: bool) -> Iterator[str]:
    words = FigureWords("power_map")
    if empty:
        yield words.say("empty")
    for key, told in (("numbered", names.numbered), ("unnamed", names.unnamed), ("unrated", unrated)):
        if told:
            yield f"{words.say(key)}{NBSP}: {some(told)}."


def _alt(rated: Sequence[_Rated]) -> str:
    words = FigureWords("power_map")
    if not rated:
        return words.say("alt", zones=words.say("empty"))
    told = []
    for zone, name in vocabulary("priority_class").items():
        names = [one_line(actor.name) for actor, found, *_ in rated if found.rank_class == zone]
        if names:
            told.append(words.say("alt_zone", zone=name, names=some(names)))
    return words.say("alt", zones=" ".join(told))

"""The stakeholders on the plane of power and interest, with their priority classes as zones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import cos, pi, sin, sqrt

from aict_desktop.domain.french import NBSP
from aict_desktop.domain.priority import Scores, scores
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing, Item, Point
from aict_desktop.figures.fonts import one_line
from aict_desktop.figures.labels import Mark, Surface, place_label
from aict_desktop.figures.occupancy import Box, Occupancy
from aict_desktop.figures.plane import (
    HEIGHT,
    MIDDLE,
    STRIP,
    TOP,
    legend,
    paragraphs,
    plane,
    point,
    shape,
    some,
    zone_box,
)
from aict_desktop.figures.words import FigureWords
from aict_desktop.reference.words import vocabulary

SIZE, CROWDED_SIZE = 8.6, 7.4
LABEL_ROOM = 104.0
CROWD = 45  # marks; beyond, they shrink
MOST_NUMBERS = 24

_Rated = tuple[Stakeholder, Scores, float, float]  # with interest and power


def power_map(snapshot: Snapshot) -> Drawing:
    """Interest to the right, power upwards, legitimacy as size, inside or outside as shape."""
    rated, unrated = _rated(snapshot.all(Stakeholder))
    marks = _marks(rated)
    labels, numbered, unnamed = _labels(marks)
    shapes = [shape(mark, actor.position) for mark, (actor, *_) in zip(marks, rated, strict=True)]
    below = paragraphs(_below(numbered, unnamed, [actor.name for actor in unrated], not rated))
    height = (below[-1].y if below else TOP + HEIGHT + 25) + 4
    key = legend(undetermined=any(not actor.position for actor, *_ in rated))
    return Drawing(PAPER_WIDTH, height, (*plane(), *shapes, *labels, *key, *below), _alt(rated))


def _rated(actors: Iterable[Stakeholder]) -> tuple[list[_Rated], list[Stakeholder]]:
    """Those with both measures, the highest score first, and the others."""
    rated: list[_Rated] = []
    unrated: list[Stakeholder] = []
    for actor in actors:
        found = scores(actor)
        if found.interest is None or found.power is None:
            unrated.append(actor)
        else:
            rated.append((actor, found, found.interest, found.power))
    return sorted(rated, key=lambda row: -(row[1].score or 0)), unrated


def _marks(rated: Sequence[_Rated]) -> list[Mark]:
    """A mark each, at its point or as near as the marks already there allow, never out of its zone."""
    shrink = min(1.0, sqrt(CROWD / max(len(rated), 1)))
    taken = Occupancy((0, TOP, PAPER_WIDTH, TOP + HEIGHT))
    marks = []
    for actor, found, interest, power in rated:
        radius = max((3.4 + 1.15 * (found.legitimacy or 0)) * shrink, 2.2)
        mark = _nearest(actor, radius, point(interest, power), zone_box(interest, power), taken)
        taken.take(mark.box)
        marks.append(mark)
    return marks


def _nearest(actor: Stakeholder, radius: float, at: Point, zone: Box, taken: Occupancy) -> Mark:
    name, key = one_line(actor.name), (actor.table, actor.id)
    for across, down in _spiral():
        mark = Mark(at[0] + across, at[1] + down, radius, name, key)
        if _inside(mark.box, zone) and taken.is_free(mark.box):
            return mark
    return Mark(*at, radius, name, key)


def _spiral() -> Iterator[Point]:
    """Steps away from a point: itself, then rings ever larger."""
    yield 0.0, 0.0
    for ring in range(1, 34):
        for turn in range(6 + 2 * ring):
            angle = 2 * pi * turn / (6 + 2 * ring)
            yield 3.0 * ring * cos(angle), 3.0 * ring * sin(angle)


def _inside(box: Box, zone: Box) -> bool:
    return box[0] >= zone[0] and box[1] >= zone[1] and box[2] <= zone[2] and box[3] <= zone[3]


def _labels(marks: Sequence[Mark]) -> tuple[list[Item], list[str], list[str]]:
    """The labels of the marks, the names that numbers stand for (with them), the names without a place.

    A name that finds no place gives way to a number, which needs little.
    """
    taken = Surface((4, TOP + STRIP, PAPER_WIDTH - 4, TOP + HEIGHT - STRIP))
    x, y = point(MIDDLE, MIDDLE)
    taken.reserve_lines([(x, TOP, x, TOP + HEIGHT), (0, y, PAPER_WIDTH, y)])
    taken.reserve([mark.box for mark in marks])
    size = SIZE if len(marks) <= CROWD else CROWDED_SIZE
    named = {mark.record: place_label(mark, mark.name, taken, size, LABEL_ROOM) for mark in marks}
    items = [item for label in named.values() for item in label]
    numbered: list[str] = []
    unnamed = []
    for mark in (mark for mark in marks if not named[mark.record]):
        number = str(len(numbered) + 1)
        label = place_label(mark, number, taken, size, LABEL_ROOM) if len(numbered) < MOST_NUMBERS else []
        items += label
        if label:
            numbered.append(f"{number}{NBSP}{mark.name}")
        else:
            unnamed.append(mark.name)
    return items, numbered, unnamed


def _below(
    numbered: Sequence[str], unnamed: Sequence[str], unrated: Sequence[str], empty: bool
) -> Iterator[str]:
    words = FigureWords("power_map")
    if empty:
        yield words.say("empty")
    for key, names in (("numbered", numbered), ("unnamed", unnamed), ("unrated", unrated)):
        if names:
            yield f"{words.say(key)}{NBSP}: {some(names)}."


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

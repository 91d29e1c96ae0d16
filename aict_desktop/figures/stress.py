"""Where the nodes of a network stand: as far apart as the number of ties between them says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import cos, exp, hypot, log, sin
from random import Random

from aict_desktop.figures.drawing import Point
from aict_desktop.figures.occupancy import Box

ROUNDS = 24
LAST_STEP = 0.1
EDGE_ACROSS, EDGE_DOWN = 40.0, 18.0  # left around each group for names, in points
LONGEST = 75.0  # points a tie
_GOLDEN = 2.399963  # radians; a spiral of this turn fills a disc evenly


def laid_out(near: Mapping[str, Sequence[str]], area: Box) -> dict[str, Point]:
    """A point of the area for each node; the same nodes and ties always give the same points.

    ``near`` holds the neighbours of each node, both ways. Groups that no tie joins share the area out.
    """
    groups = sorted(_groups(near), key=lambda group: (-len(group), min(group)))
    boxes = _shared_out(area, [len(group) + 1 for group in groups])
    return {
        id_: point
        for group, box in zip(groups, boxes, strict=True)
        for id_, point in _fitted(_group_laid_out(near, sorted(group)), box).items()
    }


def _groups(near: Mapping[str, Sequence[str]]) -> list[set[str]]:
    groups: list[set[str]] = []
    met: set[str] = set()
    for id_ in near:
        if id_ not in met:
            groups.append(set(_ways(near, id_)))
            met |= groups[-1]
    return groups


def _shared_out(area: Box, sizes: Sequence[int]) -> list[Box]:
    """A part of the area for each size, cut in two again and again across its longer side."""
    if len(sizes) < 2:
        return [area] * len(sizes)
    left, top, right, bottom = area
    half = next(n for n in range(1, len(sizes)) if 2 * sum(sizes[:n]) >= sum(sizes) or n == len(sizes) - 1)
    share = sum(sizes[:half]) / sum(sizes)
    if right - left > bottom - top:
        cut = left + share * (right - left)
        first, second = (left, top, cut, bottom), (cut, top, right, bottom)
    else:
        cut = top + share * (bottom - top)
        first, second = (left, top, right, cut), (left, cut, right, bottom)
    return _shared_out(first, sizes[:half]) + _shared_out(second, sizes[half:])


def _group_laid_out(near: Mapping[str, Sequence[str]], ids: Sequence[str]) -> dict[str, list[float]]:
    """Stochastic gradient descent on the stress of the distances (Zheng, Pawar and Goodman, 2019).

    Each pair in turn is moved towards the distance that the number of ties between them says, ever less.
    """
    ways = {id_: _ways(near, id_) for id_ in ids}
    far = max(1, *(way for found in ways.values() for way in found.values()))
    pairs = [(one, other, ways[one][other]) for one, other in combinations(ids, 2)]
    at = {id_: [n**0.5 * cos(_GOLDEN * n), n**0.5 * sin(_GOLDEN * n)] for n, id_ in enumerate(ids)}
    random = Random(0)
    for turn in range(ROUNDS):
        random.shuffle(pairs)
        _move(at, pairs, far * far * exp(turn * log(LAST_STEP / far**2) / (ROUNDS - 1)))
    return at


def _move(at: dict[str, list[float]], pairs: Sequence[tuple[str, str, int]], step: float) -> None:
    for one, other, wanted in pairs:
        here, there = at[one], at[other]
        across, down = here[0] - there[0], here[1] - there[1]
        distance = hypot(across, down) or 1e-9
        pull = min(step / (wanted * wanted), 1.0) * (distance - wanted) / (2 * distance)
        here[0] -= pull * across
        here[1] -= pull * down
        there[0] += pull * across
        there[1] += pull * down


def _ways(near: Mapping[str, Sequence[str]], start: str) -> dict[str, int]:
    """How many ties lead from a node to each that it can reach."""
    found, edge = {start: 0}, [start]
    while edge:
        new = dict.fromkeys(other for id_ in edge for other in near[id_] if other not in found)
        found |= dict.fromkeys(new, found[edge[0]] + 1)
        edge = list(new)
    return found


def _fitted(at: Mapping[str, Sequence[float]], box: Box) -> dict[str, Point]:
    """The points drawn out to fill a box but for some room around them; a tie is never too long."""
    across = _stretched({id_: x for id_, (x, _) in at.items()}, box[0] + EDGE_ACROSS, box[2] - EDGE_ACROSS)
    down = _stretched({id_: y for id_, (_, y) in at.items()}, box[1] + EDGE_DOWN, box[3] - EDGE_DOWN)
    return {id_: (across[id_], down[id_]) for id_ in at}


def _stretched(values: Mapping[str, float], start: float, end: float) -> dict[str, float]:
    low, high = min(values.values()), max(values.values())
    scale = min(max(end - start, 0.0) / (high - low or 1.0), LONGEST)
    shift = (start + end - (low + high) * scale) / 2
    return {id_: shift + value * scale for id_, value in values.items()}

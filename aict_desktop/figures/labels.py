"""Where names go around the marks of a map: beside their mark, or a little further with a leader line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot

from aict_desktop.domain.edit import Key
from aict_desktop.domain.french import NBSP
from aict_desktop.figures.drawing import Anchor, Item, Line, Point, Text
from aict_desktop.figures.fonts import width, wrap
from aict_desktop.figures.occupancy import Box, Occupancy

LEADING = 1.14  # of the size
NEAR = 2.5  # points between a mark and its name; beyond, a leader line joins them
GAPS = (NEAR, 9.0, 16.0, 26.0, 36.0)
STEP = 2.0
MOST_NAMED = 150  # marks that are given a name or a number, the first ones; the others would find no room
MOST_NUMBERS = 24

# Right, left, above, below, then slantwise; the ones nearest to the horizontal read best.
_DIRECTIONS: tuple[Point, ...] = (
    *((1, 0), (-1, 0), (0, -1), (0, 1)),
    *((0.8, -0.6), (0.8, 0.6), (-0.8, -0.6), (-0.8, 0.6)),
    *((0.45, -0.9), (0.45, 0.9), (-0.45, -0.9), (-0.45, 0.9)),
    *((0.95, -0.3), (0.95, 0.3), (-0.95, -0.3), (-0.95, 0.3)),
)
PLACES: tuple[tuple[Point, float], ...] = tuple(
    ((across / hypot(across, down), down / hypot(across, down)), gap)
    for gap in GAPS
    for across, down in _DIRECTIONS
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of a map: its centre, its radius in points, the name it should bear.

    ``wider`` is how much further it reaches on its left and on its right than above and below.
    """

    x: float
    y: float
    radius: float
    name: str
    record: Key
    wider: float = 0.0

    @property
    def box(self) -> Box:
        """The rectangle around the mark."""
        down = self.radius + 0.6
        across = down + self.wider
        return self.x - across, self.y - down, self.x + across, self.y + down


@dataclass(frozen=True, slots=True)
class Named:
    """The labels of marks, the names that numbers stand for (with them), the names without a place."""

    items: tuple[Item, ...]
    numbered: tuple[str, ...]
    unnamed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Label:
    lines: list[str]
    width: float
    height: float


class Surface:
    """Where names may go, and where leader lines may pass: a line may cross an axis, a name may not.

    ``busy`` is what a name covers only when there is no other place for it.
    """

    def __init__(self, frame: Box) -> None:
        self.names, self.paths, self.busy = Occupancy(frame), Occupancy(frame), Occupancy(frame)

    def reserve_lines(self, boxes: Iterable[Box]) -> None:
        """Keep names off these boxes."""
        for box in boxes:
            self.names.take(box)

    def reserve(self, boxes: Iterable[Box]) -> None:
        """Keep names and leader lines off these boxes."""
        for box in boxes:
            self.names.take(box)
            self.paths.take(box)


def name_all(marks: Sequence[Mark], taken: Surface, size: float, room: float) -> Named:
    """Labels for marks, the first ones first; a name that finds no place gives way to a number."""
    taken.reserve([mark.box for mark in marks])
    tried, unnamed = marks[:MOST_NAMED], [mark.name for mark in marks[MOST_NAMED:]]
    named = {mark.record: place_label(mark, mark.name, taken, size, room) for mark in tried}
    items = [item for label in named.values() for item in label]
    numbered: list[str] = []
    for mark in (mark for mark in tried if not named[mark.record]):
        number = str(len(numbered) + 1)
        label = place_label(mark, number, taken, size, room) if len(numbered) < MOST_NUMBERS else []
        items += label
        if label:
            numbered.append(f"{number}{NBSP}{mark.name}")
        else:
            unnamed.append(mark.name)
    return Named(tuple(items), tuple(numbered), tuple(unnamed))


def place_label(mark: Mark, text: str, taken: Surface, size: float, room: float) -> list[Item]:
    """The text by its mark where it covers nothing, two lines of ``room`` points at most; [] if nowhere."""
    lines = wrap(text, room, size, most=2)
    if not lines:
        return []
    leading = size * LEADING
    label = _Label(lines, max(width(line, size) for line in lines), leading * len(lines))
    for busy in (False, True) if taken.busy.used else (True,):
        for direction, gap in PLACES:
            box = _box(mark, label, direction, gap)
            if not taken.names.is_free(box) or not (busy or taken.busy.is_free(box)):
                continue
            leader = _leader(mark, direction, gap)
            if all(taken.paths.is_free(spot) for spot in leader):
                taken.reserve((box, *leader))
                return [*_line(mark, direction, gap), *_texts(mark, label, box, direction, size)]
    return []


def _box(mark: Mark, label: _Label, direction: Point, gap: float) -> Box:
    """The label's box: it touches the point that lies ``gap`` from the mark, on the side that faces it."""
    x, y = _reach(mark, direction, gap)
    across, down = direction
    left = x if across > 0.6 else x - label.width if across < -0.6 else x - label.width / 2
    top = y - label.height if down < -0.6 else y if down > 0.6 else y - label.height / 2
    return left, top, left + label.width, top + label.height


def _reach(mark: Mark, direction: Point, gap: float) -> Point:
    far = mark.radius + gap
    return mark.x + direction[0] * (far + mark.wider), mark.y + direction[1] * far


def _leader(mark: Mark, direction: Point, gap: float) -> list[Box]:
    """The small boxes that the leader line goes through, past the corner of its own mark."""
    if gap <= NEAR:
        return []
    start = mark.radius * 0.5 + 3 * STEP
    spots = [_reach(mark, direction, start + STEP * n) for n in range(int((gap - start) / STEP))]
    return [(x - 0.5, y - 0.5, x + 0.5, y + 0.5) for x, y in spots]


def _line(mark: Mark, direction: Point, gap: float) -> list[Item]:
    if gap <= NEAR:
        return []
    ends = (_reach(mark, direction, 0.5), _reach(mark, direction, gap - 1))
    return [Line(ends, stroke="edge", line_width=0.5, record=mark.record)]


def _texts(mark: Mark, label: _Label, box: Box, direction: Point, size: float) -> list[Item]:
    anchor: Anchor = "start" if direction[0] > 0.6 else "end" if direction[0] < -0.6 else "middle"
    x = {"start": box[0], "end": box[2], "middle": (box[0] + box[2]) / 2}[anchor]
    return [
        Text(x, box[1] + size * (0.88 + LEADING * n), line, size, anchor=anchor, record=mark.record)
        for n, line in enumerate(label.lines)
    ]

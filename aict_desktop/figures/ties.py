"""The lines of a network: as wide as the tie is strong, with a letter for its kind and a tip for its way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from aict_desktop.domain.records.stakeholders import Connection
from aict_desktop.figures.drawing import Ellipse, Item, Line, Point, Polygon, Text
from aict_desktop.figures.labels import Mark, Surface
from aict_desktop.figures.legend import Symbol
from aict_desktop.figures.words import FigureWords
from aict_desktop.reference.words import vocabulary, word

WIDTHS: Mapping[int | None, float] = {None: 0.7, 1: 0.7, 2: 1.5, 3: 2.6}
ONE_WAY = {"funds", "oversees", "member", "informs"}
DASHED = {"informs", "conflict", ""}
TAG, TAG_SIZE = 4.2, 6.2
TAG_SHARES = (0.5, 0.4, 0.6, 0.3, 0.7)
TIP = 5.0
BESIDE = 4.5  # between two ties of the same pair
STEP = 3.0


@dataclass(frozen=True, slots=True)
class Tie:
    """A connection between two points."""

    connection: Connection
    start: Point
    end: Point

    def at(self, share: float) -> Point:
        """The point at that share of the way."""
        (x, y), (to_x, to_y) = self.start, self.end
        return x + share * (to_x - x), y + share * (to_y - y)

    def points(self) -> Iterator[Point]:
        """Points all along."""
        steps = int(hypot(self.end[0] - self.start[0], self.end[1] - self.start[1]) / STEP)
        return (self.at(n / steps) for n in range(1, steps))

    @property
    def colour(self) -> str:
        """Disagreement stands out; its letter says so too."""
        return "warn" if self.connection.kind == "conflict" else "edge"


def between(connections: Iterable[Connection], marks: Mapping[str, Mark]) -> list[Tie]:
    """The connections from the edge of a mark to the edge of the other, those of a pair side by side."""
    met: Counter[frozenset[str]] = Counter()
    ties = []
    for connection in connections:
        pair = frozenset((connection.stakeholder, connection.other))
        start, end = marks[connection.stakeholder], marks[connection.other]
        side = (met[pair] + 1) // 2 * BESIDE * (-1) ** met[pair]
        met[pair] += 1
        ties.append(
            _tie(connection, start, end, side if connection.stakeholder < connection.other else -side)
        )
    return ties


def _tie(connection: Connection, start: Mark, end: Mark, side: float) -> Tie:
    across, down = end.x - start.x, end.y - start.y
    far = hypot(across, down) or 1.0
    across, down = across / far, down / far
    x, y = -down * side, across * side
    first, last = start.radius + 0.5, end.radius + 1.0
    return Tie(
        connection,
        (start.x + x + across * first, start.y + y + down * first),
        (end.x + x - across * last, end.y + y - down * last),
    )


def drawn_ties(ties: Sequence[Tie], taken: Surface) -> Iterator[Item]:
    """The lines, then the letters of their kinds where there is room, which names then keep off."""
    for tie in ties:
        yield from _line(tie)
    for tie in ties:
        yield from _tag(tie, taken)


def tie_entries(connections: Iterable[Connection]) -> Iterator[tuple[Symbol, str]]:
    """What the letters and lines of these connections mean, for the legend."""
    words, met = FigureWords("network"), {connection.kind for connection in connections}
    for kind in (kind for kind in (*vocabulary("connection_kind"), "") if kind in met):
        yield _example(kind), word("connection_kind", kind) or words.say("unstated")


def _example(kind: str) -> Symbol:
    def drawn(x: float, y: float) -> Iterator[Item]:
        tie = Tie(Connection(id="", kind=kind, strength=2), (x - 4.5, y), (x + 5.5, y))
        yield from _line(tie) if not _letter(kind) else _letter_at(tie, (x, y))

    return drawn


def _line(tie: Tie) -> Iterator[Item]:
    kind = tie.connection.kind
    wide = WIDTHS[tie.connection.strength]
    yield Line((tie.start, tie.end), stroke=tie.colour, line_width=wide, dashed=kind in DASHED)
    if kind in ONE_WAY:
        yield _tip(tie, wide)


def _tip(tie: Tie, wide: float) -> Polygon:
    (x, y), (end_x, end_y) = tie.start, tie.end
    far = hypot(end_x - x, end_y - y) or 1.0
    across, down = (end_x - x) / far, (end_y - y) / far
    half = 1.6 + wide * 0.6
    back_x, back_y = end_x - TIP * across, end_y - TIP * down
    sides = ((back_x - down * half, back_y + across * half), (back_x + down * half, back_y - across * half))
    return Polygon(((end_x, end_y), *sides), fill=tie.colour)


def _tag(tie: Tie, taken: Surface) -> Iterator[Item]:
    if not _letter(tie.connection.kind):
        return
    for x, y in map(tie.at, TAG_SHARES):
        box = (x - TAG, y - TAG, x + TAG, y + TAG)
        if taken.names.is_free(box):
            taken.reserve([box])
            yield from _letter_at(tie, (x, y))
            return


def _letter_at(tie: Tie, at: Point) -> Iterator[Item]:
    x, y = at
    yield Ellipse(x, y, TAG, TAG, fill="surface", stroke=tie.colour, line_width=0.7)
    colour = "warn" if tie.colour == "warn" else "text"
    yield Text(x, y + TAG_SIZE * 0.35, _letter(tie.connection.kind), TAG_SIZE, "semibold", "middle", colour)


def _letter(kind: str) -> str:
    """One letter for a kind; none for the usual one and the one that nobody stated."""
    return "" if kind in ("", "works_with") else FigureWords("network").say(f"letter_{kind}")

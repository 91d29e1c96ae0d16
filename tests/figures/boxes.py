"""Where the parts of a drawing lie, and which of them cover one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from aict_desktop.figures.drawing import Drawing, Ellipse, Polygon, Rect, Shape, Text
from aict_desktop.figures.fonts import width
from aict_desktop.figures.occupancy import Box


def text_box(text: Text) -> Box:
    """The ink of a line of text, from its ascenders to its baseline."""
    wide = width(text.text, text.size, text.style)
    left = text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * wide
    return left, text.y - 0.7 * text.size, left + wide, text.y


def mark_box(mark: Shape) -> Box:
    """The box around a mark of the map."""
    match mark:
        case Ellipse(x=x, y=y, rx=rx, ry=ry):
            return x - rx, y - ry, x + rx, y + ry
        case Rect(x=x, y=y, width=wide, height=high):
            return x, y, x + wide, y + high
        case Polygon(points=points):
            across, down = [x for x, _ in points], [y for _, y in points]
            return min(across), min(down), max(across), max(down)
    raise TypeError(mark)


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def texts(drawing: Drawing) -> list[Text]:
    """The lines of text of a drawing."""
    return [item for item in drawing.items if isinstance(item, Text)]


def record_marks(drawing: Drawing) -> list[Shape]:
    """The shapes that stand for a record."""
    found = [item for item in drawing.items if isinstance(item, Rect | Ellipse | Polygon) and item.record]
    return [mark for mark in found if mark.record != ("", "")]


def overlaps(drawing: Drawing) -> Iterator[tuple[str, str]]:
    """Each text that covers another text, or a mark other than the one whose number it is."""
    for one, other in combinations(texts(drawing), 2):
        if touch(text_box(one), text_box(other)):
            yield one.text, other.text
    for text in texts(drawing):
        for mark in record_marks(drawing):
            numbers_it = text.record == mark.record and text.anchor == "middle" and text.style == "semibold"
            if touch(text_box(text), mark_box(mark)) and not numbers_it:
                yield text.text, str(mark.record)


def covered_marks(drawing: Drawing) -> list[tuple[Shape, Shape]]:
    """The marks of two records that cover each other."""
    pairs = combinations(record_marks(drawing), 2)
    return [(a, b) for a, b in pairs if a.record != b.record and touch(mark_box(a), mark_box(b))]

"""Figures as pictures, for files that hold no vectors of ours; Pillow is loaded only when one is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from io import BytesIO
from itertools import pairwise
from math import dist, sqrt
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from aict_desktop.exports.palette import paper
from aict_desktop.exports.pdf.glyphs import drawable
from aict_desktop.figures.drawing import Drawing, Ellipse, Item, Line, Point, Polygon, Rect, Shape, Text
from aict_desktop.reference.files import RESOURCES

DPI = 200  # what a printer of an office makes of a picture
FINER = 2  # times drawn larger, then reduced: edges get smooth
MOST_PIXELS = 40_000_000  # of the larger one, so that an A3 takes 120 MB at most
DASH = 2.0  # points
BLEED = 1.0  # points of white around, or half of the lines that run along the edge would be cut
FACES = {"regular": "Regular", "semibold": "SemiBold", "bold": "Bold", "italic": "Italic"}
ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def to_png(drawing: Drawing, dpi: float = DPI) -> bytes:
    """The drawing on white at ``dpi`` (less when it would be huge); the same one gives the same bytes."""
    brush = _Brush(drawing, dpi)
    for item in drawing.items:
        _PAINT[type(item)](brush, item)
    out = BytesIO()
    brush.image.reduce(FINER).save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()


class _Brush:
    """Paints primitives on a picture drawn ``scale`` pixels a point."""

    def __init__(self, drawing: Drawing, dpi: float) -> None:
        width, height = drawing.width + 2 * BLEED, drawing.height + 2 * BLEED
        self.scale = min(dpi / 72 * FINER, sqrt(MOST_PIXELS / (width * height)))
        size = (max(round(width * self.scale), FINER), max(round(height * self.scale), FINER))
        self.image = Image.new("RGB", size, paper("surface"))
        self._draw = ImageDraw.Draw(self.image)

    def rect(self, item: Rect) -> None:
        box = self._box(item.x, item.y, item.x + item.width, item.y + item.height, self._half(item))
        self._draw.rounded_rectangle(box, item.radius * self.scale, **self._look(item))

    def ellipse(self, item: Ellipse) -> None:
        half = self._half(item)
        box = self._box(item.x - item.rx, item.y - item.ry, item.x + item.rx, item.y + item.ry, half)
        self._draw.ellipse(box, **self._look(item))

    def polygon(self, item: Polygon) -> None:
        if item.fill:
            self._draw.polygon(self._points(item.points), fill=paper(item.fill))
        if item.stroke:
            self._stroke((*item.points, *item.points[:1]), item)

    def line(self, item: Line) -> None:
        for points in _dashes(item.points) if item.dashed else (item.points,):
            self._stroke(points, item)

    def text(self, item: Text) -> None:
        shown = "".join(run.shown for run in drawable(item.text)).replace("\n", " ")
        (place,), font = self._points([(item.x, item.y)]), _font(item.style, item.size * self.scale)
        self._draw.text(place, shown, paper(item.colour), font, ANCHORS[item.anchor])

    def _stroke(self, points: Sequence[Point], item: Shape) -> None:
        if item.stroke:
            self._draw.line(self._points(points), paper(item.stroke), self._width(item), joint="curve")

    def _look(self, item: Shape) -> dict[str, Any]:
        fill, stroke = item.fill and paper(item.fill), item.stroke and paper(item.stroke)
        return {"fill": fill or None, "outline": stroke or None, "width": self._width(item)}

    def _width(self, item: Shape) -> int:
        return max(1, round(item.line_width * self.scale)) if item.stroke else 0

    def _half(self, item: Shape) -> float:
        """Half a line, since Pillow draws outlines inside the edge and the others astride it."""
        return item.line_width / 2 if item.stroke else 0.0

    def _box(self, left: float, top: float, right: float, bottom: float, out: float) -> list[float]:
        edges = (left - out, top - out, right + out, bottom + out)
        return [(edge + BLEED) * self.scale for edge in edges]

    def _points(self, points: Sequence[Point]) -> list[Point]:
        return [((x + BLEED) * self.scale, (y + BLEED) * self.scale) for x, y in points]


def _dashes(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """The dashes of a line, each as long as the gap after it; a corner starts a new one."""
    for start, end in pairwise(points):
        length = dist(start, end)
        for n in range(int(length / (2 * DASH)) + 1):
            first, last = 2 * n * DASH, min((2 * n + 1) * DASH, length)
            if length and first < last:
                yield _along(start, end, first / length), _along(start, end, last / length)


def _along(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


@cache
def _font(style: str, size: float) -> ImageFont.FreeTypeFont:
    path = RESOURCES / "fonts" / f"SourceSans3-{FACES[style]}.ttf"
    # The basic engine is in every wheel of Pillow: the other one depends on the machine.
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


_PAINT: Mapping[type[Item], Callable[[_Brush, Any], None]] = {
    Rect: _Brush.rect,
    Ellipse: _Brush.ellipse,
    Polygon: _Brush.polygon,
    Line: _Brush.line,
    Text: _Brush.text,
}

"""Figures as SVG text, for slides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from aict_desktop.exports.palette import paper
from aict_desktop.figures.drawing import Drawing, Ellipse, Item, Line, Point, Polygon, Rect, Shape, Text

_WEIGHTS = {"semibold": "600", "bold": "700"}


def to_svg(drawing: Drawing) -> str:
    """The drawing as one SVG document in UTF-8; its alternative text is its title."""
    size = f'width="{_number(drawing.width)}pt" height="{_number(drawing.height)}pt"'
    box = f'viewBox="0 0 {_number(drawing.width)} {_number(drawing.height)}"'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} role="img" xml:lang="fr">'
    items = (_WRITERS[type(item)](item) for item in drawing.items)
    return "\n".join((start, f"<title>{escape(drawing.alt)}</title>", *items, "</svg>", ""))


def _rect(item: Rect) -> str:
    place = {"x": item.x, "y": item.y, "width": item.width, "height": item.height, "rx": item.radius}
    return _element("rect", place, _paint(item))


def _ellipse(item: Ellipse) -> str:
    return _element("ellipse", {"cx": item.x, "cy": item.y, "rx": item.rx, "ry": item.ry}, _paint(item))


def _polygon(item: Polygon) -> str:
    return _element("polygon", {"points": _points(item.points)}, _paint(item))


def _line(item: Line) -> str:
    dashes = {"stroke-dasharray": "2 2"} if item.dashed else {}
    return _element("polyline", {"points": _points(item.points)}, _paint(item), dashes)


def _text(item: Text) -> str:
    look = {
        "font-family": "Source Sans 3, sans-serif",
        "font-size": item.size,
        "font-weight": _WEIGHTS.get(item.style, "400"),
        "font-style": "italic" if item.style == "italic" else "normal",
        "text-anchor": item.anchor,
        "fill": paper(item.colour),
        "xml:space": "preserve",
    }
    return _element("text", {"x": item.x, "y": item.y}, look, content=escape(item.text))


def _element(name: str, *attributes: Mapping[str, object], content: str = "") -> str:
    pairs = (pair for some in attributes for pair in some.items())
    written = "".join(f" {key}={quoteattr(_value(value))}" for key, value in pairs)
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _paint(shape: Shape) -> dict[str, object]:
    fill = paper(shape.fill) if shape.fill else "none"
    stroke = {"stroke": paper(shape.stroke), "stroke-width": shape.line_width} if shape.stroke else {}
    return {"fill": fill, **stroke}


def _points(points: Iterable[Point]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _value(value: object) -> str:
    return _number(value) if isinstance(value, float) else str(value)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


_WRITERS: Mapping[type[Item], Callable[[Any], str]] = {
    Rect: _rect,
    Ellipse: _ellipse,
    Polygon: _polygon,
    Line: _line,
    Text: _text,
}

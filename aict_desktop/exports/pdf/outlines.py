"""Outlines of shapes as the operators of a page, whose origin is the bottom left corner."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from aict_desktop.figures.drawing import Ellipse, Line, Point, Polygon, Rect, Shape

_REACH = 0.5523  # of the handles of a curve: four such make a circle


def outline(shape: Shape, height: float) -> str:
    """The outline of a shape on a page of that height."""
    return _OUTLINES[type(shape)](shape, height)


def _rect(shape: Rect, height: float) -> str:
    low = height - shape.y - shape.height
    if not shape.radius:
        return f"{shape.x:.2f} {low:.2f} {shape.width:.2f} {shape.height:.2f} re"
    radius = min(shape.radius, shape.width / 2, shape.height / 2)
    return _rounded(shape.x, low, shape.x + shape.width, low + shape.height, radius, radius)


def _ellipse(shape: Ellipse, height: float) -> str:
    x, y, rx, ry = shape.x, height - shape.y, shape.rx, shape.ry
    return _rounded(x - rx, y - ry, x + rx, y + ry, rx, ry)


def _polygon(shape: Polygon, height: float) -> str:
    return f"{_path(shape.points, height)} h"


def _line(shape: Line, height: float) -> str:
    return _path(shape.points, height)


def _path(points: Sequence[Point], height: float) -> str:
    (x, y), *others = points
    lines = [f"{x:.2f} {height - y:.2f} l" for x, y in others]
    return " ".join((f"{x:.2f} {height - y:.2f} m", *lines))


def _rounded(left: float, low: float, right: float, top: float, rx: float, ry: float) -> str:
    """A box, each of its corners a quarter of an ellipse."""
    a, b, c, d = left + rx, right - rx, low + ry, top - ry  # where the sides end
    before, after = a - rx * _REACH, b + rx * _REACH
    under, over = c - ry * _REACH, d + ry * _REACH
    return (
        f"{a:.2f} {low:.2f} m {b:.2f} {low:.2f} l"
        f" {after:.2f} {low:.2f} {right:.2f} {under:.2f} {right:.2f} {c:.2f} c {right:.2f} {d:.2f} l"
        f" {right:.2f} {over:.2f} {after:.2f} {top:.2f} {b:.2f} {top:.2f} c {a:.2f} {top:.2f} l"
        f" {before:.2f} {top:.2f} {left:.2f} {over:.2f} {left:.2f} {d:.2f} c {left:.2f} {c:.2f} l"
        f" {left:.2f} {under:.2f} {before:.2f} {low:.2f} {a:.2f} {low:.2f} c h"
    )


_OUTLINES: Mapping[type[Shape], Callable[[Any, float], str]] = {
    Rect: _rect,
    Ellipse: _ellipse,
    Polygon: _polygon,
    Line: _line,
}

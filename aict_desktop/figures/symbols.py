"""A small symbol for each domain of the diagnostic, so that colour alone never tells them apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from aict_desktop.domain.edit import Key
from aict_desktop.figures.drawing import Ellipse, Item, Point, Polygon, Rect

WIDTH = 9.0
"""How wide a symbol is, in points."""


def domain_symbol(domain: str, x: float, y: float, record: Key | None = None) -> list[Item]:
    """The symbol of a domain around a centre, some nine points wide; nothing for no domain."""
    return _SYMBOLS[domain](x, y, record) if domain in _SYMBOLS else []


def _town_hall(x: float, y: float, record: Key | None) -> list[Item]:
    roof = _moved(((-4.4, -1.6), (0, -4.4), (4.4, -1.6)), x, y)
    columns = (Rect(x + left, y - 1.0, 1.5, 3.4, fill="muted", record=record) for left in (-3.6, -0.75, 2.1))
    return [
        Polygon(roof, fill="muted", record=record),
        *columns,
        Rect(x - 4.4, y + 2.9, 8.8, 1.3, fill="muted", record=record),
    ]


def _folded_map(x: float, y: float, record: Key | None) -> list[Item]:
    folds = (
        ((-4.4, -2.6), (-1.7, -3.8), (-1.7, 2.6), (-4.4, 3.8)),
        ((-1.3, -3.8), (1.3, -2.6), (1.3, 3.8), (-1.3, 2.6)),
        ((1.7, -2.6), (4.4, -3.8), (4.4, 2.6), (1.7, 3.8)),
    )
    return [Polygon(_moved(fold, x, y), fill="muted", record=record) for fold in folds]


def _two_people(x: float, y: float, record: Key | None) -> list[Item]:
    items: list[Item] = []
    for middle in (x - 2.2, x + 2.2):
        shoulders = ((-1.9, 3.8), (-1.5, 0.6), (1.5, 0.6), (1.9, 3.8))
        items.append(Ellipse(middle, y - 2.0, 1.6, 1.6, fill="muted", record=record))
        items.append(Polygon(_moved(shoulders, middle, y), fill="muted", record=record))
    return items


def _house(x: float, y: float, record: Key | None) -> list[Item]:
    walls = (
        (-4.4, 0),
        (0, -4.2),
        (4.4, 0),
        (3.2, 0),
        (3.2, 4),
        (1, 4),
        (1, 1),
        (-1, 1),
        (-1, 4),
        (-3.2, 4),
        (-3.2, 0),
    )
    return [Polygon(_moved(walls, x, y), fill="muted", record=record)]


def _star(x: float, y: float, record: Key | None) -> list[Item]:
    outer = ((0, -4.6), (4.4, -1.4), (2.7, 3.7), (-2.7, 3.7), (-4.4, -1.4))
    inner = ((1.1, -1.5), (1.8, 0.6), (0, 1.9), (-1.8, 0.6), (-1.1, -1.5))
    points = [point for pair in zip(outer, inner, strict=True) for point in pair]
    return [Polygon(_moved(points, x, y), fill="muted", record=record)]


def _moved(points: Iterable[Point], x: float, y: float) -> tuple[Point, ...]:
    return tuple((x + across, y + down) for across, down in points)


_SYMBOLS: Mapping[str, Callable[[float, float, Key | None], list[Item]]] = {
    "authority": _town_hall,
    "territory": _folded_map,
    "actors": _two_people,
    "population": _house,
    "dynamics": _star,
}

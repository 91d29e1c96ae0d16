"""The geographic priorities on a map as small as a thumb: their ranks, for a list that stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aict_desktop.domain.records.strategy import AreaPriority
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.area_marks import RADIUS, Ranked, alt, area_key, placed_country, ranked_mark
from aict_desktop.figures.areas_map import partner_countries
from aict_desktop.figures.drawing import Drawing, Item, Polygon, Rect
from aict_desktop.figures.globe import View, seen, shores
from aict_desktop.figures.ground import DOTS, HOME, INSETS, view_of
from aict_desktop.figures.labels import Mark
from aict_desktop.figures.spread import Spread
from aict_desktop.reference.world import outlines

MOST = 12
"""Marks that a small map bears."""


def small_map(snapshot: Snapshot, width: float) -> Drawing | None:
    """The first priorities that have a country, on a map ``width`` points wide; None without any."""
    ranked = list(enumerate(snapshot.all(AreaPriority), 1))
    placed = [(rank, area) for rank, area in ranked[:MOST] if _on_the_map(area)]
    if not placed:
        return None
    view, partners = view_of({area.country for _, area in placed}, width), partner_countries(snapshot)
    fills = {area.country: "partner" for _, area in placed}
    marks = (item for one in _spread(view, placed) for item in _mark(*one, partners))
    items = (*_lands(view, fills), *marks)
    return Drawing(width, view.height, items, alt(ranked, partners))


def has_bare_marks(snapshot: Snapshot) -> bool:
    """Whether some priority is still without a living relation: its mark is hollow."""
    known = partner_countries(snapshot)
    return any(_on_the_map(area) and area.country not in known for area in snapshot.all(AreaPriority)[:MOST])


def _on_the_map(area: AreaPriority) -> bool:
    """Overseas France would need boxes of its own: the list tells it."""
    return bool(placed_country(area)) and area.country not in (*INSETS, *DOTS)


def _lands(view: View, fills: Mapping[str, str]) -> Iterator[Item]:
    yield Rect(0, 0, view.width, view.height, fill="sea")
    for shore in shores():
        if points := seen(shore, view):
            line, wide = ("primary", 1.0) if shore.code == HOME else ("sea", 0.4)
            yield Polygon(points, fill=fills.get(shore.code, "land"), stroke=line, line_width=wide)
    yield Rect(0, 0, view.width, view.height, stroke="edge", line_width=0.6)


def _spread(view: View, placed: list[Ranked]) -> Iterator[tuple[Mark, Ranked]]:
    """Each priority with its mark, where its country is or beside the mark that is there already."""
    frame = (1.0, 1.0, view.width - 1, view.height - 1)
    spread = Spread(frame)
    for rank, area in placed:
        x, y = view.point(outlines()[area.country].place)
        yield spread.put(Mark(x, y, RADIUS, "", area_key(area)), frame), (rank, area)


def _mark(mark: Mark, ranked: Ranked, partners: frozenset[str]) -> Iterator[Item]:
    rank, area = ranked
    return ranked_mark(mark.x, mark.y, rank, area, related=area.country in partners)

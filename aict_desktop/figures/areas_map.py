"""The geographic priorities on a map of the world: their rank, and where a relation is still to be made."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import dist

from aict_desktop.domain.records.partnerships import LIVE, Action
from aict_desktop.domain.records.strategy import AreaPriority
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.area_marks import (
    MOST,
    RADIUS,
    SPOT,
    Ranked,
    alt,
    area_key,
    country_name,
    elsewhere,
    placed_country,
    ranked_mark,
    spot,
    told_below,
)
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing, Ellipse, Item, Line, Point, Text
from aict_desktop.figures.fonts import one_line
from aict_desktop.figures.ground import DOTS, HOME, INSETS_LEFT, Ground, dot_name, ground
from aict_desktop.figures.labels import Mark, Surface, place_label
from aict_desktop.figures.legend import bottom
from aict_desktop.figures.spread import Spread
from aict_desktop.reference.world import outlines

SIZE, LIGHT_SIZE = 8.8, 7.6
LABEL_ROOM = 110.0
BETWEEN = 1.2
IN_ONE_COUNTRY = 4  # marks; the list below tells the others
FAR = 3.0  # points that marks may stand off their country without a line to it
LINE = 16.0


@dataclass(frozen=True, slots=True)
class _Cluster:
    """The marks of the priorities of one country, side by side, and the point where they belong."""

    code: str
    ranked: Sequence[Ranked]
    mark: Mark
    place: Point


def areas_map(snapshot: Snapshot, *, listed: bool = True) -> Drawing:
    """A mark with its rank for each priority, full where an action lives; ``listed``: each in words below.

    Countries with partners are tinted and bear a small dot, so that one sees which are no priority.
    """
    ranked = list(enumerate(snapshot.all(AreaPriority), 1))
    placed, partners = _by_country(ranked[:MOST]), partner_countries(snapshot)
    others = elsewhere(ranked, partners)
    fills = dict.fromkeys(placed, "land") | dict.fromkeys(others | partners & placed.keys(), "partner")
    base = ground(fills, fills)
    clusters, dots = _clusters(base, placed), _dots(base, others)
    lines = [item for cluster in clusters for item in _line(cluster)]
    drawn = [item for cluster in clusters for item in _drawn(cluster, partners)]
    names = _names(base, clusters, dots)
    below = list(told_below(ranked, partners, base.height + LINE, listed=listed))
    spots = [spot(mark.x, mark.y) for mark in dots.values()]
    items = (*base.items, *spots, *lines, *drawn, *names, *below)
    return Drawing(PAPER_WIDTH, bottom(below) + 5, items, alt(ranked, partners))


def partner_countries(snapshot: Snapshot) -> frozenset[str]:
    """The countries of the actions that are under way or planned, those that have a place on the map."""
    live = (action.country for action in snapshot.all(Action) if action.state in LIVE)
    return frozenset(code for code in live if code and code in outlines())


def _by_country(ranked: Sequence[Ranked]) -> Mapping[str, Sequence[Ranked]]:
    """The priorities of each country that has a place on the map, the first ranks first."""
    found: dict[str, list[Ranked]] = {}
    for rank, area in ranked:
        if code := placed_country(area):
            found.setdefault(code, []).append((rank, area))
    return found


def _clusters(base: Ground, placed: Mapping[str, Sequence[Ranked]]) -> list[_Cluster]:
    """The first ranks keep their place, the others make room."""
    view = base.view
    spread = Spread((0, 0, view.width, base.height))
    clusters = []
    for code, ranked in placed.items():
        if at := base.point(code):
            shown = ranked[:IN_ONE_COUNTRY]
            wider = (RADIUS + BETWEEN / 2) * (len(shown) - 1)
            x = at[0] + wider + RADIUS / 2 if code in DOTS else at[0]
            name = one_line(ranked[0][1].name) if len(ranked) == 1 else ""
            mark = Mark(x, at[1], RADIUS, name or country_name(code), area_key(ranked[0][1]), wider)
            on_map = (2.0, 2.0, view.width - 2, view.height - 2)
            zone = on_map if at[1] < view.height else (INSETS_LEFT, view.height, view.width - 2, base.height)
            clusters.append(_Cluster(code, shown, spread.put(mark, zone), at))
    return clusters


def _dots(base: Ground, codes: Collection[str]) -> Mapping[str, Mark]:
    """A small mark for each country with partners, where it is."""
    places = {code: base.point(code) for code in sorted(codes)}
    return {code: Mark(*at, SPOT, country_name(code), ("partner", code)) for code, at in places.items() if at}


def _names(base: Ground, clusters: Sequence[_Cluster], dots: Mapping[str, Mark]) -> Iterator[Item]:
    """The names of priorities, then those of partners' countries and of France where there is room."""
    view = base.view
    marked = [cluster.mark for cluster in clusters if cluster.mark.y < view.height]
    lightly = [mark for mark in dots.values() if mark.y < view.height]
    if HOME not in {cluster.code for cluster in clusters}:
        lightly.insert(0, Mark(*view.point(outlines()[HOME].place), 0.0, country_name(HOME), ("", "")))
    taken = Surface((3, 3, view.width - 3, view.height - 3))
    taken.reserve([mark.box for mark in (*marked, *lightly)])
    for x, y in base.border:
        taken.busy.take((x - 1, y - 1, x + 1, y + 1))
    for mark in marked:
        yield from place_label(mark, mark.name, taken, SIZE, LABEL_ROOM)
    for mark in lightly:
        yield from map(_muted, place_label(mark, mark.name, taken, LIGHT_SIZE, LABEL_ROOM))
    ends = {each.code: (each.mark.x + each.mark.radius + each.mark.wider, each.mark.y) for each in clusters}
    ends |= {code: (mark.x + mark.radius, mark.y) for code, mark in dots.items()}
    yield from (dot_name(code, *end) for code, end in ends.items() if code in DOTS)


def _line(cluster: _Cluster) -> Iterator[Item]:
    """From marks that had to make room to the country that they belong to."""
    mark = cluster.mark
    if cluster.code not in DOTS and dist(cluster.place, (mark.x, mark.y)) > mark.radius + FAR:
        yield Line(((mark.x, mark.y), cluster.place), stroke="primary", line_width=0.6)
        yield Ellipse(*cluster.place, 1.4, 1.4, fill="primary")


def _drawn(cluster: _Cluster, partners: Collection[str]) -> Iterator[Item]:
    """The marks of a country from left to right."""
    mark = cluster.mark
    x = mark.x - mark.wider
    for rank, area in cluster.ranked:
        yield from ranked_mark(x, mark.y, rank, area, related=cluster.code in partners)
        x += 2 * RADIUS + BETWEEN


def _muted(item: Item) -> Item:
    """A label that leads nowhere."""
    return (
        replace(item, colour="muted", record=None) if isinstance(item, Text) else replace(item, record=None)
    )

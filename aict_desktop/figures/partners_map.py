"""The actions and partnerships on a map of the world: how many in each country, and in which state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import dist, sqrt

from aict_desktop.domain.french import NBSP, format_number
from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import (
    PAPER_WIDTH,
    Drawing,
    Ellipse,
    Item,
    Line,
    Point,
    Polygon,
    Rect,
    Text,
)
from aict_desktop.figures.ground import DOTS, HOME, INSETS_LEFT, Ground, dot_name, ground
from aict_desktop.figures.labels import Mark, Surface, name_all
from aict_desktop.figures.legend import Symbol, bottom, legend, paragraphs
from aict_desktop.figures.spread import Spread
from aict_desktop.figures.words import FigureWords, listed
from aict_desktop.reference.countries import country_name
from aict_desktop.reference.words import vocabulary, word
from aict_desktop.reference.world import outlines

SIZE = 8.8
LABEL_ROOM = 96.0
SMALLEST, LARGEST = 4.4, 12.0
BETWEEN = 1.2  # the marks of one country
FAR = 3.0  # points that marks may stand off their country without a line to it
LINE = 16.0

States = Mapping[str, Sequence[Action]]


@dataclass(frozen=True, slots=True)
class _Cluster:
    """The marks of a country, one a state, side by side around a point, and where they belong."""

    code: str
    states: States
    mark: Mark
    place: Point

    @property
    def right(self) -> float:
        """Where the last mark ends."""
        return self.mark.x + self.mark.radius + self.mark.wider


def partners_map(snapshot: Snapshot) -> Drawing:
    """A mark for each country and state, as large as its actions are many; below, those without a country."""
    by_country = actions_by_country(snapshot)
    base = ground(by_country, dict.fromkeys(by_country, "partner"))
    clusters = _clusters(base, by_country)
    lines = [item for cluster in clusters for item in _line(cluster)]
    marks = [item for cluster in clusters for item in _drawn(cluster)]
    below = _below(snapshot, base.height + LINE, by_country)
    items = (*base.items, *lines, *marks, *_names(base, clusters), *below)
    return Drawing(PAPER_WIDTH, bottom(below) + 5, items, _alt(by_country))


def actions_by_country(snapshot: Snapshot) -> Mapping[str, States]:
    """The actions of each country that has a place on the map, by state, in the order of the vocabulary."""
    found: dict[str, dict[str, list[Action]]] = {}
    for state in (*vocabulary("action_state"), ""):
        for action in snapshot.where(Action, state=state):
            if _has_a_place(action):
                found.setdefault(action.country, {}).setdefault(state, []).append(action)
    return found


def _has_a_place(action: Action) -> bool:
    return bool(action.country) and action.country in outlines()


def _clusters(base: Ground, by_country: Mapping[str, States]) -> list[_Cluster]:
    """The busiest countries first: they keep their place, the others make room."""
    view = base.view
    spread = Spread((0, 0, view.width, base.height))
    placed = []
    for code in sorted(by_country, key=lambda code: (-_number(by_country[code]), code)):
        if at := base.point(code):
            states = by_country[code]
            radii = [_radius(len(actions)) for actions in states.values()]
            wide = sum(radii) + BETWEEN * (len(radii) - 1) / 2
            left = at[0] - SMALLEST if code in DOTS else at[0] - wide
            mark = Mark(left + wide, at[1], max(radii), country_name(code), _key(states), wide - max(radii))
            on_map = (2.0, 2.0, view.width - 2, view.height - 2)
            zone = on_map if at[1] < view.height else (INSETS_LEFT, view.height, view.width - 2, base.height)
            placed.append(_Cluster(code, states, spread.put(mark, zone), at))
    return placed


def _names(base: Ground, clusters: Sequence[_Cluster]) -> Iterator[Item]:
    """Names by the marks, and the name of France; overseas territories have theirs below the map."""
    view = base.view
    on_map = [cluster.mark for cluster in clusters if cluster.mark.y < view.height]
    if HOME not in {cluster.code for cluster in clusters}:
        on_map.append(Mark(*view.point(outlines()[HOME].place), 0.0, country_name(HOME), ("", "")))
    taken = Surface((3, 3, view.width - 3, view.height - 3))
    for x, y in base.border:
        taken.busy.take((x - 1, y - 1, x + 1, y + 1))
    yield from name_all(on_map, taken, SIZE, LABEL_ROOM).items
    yield from (dot_name(each.code, each.right, each.mark.y) for each in clusters if each.code in DOTS)


def _line(cluster: _Cluster) -> Iterator[Item]:
    """From marks that had to make room to the country that they belong to."""
    mark = cluster.mark
    if cluster.code not in DOTS and dist(cluster.place, (mark.x, mark.y)) > mark.radius + FAR:
        yield Line(((mark.x, mark.y), cluster.place), stroke="primary", line_width=0.6)
        yield Ellipse(*cluster.place, 1.4, 1.4, fill="primary")


def _drawn(cluster: _Cluster) -> Iterator[Item]:
    """The marks of a country from left to right."""
    mark = cluster.mark
    x = mark.x - mark.radius - mark.wider
    for state, actions in cluster.states.items():
        radius = _radius(len(actions))
        yield from state_mark(state, actions, x + radius, mark.y, radius)
        x += 2 * radius + BETWEEN


def state_mark(state: str, actions: Sequence[Action], x: float, y: float, radius: float) -> Iterator[Item]:
    """What lives is round, what sleeps or ended is square; what is not there yet or no more is hollow."""
    key = (Action.table, actions[0].id) if actions else ("", "")
    side = radius * 0.9
    square = (x - side, y - side, 2 * side, 2 * side, 1.0)
    diamond = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
    shapes: Mapping[str, Item] = {
        "active": Ellipse(x, y, radius, radius, fill="primary", stroke="surface", record=key),
        "planned": Ellipse(
            x, y, radius - 0.6, radius - 0.6, fill="surface", stroke="primary", line_width=1.3, record=key
        ),
        "dormant": Rect(*square, fill="muted", stroke="surface", record=key),
        "closed": Rect(*square, fill="surface", stroke="muted", line_width=1.0, record=key),
        "": Polygon(diamond, fill="surface", stroke="muted", line_width=1.0, record=key),
    }
    yield shapes[state]
    if len(actions) > 1:
        colour = "surface" if state in ("active", "dormant") else "text"
        size = radius * 1.25
        number = format_number(len(actions))
        yield Text(x, y + size * 0.34, number, size, "semibold", "middle", colour, key)


def _below(snapshot: Snapshot, top: float, by_country: Mapping[str, States]) -> list[Item]:
    words = FigureWords("partners_map")
    nowhere = sum(not _has_a_place(action) for action in snapshot.all(Action))
    told = [words.say("size")] if by_country else [words.say("empty")] if not nowhere else []
    told += [words.count("nowhere", nowhere)] if nowhere else []
    key = legend(_entries(by_country), top)
    return [*key, *paragraphs([*told, FigureWords("world").say("note")], bottom(key) + LINE)]


def _entries(by_country: Mapping[str, States]) -> list[tuple[Symbol, str]]:
    """The states that are on the map, and how France is drawn."""
    words, met = FigureWords("partners_map"), {state for states in by_country.values() for state in states}
    states = (state for state in (*vocabulary("action_state"), "") if state in met)
    entries = [(_symbol(state), word("action_state", state) or words.say("unstated")) for state in states]
    return [*entries, (_home, words.say("home"))]


def _symbol(state: str) -> Symbol:
    return lambda x, y: state_mark(state, (), x, y, SMALLEST)


def _home(x: float, y: float) -> Iterator[Item]:
    yield Rect(x - 4.5, y - 3.5, 10, 7, fill="land", stroke="primary", line_width=1.1)


def _radius(number: int) -> float:
    return min(SMALLEST + 1.9 * sqrt(number - 1), LARGEST)


def _number(states: States) -> int:
    return sum(map(len, states.values()))


def _key(states: States) -> tuple[str, str]:
    first = next(iter(states.values()))[0]
    return first.table, first.id


def _alt(by_country: Mapping[str, States]) -> str:
    words = FigureWords("partners_map")
    if not by_country:
        return words.say("alt", countries=words.say("empty"))
    told = []
    for code, states in sorted(by_country.items(), key=lambda row: (-_number(row[1]), row[0])):
        parts = listed(
            f"{word('action_state', state) or words.say('unstated')}{NBSP}: {format_number(len(actions))}"
            for state, actions in states.items()
        )
        told.append(words.say("alt_country", country=country_name(code), states=parts))
    return words.say("alt", countries=" ".join(told))

"""What a map of geographic priorities draws for each, and what it says of them below and in its stead."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from aict_desktop.domain.edit import Key
from aict_desktop.domain.records.strategy import AreaPriority
from aict_desktop.figures.drawing import Ellipse, Item, Rect, Text
from aict_desktop.figures.fonts import one_line
from aict_desktop.figures.ground import HOME
from aict_desktop.figures.legend import Symbol, bottom, legend, paragraphs
from aict_desktop.figures.words import FigureWords
from aict_desktop.figures.words import listed as in_a_row
from aict_desktop.reference.countries import country
from aict_desktop.reference.words import word
from aict_desktop.reference.world import outlines

RADIUS, NUMBER_SIZE = 6.6, 8.0
SPOT = 2.0
"""Radius of the spot of a country with partners that is no priority."""
MOST = 30
"""Ranks that are drawn and told; beyond, a list is no choice any more."""
LINE = 16.0

Ranked = tuple[int, AreaPriority]


def area_key(area: AreaPriority) -> Key:
    """Where a click on a priority leads."""
    return area.table, area.id


def placed_country(area: AreaPriority) -> str:
    """The code of a priority's country if the map has it; a region without a country stays off the map."""
    return area.country if area.country and area.country in outlines() else ""


def elsewhere(ranked: Sequence[Ranked], partners: Collection[str]) -> frozenset[str]:
    """The countries abroad that have partners and are no priority."""
    return frozenset(partners) - {area.country for _, area in ranked} - {HOME}


def country_name(code: str) -> str:
    """The name of a country, or its code when nobody knows it."""
    found = country(code)
    return found.name if found else code


def ranked_mark(x: float, y: float, rank: int, area: AreaPriority, *, related: bool) -> Iterator[Item]:
    """A mark with its rank; it leads to the priority."""
    key, number = area_key(area), str(rank)
    size = NUMBER_SIZE if rank < 100 else NUMBER_SIZE - 2
    yield _disc(x, y, RADIUS, related, key)
    yield Text(
        x, y + size * 0.35, number, size, "semibold", "middle", "surface" if related else "primary", key
    )


def spot(x: float, y: float) -> Item:
    """The small mark of a country with partners that is no priority."""
    return Ellipse(x, y, SPOT, SPOT, fill="muted", stroke="surface", line_width=0.4)


def told_below(
    ranked: Sequence[Ranked], partners: Collection[str], top: float, *, listed: bool
) -> Iterator[Item]:
    """The legend, each priority in words if ``listed``, those off the map in any case."""
    words = FigureWords("areas_map")
    key = legend(list(_entries(ranked, partners)), top)
    yield from key
    told = [] if ranked else [words.say("empty")]
    off = [row for row in ranked if not placed_country(row[1])]
    told += _lines([row for row in ranked if row not in off]) if listed else []
    told += [words.say("off"), *_lines(off)] if off else []
    yield from paragraphs([*told, FigureWords("world").say("note")], bottom(key) + LINE)


def alt(ranked: Sequence[Ranked], partners: Collection[str]) -> str:
    """The map for whoever cannot see it: each priority with its rank, then the partners' other countries."""
    words = FigureWords("areas_map")
    told = []
    for rank, area in ranked[:MOST]:
        key = (
            "alt_related" if area.country in partners else "alt_alone" if placed_country(area) else "alt_off"
        )
        told.append(words.say(key, area=_line(rank, area)))
    if (rest := len(ranked) - MOST) > 0:
        told.append(words.count("others", rest))
    if others := sorted(map(country_name, elsewhere(ranked, partners))):
        told.append(words.say("alt_partners", countries=in_a_row(others)))
    return words.say("alt", areas=" ".join(told if ranked else [words.say("empty"), *told]))


def _lines(ranked: Sequence[Ranked]) -> list[str]:
    """A line each, and how many are left out."""
    told = [_line(rank, area) for rank, area in ranked[:MOST]]
    rest = len(ranked) - len(told)
    return [*told, FigureWords("areas_map").count("others", rest)] if rest else told


def _line(rank: int, area: AreaPriority) -> str:
    """``1. Lindenfurt et ses environs · Allemagne · Relations déjà nouées``."""
    name, ground = one_line(area.name), word("area_ground", area.ground)
    where = country_name(area.country) if area.country else ""
    parts = [part for part in dict.fromkeys((name, where, ground)) if part]
    return f"{rank}. {' · '.join(parts)}"


def _entries(ranked: Sequence[Ranked], partners: Collection[str]) -> Iterator[tuple[Symbol, str]]:
    """What is on the map, and how France is drawn."""
    words, codes = FigureWords("areas_map"), {code for _, area in ranked if (code := placed_country(area))}
    if codes & set(partners):
        yield _related, words.say("related")
    if codes - set(partners):
        yield _alone, words.say("alone")
    if elsewhere(ranked, partners):
        yield _partner, words.say("partner")
    yield _home, words.say("home")


def _related(x: float, y: float) -> Iterator[Item]:
    yield _disc(x, y, 4.6, True, None)


def _alone(x: float, y: float) -> Iterator[Item]:
    yield _disc(x, y, 4.6, False, None)


def _partner(x: float, y: float) -> Iterator[Item]:
    yield Rect(x - 4.5, y - 3.5, 10, 7, fill="partner")
    yield spot(x + 0.5, y)


def _home(x: float, y: float) -> Iterator[Item]:
    yield Rect(x - 4.5, y - 3.5, 10, 7, fill="land", stroke="primary", line_width=1.1)


def _disc(x: float, y: float, radius: float, related: bool, key: Key | None) -> Item:
    """Full where there is a relation, hollow where there is none."""
    if related:
        return Ellipse(x, y, radius, radius, fill="primary", stroke="surface", record=key)
    side = radius - 0.6
    return Ellipse(x, y, side, side, fill="surface", stroke="primary", line_width=1.3, record=key)

"""The stakeholders in the four zones of power and interest, the first names of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aict_desktop.domain.priority import rank, scores
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Drawing, Item, Rect, Text
from aict_desktop.figures.fonts import one_line, shorten
from aict_desktop.figures.large.frame import HIGH, SIZE, SMALL, WIDE
from aict_desktop.figures.plane import ZONES
from aict_desktop.figures.words import FigureWords, listed
from aict_desktop.reference.words import word

GAP, PAD, AXIS = 12.0, 16.0, 26.0
BOX_WIDE, BOX_HIGH = (WIDE - GAP) / 2, (HIGH - 2 * AXIS - GAP) / 2
LINE = 26.0
MOST = 4
"""Lines of a zone."""


def zones(snapshot: Snapshot) -> Drawing | None:
    """Power upwards, interest to the right; None as long as nobody is rated."""
    found = _by_zone(snapshot)
    if not any(found.values()):
        return None
    words = FigureWords("large")
    items = [
        Text(0, SMALL, f"↑ {words.say('power')}", SMALL, colour="muted"),
        Text(WIDE, HIGH - 4, f"{words.say('interest')} →", SMALL, anchor="end", colour="muted"),
        *(item for zone, names in found.items() for item in _zone(zone, names)),
    ]
    return Drawing(WIDE, HIGH, tuple(items), _alt(found))


def _by_zone(snapshot: Snapshot) -> Mapping[str, Sequence[str]]:
    """The names in each zone, the highest priority first."""
    rated = [(scores(snapshot, actor), actor) for actor in snapshot.all(Stakeholder) if actor.name]
    ranked = sorted(rated, key=lambda row: rank(row[0]))
    return {
        zone: [one_line(actor.name) for found, actor in ranked if found.rank_class == zone] for zone in ZONES
    }


def _zone(zone: str, names: Sequence[str]) -> Iterator[Item]:
    right, high = ZONES[zone]
    x, y = (BOX_WIDE + GAP) * right, AXIS + (BOX_HIGH + GAP) * (not high)
    both = right and high
    edge = "primary" if both else "edge"
    yield Rect(x, y, BOX_WIDE, BOX_HIGH, 8, fill="soft", stroke=edge, line_width=3.0 if both else 1.0)
    title = f"{word('priority_class', zone)} ({len(names)})"
    yield Text(x + PAD, y + 26, title, SIZE, "semibold", colour="primary")
    shown = names if len(names) <= MOST else names[: MOST - 1]
    lines = [shorten(name, BOX_WIDE - 2 * PAD, SIZE) for name in shown]
    if left := len(names) - len(shown):
        lines.append(FigureWords("power_map").count("others", left))
    for n, line in enumerate(lines):
        yield Text(
            x + PAD, y + 54 + n * LINE, line, SIZE, colour="muted" if left and n == MOST - 1 else "text"
        )


def _alt(found: Mapping[str, Sequence[str]]) -> str:
    words = FigureWords("power_map")
    told = (
        words.say("alt_zone", zone=word("priority_class", zone), names=listed(names))
        for zone, names in found.items()
        if names
    )
    return words.say("alt", zones=" ".join(told))

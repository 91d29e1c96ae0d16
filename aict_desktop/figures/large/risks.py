"""The grid of risks: likelihood to the right, impact upwards, the number of each risk in its cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.risks import STEPS, by_severity, class_of, numbers, severity
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Drawing, Item, Rect, Text
from aict_desktop.figures.large.frame import HIGH, SIZE, SMALL
from aict_desktop.figures.risks import GROUNDS, alt_of
from aict_desktop.figures.words import FigureWords
from aict_desktop.reference.words import word

CELL_WIDE, AXIS = 99.0, 26.0
CELL_HIGH = (HIGH - 2 * AXIS) / STEPS
WIDE = CELL_WIDE * STEPS
MOST = 2
"""Numbers that a cell has room for."""


def risk_grid(snapshot: Snapshot) -> Drawing | None:
    """The open risks that were rated; None when there is none."""
    rated = [risk for risk in by_severity(snapshot) if severity(risk)]
    if not rated:
        return None
    words, known = FigureWords("risk_matrix"), numbers(snapshot)
    cells = (
        item
        for likelihood in range(1, STEPS + 1)
        for impact in range(1, STEPS + 1)
        for item in _cell(likelihood, impact, [known[one.id] for one in _in(rated, likelihood, impact)])
    )
    axes = (
        Text(0, SMALL, f"↑ {words.say('y_axis')}", SMALL, colour="muted"),
        Text(WIDE, HIGH - 4, f"{words.say('x_axis')} →", SMALL, anchor="end", colour="muted"),
    )
    return Drawing(WIDE, HIGH, (*cells, *axes), alt_of(snapshot))


def _in(rated: Sequence[Risk], likelihood: int, impact: int) -> list[Risk]:
    return [one for one in rated if (one.likelihood, one.impact) == (likelihood, impact)]


def _cell(likelihood: int, impact: int, names: Sequence[str]) -> Iterator[Item]:
    """The cell on the ground of its class, which it names, and the numbers of its risks."""
    x, y = (likelihood - 1) * CELL_WIDE, AXIS + (STEPS - impact) * CELL_HIGH
    name = class_of(likelihood * impact)
    yield Rect(x, y, CELL_WIDE, CELL_HIGH, fill=GROUNDS[name], stroke="edge", line_width=1.0)
    yield Text(x + 8, y + 22, word("risk_class", name), SMALL, colour="muted")
    shown = list(names) if len(names) <= MOST else [names[0], f"+{len(names) - 1}"]
    for n, told in enumerate(shown):
        left, top = x + 6 + n * 44, y + CELL_HIGH - 40
        yield Rect(left, top, 42, 32, 6, fill="primary")
        yield Text(left + 21, top + 23, told, SIZE, "semibold", "middle", "onprimary")

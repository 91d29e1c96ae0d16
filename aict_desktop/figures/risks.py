"""The matrix of risks: likelihood to the right, impact upwards, a numbered mark in its cell for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from aict_desktop.domain.french import NBSP
from aict_desktop.domain.records.risks import Risk
from aict_desktop.domain.risks import STEPS, by_severity, class_of, numbers, risk_class, severity
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing, Item, Point, Rect, Text
from aict_desktop.figures.fonts import one_line, shorten
from aict_desktop.figures.legend import Symbol, bottom, legend
from aict_desktop.figures.words import FigureWords, listed
from aict_desktop.reference.words import vocabulary, word

TOP, GUTTER = 16.0, 58.0  # above the cells, and on their left
CELL, HIGH = (PAPER_WIDTH - GUTTER) / STEPS, 52.0
HEAD = 17.0  # of a cell, where its class stands
MARK, MARK_HIGH = 21.0, 13.0
ACROSS, DOWN = MARK + 2.6, MARK_HIGH + 3.0
IN_A_ROW, ROWS = 4, 2
SIZE, SMALL = 8.4, 7.4
LINE = 13.0
MOST_LISTED = 24
CLASS_ROOM = 78.0
GROUNDS = {"critical": "threat", "high": "warnsoft", "moderate": "soft", "low": "surface"}

_Cells = Mapping[tuple[int, int], Sequence[Risk]]


def risk_matrix(snapshot: Snapshot, *, names: bool = True) -> Drawing:
    """The open risks in their cells; ``names`` lists them below, the gravest first."""
    risks, known = by_severity(snapshot), numbers(snapshot)
    rated = [risk for risk in risks if severity(risk)]
    foot = TOP + STEPS * HIGH + 26
    items = [*_cells(), *_axes(), *_marks(_by_cell(rated), known), *_legend(risks, foot)]
    if names or not risks:
        items += _list(risks, known, foot + 20)
    return Drawing(PAPER_WIDTH, bottom(items) + 6, tuple(items), alt_of(snapshot))


def corner(likelihood: int, impact: int) -> Point:
    """The top left corner of a cell, in points."""
    return GUTTER + (likelihood - 1) * CELL, TOP + (STEPS - impact) * HIGH


def _cells() -> Iterator[Item]:
    """Each cell on the ground of its class, which it names, with its severity."""
    for likelihood in range(1, STEPS + 1):
        for impact in range(1, STEPS + 1):
            (x, y), found = corner(likelihood, impact), likelihood * impact
            name = class_of(found)
            yield Rect(x, y, CELL, HIGH, fill=GROUNDS[name], stroke="edge", line_width=0.5)
            yield Text(x + 6, y + 11, word("risk_class", name), SMALL, colour="muted")
            yield Text(x + CELL - 6, y + 11, str(found), SMALL, anchor="end", colour="muted")


def _axes() -> Iterator[Item]:
    words, foot = FigureWords("risk_matrix"), TOP + STEPS * HIGH
    for step, name in enumerate(vocabulary("risk_likelihood").values(), 1):
        yield Text(corner(step, 1)[0] + CELL / 2, foot + 11, name, SIZE, anchor="middle")
    for step, name in enumerate(vocabulary("risk_impact").values(), 1):
        yield Text(GUTTER - 6, corner(1, step)[1] + HIGH / 2 + 3, name, SIZE, anchor="end")
    yield Text(0, TOP - 6, "↑ " + words.say("y_axis"), SIZE, colour="muted")
    yield Text(PAPER_WIDTH, TOP - 6, words.say("x_axis") + " →", SIZE, anchor="end", colour="muted")


def _by_cell(rated: Sequence[Risk]) -> _Cells:
    cells: dict[tuple[int, int], list[Risk]] = {}
    for risk in rated:
        cells.setdefault((risk.likelihood or 1, risk.impact or 1), []).append(risk)
    return cells


def _marks(cells: _Cells, known: Mapping[str, str]) -> Iterator[Item]:
    """The marks of each cell in rows; what finds no room is counted in the last place."""
    places = [(ACROSS * n, DOWN * row) for row in range(ROWS) for n in range(IN_A_ROW)]
    for (likelihood, impact), risks in cells.items():
        x, y = corner(likelihood, impact)
        shown = risks if len(risks) <= len(places) else risks[: len(places) - 1]
        for risk, (across, down) in zip(risks[: len(shown)], places, strict=False):
            yield from _mark(risk, known[risk.id], x + 6 + across, y + HEAD + down)
        if left := len(risks) - len(shown):
            across, down = places[-1]
            yield Text(x + 6 + across + MARK / 2, y + HEAD + down + 9.4, f"+{left}", SIZE, anchor="middle")


def _mark(risk: Risk, number: str, x: float, y: float) -> Iterator[Item]:
    key = (risk.table, risk.id)
    yield _shape(risk.origin, x, y, key)
    ink = "onprimary" if risk.origin == "internal" else "text"
    yield Text(x + MARK / 2, y + 9.4, number, SMALL, "semibold", "middle", ink, key)


def _shape(origin: str, x: float, y: float, key: tuple[str, str]) -> Rect:
    """Full and square inside, open and round outside, open and square for who knows."""
    if origin == "internal":
        return Rect(x, y, MARK, MARK_HIGH, 1, fill="primary", stroke="primary", record=key)
    radius = MARK_HIGH / 2 if origin == "external" else 1
    return Rect(x, y, MARK, MARK_HIGH, radius, fill="surface", stroke="primary", line_width=1.2, record=key)


def _legend(risks: Sequence[Risk], y: float) -> list[Item]:
    origins = [*vocabulary("risk_origin"), *([""] if any(not risk.origin for risk in risks) else [])]
    words = FigureWords("risk_matrix")
    return legend([(_symbol(origin), words.say(origin or "undetermined")) for origin in origins], y)


def _symbol(origin: str) -> Symbol:
    def drawn(x: float, y: float) -> tuple[Item, ...]:
        shape = _shape(origin, x - 4.5, y - 3.5, ("", ""))
        return (replace(shape, width=9, height=7, radius=min(shape.radius, 3.5)),)

    return drawn


def _list(risks: Sequence[Risk], known: Mapping[str, str], top: float) -> Iterator[Item]:
    words = FigureWords("risk_matrix")
    if not risks:
        yield Text(0, top, words.say("empty"), SIZE, "italic", colour="muted")
    for risk, y in zip(risks[:MOST_LISTED], count(top, LINE), strict=False):
        key = (risk.table, risk.id)
        rank = word("risk_class", risk_class(risk)) or words.say("unrated")
        text = shorten(one_line(risk.text), PAPER_WIDTH - 28 - CLASS_ROOM, SIZE)
        yield Text(0, y, known[risk.id], SIZE, "semibold", record=key)
        yield Text(26, y, text, SIZE, record=key)
        yield Text(PAPER_WIDTH, y, rank, SIZE, anchor="end", colour="muted", record=key)
    if (left := len(risks) - MOST_LISTED) > 0:
        yield Text(0, top + LINE * MOST_LISTED, words.count("others", left), SIZE, colour="muted")


def alt_of(snapshot: Snapshot) -> str:
    """The matrix for whoever cannot see it: the risks of each class."""
    risks, known = by_severity(snapshot), numbers(snapshot)
    words = FigureWords("risk_matrix")
    if not risks:
        return words.say("alt", classes=words.say("empty"))
    told = []
    for code, name in (*vocabulary("risk_class").items(), ("", words.say("unrated"))):
        found = [
            f"{known[one.id]}{NBSP}{one_line(one.text).rstrip('.')}"
            for one in risks
            if risk_class(one) == code
        ]
        if found:
            more = [words.count("others", len(found) - MOST_LISTED)] if len(found) > MOST_LISTED else []
            told.append(words.say("alt_class", name=name, risks=listed([*found[:MOST_LISTED], *more])))
    return words.say("alt", classes=" ".join(told))

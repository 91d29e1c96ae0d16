"""The strategy as a tree: values, vision, mission, goal, the objectives and to their right the results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aict_desktop.domain.edit import Key
from aict_desktop.domain.french import NBSP
from aict_desktop.domain.records.strategy import Objective, Strategy, ThemePriority, Value
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing, Item, Line, Rect, Text, stacked
from aict_desktop.figures.fonts import one_line, shorten, wrap
from aict_desktop.figures.numbering import Plan
from aict_desktop.figures.words import FigureWords, listed

SIZE, LEADING = 9.2, 12.0
LABEL = 7.6
PADDING = 8.0
GAP = 6.0  # between results
BRANCH_GAP = 14.0
LEVEL_GAP = 16.0
MOST_LINES = 6
TRUNK = 8.0  # the line from the general objective down
OBJECTIVE_X, OBJECTIVE_WIDTH = 24.0, 176.0
RESULT_X = 236.0
BUS = (OBJECTIVE_X + OBJECTIVE_WIDTH + RESULT_X) / 2


@dataclass(frozen=True, slots=True)
class _Box:
    """A text in a frame, with a small label above it."""

    label: str
    lines: tuple[str, ...]
    width: float
    key: Key
    fill: str
    stroke: str
    written: bool

    @property
    def height(self) -> float:
        return 2 * PADDING + LABEL + 3 + LEADING * len(self.lines) - 3

    def draw(self, x: float, y: float) -> list[Item]:
        left, colour = x + PADDING + 2, "text" if self.written else "muted"
        style = "regular" if self.written else "italic"
        first = y + PADDING + LABEL + 3 + SIZE - 1
        return [
            Rect(x, y, self.width, self.height, 4, fill=self.fill, stroke=self.stroke, record=self.key),
            Text(
                left,
                y + PADDING + LABEL - 2,
                self.label,
                LABEL,
                "semibold",
                colour="primary",
                record=self.key,
            ),
            *stacked(self.lines, Text(left, first, "", SIZE, style, "start", colour, self.key), LEADING),
        ]


@dataclass(frozen=True, slots=True)
class _Branch:
    """An objective and its results."""

    objective: _Box
    results: tuple[_Box, ...]

    @property
    def results_height(self) -> float:
        return sum(box.height + GAP for box in self.results) - GAP

    @property
    def height(self) -> float:
        return max(self.objective.height, self.results_height)


def strategy_tree(snapshot: Snapshot) -> Drawing:
    """The whole tree in one drawing, as high as it needs."""
    return _drawing(_stem(snapshot), _branches(snapshot), _alt(snapshot))


def strategy_tree_pages(snapshot: Snapshot, height: float) -> tuple[Drawing, ...]:
    """The tree in drawings of at most ``height`` points, cut between objectives when possible."""
    stem = _stem(snapshot)
    room = height - _stem_height(stem)
    pages: list[list[_Branch]] = [[]]
    for branch in _branches(snapshot):
        for part in _parts(branch, height):
            if part.height > room and (pages[-1] or len(pages) == 1):
                pages.append([])
                room = height
            pages[-1].append(part)
            room -= part.height + BRANCH_GAP
    alt = _alt(snapshot)
    return tuple(_drawing(stem if n == 0 else (), page, alt) for n, page in enumerate(pages))


def _parts(branch: _Branch, height: float) -> Iterator[_Branch]:
    """The branch, or its pieces when its results alone are higher than a page."""
    part: list[_Box] = []
    for box in branch.results:
        if part and replace(branch, results=(*part, box)).results_height > height:
            yield replace(branch, results=tuple(part))
            part = []
        part.append(box)
    yield replace(branch, results=tuple(part))


def _drawing(stem: Sequence[_Box], branches: Sequence[_Branch], alt: str) -> Drawing:
    items: list[Item] = []
    y = 0.0
    for box in stem:
        items += box.draw(0, y)
        y += box.height + LEVEL_GAP
    trunk_top = y - LEVEL_GAP if stem else 0.0
    joints = []
    for branch in branches:
        joints.append(y + branch.objective.height / 2)
        items += _draw_branch(branch, y)
        y += branch.height + BRANCH_GAP
    height = y - (BRANCH_GAP if branches else LEVEL_GAP)
    return Drawing(PAPER_WIDTH, height, (*_trunk(trunk_top, joints), *_between(stem), *items), alt)


def _trunk(top: float, joints: Sequence[float]) -> list[Item]:
    if not joints:
        return []
    arms = [_link((TRUNK, y), (OBJECTIVE_X, y)) for y in joints]
    return [_link((TRUNK, top), (TRUNK, joints[-1])), *arms]


def _between(stem: Sequence[_Box]) -> list[Item]:
    """The short lines that lead from the top of the stem down to the general objective."""
    items: list[Item] = []
    y = 0.0
    for box in stem[:-1]:
        y += box.height
        items.append(_link((TRUNK, y), (TRUNK, y + LEVEL_GAP)))
        y += LEVEL_GAP
    return items


def _draw_branch(branch: _Branch, y: float) -> list[Item]:
    items: list[Item] = []
    top = y
    centres = []
    for box in branch.results:
        items += box.draw(RESULT_X, top)
        centres.append(top + box.height / 2)
        top += box.height + GAP
    joint = y + branch.objective.height / 2
    lines = [_link((BUS, centre), (RESULT_X, centre)) for centre in centres]
    bus = _link((BUS, min(joint, *centres)), (BUS, max(joint, *centres)))
    arm = _link((OBJECTIVE_X + OBJECTIVE_WIDTH, joint), (BUS, joint))
    return [arm, bus, *lines, *branch.objective.draw(OBJECTIVE_X, y), *items]


def _link(start: tuple[float, float], end: tuple[float, float]) -> Line:
    return Line((start, end), stroke="edge", line_width=0.8)


def _stem(snapshot: Snapshot) -> tuple[_Box, ...]:
    words, strategy = FigureWords("tree"), snapshot.one(Strategy)
    key = (strategy.table, strategy.id)
    values = listed(value.name for value in snapshot.all(Value))
    vision = strategy.vision or words.say("missing_vision")
    goal = strategy.goal or words.say("missing_goal")
    told = (("values", values), ("vision", vision), ("mission", strategy.mission))
    stem = (
        *(
            _box(
                words.say(name), text, PAPER_WIDTH, key, "soft", "", name != "vision" or bool(strategy.vision)
            )
            for name, text in told
            if text
        ),
        _box(words.say("goal"), goal, PAPER_WIDTH, key, "surface", "primary", bool(strategy.goal)),
    )
    if snapshot.all(Objective):
        return stem
    none = words.say("missing_objective")
    return (*stem, _box(words.say("objective", number=1), none, PAPER_WIDTH, key, "surface", "line", False))


def _stem_height(stem: Sequence[_Box]) -> float:
    return sum(box.height + LEVEL_GAP for box in stem)


def _branches(snapshot: Snapshot) -> list[_Branch]:
    plan = Plan.of(snapshot)
    themes = {theme.id: theme.name for theme in snapshot.all(ThemePriority)}
    return [_branch(plan, objective, themes) for objective in plan.objectives]


def _branch(plan: Plan, objective: Objective, themes: Mapping[str, str]) -> _Branch:
    words, room = FigureWords("tree"), PAPER_WIDTH - RESULT_X
    key = (objective.table, objective.id)
    results = []
    for result in plan.results.get(objective.id, ()):
        label = words.say("result", number=plan.numbers[result.id])
        results.append(_box(label, result.text, room, (result.table, result.id), "surface", "line", True))
    if not results:
        results.append(_box("", words.say("missing_result"), room, key, "surface", "line", False))
    label = words.say("objective", number=plan.numbers[objective.id])
    if theme := themes.get(objective.theme):
        label = shorten(f"{label} · {theme}", OBJECTIVE_WIDTH - 2 * PADDING - 4, LABEL, "semibold")
    box = _box(label, objective.text, OBJECTIVE_WIDTH, key, "soft", "line", True)
    return _Branch(box, tuple(results))


def _box(label: str, text: str, width: float, key: Key, fill: str, stroke: str, written: bool) -> _Box:
    lines = wrap(one_line(text), width - 2 * PADDING - 4, SIZE, most=MOST_LINES)
    return _Box(label, tuple(lines), width, key, fill, stroke, written)


def _alt(snapshot: Snapshot) -> str:
    words, strategy, plan = FigureWords("tree"), snapshot.one(Strategy), Plan.of(snapshot)
    told = [
        f"{words.say(key)}{NBSP}: {shorten(text, 600, SIZE)}" + ("" if text.endswith(".") else ".")
        for key, text in (
            ("values", listed(value.name for value in snapshot.all(Value))),
            ("vision", strategy.vision),
            ("mission", strategy.mission),
            ("goal", strategy.goal),
        )
        if text
    ]
    for objective in plan.objectives:
        results = words.count("alt_results", len(plan.results.get(objective.id, ())))
        text = shorten(objective.text, 300, SIZE).rstrip(".")
        told.append(words.say("alt_objective", number=plan.numbers[objective.id], text=text, results=results))
    return words.say("alt", levels=" ".join(told)).rstrip()

"""The key elements: values, vision, mission, general objective, priorities, forms of action, and the tree."""

from __future__ import annotations

from collections.abc import Iterator

from aict_desktop.documents.sentences import Sentences, joined, points
from aict_desktop.domain.french import NBSP
from aict_desktop.domain.naming import name_of
from aict_desktop.domain.records.diagnostic import Policy
from aict_desktop.domain.records.strategy import (
    AreaPriority,
    Dimension,
    Objective,
    Strategy,
    ThemeGoal,
    ThemePolicy,
    ThemePriority,
    ThemeTarget,
    Value,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Facts, FigureBlock, Heading, Note, Paragraph, Row, Table
from aict_desktop.exports.pdf.style import LEAST_SCALE
from aict_desktop.figures.areas_map import areas_map
from aict_desktop.figures.tree import strategy_tree, strategy_tree_pages
from aict_desktop.figures.words import listed
from aict_desktop.reference.countries import country_name
from aict_desktop.reference.values import ticked
from aict_desktop.reference.words import vocabulary, word

TREE_HEIGHT = 660.0  # what a page holds below a heading and above a caption
THEME_WIDTHS = (2.4, 3.2, 1.0, 3.8)
AREA_WIDTHS = (2.6, 1.6, 2.2, 4.0)
DIMENSION_WIDTHS = (2.4, 1.6, 5.0)


def elements(snapshot: Snapshot) -> list[Block]:
    """What the strategy chooses, from the values to the tree that sums it up."""
    blocks = [
        *_texts(snapshot),
        *_themes(snapshot),
        *_dimensions(snapshot),
        *_areas(snapshot),
        *_tree(snapshot),
    ]
    return [Heading(1, _words().say("heading")), *blocks] if blocks else []


def _words() -> Sentences:
    return Sentences("strategie", "elements")


def _texts(snapshot: Snapshot) -> Iterator[Block]:
    words, chosen = _words(), snapshot.one(Strategy)
    if values := snapshot.all(Value):
        yield Heading(2, words.say("values"))
        yield Facts(tuple((value.name, value.meaning) for value in values))
    for name, text in (("vision", chosen.vision), ("mission", chosen.mission), ("goal", chosen.goal)):
        if text:
            yield Heading(2, words.say(name))
            yield Paragraph(text, "lead")


def _themes(snapshot: Snapshot) -> list[Block]:
    words, themes = _words(), snapshot.all(ThemePriority)
    if not themes:
        return []
    rows = tuple(_theme(snapshot, theme) for theme in themes)
    table = Table(words.row("themes_header"), rows, THEME_WIDTHS, strong=True)
    notes = [Note(words.say("themes_note"))] if any(row[2] for row in rows) else []
    if targets := _targets(snapshot):
        notes.append(Note(words.say("targets", targets=listed(targets))))
    return [Heading(2, words.say("themes")), table, *notes]


def _theme(snapshot: Snapshot, theme: ThemePriority) -> Row:
    goals = sorted(link.goal for link in snapshot.where(ThemeGoal, priority=theme.id) if link.goal)
    targets = [told.split(" ", 1)[0] for told in ticked(snapshot, theme, "targets")]
    served = joined((", ".join(map(str, goals)), f"({', '.join(targets)})" if targets else ""))
    return theme.name, _rests_on(snapshot, theme), served, theme.reason


def _rests_on(snapshot: Snapshot, theme: ThemePriority) -> str:
    """The competences, what the authority says of them, and the local policies that the theme prolongs."""
    links = snapshot.where(ThemePolicy, priority=theme.id)
    policies = ", ".join(name_of(snapshot.get(Policy, link.policy)) for link in links)
    prolongs = _words().say("prolongs", policies=policies) if policies else ""
    return joined((", ".join(ticked(snapshot, theme, "competences")), theme.competence, prolongs))


def _targets(snapshot: Snapshot) -> list[str]:
    """The targets that themes serve, in words, each once."""
    served = {link.target for link in snapshot.all(ThemeTarget)}
    return [words for code, words in vocabulary("sdg_target").items() if code in served]


def _areas(snapshot: Snapshot) -> list[Block]:
    """Each priority under its rank, then the map, once there is a country to show, where the ranks stand."""
    words, areas = _words(), snapshot.all(AreaPriority)
    if not areas:
        return []
    rows = tuple(_area(snapshot, rank, area) for rank, area in enumerate(areas, 1))
    table = Table(words.row("areas_header"), rows, AREA_WIDTHS, strong=True)
    if not any(area.country for area in areas):
        return [Heading(2, words.say("areas")), table]
    figure = FigureBlock(areas_map(snapshot, listed=False), words.say("areas_map"))
    return [Heading(2, words.say("areas")), table, figure]


def _area(snapshot: Snapshot, rank: int, area: AreaPriority) -> Row:
    grounds = points((word("area_ground", area.ground), *ticked(snapshot, area, "grounds")))
    return f"{rank}.{NBSP}{area.name}", country_name(area.country), grounds, area.reason


def _dimensions(snapshot: Snapshot) -> list[Block]:
    words = _words()
    rows = tuple(
        (word("dimension_form", dimension.form), word("dimension_place", dimension.place), dimension.note)
        for dimension in snapshot.all(Dimension)
    )
    table = Table(words.row("dimensions_header"), rows, DIMENSION_WIDTHS, strong=True)
    return [Heading(2, words.say("dimensions")), table] if rows else []


def _tree(snapshot: Snapshot) -> list[Block]:
    """The tree, once there is a general objective or an objective to draw."""
    if not (snapshot.one(Strategy).goal or snapshot.all(Objective)):
        return []
    words = _words()
    whole = strategy_tree(snapshot)
    # What is a little higher than a page is made smaller: cut in two, it would no longer be seen at a glance.
    fits = whole.height * LEAST_SCALE <= TREE_HEIGHT
    *first, last = (whole,) if fits else strategy_tree_pages(snapshot, TREE_HEIGHT)
    caption = words.say("tree_caption")
    return [Heading(2, words.say("tree")), *map(FigureBlock, first), FigureBlock(last, caption)]

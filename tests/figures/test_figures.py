"""The three figures: nothing covers anything, nothing runs out, and whoever cannot see them is told."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations

import pytest

from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.logframe import Result
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.palette import paper
from aict_desktop.exports.svg import to_svg
from aict_desktop.figures import Drawing, afom_matrix, power_map, strategy_tree, strategy_tree_pages
from aict_desktop.figures.drawing import Ellipse, Polygon, Rect, Shape, Text
from aict_desktop.figures.fonts import width
from aict_desktop.figures.occupancy import Box
from aict_desktop.figures.plane import HEIGHT, TOP
from aict_desktop.reference.example import example_records

FIGURES = (afom_matrix, power_map, strategy_tree)
RATINGS = ("power_utilitarian", "power_normative", "legitimacy_public_good", "interest_object")


@pytest.fixture(scope="module")
def example() -> Snapshot:
    """The worked example."""
    return Snapshot.of(example_records())


def actors(number: int, seed: int = 1) -> Snapshot:
    """That many actors with random names, positions and ratings."""
    pick = random.Random(seed)
    return Snapshot.of(_actor(place, pick) for place in range(number))


def _actor(place: int, pick: random.Random) -> Stakeholder:
    words = (
        "Comité",
        "Association",
        "Ville de Lindenfurt",
        "des jumelages",
        "et",
        "solidarité internationale",
    )
    name = f"{' '.join(pick.sample(words, pick.randint(1, 4)))} {place}"
    ratings = {rating: pick.randint(0, 4) for rating in RATINGS}
    position = pick.choice(("internal", "external", ""))
    return Stakeholder(id=f"{place:04}", name=name, position=position, **ratings)  # type: ignore[arg-type]


def text_box(text: Text) -> Box:
    """The ink of a line of text, from its ascenders to its baseline."""
    wide = width(text.text, text.size, text.style)
    left = text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * wide
    return left, text.y - 0.7 * text.size, left + wide, text.y


def mark_box(mark: Shape) -> Box:
    """The box around a mark of the map."""
    match mark:
        case Ellipse(x=x, y=y, rx=rx, ry=ry):
            return x - rx, y - ry, x + rx, y + ry
        case Rect(x=x, y=y, width=wide, height=high):
            return x, y, x + wide, y + high
        case Polygon(points=points):
            across, down = [x for x, _ in points], [y for _, y in points]
            return min(across), min(down), max(across), max(down)
    raise TypeError(mark)


def touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def names_and_marks(drawing: Drawing) -> tuple[list[Text], list[Shape]]:
    """The labels inside the plane of a map, and its marks."""
    names = [item for item in drawing.items if isinstance(item, Text) and TOP < item.y < TOP + HEIGHT]
    marks = [item for item in drawing.items if isinstance(item, Rect | Ellipse | Polygon) and item.record]
    return names, [mark for mark in marks if mark.record != ("", "")]


def overlaps(drawing: Drawing) -> Iterator[tuple[Box, Box]]:
    names, marks = names_and_marks(drawing)
    boxes = [text_box(name) for name in names]
    yield from (pair for pair in combinations(boxes, 2) if touch(*pair))
    yield from ((box, mark_box(mark)) for box in boxes for mark in marks if touch(box, mark_box(mark)))


def test_map_labels_never_overlap_in_the_example(example: Snapshot) -> None:
    """No name of the worked example covers another or a mark."""
    assert list(overlaps(power_map(example))) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_map_labels_never_overlap_with_sixty_actors(seed: int) -> None:
    """Nor do those of sixty random actors."""
    assert list(overlaps(power_map(actors(60, seed)))) == []


def test_overlap_check_can_fail() -> None:
    """The check itself sees two names on the same spot."""
    twice = Text(100, TOP + 50, "Comité", 9)
    assert list(overlaps(Drawing(482, 500, (twice, twice), "")))


@pytest.mark.parametrize("number", [1, 23, 300])
def test_map_has_a_mark_for_each_rated_actor_in_its_zone(number: int) -> None:
    """Every rated actor has its mark, inside the plane."""
    _, marks = names_and_marks(power_map(actors(number)))
    assert len(marks) == number
    assert all(mark_box(mark)[1] >= TOP and mark_box(mark)[3] <= TOP + HEIGHT for mark in marks)


def test_map_tells_who_is_not_named_or_rated(example: Snapshot) -> None:
    """An actor without a label on the plane is named below it."""
    unrated = Stakeholder(id="x", name="Chambre des métiers")
    drawing = power_map(Snapshot.of([*example_records(), unrated]))
    below = " ".join(item.text for item in drawing.items if isinstance(item, Text) and item.y > TOP + HEIGHT)
    assert "Chambre des métiers" in below
    assert "Conseil régional" in below


def test_map_of_equal_actors_keeps_them_apart() -> None:
    """Marks that share a point stand side by side."""
    ratings = dict.fromkeys(RATINGS, 3)
    same = [Stakeholder(id=str(n), name=f"Actrice {n}", **ratings) for n in range(12)]  # type: ignore[arg-type]
    _, marks = names_and_marks(power_map(Snapshot.of(same)))
    assert not any(touch(mark_box(one), mark_box(two)) for one, two in combinations(marks, 2))


@pytest.mark.parametrize("figure", FIGURES)
def test_every_figure_says_what_it_shows(figure: object, example: Snapshot) -> None:
    """The alternative text of the example quotes its data."""
    told = figure(example).alt  # type: ignore[operator]
    assert any(word in told for word in ("Lindenfurt", "Lycée agricole", "80 jeunes"))


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("records", [(), example_records()], ids=["empty", "example"])
def test_every_text_stays_inside_the_figure(figure: object, records: tuple[object, ...]) -> None:
    """No line of text leaves its drawing, empty dossier included, and every colour has a value on paper."""
    drawing: Drawing = figure(Snapshot.of(records))  # type: ignore[operator, arg-type]
    for item in drawing.items:
        if isinstance(item, Text):
            left, top, right, bottom = text_box(item)
            assert -0.01 <= left <= right <= drawing.width + 0.01
            assert 0 <= top <= bottom <= drawing.height
            assert paper(item.colour).startswith("#")


def test_matrix_puts_the_weightiest_first_and_counts_the_others() -> None:
    """Statements are cut by rank, and the figure says how many are left out."""
    many = [
        Statement(id=f"{n:02}", quadrant="strength", text=f"Constat {n}", weight=1 + n % 5) for n in range(20)
    ]
    texts = [item.text for item in afom_matrix(Snapshot.of(many)).items if isinstance(item, Text)]
    shown = [text for text in texts if text.startswith("Constat")]
    assert shown[:4] == ["Constat 4", "Constat 9", "Constat 14", "Constat 19"]
    assert f"et {20 - len(shown)}\u00a0autres" in texts or f"et\u00a0{20 - len(shown)}\u00a0autres" in texts


def test_tree_is_cut_between_objectives_when_it_is_higher_than_a_page() -> None:
    """Each page fits, and every objective and result stands on exactly one."""
    objectives = [Objective(id=f"o{n}", text=f"But {n}", order=f"{n:02}") for n in range(8)]
    results = [
        Result(id=f"{o.id}r{n}", objective=o.id, text=f"Effet {n}") for o in objectives for n in range(6)
    ]
    pages = strategy_tree_pages(Snapshot.of([*objectives, *results]), 600)
    texts = [item.text for page in pages for item in page.items if isinstance(item, Text)]
    assert len(pages) > 1
    assert all(page.height <= 600 for page in pages)
    assert all(texts.count(f"But {n}") == 1 for n in range(8))
    assert sum(text.startswith("Effet") for text in texts) == 48


def test_tree_repeats_an_objective_whose_results_fill_pages() -> None:
    """An objective with sixty results goes on over the next page, under its own box."""
    objective = Objective(id="o", text="But")
    results = [Result(id=f"r{n}", objective="o", text=f"Effet {n}") for n in range(60)]
    pages = strategy_tree_pages(Snapshot.of([objective, *results]), 600)
    assert all(page.height <= 600 for page in pages)
    for page in pages[1:]:
        assert any(isinstance(item, Text) and item.text == "But" for item in page.items)


def test_svg_holds_hostile_names_as_text() -> None:
    """A name that looks like markup is escaped."""
    hostile = Stakeholder(id="1", name='<b>&"x"</b>', power_normative=3, interest_object=3)
    svg = to_svg(power_map(Snapshot.of([hostile])))
    assert "<b>" not in svg
    assert "&lt;b&gt;&amp;" in svg

"""The figures: nothing covers anything, nothing runs out, and whoever cannot see them is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.logframe import Result
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.palette import paper
from aict_desktop.exports.svg import to_svg
from aict_desktop.figures.afom import afom_matrix
from aict_desktop.figures.areas_map import areas_map
from aict_desktop.figures.drawing import Drawing, Text
from aict_desktop.figures.network import network
from aict_desktop.figures.partners_map import partners_map
from aict_desktop.figures.plane import HEIGHT, TOP
from aict_desktop.figures.power_map import power_map
from aict_desktop.figures.risks import risk_matrix
from aict_desktop.figures.tree import strategy_tree, strategy_tree_pages
from aict_desktop.reference.example import example_records
from tests.figures.boxes import covered_marks, mark_box, record_marks, text_box
from tests.figures.made_up import RATINGS, actors

Figure = Callable[[Snapshot], Drawing]
FIGURES = (afom_matrix, areas_map, network, partners_map, power_map, risk_matrix, strategy_tree)


@pytest.fixture(scope="module")
def example() -> Snapshot:
    """The worked example."""
    return Snapshot.of(example_records())


@pytest.mark.parametrize("number", [1, 23, 300])
def test_map_has_a_mark_for_each_rated_actor_in_its_zone(number: int) -> None:
    """Every rated actor has its mark, inside the plane."""
    marks = record_marks(power_map(actors(number)))
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
    drawing = power_map(Snapshot.of(same))
    assert len(record_marks(drawing)) == 12
    assert covered_marks(drawing) == []


@pytest.mark.parametrize("figure", FIGURES)
def test_every_figure_says_what_it_shows(figure: Figure, example: Snapshot) -> None:
    """The alternative text of the example quotes its data."""
    told = figure(example).alt
    assert any(word in told for word in ("Lindenfurt", "Lycée agricole", "80 jeunes", "Roumanie"))


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("records", [(), example_records()], ids=["empty", "example"])
def test_every_text_stays_inside_the_figure(figure: Figure, records: tuple[Record, ...]) -> None:
    """No line of text leaves its drawing, empty dossier included, and every colour has a value on paper."""
    drawing = figure(Snapshot.of(records))
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

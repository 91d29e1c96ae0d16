"""Labels of maps and of the network: none covers another or a mark, however many there are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.areas_map import areas_map
from aict_desktop.figures.drawing import Drawing, Text
from aict_desktop.figures.network import network
from aict_desktop.figures.partners_map import partners_map
from aict_desktop.figures.power_map import power_map
from aict_desktop.reference.example import example_records
from tests.figures.boxes import covered_marks, overlaps, text_box
from tests.figures.made_up import actions, actors, areas, tied

Figure = Callable[[Snapshot], Drawing]
LABELLED: dict[Figure, Callable[[int, int], Snapshot]] = {
    power_map: actors,
    network: tied,
    partners_map: actions,
    areas_map: areas,
}


@pytest.mark.parametrize("figure", LABELLED)
def test_labels_never_overlap_in_the_example(figure: Figure) -> None:
    """No text of the worked example covers another or a mark, nor does a mark another."""
    drawing = figure(Snapshot.of(example_records()))
    assert list(overlaps(drawing)) == []
    assert covered_marks(drawing) == []


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("number", [5, 20, 60, 200])
@pytest.mark.parametrize("figure", LABELLED)
def test_labels_never_overlap_at_random(figure: Figure, number: int, seed: int) -> None:
    """Nor do those of random dossiers, small or crowded, and none leaves the figure."""
    drawing = figure(LABELLED[figure](number, seed))
    assert list(overlaps(drawing)) == []
    for text in (item for item in drawing.items if isinstance(item, Text)):
        left, top, right, bottom = text_box(text)
        assert -0.01 <= left <= right <= drawing.width + 0.01
        assert 0 <= top <= bottom <= drawing.height


@pytest.mark.parametrize("figure", [power_map, network, areas_map])
def test_marks_never_overlap_at_random(figure: Figure) -> None:
    """Sixty marks find room beside one another."""
    assert covered_marks(figure(LABELLED[figure](60, 3))) == []


def test_overlap_check_can_fail() -> None:
    """The check itself sees two names on the same spot."""
    twice = Text(100, 50, "Comité", 9)
    assert list(overlaps(Drawing(482, 500, (twice, twice), "")))

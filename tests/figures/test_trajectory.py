"""The courses of indicators: points where they belong, words that cover nothing, all of it told in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.records.logframe import Indicator
from aict_desktop.domain.records.monitoring import IntermediateTarget, Measurement
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.chart import Chart, ticks
from aict_desktop.figures.drawing import PAPER_WIDTH, Drawing, Ellipse, Line, Polygon
from aict_desktop.figures.trajectory import state_symbol, trajectories, trajectory
from tests.figures.boxes import mark_box, record_marks, text_box, texts, touch

TODAY = date(2028, 7, 15)
ROW = Indicator(
    id="i",
    name="Jeunes partis",
    unit="jeunes",
    baseline=Decimal(4),
    baseline_on=date(2026, 6, 30),
    target=Decimal(30),
    target_on=date(2031, 12, 31),
    order="a",
)
AIM = IntermediateTarget(id="s", indicator="i", day=date(2028, 12, 31), value=Decimal(12), order="a")
DONE = Measurement(id="m", indicator="i", day=date(2027, 6, 30), value=Decimal(6), order="a")


def covered(drawing: Drawing) -> list[tuple[str, str]]:
    """The texts that cover one another, or a mark."""
    boxes = [(text.text, text_box(text)) for text in texts(drawing)]
    found = [(one, other) for (one, a), (other, b) in combinations(boxes, 2) if touch(a, b)]
    marks = [mark for mark in record_marks(drawing) if not isinstance(mark, Polygon) or mark.record]
    small = [mark for mark in marks if mark_box(mark)[2] - mark_box(mark)[0] < 20]
    return [
        *found,
        *((one, str(mark.record)) for one, a in boxes for mark in small if touch(a, mark_box(mark))),
    ]


def many(seed: int, number: int = 20) -> Snapshot:
    """One indicator measured at random, with steps, of any size and sense."""
    dice = Random(seed)
    size = Decimal(10) ** dice.randrange(-2, 7)
    low, high = dice.randrange(50) * size, dice.randrange(50, 100) * size
    row = replace(ROW, baseline=low, target=high) if seed % 2 else replace(ROW, baseline=high, target=low)
    days = [date(2026, 7, 1) + timedelta(days=dice.randrange(1900)) for _ in range(number)]
    measured = [
        replace(DONE, id=f"m{n}", day=day, value=dice.randrange(120) * size) for n, day in enumerate(days)
    ]
    aims = [
        replace(AIM, id=f"s{n}", day=date(2028 + n, 1, 1), value=dice.randrange(100) * size) for n in range(3)
    ]
    return Snapshot.of([row, *measured, *aims])


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("wide", [PAPER_WIDTH, 330.0])
def test_words_cover_nothing(seed: int, wide: float) -> None:
    """Axes, names of points, the day of today, the unit and the legend, on a page and in a sheet."""
    drawing = trajectory(many(seed), "i", TODAY, wide)
    assert covered(drawing) == []
    assert all(box[0] >= 0 and box[2] <= wide for box in map(text_box, texts(drawing)))


def test_points_stand_at_their_days_and_values() -> None:
    """A measurement half way in time and a third up; marks lead to the records they show."""
    snapshot = Snapshot.of([ROW, AIM, DONE])
    marks = {mark.record: mark_box(mark) for mark in record_marks(trajectory(snapshot, "i", TODAY))}
    assert set(marks) == {("measurement", "m"), ("intermediate_target", "s")}
    chart = Chart.around((0, 0, 400, 100), [date(2027, 1, 1), date(2029, 1, 1)], [Decimal(0), Decimal(30)])
    left, top, right, bottom = chart.frame
    x, y = chart.at(date(2028, 1, 2), Decimal(10))
    assert x == pytest.approx((left + right) / 2, abs=1)
    assert y == pytest.approx(bottom - (bottom - top) / 3, abs=1)


def test_the_path_is_dashed_and_the_measurements_are_joined() -> None:
    """Two lines of their own, so that no colour is needed to tell them apart."""
    snapshot = Snapshot.of([ROW, AIM, DONE, replace(DONE, id="n", day=TODAY, value=Decimal(9))])
    lines = [item for item in trajectory(snapshot, "i", TODAY).items if isinstance(item, Line)]
    assert next(len(line.points) for line in lines if line.dashed and line.line_width > 1) == 3
    assert next(len(line.points) for line in lines if line.stroke == "primary") == 2


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ((replace(ROW, baseline=None),), "30"),
        ((replace(ROW, baseline_on=None, target_on=None),), "il manque"),
        ((replace(ROW, baseline=None, target=None, target_on=None, baseline_on=None), DONE), "6"),
        ((replace(ROW, target=Decimal(4)), DONE), "4"),
        ((replace(ROW, baseline=Decimal("1E+400")), DONE), "30"),
        ((replace(ROW, baseline_on=date.min, target_on=date.max), DONE), "30"),
        ((replace(ROW, baseline_on=date.max, target_on=date.max),), "30"),
        ((), "à remplir"),
    ],
)
def test_what_is_missing_or_odd_is_drawn_all_the_same(
    records: tuple[Indicator | Measurement, ...], words: str
) -> None:
    """Half a path, no path, no way to be made, numbers and years beyond reason, no indicator."""
    snapshot = Snapshot.of(records)
    for drawing in (trajectory(snapshot, "i", TODAY), trajectories(snapshot, TODAY)):
        assert covered(drawing) == []
        assert drawing.alt
    assert words in " ".join(text.text for text in texts(trajectory(snapshot, "i", TODAY)))


def test_the_words_tell_what_the_figure_shows() -> None:
    """Path, step, measurements with their days, and where it stands."""
    told = trajectory(Snapshot.of([ROW, AIM, DONE]), "i", TODAY).alt
    for words in (
        "de 4\u00a0jeunes le 30\u00a0juin 2026 à 30\u00a0jeunes le 31\u00a0décembre 2031",
        "Étapes\u00a0: 12\u00a0jeunes le 31\u00a0décembre 2028",
        "Une mesure\u00a0: 6\u00a0jeunes le 30\u00a0juin 2027",
        "À l’heure",
    ):
        assert words in told


def test_small_courses_lead_to_their_sheets() -> None:
    """Sixty of them with twenty measurements each: a card each, none over another, states in words."""
    rows = [replace(ROW, id=f"i{n}", name=f"Indicateur {n}", order=f"{n:02}") for n in range(60)]
    measured = [
        replace(DONE, id=f"{row.id}-{n}", indicator=row.id, day=date(2026 + n // 4, 1 + n % 4 * 3, 1))
        for row in rows
        for n in range(20)
    ]
    drawing = trajectories(Snapshot.of([*rows, *measured]), TODAY)
    cards = record_marks(drawing)
    assert [card.record for card in cards] == [("indicator", row.id) for row in rows]
    assert not any(touch(mark_box(a), mark_box(b)) for a, b in combinations(cards, 2))
    assert not any(touch(text_box(a), text_box(b)) for a, b in combinations(texts(drawing), 2))
    assert "Indicateur 59\u00a0: en retard" in drawing.alt


def test_every_state_has_a_sign_of_its_own() -> None:
    """Shapes differ, so that a print in grey tells them apart."""
    states = ("reached", "ahead", "on_time", "behind", "unmeasured", "unknown")
    drawn = [state_symbol(state, 0, 0)[0] for state in states]
    looks = {
        (type(item), item.points if isinstance(item, Polygon) else (), getattr(item, "fill", ""))
        for item in drawn
    }
    assert len(looks) == len(states)
    assert isinstance(drawn[2], Ellipse)


VALUES = st.lists(st.decimals(-(10**9), 10**9, places=3), min_size=1, max_size=6)


@given(VALUES)
def test_marked_values_hold_all_the_others(values: list[Decimal]) -> None:
    """Evenly spaced round values, a few of them, from below the least to above the greatest."""
    found = ticks(values, 4)
    assert found[0] <= min(values)
    assert found[-1] >= max(values)
    assert 2 <= len(found) <= 7
    steps = {after - before for before, after in pairwise(found)}
    assert len(steps) == 1

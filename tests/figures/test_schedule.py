"""The chart of the schedule: days at their place, nothing covered, what is wrong in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.fields import Record
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.schedule import Dependency, Milestone
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.drawing import Line, Polygon, Rect
from aict_desktop.figures.gantt import HEAD
from aict_desktop.figures.schedule import schedule, schedule_pages
from aict_desktop.figures.timeline import Axis, rows, span
from tests.figures.boxes import covered_marks, overlaps, record_marks, texts

TERM = Dossier(id="dossier", term_start=date(2026, 3, 22), term_end=date(2032, 3, 21))
AXIS = Axis(date(2026, 3, 1), 73, 100.0, 8.0)
ONE = Activity(id="a", text="Former", start=date(2027, 9, 1), end=date(2027, 12, 31))
TODAY = date(2027, 10, 1)


def made_up(number: int, seed: int = 1) -> Snapshot:
    """That many activities under three results, some undated, with milestones and waits at random."""
    pick = Random(seed)
    records: list[Record] = [TERM, Objective(id="o", text="Objectif", order="a")]
    records += [Result(id=f"r{n}", objective="o", text=f"Résultat {n} " * 9, order=f"{n}") for n in range(3)]
    for n in range(number):
        start = date(2025, 6, 1) + timedelta(pick.randrange(2600))
        records.append(
            Activity(
                id=f"{n:03}",
                result=f"r{pick.randrange(4)}",
                text=f"Activité {n} dont le nom est long et prendrait plusieurs lignes s’il le pouvait",
                start=start if pick.random() < 0.9 else None,
                end=start + timedelta(pick.randrange(900)) if pick.random() < 0.9 else None,
                order=f"{n:03}",
            )
        )
        records += [
            Milestone(
                id=f"{n}-{m}",
                activity=f"{n:03}",
                text=f"Jalon {m}",
                due=start + timedelta(pick.randrange(400)),
                done=start if pick.random() < 0.3 else None,
                order=f"{m}",
            )
            for m in range(pick.randrange(4))
        ]
        if n and pick.random() < 0.4:
            records.append(Dependency(id=f"d{n}", activity=f"{n:03}", needs=f"{pick.randrange(n):03}"))
    return Snapshot.of(records)


@pytest.mark.parametrize("number", [0, 1, 8, 40])
@pytest.mark.parametrize("width", [757.0, 1105.0])
def test_nothing_covers_anything(number: int, width: float) -> None:
    """Bars, diamonds and words keep clear of one another; only arrows and rules cross."""
    drawing = schedule(made_up(number), TODAY, width=width)
    assert covered_marks(drawing) == []
    assert list(overlaps(drawing)) == []
    assert all(
        mark.x >= 0 and mark.x + mark.width <= width
        for mark in record_marks(drawing)
        if isinstance(mark, Rect)
    )


@given(st.dates(date(2026, 3, 1), date(2032, 3, 31)))
def test_a_place_and_its_day_agree(day: date) -> None:
    """Any point inside a day leads back to it, and the next day begins where it ends."""
    begin, end = AXIS.x(day), AXIS.end_x(day)
    assert begin < end
    assert AXIS.day((begin + end) / 2) == day


def test_a_month_is_as_wide_as_another() -> None:
    """1 September 2027 is 18 months after March 2026: 100 + 18 x 8; the ends hold what is beyond."""
    assert AXIS.x(date(2027, 9, 1)) == 244
    assert AXIS.end_x(date(2027, 9, 30)) == 252
    assert (AXIS.x(date(1999, 1, 1)), AXIS.end_x(date.max)) == (AXIS.left, AXIS.right)
    assert (AXIS.day(-50), AXIS.day(10_000)) == (date(2026, 3, 1), date(2032, 3, 31))


def test_the_axis_is_the_term_of_office() -> None:
    """From March 2026 to March 2032 are 73 months; one a little later adds its own, a far one none."""
    assert span(Snapshot.of([TERM])) == (date(2026, 3, 1), 73)
    later = replace(ONE, end=date(2032, 5, 2))
    assert span(Snapshot.of([TERM, later])) == (date(2026, 3, 1), 75)
    assert span(Snapshot.of([TERM, replace(ONE, end=date(9999, 12, 31))])) == (date(2026, 3, 1), 73)
    assert span(Snapshot.of([ONE])) == (date(2027, 9, 1), 4)


def test_outside_the_term_is_said_and_hatched() -> None:
    """An activity that goes on after the term says so in words; the months beyond are hatched."""
    drawing = schedule(Snapshot.of([TERM, replace(ONE, end=date(2032, 5, 2))]))
    assert any("hors du mandat" in text.text for text in texts(drawing))
    assert "hors du mandat" in drawing.alt
    slanted = [
        i
        for i in drawing.items
        if isinstance(i, Line) and i.points[0][0] != i.points[-1][0] and i.points[0][1] != i.points[-1][1]
    ]
    assert len(slanted) > 3


def test_what_is_missing_is_said() -> None:
    """Without dates, without an end, backwards: each has its words, and no bar pretends otherwise."""
    for changed, words in (
        (replace(ONE, start=None, end=None), "À planifier"),
        (replace(ONE, end=None), "fin à fixer"),
        (replace(ONE, start=None), "début à fixer"),
        (replace(ONE, end=date(2027, 1, 1)), "dates inversées"),
    ):
        drawing = schedule(Snapshot.of([changed]))
        assert any(words in text.text for text in texts(drawing)), words
        assert any(isinstance(mark, Rect) for mark in record_marks(drawing)) == (words != "À planifier")


def test_milestones_tell_their_day_and_state() -> None:
    """Hollow until reached; an overdue one says so; three on one day share a diamond and its words."""
    due = Milestone(id="m", activity="a", text="Signé", due=date(2027, 9, 15), order="a")
    found = schedule(Snapshot.of([ONE, due]), TODAY)
    assert "15\u00a0sept., en retard" in [text.text for text in texts(found)]
    (diamond,) = [mark for mark in record_marks(found) if isinstance(mark, Polygon)]
    assert diamond.fill == "surface"
    done = schedule(Snapshot.of([ONE, replace(due, done=date(2027, 9, 14))]), TODAY)
    (diamond,) = [mark for mark in record_marks(done) if isinstance(mark, Polygon)]
    assert diamond.fill == "primary"
    three = schedule(Snapshot.of([ONE, *(replace(due, id=id_) for id_ in "mno")]))
    assert "15\u00a0sept. +2" in [text.text for text in texts(three)]


def test_activities_without_a_result_are_not_lost() -> None:
    """They stand last, under a heading of their own."""
    lines = rows(Snapshot.of([ONE]))
    assert [line.text for line in lines] == ["Sans résultat", "Former"]
    assert "Former" in schedule(Snapshot.of([ONE])).alt


@pytest.mark.parametrize("number", [1, 30, 120])
def test_pages_hold_every_activity_once(number: int) -> None:
    """However many pages, each activity has one line, no page is too high, and each begins with a heading."""
    snapshot = made_up(number)
    pages = schedule_pages(snapshot, 400)
    assert all(page.height <= 400 for page in pages)
    ids = [
        record
        for page in pages
        for record in dict.fromkeys(i.record for i in page.items if i.record and i.record[0] == "activity")
    ]
    assert sorted(ids) == sorted(("activity", one.id) for one in snapshot.all(Activity))
    for page in pages:
        heads = [text for text in texts(page) if text.style == "semibold" and text.y > HEAD]
        assert heads[0].y < HEAD + 20

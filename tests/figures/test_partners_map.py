"""The map of partners: where marks stand, what they say, and what the map leaves out."""

from __future__ import annotations

import pytest

from aict_desktop.domain.records.partnerships import Action
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.svg import to_svg
from aict_desktop.figures.drawing import Drawing, Ellipse, Polygon, Rect
from aict_desktop.figures.ground import DOTS, INSETS, ground
from aict_desktop.figures.partners_map import partners_map
from aict_desktop.reference.countries import countries
from tests.figures.boxes import record_marks, texts
from tests.figures.made_up import actions


def drawn(*places: tuple[str, str]) -> Drawing:
    """The map of one action for each country and state."""
    return partners_map(
        Snapshot.of(Action(id=str(n), country=code, state=state) for n, (code, state) in enumerate(places))
    )


def said(drawing: Drawing) -> str:
    return " ".join(text.text for text in texts(drawing))


def test_each_state_has_a_shape_of_its_own() -> None:
    """Shape and ground tell states apart, so that colours need not."""
    drawing = drawn(("DE", "active"), ("RO", "dormant"), ("BJ", "closed"), ("SN", "planned"), ("MG", ""))
    looks = {(type(mark), mark.fill, mark.stroke) for mark in record_marks(drawing)}
    assert len(looks) == 5
    assert {look[0] for look in looks} == {Ellipse, Rect, Polygon}


def test_several_actions_share_a_larger_mark_with_their_number() -> None:
    """Three active actions in a country make one mark, which says 3 and leads to the first."""
    one, three = drawn(("DE", "active")), drawn(*[("DE", "active")] * 3)
    (small,), (large,) = record_marks(one), record_marks(three)
    assert isinstance(small, Ellipse)
    assert isinstance(large, Ellipse)
    assert large.rx > small.rx
    assert large.record == ("action", "0")
    assert "3" in [text.text for text in texts(three) if text.record]


def test_every_country_can_bear_a_mark() -> None:
    """No country of the list but Antarctica is without a place, overseas territories included."""
    base = ground([], {})
    assert [one.code for one in countries() if base.point(one.code) is None] == ["AQ"]
    height = base.height
    for code in (*INSETS, *DOTS):
        point = base.point(code)
        assert point is not None
        assert base.view.height < point[1] < height


@pytest.mark.parametrize("codes", [["DE"], ["AU", "US"], ["MG", "BJ"], [one.code for one in countries()]])
def test_the_map_holds_all_its_countries(codes: list[str]) -> None:
    """It comes as near as it can, and every country of an action stays in sight."""
    base = ground(codes, {})
    for code in set(codes) - {"AQ"}:
        point = base.point(code)
        assert point is not None
        assert 0 <= point[0] <= base.view.width
        assert 0 <= point[1] <= base.height
    assert base.view.height < 430


def test_nothing_to_show_is_said() -> None:
    """An empty inventory has its sentence, on the map and in its alternative text."""
    drawing = partners_map(Snapshot.of())
    assert "Aucune action" in said(drawing)
    assert "Aucune action" in drawing.alt


def test_actions_without_a_country_are_counted() -> None:
    """What the map cannot show is told below it."""
    assert "2 actions n’ont pas de pays" in said(drawn(("DE", "active"), ("", "closed"), ("??", "")))


def test_the_map_takes_no_position() -> None:
    """It says so, in so many words, and where its outlines come from."""
    assert "ne prend pas position" in said(drawn(("DE", "active")))


def test_the_alternative_text_tells_countries_and_states() -> None:
    """Whoever cannot see the map knows how many there are, where, in which state."""
    alt = drawn(("DE", "active"), ("DE", "active"), ("DE", "closed"), ("RO", "dormant")).alt
    assert "Allemagne\u00a0: Active\u00a0: 2\u202f; Terminée\u00a0: 1." in alt
    assert alt.index("Allemagne") < alt.index("Roumanie")


def test_the_map_stays_small() -> None:
    """A map of the whole world is light enough for a slide."""
    assert len(to_svg(partners_map(actions(60)))) < 600_000

"""Figures as pictures: each primitive is where it should be, in its colour."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from aict_desktop.exports.palette import paper
from aict_desktop.exports.png import BLEED, MOST_PIXELS, to_png
from aict_desktop.figures.drawing import Drawing, Ellipse, Item, Line, Polygon, Rect, Text

DPI = 144  # two pixels a point


def painted(*items: Item) -> Image.Image:
    """A picture of 100 x 60 points."""
    return Image.open(BytesIO(to_png(Drawing(100, 60, items, "x"), DPI))).convert("RGB")


def at(picture: Image.Image, x: float, y: float) -> str:
    """The colour at that point, as ``#RRGGBB``."""
    pixel = picture.getpixel((int((x + BLEED) * 2), int((y + BLEED) * 2)))
    assert isinstance(pixel, tuple)
    return "#{:02X}{:02X}{:02X}".format(*pixel)


@pytest.mark.parametrize(
    "shape",
    [
        Rect(20, 10, 40, 30, 4, fill="primary"),
        Ellipse(40, 25, 20, 15, fill="primary"),
        Polygon(((20, 10), (60, 10), (60, 40), (20, 40)), fill="primary", stroke="text"),
        Line(((20, 25), (60, 25)), stroke="primary", line_width=6),
    ],
    ids=lambda shape: type(shape).__name__,
)
def test_a_shape_is_where_it_should_be(shape: Item) -> None:
    """Its middle has its colour, the paper around stays white."""
    picture = painted(shape)
    assert at(picture, 40, 25) == paper("primary")
    assert at(picture, 80, 50) == paper("surface")


def test_a_dashed_line_has_gaps_as_long_as_its_dashes() -> None:
    """Two points drawn, two points left."""
    picture = painted(Line(((10, 30), (50, 30)), stroke="primary", line_width=3, dashed=True))
    assert [at(picture, x, 30) == paper("primary") for x in (11, 13, 15, 17)] == [True, False, True, False]


def test_a_text_stands_at_its_anchor() -> None:
    """It grows to the right of its start and to the left of its end; what no font has is a box."""
    for anchor, dark, white in (
        ("start", range(50, 90), range(0, 48)),
        ("end", range(10, 50), range(52, 100)),
    ):
        picture = painted(Text(50, 30, "Valbrune 🎉", 12, "bold", anchor))  # type: ignore[arg-type]
        lines = range(20, 32)
        assert any(at(picture, x, y) != paper("surface") for x in dark for y in lines)
        assert all(at(picture, x, y) == paper("surface") for x in white for y in lines)


def test_pictures_are_the_same_each_time_and_never_huge() -> None:
    """The same bytes for the same drawing; one of several metres takes no more memory than an A3."""
    drawing = Drawing(200, 100, (Rect(0, 0, 200, 100, fill="soft"), Text(10, 50, "Année", 10)), "x")
    assert to_png(drawing) == to_png(drawing)
    wide = Image.open(BytesIO(to_png(Drawing(9000, 9000, (), "x"))))
    assert wide.width * wide.height <= MOST_PIXELS

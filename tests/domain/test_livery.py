"""The authority's colour on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.livery import LEAST, contrast, parse_colour, readable, tint

COLOURS = st.from_regex("#[0-9A-F]{6}", fullmatch=True)


@given(COLOURS)
def test_what_is_printed_is_always_read(colour: str) -> None:
    """On white and on its own tint, whatever colour was chosen; one that is dark enough stays as it is."""
    printed = readable(colour)
    assert min(contrast(printed), contrast(printed, tint(printed))) >= LEAST
    assert (printed == colour) == (contrast(colour, tint(colour)) >= LEAST)


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white is 21, a colour on itself 1, and a grey known to be just enough is just enough."""
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#123456", "#123456") == pytest.approx(1)
    assert 4.5 <= contrast("#767676") < 4.6


@pytest.mark.parametrize("text", ["#1f4e8c", "1F4E8C", " 31, 78, 140 ", "rgb(31, 78, 140)", "31 78 140"])
def test_a_colour_is_read_as_charters_write_it(text: str) -> None:
    """With or without its sign, or as three numbers."""
    assert parse_colour(text) == "#1F4E8C"


@pytest.mark.parametrize("text", ["bleu", "#12345", "300, 0, 0", "1 2", "=1+1", "#1F4E8C9", ""])
def test_what_is_no_colour_is_not_guessed(text: str) -> None:
    """Anything else is no colour."""
    assert parse_colour(text) is None

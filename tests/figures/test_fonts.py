"""Breaking lines with the widths of the shipped font."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.figures.fonts import shorten, width, wrap


@given(st.text(max_size=300), st.integers(30, 300))
def test_wrapped_lines_fit_and_keep_every_word(text: str, room: int) -> None:
    """No line is wider than its room and no visible character is lost."""
    lines = wrap(text, room, 9)
    assert all(width(line, 9) <= room + 0.001 or len(line) == 1 for line in lines)
    ignored = str.maketrans("", "", " \t\n\u2009\u2028\u2029")
    assert "".join(lines).translate(ignored) == text.translate(ignored)


def test_wrap_never_breaks_at_a_no_break_space() -> None:
    """An amount stays in one piece."""
    lines = wrap("Une subvention de 12\u202f500\u202f€ au comité", 80, 10)
    assert any("12\u202f500\u202f€" in line for line in lines)


def test_wrap_cuts_a_word_longer_than_a_line() -> None:
    """A long address goes on over several lines."""
    lines = wrap("x" * 400, 100, 10)
    assert len(lines) > 5
    assert "".join(lines) == "x" * 400


@pytest.mark.parametrize("text", ["court", "Communauté de communes du Val de Brune " * 3])
def test_shortened_text_fits(text: str) -> None:
    """A shortened text fits its room and shows that it was cut."""
    short = shorten(text, 90, 9)
    assert width(short, 9) <= 90
    assert short == text or short.endswith("…")


def test_wrapped_text_with_a_limit_shows_that_it_was_cut() -> None:
    """The last of the allowed lines ends with an ellipsis."""
    lines = wrap("mot " * 100, 100, 9, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")

"""Breaking lines with the widths of the shipped font."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.figures.fonts import flow, shorten, width, wrap
from aict_desktop.figures.hyphens import SOFT


@given(st.text(max_size=300), st.integers(30, 300))
def test_wrapped_lines_fit_and_keep_every_word(text: str, room: int) -> None:
    """No line is wider than its room and no visible character is lost."""
    lines = wrap(text, room, 9)
    assert all(width(line, 9) <= room + 0.001 or len(line) == 1 for line in lines)
    ignored = str.maketrans("", "", " \t\n\u2009\u2028\u2029\u00ad")
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


PROSE = (
    "La commune de Valbrune accompagne les associations franco-allemandes et les établissements scolaires. "
)


@given(st.integers(40, 300), st.sampled_from((0.0, 0.15, 1.0)), st.integers(1, 3))
def test_lines_put_together_are_the_text(room: int, ragged: float, times: int) -> None:
    """Whatever is cut, no line is too wide and the words are those that were written."""
    text = (PROSE * times).strip()
    lines = flow(text, room, 9, ragged=ragged)
    assert all(width(line.rstrip(" "), 9) <= room + 0.001 for line in lines)
    assert "".join(lines).replace(SOFT, "") == text


def test_a_word_is_cut_only_to_spare_a_line() -> None:
    """A long word fills a line that would stay white, and stays whole where nothing is gained by it."""
    room = width("Une page de développe-", 9)
    text = "Une page de développement"
    assert flow(text, room, 9, ragged=0.15) == [text.removesuffix("développement"), "développement"]
    longer = f"{text} du territoire"
    assert flow(longer, room, 9, ragged=0.15) == [f"Une page de développe{SOFT}", "ment du territoire"]
    assert SOFT not in "".join(flow(longer, room, 9))


@pytest.mark.parametrize(
    "word",
    ["Saint-Martin", "L.1115-1", "2026-2032", "Développement", "service", "UNESCO", "a@valbrune.fr"],
)
def test_names_numbers_and_short_words_stay_whole(word: str) -> None:
    """At most a compound goes on after a hyphen of its own."""
    for room in range(65, 140):
        lines = flow(f"mot mot {word} mot mot", room, 9, ragged=0.0)
        assert SOFT not in "".join(lines)
        assert all(line[:1] not in "-" for line in lines)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Établissements", ["Établisse-", "ments"]),
        ("avant-projet/évaluation", ["avant-", "projet/", "évaluation"]),
        ("nom@valbrune-exemple.fr", ["nom@valb", "rune-", "exemple.fr"]),
    ],
)
def test_a_word_that_no_line_holds_is_cut_where_it_reads_best(word: str, pieces: list[str]) -> None:
    """After a hyphen of its own, else between syllables; no sign of ours gets into an address."""
    assert wrap(word, 43, 9) == pieces


def test_a_soft_hyphen_that_was_typed_is_no_sign() -> None:
    """Text pasted from a web page prints without the hyphens that were hidden in it."""
    assert wrap("dévelop\u00adpement", 200, 9) == ["développement"]

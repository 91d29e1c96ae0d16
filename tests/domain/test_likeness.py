"""Texts that say the same: found again among many exactly as by comparing with each of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.rules.likeness import Alikes, alike

WORDS = ("école", "eau", "ville", "élus", "langue", "santé", "sport", "voyage")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=9)


def test_four_words_in_five_make_texts_alike() -> None:
    """4 of 5 on both sides: 2 x 4 = 0.8 x 10; 3 of 4 are too few; what is empty is like nothing."""
    assert alike("les élus visitent la ville", "La ville : les élus visitent Žilina")
    assert alike("a b c d e", "a b c d f")
    assert not alike("a b c d", "a b c e")
    assert not alike("", "")


@given(st.lists(TEXTS, max_size=12), TEXTS)
def test_the_first_alike_is_that_of_a_search_through_all(rows: list[list[str]], words: list[str]) -> None:
    """Looking at texts with a rare word in common only forgets none."""
    texts, text = [" ".join(row) for row in rows], " ".join(words)
    found = Alikes(enumerate(texts), lambda row: row[1]).first(text)
    assert found == next((row for row in enumerate(texts) if alike(text, row[1])), None)

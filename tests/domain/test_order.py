"""There is always a place between two neighbours, and only one field changes to go there."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.domain.order import DIGITS, between, sequence

PLACES = st.lists(st.integers(0, 10_000), min_size=1, max_size=200)


@given(PLACES)
def test_any_list_of_insertions_keeps_its_order(places: list[int]) -> None:
    """Wherever the next record goes, its key sorts there, and every other key stays."""
    keys: list[str] = []
    for place in places:
        index = place % (len(keys) + 1)
        before = keys[index - 1] if index else ""
        after = keys[index] if index < len(keys) else ""
        keys.insert(index, between(before, after))
    assert keys == sorted(set(keys))
    assert all(set(key) <= set(DIGITS) and not key.endswith("0") for key in keys)


@given(st.integers(0, 300), st.sampled_from(["", "i", "z", "0i", "zzzz"]))
def test_a_sequence_is_in_order_after_what_was_there(count: int, after: str) -> None:
    """An import gets short keys that follow the last record, with room between any two of them."""
    keys = sequence(count, after)
    assert len(keys) == count
    assert keys == sorted(set(keys))
    assert all(key > after for key in keys)
    assert max(map(len, keys), default=0) <= len(after) + 2
    for one, two in pairwise(keys):
        assert one < between(one, two) < two


def test_always_the_same_end_makes_keys_grow_slowly() -> None:
    """A thousand records added at the end, or at the start, need keys of 250 characters at most."""
    last = first = ""
    for _ in range(1000):
        last, first = between(last, ""), between("", first)
    assert max(len(last), len(first)) <= 250


@pytest.mark.parametrize(("before", "after"), [("i", "i"), ("j", "i"), ("i1", "i")])
def test_no_key_sorts_between_neighbours_in_the_wrong_order(before: str, after: str) -> None:
    """Two equal keys, as a merge may leave them, have no place between them: the caller is told."""
    with pytest.raises(ValueError, match="no key between"):
        between(before, after)

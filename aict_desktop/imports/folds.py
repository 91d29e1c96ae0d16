"""Folded words, remembered: the same cells are compared again and again while a file is understood."""

from __future__ import annotations

from functools import lru_cache

from aict_desktop.domain import folding


@lru_cache(2**15)
def fold(text: str) -> str:
    """The lower-case words of ``text``, as ``domain.folding`` gives them."""
    return folding.fold(text)

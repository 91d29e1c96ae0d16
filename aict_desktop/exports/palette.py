"""The colours of figures on paper, by token."""

from __future__ import annotations

from aict_desktop.reference.files import read_toml


def paper(token: str) -> str:
    """The colour of a token on paper, as ``#RRGGBB``; KeyError for a token that no palette holds."""
    return str(read_toml("theme/paper.toml")[token])

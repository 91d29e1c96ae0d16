"""What a draft asks its readers to fill in or to check, set off wherever it stands in a Word document."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile(r"(\[à (?:compléter|vérifier)[^\[\]\n]*\])")


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text cut around its marks, such as ``[à compléter : date]``; True for those."""
    for number, piece in enumerate(_MARK.split(text)):
        if piece:
            yield piece, number % 2 == 1

"""One way to compare words as a French reader does: whatever the accents, case, ligatures and “St”."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not decompose; twin towns bring the last three (Tromsø, Łódź, Đà Nẵng).
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
_ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}


def fold(text: str) -> str:
    """The lower-case words of `text` between single spaces, letters and digits only; "" when it has none.

    "St-Brieuc" and "SAINT BRIEUC" give the same result, as do "Œuilly" and "oeuilly". Idempotent.
    """
    letters = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    plain = "".join(letters).casefold().translate(_LETTERS)
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return " ".join(_ABBREVIATIONS.get(word, word) for word in words)

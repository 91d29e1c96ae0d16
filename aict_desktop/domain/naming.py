"""What to call a record in a list, a link or a sentence."""

from __future__ import annotations

import re

from aict_desktop.domain.fields import Record

# Not \s, which would undo the no-break spaces of amounts and dates.
_BLANKS = re.compile("[ \t\n\r]+")
NAMING_FIELDS = ("name", "title", "text", "call", "question", "form", "vision")
"""The fields that name a record, the first of them that it fills."""


def name_of(record: Record | None) -> str:
    """The record's name, title or first line of text; empty when that, or the record, is missing."""
    for field in NAMING_FIELDS:
        if found := getattr(record, field, ""):
            return str(found).strip().split("\n", 1)[0]
    return ""


def shortened(text: str, length: int = 60) -> str:
    """The text on one line, cut between words with an ellipsis when it is longer than ``length``."""
    line = _BLANKS.sub(" ", text).strip(" ")
    if len(line) <= length:
        return line
    words, blank, _ = line[:length].rpartition(" ")
    return (words if blank else line[: length - 1]).rstrip(" ,;:.") + "…"

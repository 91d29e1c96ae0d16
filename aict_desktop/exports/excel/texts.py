"""Texts and values as a cell can hold them: never more than it takes, never anything but themselves."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from aict_desktop.domain.fields import clean_text
from aict_desktop.domain.french import format_day, format_number
from aict_desktop.exports.excel.model import Formula, Value

MOST = 32_767
"""The length that Excel lets a cell hold, in units of UTF-16."""

PART = 16_000
"""The length of the parts of a longer text: they fit even when each character takes two units."""

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "|", "%")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FIRST_DAY = date(1900, 3, 1)  # spreadsheets disagree about the days before
_DIGITS = 15  # what a spreadsheet's number keeps


def is_risky(text: str) -> bool:
    """Whether a spreadsheet would take the text for something else if it were typed again."""
    return text.startswith(_RISKY)


def parts(text: str) -> list[str]:
    """The text in one part, or in several when a cell cannot hold it."""
    if len(text) <= PART or len(text.encode("utf-16-le", "surrogatepass")) <= 2 * MOST:
        return [text]
    return [text[start : start + PART] for start in range(0, len(text), PART)]


def stored(text: str) -> str:
    """The text as the file holds it: what looks like an escape of the format is escaped."""
    return _ESCAPE.sub("_x005F_", clean_text(text))


def plain(value: Value) -> Value:
    """The value, or its text when a spreadsheet would alter it: an ancient day, a number of many digits."""
    if isinstance(value, Formula) or value is None or isinstance(value, str):
        return value
    if isinstance(value, date):
        return value if value >= _FIRST_DAY else format_day(value)
    exact = len(Decimal(value).normalize().as_tuple().digits) <= _DIGITS
    return value if exact else format_number(value)

"""The days that French texts name: « du 3 au 7 avril 2014 », « 9 au 16/03/2014 », « 1 ET 2 MARS 2014 »."""

from __future__ import annotations

import re
from datetime import date

from aict_desktop.domain.french import parse_day, parse_period

Period = tuple[date | None, date | None]

_FIRST = re.compile(r"^(du|le|les|de|des)\s+", re.IGNORECASE)
_HOUR = re.compile(r"\s\d{1,2}\s?h(\s?\d{2})?$", re.IGNORECASE)
_ORDINAL = re.compile(r"\b1\s?er\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:\bau\b|\bà|\bet\b|-+>|→|–|-|/|,)\s*", re.IGNORECASE)
_DAYS = re.compile(r"(\d{1,2})(?:[-/,]\d{1,2})+")


def read_period(text: str) -> Period | None:
    """The first and last day that ``text`` names; one day alone is a start. None when a day is not sure."""
    plain = _HOUR.sub("", _FIRST.sub("", _ORDINAL.sub("1", " ".join(text.split()))))
    if day := parse_day(plain):
        return day, None
    for separator in _SEPARATOR.finditer(plain):
        left, right = plain[: separator.start()], plain[separator.end() :]
        end = parse_day(_FIRST.sub("", right))
        start = end and _completed(left, end, separator.group().strip())
        if start and end and start <= end:
            return start, end
    return None


def read_months(text: str) -> Period | None:
    """The same, where a month or a year also names its first and last days: « de mars à juin 2027 »."""
    if days := read_period(text):
        return days
    plain = _FIRST.sub("", " ".join(text.split()))
    if whole := parse_period(plain, last=False):
        return whole, parse_period(plain, last=True)
    for separator in _SEPARATOR.finditer(plain):
        left, right = plain[: separator.start()], plain[separator.end() :]
        end = parse_day(right) or parse_period(right, last=True)
        start = end and _first(left, end)
        if start and end and start <= end:
            return start, end
    return None


def _first(left: str, end: date) -> date | None:
    attempts = (left, f"{left} {end.year}")
    return next(
        (day for text in attempts if (day := parse_day(text) or parse_period(text, last=False))), None
    )


def _completed(left: str, end: date, separator: str) -> date | None:
    """The day of a beginning that leaves out what it shares with the ``end``: its month, its year."""
    if days := _DAYS.fullmatch(left):
        if separator in left:  # 28-29-30 août: days in a row; never a day and a month
            left = days[1]
        elif separator in "-/":
            return None
    attempts = (left, f"{left}/{end.month}/{end.year}", f"{left}/{end.year}", f"{left} {end.year}")
    return next((day for attempt in attempts if (day := parse_day(attempt))), None)

"""Lengths of time as people count them: in months from a day to the eve of the same day, and in days.

From 1 September, one month ends on 30 September; from 15 January, on 14 February; from 31 January, on the
last day of February, which has no 30th.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_TYPED = re.compile(r"(?:(\d+)\s*(?:mois|m)?)?(?:\s*(?:et\s*)?(\d+)\s*(semaines?|sem|s|jours?|j)\.?)?", re.I)
_SHORT = re.compile(r"(\d+)\s*(semaines?|sem|s|jours?|j|ans?|années?)\.?", re.I)
_MOST_MONTHS = 1200


@dataclass(frozen=True, slots=True)
class Length:
    """Whole months, then days."""

    months: int
    days: int

    def last_day(self, start: date) -> date:
        """The last day of what begins on ``start``."""
        return max(days_later(last_day(start, self.months), self.days), start)


def last_day(start: date, months: int) -> date:
    """The last day of ``months`` months that begin on ``start``; its eve when there are none."""
    if start.day == 1:
        return month_end(months_later(start, months - 1))
    there = months_later(start.replace(day=1), months)
    return there.replace(day=min(start.day - 1, month_end(there).day))


def months_later(day: date, months: int) -> date:
    """The same day of another month, earlier when negative; the last of a month too short for it.

    Beyond what a calendar has, its last or first day.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_later(day: date, days: int) -> date:
    """The day ``days`` days later or, when negative, earlier; the last or first day that a calendar has."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def length(start: date, end: date) -> Length | None:
    """From the first to the last day, both counted; None when they are the wrong way round."""
    if end < start:
        return None
    months = (end.year - start.year) * 12 + end.month - start.month
    if start.day == 1:
        months += end == month_end(end)
    elif end.day < min(start.day - 1, month_end(end).day):
        months -= 1
    eve = last_day(start, months) if months else days_later(start, -1)
    return Length(months, (end - eve).days)


def parse_length(text: str) -> Length | None:
    """What ``6``, ``2 mois et 10 jours``, ``3 semaines`` or ``1 an`` says; None when it is none."""
    plain = " ".join(text.split()).lower()
    if short := _SHORT.fullmatch(plain):
        return _kept(_in_units(int(short[1]), short[2]))
    found = _TYPED.fullmatch(plain)
    if not found or not any(found.groups()):
        return None
    more = _in_units(int(found[2]), found[3]) if found[2] else Length(0, 0)
    return _kept(Length(int(found[1] or 0), more.days))


def _in_units(number: int, unit: str) -> Length:
    if unit.startswith("a"):
        return Length(12 * number, 0)
    return Length(0, number * 7 if unit.startswith("s") else number)


def _kept(found: Length) -> Length | None:
    """Nothing for what lasts no day at all, or longer than any plan."""
    fits = found.months <= _MOST_MONTHS and found.days <= 31 * _MOST_MONTHS
    return found if fits and (found.months or found.days) else None

"""When an activity takes place, in few words."""

from __future__ import annotations

from datetime import date

from aict_desktop.domain.french import NBSP
from aict_desktop.domain.records.logframe import Activity

MONTHS = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
    *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
)


def period(activity: Activity) -> tuple[date, date] | None:
    """The first and last day; one alone stands for both, two typed backwards are put right."""
    start, end = activity.start or activity.end, activity.end or activity.start
    return (min(start, end), max(start, end)) if start and end else None


def month(day: date) -> str:
    """``sept. 2027``."""
    return f"{MONTHS[day.month - 1]}{NBSP}{day.year}"


def month_span(days: tuple[date, date] | None) -> str:
    """``sept. 2027 – juin 2031``, ``mai – juin 2027``, ``mai 2027``; empty for None."""
    if days is None:
        return ""
    start, end = days
    if (start.year, start.month) == (end.year, end.month):
        return month(start)
    first = MONTHS[start.month - 1] if start.year == end.year else month(start)
    return f"{first} –{NBSP}{month(end)}"

"""When an activity takes place, in few words."""

from __future__ import annotations

from datetime import date

from aict_desktop.domain.french import format_months
from aict_desktop.domain.records.logframe import Activity


def period(activity: Activity) -> tuple[date, date] | None:
    """The first and last day; one alone stands for both, two typed backwards are put right."""
    start, end = activity.start or activity.end, activity.end or activity.start
    return (min(start, end), max(start, end)) if start and end else None


def month_span(days: tuple[date, date] | None) -> str:
    """``sept. 2027 – juin 2031``; empty for None."""
    return format_months(*days) if days else ""

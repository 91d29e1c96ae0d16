"""When things are done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from aict_desktop.documents.dates import period
from aict_desktop.documents.sentences import Sentences, joined
from aict_desktop.domain.french import SHORT_MONTHS
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Heading, Note, Table
from aict_desktop.figures.numbering import Plan

MOST_YEARS = 10  # columns; a year typed wrong by centuries must not make a table of them

_Span = tuple[str, range]  # the head of a column and its years


def calendar(snapshot: Snapshot) -> list[Block]:
    """Every dated activity against the years."""
    words, plan = Sentences("strategie", "calendar"), Plan.of(snapshot)
    found = list(plan.all_activities())
    dated = [activity for activity in found if period(activity)]
    if not dated:
        return []
    spans = _spans(year for activity in dated for year in _years(activity))
    rows = tuple(
        (plan.numbers[activity.id], activity.text, *(_cell(activity, years) for _, years in spans))
        for activity in dated
    )
    header = (*words.row("activity"), *(head for head, _ in spans))
    table = Table(header, rows, (0.8, 5.0, *[1.5] * len(spans)), "ll" + "c" * len(spans))
    undated = _named(plan, words, "undated", [one for one in found if not period(one)])
    return [Heading(1, words.say("heading")), table, Note(joined((words.say("reading"), undated), " "))]


def _years(activity: Activity) -> range:
    days = period(activity)
    return range(days[0].year, days[1].year + 1) if days else range(0)


def _spans(years: Iterable[int]) -> list[_Span]:
    """A column a year; what comes after too many of them shares the last."""
    known = sorted(set(years))
    spans = [(str(year), range(year, year + 1)) for year in known[:MOST_YEARS]]
    if len(known) > MOST_YEARS:
        spans[-1] = (
            Sentences("strategie", "calendar").say("later"),
            range(known[MOST_YEARS - 1], known[-1] + 1),
        )
    return spans


def _cell(activity: Activity, years: range) -> str:
    """« mars – juin », a point for the whole span, nothing out of the activity's days."""
    days, first, last = period(activity), date(years[0], 1, 1), date(years[-1], 12, 31)
    if not days or days[1] < first or days[0] > last:
        return ""
    start, end = max(days[0], first), min(days[1], last)
    if (start.month, end.month) == (1, 12) or len(years) > 1:
        return Sentences("strategie", "calendar").say("whole_year")
    if start.month == end.month:
        return SHORT_MONTHS[start.month - 1]
    return f"{SHORT_MONTHS[start.month - 1]} – {SHORT_MONTHS[end.month - 1]}"


def _named(plan: Plan, words: Sentences, key: str, found: list[Activity]) -> str:
    """A sentence that gives the numbers of some activities; empty when there is none."""
    named = ", ".join(plan.numbers[one.id] for one in found)
    return words.count(key, len(found), names=named) if found else ""

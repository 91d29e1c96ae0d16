"""The lines of a schedule, what each says, and the place of a day on its axis of months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from aict_desktop.domain.durations import days_later, month_end, months_later
from aict_desktop.domain.edit import Key
from aict_desktop.domain.french import NBSP, enumerated, format_day, format_months
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.schedule import Milestone
from aict_desktop.domain.schedule import length_of, needed, period
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.fonts import one_line
from aict_desktop.figures.numbering import Plan
from aict_desktop.figures.words import FigureWords

MOST_MONTHS = 240
"""The longest axis: a year typed wrong by centuries must not make the others too small to see."""
_BEYOND = 12  # months that activities may add on either side of the term of office
_QUOTED = 70  # characters of a name in a sentence
_DEFAULT = 36  # months of an axis when nothing is dated


@dataclass(frozen=True, slots=True)
class Axis:
    """Months of equal width side by side, the first at ``left``; lengths are those of the drawing."""

    first: date
    months: int
    left: float
    month: float

    @property
    def right(self) -> float:
        """Where the last month ends."""
        return self.left + self.months * self.month

    @property
    def last(self) -> date:
        """The last day."""
        return month_end(months_later(self.first, self.months - 1))

    def x(self, day: date) -> float:
        """Where a day begins, within the axis."""
        months = (day.year - self.first.year) * 12 + day.month - self.first.month
        place = months + (day.day - 1) / month_end(day).day
        return self.left + min(max(place, 0), self.months) * self.month

    def end_x(self, day: date) -> float:
        """Where a day ends, within the axis."""
        return self.right if day >= self.last else self.x(days_later(day, 1))

    def day(self, x: float) -> date:
        """The day at a place; the first or the last one beyond the ends."""
        place = (x - self.left) / self.month
        if place >= self.months:
            return self.last
        month = months_later(self.first, max(int(place), 0))
        inside = max(place, 0) - max(int(place), 0)
        return days_later(month, int(inside * month_end(month).day))

    def each(self) -> Iterator[tuple[date, float]]:
        """The first day of every month, and where it stands."""
        return ((months_later(self.first, n), self.left + n * self.month) for n in range(self.months))


@dataclass(frozen=True, slots=True)
class Row:
    """A line: a result as heading, or an activity with its milestones by day and what it waits for.

    The heading of activities without a result has no record.
    """

    record: Result | Activity | None
    number: str
    text: str
    milestones: tuple[Milestone, ...] = ()
    needs: tuple[Activity, ...] = ()

    @property
    def activity(self) -> Activity | None:
        """The activity of the line; None in a heading."""
        return self.record if isinstance(self.record, Activity) else None

    @property
    def key(self) -> Key | None:
        """Where the line leads."""
        return (self.record.table, self.record.id) if self.record else None

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and last day, put right when typed backwards; None without both."""
        one = self.activity
        return period(one) if one and one.start and one.end else None


def rows(snapshot: Snapshot) -> tuple[Row, ...]:
    """Every activity under its result, by number, then those without a result."""
    plan, milestones = Plan.of(snapshot), _milestones(snapshot)
    found: list[Row] = []
    for result in plan.all_results():
        if activities := plan.activities.get(result.id, ()):
            found.append(Row(result, plan.numbers[result.id], one_line(result.text)))
            found += _lines(snapshot, activities, plan.numbers, milestones)
    if loose := list(plan.loose(snapshot)):
        found.append(Row(None, "", FigureWords("schedule").say("loose")))
        found += _lines(snapshot, loose, plan.numbers, milestones)
    return tuple(found)


def span(snapshot: Snapshot, today: date | None = None) -> tuple[date, int]:
    """The first month to show and how many: the term of office, a little more when activities need it."""
    dossier = snapshot.one(Dossier)
    term = [day for day in (dossier.term_start, dossier.term_end) if day]
    dated = [day for one in snapshot.all(Activity) for day in (one.start, one.end) if day]
    if len(term) == 2:
        low, high = months_later(min(term), -_BEYOND), months_later(max(term), _BEYOND)
        term += [day for day in dated if low <= day <= high]
    days = term or dated or [today or date(2026, 1, 1)]
    first = min(days).replace(day=1)
    months = (max(days).year - first.year) * 12 + max(days).month - first.month + 1
    least = 1 if len(days) > 1 else _DEFAULT
    return first, min(max(months, least), MOST_MONTHS)


def told(snapshot: Snapshot, row: Row, numbers: Mapping[str, str]) -> str:
    """What a line says, for who cannot see it: what, from when to when, who, after what, its milestones."""
    words, one = FigureWords("schedule"), row.activity
    name = f"{row.number}{NBSP}{shortened(row.text, _QUOTED).rstrip('.')}".strip(NBSP) or words.say(
        "untitled"
    )
    if one is None:
        return words.say("heading", name=name)
    parts = [dates_told(one), words.say("owner", name=one.owner) if one.owner else ""]
    if row.needs:
        parts.append(words.say("waits", names=enumerated([_called(need, numbers) for need in row.needs])))
    parts += [_outside(snapshot, one), *map(_milestone, row.milestones)]
    return f"{name}{NBSP}: {', '.join(filter(None, parts))}"


def dates_told(one: Activity) -> str:
    """« du 1er septembre 2027 au 30 juin 2028 (10 mois) », or what is missing."""
    words = FigureWords("schedule")
    key = {(True, True): "both", (True, False): "start", (False, True): "end", (False, False): "none"}
    length = length_told(one)
    return words.say(
        key[bool(one.start), bool(one.end)],
        start=format_day(one.start),
        end=format_day(one.end),
        length=f" ({length})" if length else words.say("backwards") if one.start and one.end else "",
    )


def length_told(one: Activity) -> str:
    """« 10 mois », « 1 mois et 3 jours »; empty without both dates."""
    words, found = FigureWords("schedule"), length_of(one)
    if found is None:
        return ""
    parts = (words.count("months", found.months), words.count("days", found.days))
    return enumerated(
        [part for part, number in zip(parts, (found.months, found.days), strict=True) if number]
    )


def short(snapshot: Snapshot, one: Activity) -> str:
    """What stands beside a bar: its months, and in words what is wrong or missing."""
    words, days = FigureWords("schedule"), [day for day in (one.start, one.end) if day]
    if not days:
        return words.say("to_plan")
    parts = [format_months(min(days), max(days)) if len(days) == 2 else format_day(days[0])]
    if len(days) == 1:
        parts.append(words.say("no_end" if one.start else "no_start"))
    elif days[1] < days[0]:
        parts.append(words.say("backwards").strip())
    return ", ".join(filter(None, (*parts, _outside(snapshot, one))))


def by_day(found: Iterable[Milestone]) -> Sequence[Milestone]:
    """The milestones that have a day, in its order."""
    return sorted((one for one in found if one.due), key=lambda one: one.due or date.min)


def _lines(
    snapshot: Snapshot,
    activities: Iterable[Activity],
    numbers: Mapping[str, str],
    milestones: Mapping[str, list[Milestone]],
) -> Iterator[Row]:
    for one in activities:
        marks = tuple(milestones.get(one.id, ()))
        yield Row(one, numbers.get(one.id, ""), one_line(one.text), marks, needed(snapshot, one))


def _milestones(snapshot: Snapshot) -> Mapping[str, list[Milestone]]:
    found: dict[str, list[Milestone]] = {}
    for milestone in snapshot.all(Milestone):
        found.setdefault(milestone.activity, []).append(milestone)
    return found


def _outside(snapshot: Snapshot, one: Activity) -> str:
    dossier = snapshot.one(Dossier)
    start, end = dossier.term_start, dossier.term_end
    early = any(start and day and day < start for day in (one.start, one.end))
    late = any(end and day and day > end for day in (one.start, one.end))
    return FigureWords("schedule").say("outside") if early or late else ""


def _called(one: Activity, numbers: Mapping[str, str]) -> str:
    return f"{numbers.get(one.id, '')}{NBSP}{shortened(one.text, _QUOTED).rstrip('.')}".strip(NBSP)


def _milestone(one: Milestone) -> str:
    words = FigureWords("schedule")
    key = "milestone_done" if one.done else "milestone" if one.due else "milestone_undated"
    return words.say(key, name=shortened(one.text, _QUOTED), day=format_day(one.done or one.due))

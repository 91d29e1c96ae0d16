"""The days that activities take from each person, month by month, against those the person has.

The days of an assignment are spread in equal parts over the working days of its activity, Monday to Friday,
public holidays not taken out; over all its days when it has none of these. A month has what is spent at its
end, rounded to the hundredth, less what was spent before it: the months of an assignment sum up to its days.

    capacity of a year  = days a year, in proportion to the working days on which the person is there
    capacity of a month = days a year / 12, likewise

The twelfths are rounded in the same way, so that the months of a whole year sum up to its days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from aict_desktop.domain.durations import month_end, months_later
from aict_desktop.domain.french import MOST
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.schedule import Assignment, Person
from aict_desktop.domain.snapshot import Snapshot

HUNDREDTH = Decimal("0.01")
NOTHING = Decimal(0)
FRIDAY = 4

Month = date
"""The first day of a month."""


@dataclass(frozen=True, slots=True)
class Load:
    """What is asked of one person, by month; ``undated`` days belong to activities without both dates.

    The person has no id when it is the pilot agent of a dossier without a list of persons, and is None for
    the days that were given to nobody.
    """

    person: Person | None
    months: Mapping[Month, Decimal]
    undated: Decimal

    @property
    def total(self) -> Decimal:
        """All the days, exact."""
        return sum(self.months.values(), self.undated)

    def of_year(self, year: int) -> Decimal:
        """The days of one year."""
        return sum((self.months.get(date(year, month, 1), NOTHING) for month in range(1, 13)), NOTHING)

    def has(self, month: Month) -> Decimal | None:
        """The days that the person has in a month; None when nobody said."""
        return capacity(self.person, month) if self.person else None

    def has_in(self, year: int) -> Decimal | None:
        """The same for a year."""
        return capacity_of_year(self.person, year) if self.person else None

    def overloads(self) -> tuple[Month, ...]:
        """The months that ask for more days than there are, in order."""
        return tuple(month for month, days in sorted(self.months.items()) if self._is_over(month, days))

    def _is_over(self, month: Month, days: Decimal) -> bool:
        has = self.has(month)
        return has is not None and days > has


def loads(snapshot: Snapshot) -> tuple[Load, ...]:
    """The load of every person, in their order, then what was given to nobody when there is some."""
    people = snapshot.all(Person)
    found = [load_of(snapshot, person) for person in people or _pilot(snapshot)]
    named = {person.id for person in people}
    loose = [one for one in snapshot.all(Assignment) if one.person not in named]
    if loose and (people or not found):
        found.append(_summed(snapshot, None, loose))
    return tuple(found)


def load_of(snapshot: Snapshot, person: Person) -> Load:
    """The load of one person."""
    taken = snapshot.where(Assignment, person=person.id) if person.id else snapshot.all(Assignment)
    return _summed(snapshot, person, taken)


def spread(days: Decimal, start: date, end: date) -> Mapping[Month, Decimal]:
    """Month -> days, from the first to the last day; their sum is ``days``. Empty when they are backwards."""
    whole = working_days(start, end)
    count = working_days if whole else _all_days
    whole, spent, shares = count(start, end), NOTHING, {}
    for month in months_between(start, end):
        last = min(month_end(month), end)
        due = days if last == end else _rounded(days * count(start, last) / whole)
        if due != spent:
            shares[month] = due - spent
        spent = due
    return shares


def capacity(person: Person, month: Month) -> Decimal | None:
    """The days that a person has in a month; None when nobody said how many a year."""
    if person.days is None:
        return None
    share = _rounded(person.days * month.month / 12) - _rounded(person.days * (month.month - 1) / 12)
    return _present(person, share, month, month_end(month))


def capacity_of_year(person: Person, year: int) -> Decimal | None:
    """The days that a person has in a year, likewise."""
    return (
        None if person.days is None else _present(person, person.days, date(year, 1, 1), date(year, 12, 31))
    )


def working_days(start: date, end: date) -> int:
    """How many days from Monday to Friday there are from ``start`` to ``end``, both counted."""
    if end < start:
        return 0
    weeks, rest = divmod((end - start).days + 1, 7)
    return weeks * 5 + sum((start.weekday() + day) % 7 <= FRIDAY for day in range(rest))


def months_between(start: date, end: date) -> Iterator[Month]:
    """Every month from that of ``start`` to that of ``end``."""
    first, count = start.replace(day=1), (end.year - start.year) * 12 + end.month - start.month + 1
    return (months_later(first, place) for place in range(count))


def _pilot(snapshot: Snapshot) -> tuple[Person, ...]:
    """The pilot agent, once the dossier says how many days there are."""
    days = snapshot.one(Dossier).agent_days
    return () if days is None else (Person(id="", days=Decimal(days)),)


def _summed(snapshot: Snapshot, person: Person | None, taken: Iterable[Assignment]) -> Load:
    months: defaultdict[Month, Decimal] = defaultdict(lambda: NOTHING)
    undated = NOTHING
    for one in taken:
        activity, days = snapshot.get(Activity, one.activity), one.days or NOTHING
        if activity and activity.start and activity.end and activity.start <= activity.end:
            for month, share in spread(days, activity.start, activity.end).items():
                months[month] += share
        else:
            undated += days
    return Load(person, dict(months), undated)


def _present(person: Person, days: Decimal, first: date, last: date) -> Decimal:
    """Days of a period, in proportion to its working days on which the person is there."""
    start, end = max(first, person.start or first), min(last, person.end or last)
    if (start, end) == (first, last):
        return days
    return _rounded(days * working_days(start, end) / working_days(first, last))


def _all_days(start: date, end: date) -> int:
    return (end - start).days + 1


def _rounded(days: Decimal) -> Decimal:
    """To the hundredth; what no plan asks, but a file made by hand may say, has no hundredths to be kept."""
    return days.quantize(HUNDREDTH, ROUND_HALF_UP) if abs(days) < MOST else days

"""What a strategy comes to in a few numbers, in two of its states."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import format_money, format_number
from aict_desktop.domain.funding import plan
from aict_desktop.domain.records.logframe import Activity
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Total:
    """One number before and after, in words."""

    label: str
    before: str
    after: str


def totals(before: Snapshot, after: Snapshot) -> tuple[Total, ...]:
    """Each number in both states, the same or not: what did not move is worth knowing too."""
    words = Sentences("changements", "totals")
    told = ((words.say(key), of(before), of(after)) for key, of in _NUMBERS.items())
    return tuple(Total(*each) for each in told)


def _counted(record: type[Record]) -> Callable[[Snapshot], str]:
    return lambda snapshot: format_number(len(snapshot.all(record)))


def _each(snapshot: Snapshot) -> str:
    found = plan(snapshot).per_inhabitant
    return Sentences("changements", "totals").say("unknown") if found is None else format_money(found)


_NUMBERS: Mapping[str, Callable[[Snapshot], str]] = MappingProxyType(
    {
        "objectives": _counted(Objective),
        "activities": _counted(Activity),
        "stakeholders": _counted(Stakeholder),
        "spent": lambda snapshot: format_money(plan(snapshot).spent.total),
        "net": lambda snapshot: format_money(plan(snapshot).net_cost),
        "each": _each,
    }
)

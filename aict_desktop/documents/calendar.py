"""The calendar: what is on the agenda of the strategy, for the agendas of those who run it.

Nobody is named but by function: the owners of activities, indicators, commitments and risks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from aict_desktop.documents.sentences import Sentences, joined, of
from aict_desktop.domain.agenda import Due, agenda
from aict_desktop.domain.durations import months_later
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.funding import Bid, Project
from aict_desktop.domain.records.logframe import Activity, Indicator
from aict_desktop.domain.records.schedule import Milestone
from aict_desktop.domain.records.stakeholders import Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.excel.model import Column, Sheet, Table
from aict_desktop.exports.ics import Event, to_ics

LONGEST = 120
"""Characters of a summary: agendas show one line of it."""
NOTICE = 6
"""Months before an agreement ends when one must think of the next."""


def calendar(snapshot: Snapshot, today: date) -> bytes:
    """The calendar of a dossier on that day, as the bytes of an .ics file."""
    dossier, words = snapshot.one(Dossier), Sentences("calendrier", "cover")
    name = words.say("name", of_name=of(dossier.name)) if dossier.name else words.say("nobody")
    return to_ics(name, events(snapshot, today), today)


def events(snapshot: Snapshot, today: date) -> Iterator[Event]:
    """An event for each day of the agenda."""
    for due in agenda(snapshot, today):
        summary = _summary(snapshot, due)
        yield Event(
            uid=_uid(due),
            day=due.day,
            summary=summary,
            description=_description(snapshot, due, summary),
            category=_category(due.kind),
            alert=(due.day - months_later(due.day, -NOTICE)).days if due.kind == "agreement" else None,
        )


def calendar_sheet(snapshot: Snapshot, today: date) -> Sheet:
    """The same as a sheet, to be read before it is saved."""
    words = Sentences("calendrier", "sheet")
    columns = tuple(Column(f"c{n}", told, "line", 30) for n, told in enumerate(words.row("header")))
    rows = tuple(
        (event.day, event.category, event.summary, event.description) for event in events(snapshot, today)
    )
    shown = rows or ((words.say("empty"), None, None, None),)
    table = Table("calendar", "", columns, shown, ("",) * len(shown), open=False)
    return Sheet(words.say("name"), words.say("title"), words.say("intro"), (table,))


def _uid(due: Due) -> str:
    """The same for the same record at each export; a collection comes back, hence its day."""
    day = f"-{due.day.isoformat()}" if due.kind == "collection" else ""
    return f"{due.kind}-{due.record.id}{day}@aict-desktop"


def _summary(snapshot: Snapshot, due: Due) -> str:
    record = snapshot.get(Project, due.record.project) if isinstance(due.record, Bid) else None
    name = name_of(due.record) or name_of(record) or _category(due.kind)
    return Sentences("calendrier", "summary").say(due.kind, name=shortened(name, LONGEST))


def _description(snapshot: Snapshot, due: Due, summary: str) -> str:
    """What the summary does not say already."""
    details = _DETAILS.get(due.kind, _owned)(snapshot, due.record)
    return joined(line for line in details if line not in summary)


def _workshop(_snapshot: Snapshot, record: Any) -> Iterator[str]:
    yield _say("place", place=record.place)


def _milestone(snapshot: Snapshot, record: Milestone) -> Iterator[str]:
    activity = snapshot.get(Activity, record.activity)
    yield _say("activity", name=name_of(activity))
    yield _say("owner", owner=activity.owner if activity else "")


def _commitment(snapshot: Snapshot, record: Any) -> Iterator[str]:
    yield record.text
    yield _say("stakeholder", name=name_of(snapshot.get(Stakeholder, record.stakeholder)))
    yield _say("owner", owner=record.owner)


def _collection(_snapshot: Snapshot, record: Indicator) -> Iterator[str]:
    yield _say("source", name=record.verification)
    yield _say("owner", owner=record.owner)


def _evaluation(_snapshot: Snapshot, record: Any) -> Iterator[str]:
    yield _say("owner", owner=record.by)


def _bid(snapshot: Snapshot, record: Bid) -> Iterator[str]:
    yield _say("project", name=name_of(snapshot.get(Project, record.project)))


def _agreement(_snapshot: Snapshot, record: Any) -> Iterator[str]:
    yield _say("partner", name=record.partner)
    yield Sentences("calendrier", "detail").say("renew")


def _choice(_snapshot: Snapshot, record: Any) -> Iterator[str]:
    yield record.question
    yield record.context


def _owned(_snapshot: Snapshot, record: Any) -> Iterator[str]:
    """The whole text, and who sees to it."""
    yield record.text
    yield _say("owner", owner=record.owner)


def _say(key: str, **values: str) -> str:
    """The sentence, or nothing when there is nothing to put in it."""
    return Sentences("calendrier", "detail").say(key, **values) if any(values.values()) else ""


def _category(kind: str) -> str:
    return Sentences("calendrier", "category").say(kind)


_DETAILS: Mapping[str, Callable[[Snapshot, Any], Iterator[str]]] = {
    "workshop": _workshop,
    "milestone": _milestone,
    "commitment": _commitment,
    "collection": _collection,
    "evaluation": _evaluation,
    "bid": _bid,
    "agreement": _agreement,
    "choice": _choice,
}
"""What is said below the summary of each kind; the others have a text and an owner."""

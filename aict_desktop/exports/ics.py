"""Calendars as iCalendar files (RFC 5545), which every agenda reads: whole days, some with an alert."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from aict_desktop.domain.fields import clean_text

LINE = 75
"""The octets of UTF-8 that a line may hold, its end not counted."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\x7f": ""})


@dataclass(frozen=True, slots=True)
class Event:
    """Something that takes a whole day; ``uid`` is the same at each export, so that an agenda replaces it.

    ``alert`` is how many days before it an agenda should warn, None for never.
    """

    uid: str
    day: date
    summary: str
    description: str = ""
    category: str = ""
    alert: int | None = None


def to_ics(name: str, events: Iterable[Event], today: date) -> bytes:
    """The calendar of that name in UTF-8, its lines folded and ended as the standard asks."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//AICT Desktop//Calendrier//FR",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for event in events for line in _event(event, today)),
        "END:VCALENDAR",
    )
    return b"".join(_folded(line) for line in lines)


def _event(event: Event, today: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{_day(today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
    yield f"SUMMARY:{_text(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    if event.category:
        yield f"CATEGORIES:{_text(event.category)}"
    yield "TRANSP:TRANSPARENT"  # a date to know of does not make one busy
    if event.alert is not None:
        yield from _alarm(event.summary, event.alert)
    yield "END:VEVENT"


def _alarm(summary: str, days: int) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_text(summary)}"
    yield f"TRIGGER:-P{days}D"
    yield "END:VALARM"


def _text(text: str) -> str:
    """The text as a value may hold it: marks of the format escaped, controls left out."""
    return clean_text(text).translate(_ESCAPES)


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _folded(line: str) -> bytes:
    """The line cut every 75 octets at most, never inside a character; what goes on starts with a space."""
    parts, part = [], b""
    for character in line:
        octets = character.encode()
        if len(part) + len(octets) > LINE:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join([*parts, part]) + b"\r\n"

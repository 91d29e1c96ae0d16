"""What helps to understand a problem, as a text without anything personal: versions, counts, traces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.french import format_day, format_number, format_time
from aict_desktop.domain.records import RECORDS
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.words import record_words
from aict_desktop.storage import traces
from aict_desktop.storage.files import SCHEMA_VERSION


def problem_report(versions: Mapping[str, str], snapshot: Snapshot | None, now: datetime) -> str:
    """The report: ``versions`` are labels and values; of the open dossier, how many records of each sort."""
    words = Sentences("signalement", "report")
    parts = [
        (words.say("title"), [words.say("written", day=format_day(now.date()), time=format_time(now))]),
        (words.say("versions"), [*_lines(versions.items()), words.say("schema", number=SCHEMA_VERSION)]),
        (words.say("records"), _lines(_counts(snapshot)) if snapshot else [words.say("no_dossier")]),
        (words.say("traces"), (traces.kept() or words.say("no_trace")).splitlines()),
        (words.say("privacy"), [words.say("left_out")]),
    ]
    return "\n".join(_part(title, lines) for title, lines in parts)


def _part(title: str, lines: Iterable[str]) -> str:
    return "\n".join((title, *(f"  {line}".rstrip() for line in lines), ""))


def _counts(snapshot: Snapshot) -> Iterable[tuple[str, str]]:
    for record in RECORDS:
        if number := len(snapshot.all(record)):
            yield record_words(record.table)["many"], format_number(number)


def _lines(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{name}\u00a0: {value}" for name, value in pairs]

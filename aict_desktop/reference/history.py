"""What was changed, told in words: edits gathered by day, counted by sort of record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Protocol

from aict_desktop.domain.edit import Change, Edit
from aict_desktop.domain.french import count
from aict_desktop.domain.links import TICKED
from aict_desktop.reference.words import message, record_words


class Entry(Protocol):
    """A past edit and when it was made."""

    @property
    def at(self) -> datetime: ...

    @property
    def edit(self) -> Edit: ...


def told_days(entries: Iterable[Entry]) -> list[tuple[date, str]]:
    """One line a day and a labelled edit, newest first: ``4 constats ajoutés, 2 acteurs modifiés``."""
    told: list[tuple[date, str]] = []
    for (day, label), group in groupby(entries, key=lambda entry: (entry.at.date(), entry.edit.label)):
        words = label or told_edits([entry.edit for entry in group])
        if words:
            told.append((day, words))
    return told


def told_edits(edits: Sequence[Edit]) -> str:
    """What several edits come to, a record counted once: ``4 constats ajoutés, 2 acteurs modifiés``."""
    acts: dict[tuple[str, str], str] = {}
    for edit in reversed(edits):
        for change in edit.changes:
            if change.record.table not in TICKED:  # ticks are told by the record that they belong to
                acts[change.key] = _act(change, acts.get(change.key, ""))
    seen: dict[tuple[str, str], int] = {}
    for (table, _), act in acts.items():
        seen[table, act] = seen.get((table, act), 0) + 1
    return ", ".join(_counted(table, act, number) for (table, act), number in seen.items())


def _act(change: Change, earlier: str) -> str:
    if change.after is None:
        return "removed"
    return "added" if change.before is None or earlier == "added" else "altered"


def _counted(table: str, act: str, number: int) -> str:
    words = record_words(table)
    return f"{count(number, words['one'], words['many'])} {acted(table, act, number)}"


def acted(table: str, act: str, number: int = 1) -> str:
    """What became of records ("added", "removed", "altered", "moved"), agreeing with them: ``ajoutée``."""
    ending = ("e" if record_words(table)["gender"] == "f" else "") + ("s" if number > 1 else "")
    return message(f"history_{act}") + ending

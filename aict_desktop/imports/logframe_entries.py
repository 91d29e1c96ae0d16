"""The texts of a logframe as a file gives them, each with the text under which it hangs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aict_desktop.imports.identity import folded
from aict_desktop.imports.levels import ACTIVITY, GOAL, LEVELS, OBJECTIVE, Code, Named
from aict_desktop.imports.lines import Reading


@dataclass(eq=False)
class Entry:
    """One text of a level; ``number`` is that of its first line, ``parent`` is None when the file says none.

    ``ident`` is the record's id where our own workbook tells it; a ``label`` may be cut short.
    """

    level: str
    text: str
    code: Code
    number: int
    parent: Entry | None = None
    ident: str = ""
    is_label: bool = False
    children: int = 0
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Evidence:
    """An indicator (``values``) or an assumption of a level, or of the whole when there is no ``host``.

    ``short`` is its name if what follows a dash is something else, as in the matrix of our own workbook.
    """

    table: str
    host: Entry | None
    text: str
    values: Mapping[str, Any] = field(default_factory=dict)
    ident: str = ""
    short: str = ""


@dataclass
class LogframeReading(Reading):
    """A line with the texts that it adds or goes on with, and what proves or threatens them.

    ``moved_up`` are the headings of what it says of an activity, which a result bears.
    """

    entries: list[Entry] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    moved_up: set[str] = field(default_factory=set)


class Entries:
    """The entries met so far; ``is_own`` when our own workbook says all, so that nothing is inferred."""

    def __init__(self, *, is_own: bool) -> None:
        self._is_own = is_own
        self._met: dict[tuple[str, int, str], Entry] = {}
        self._coded: dict[str, dict[Code, Entry]] = defaultdict(dict)
        self._in_order: dict[str, list[Entry]] = defaultdict(list)
        self._last: dict[str, Entry] = {}

    def last(self, level: str) -> Entry | None:
        """The entry of a level right above, unless one of a higher level came in between."""
        return self._last.get(level)

    def add(self, level: str, told: Named, above: Sequence[Entry], reading: LogframeReading) -> Entry:
        """The entry of that text under one of ``above``, or where its number or place says; never twice."""
        parent = self._parent(level, told.code, above, reading)
        key = level, id(parent), folded(told.text)
        entry = self._met.get(key)
        if entry is None:
            entry = Entry(level, told.text, told.code, reading.number, parent)
            self._met[key] = entry
            self._in_order[level].append(entry)
            if parent:
                parent.children += 1
        elif level == ACTIVITY and entry.number != reading.number:
            reading.remark("", told.text, "same_activity", origin=entry.number)
        if told.code:
            self._coded[level][told.code] = entry
        if self._last.get(level) is not entry:
            self._last = {known: kept for known, kept in self._last.items() if _depth(known) < _depth(level)}
            self._last[level] = entry
        if entry not in reading.entries:
            reading.entries.append(entry)
        return entry

    def _parent(
        self, level: str, code: Code, above: Sequence[Entry], reading: LogframeReading
    ) -> Entry | None:
        if level in (GOAL, OBJECTIVE):
            return None
        upper = LEVELS[_depth(level) - 1]
        if len(above) == 1:
            return above[0]
        for end in range(len(code) - 1, 0, -1):
            if found := self._coded[upper].get(code[:end]):
                return found
        if above:
            reading.remark("", above[-1].text, "under_last")
            return above[-1]
        last = None if self._is_own else self._last.get(upper)
        if last and self._is_doubtful(upper, last):
            reading.remark("", last.text, "under_last")
        return last

    def _is_doubtful(self, upper: str, last: Entry) -> bool:
        """Whether the entry before the last one has nothing under it: were they all listed first?"""
        entries = self._in_order[upper]
        return len(entries) > 1 and entries[-1] is last and not entries[-2].children


def _depth(level: str) -> int:
    return LEVELS.index(level)

"""Differences between two states of a strategy in words: by step of the journey, by record, by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aict_desktop.documents.changes.fields import line, ticks
from aict_desktop.documents.sentences import Sentences
from aict_desktop.domain.comparing import Difference, compared, owner_of
from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import NBSP
from aict_desktop.domain.naming import name_of, shortened
from aict_desktop.domain.records import BY_TABLE, Dimension, PriorityWeights
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.numbering import numbers
from aict_desktop.reference.guidance import Step, place_of, places, steps
from aict_desktop.reference.history import acted
from aict_desktop.reference.values import called, line_of, told
from aict_desktop.reference.words import record_words

LONGEST_NAME = 90
DETAILS = frozenset(table for table in BY_TABLE if table not in places())
"""What has no place of its own in the journey is told with what it hangs on when both came or went."""
_BACKSTAGE = frozenset({"notes", "source", "reference"})


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one record: ``what`` it is called, and a line for each thing that changed.

    ``act`` is "added", "removed", "altered" or "moved"; ``field`` the first that changed. There is no ``id``
    where one cannot go: what was removed, and the weights, which a dialog asks for.
    """

    table: str
    id: str
    field: str
    act: str
    what: str
    lines: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """All of it on one line."""
        return f"{self.what}{NBSP}: {f'{NBSP}; '.join(self.lines)}"


@dataclass(frozen=True, slots=True)
class StepTold:
    """What changed in one step, in the order of its records."""

    step: Step
    told: tuple[Told, ...]


def tell(before: Snapshot, after: Snapshot, *, public: bool = False) -> tuple[StepTold, ...]:
    """What changed from one state to the other, by step of the journey; steps where nothing did are left out.

    What is ``public`` goes without the fields in which an office writes for itself.
    """
    telling = _Telling(before, after, public=public)
    by_step: defaultdict[str, list[Told]] = defaultdict(list)
    for one in compared(before, after, DETAILS):
        if (found := telling.tell(one)).lines:
            by_step[place_of(found.table)].append(found)
    return tuple(StepTold(step, tuple(by_step[step.id])) for step in steps() if by_step[step.id])


def as_text(found: Sequence[StepTold]) -> str:
    """All of it as plain text, a line for each record, under the titles of the steps."""
    parts = (f"{one.step.title}\n" + "\n".join(f"- {told.sentence}" for told in one.told) for one in found)
    return "\n\n".join(parts)


class _Telling:
    """Tells differences with the names and numbers that records have on their side."""

    def __init__(self, before: Snapshot, after: Snapshot, *, public: bool) -> None:
        self._before, self._after = before, after
        self._numbers: Mapping[str, str] = {**numbers(before), **numbers(after)}
        self._public = public

    def tell(self, one: Difference) -> Told:
        """One difference; without a line when nothing of it is to be told."""
        table = one.record.table
        fields = [name for name in one.fields if not (self._public and _is_backstage(name))]
        came_or_went = one.before is None or one.after is None
        act = "added" if one.before is None else "removed" if one.after is None else "altered"
        lines = [acted(table, act)] if came_or_went else [*self._lines(one, fields)]
        if one.moved and table not in DETAILS:
            act = act if lines else "moved"
            lines.append(acted(table, "moved"))
        id_ = one.record.id if one.after and table != PriorityWeights.table else ""
        field = next(iter((*fields, *(each.link for each in one.ticks))), "")
        return Told(table, id_, field, act, self._what(one), tuple(lines))

    def _lines(self, one: Difference, fields: list[str]) -> Iterator[str]:
        assert one.before is not None, "it is on either side"
        assert one.after is not None, "it is on either side"
        for name in fields:
            yield line((self._before, one.before), (self._after, one.after), name)
        for each in one.ticks:
            yield ticks(self._before, self._after, one.record.table, each)

    def _what(self, one: Difference) -> str:
        """« Activité 2.1.3 « Tenir la permanence » »: what exists once needs no name."""
        record, snapshot = one.record, self._after if one.after else self._before
        sort = record_words(record.table)["one"]
        title = f"{sort[:1].upper()}{sort[1:]}"
        if record.id == record.table:
            return title
        number = self._numbers.get(record.id, "")
        link, owner = self._owner(snapshot, record)
        name = _words().say("named", name=self._name(snapshot, record, link))
        return " ".join(part for part in (title, number, name, owner) if part)

    def _name(self, snapshot: Snapshot, record: Record, link: str) -> str:
        if isinstance(record, Dimension):
            found = told(snapshot, record, "form")  # its name is a code
        elif link:
            found = line_of(snapshot, record, (link,))
        else:
            found = called(snapshot, record)
        return shortened(found, LONGEST_NAME) or _words().say("untitled")

    def _owner(self, snapshot: Snapshot, record: Record) -> tuple[str, str]:
        """« (acteur « Lycée ») » with the field that says so, for what has no name or place of its own."""
        detail = record.table in DETAILS or not name_of(record)
        found = owner_of(record) if detail else None
        if found is None:
            return "", ""
        link, (table, id_) = found
        name = shortened(called(snapshot, snapshot.tables[table].get(id_)), LONGEST_NAME)
        return link, _words().say("owner", one=record_words(table)["one"], name=name) if name else ""


def _is_backstage(field: str) -> bool:
    """Whether an office writes there for itself: why it rated so, where a line comes from."""
    return field in _BACKSTAGE or (field.endswith("_note") and field != "reciprocity_note")


def _words() -> Sentences:
    return Sentences("changements", "telling")

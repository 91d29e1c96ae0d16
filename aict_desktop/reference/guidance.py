"""The journey and its guided questions, read from ``resources``: what is asked, of which record, why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from aict_desktop.domain.fields import Record, Ref, kinds
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.records import BY_TABLE
from aict_desktop.domain.rules.problem import STEPS
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.values import called

Shape = Literal["form", "collect", "each", "collect-each", "panel"]


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A part of the journey that holds steps."""

    id: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of the journey, the tables one goes to it for, and what its page says of itself.

    One that is not ``essential`` is shown in Complet only.
    """

    id: str
    stage: str
    title: str
    short: str
    icon: str
    purpose: str
    help: str
    guide: str = ""
    minutes: int = 0
    tables: tuple[str, ...] = ()
    essential: bool = True

    @property
    def told(self) -> tuple[str, ...]:
        """The paragraphs of its help."""
        return tuple(self.help.strip().split("\n\n"))


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question of a guided step.

    ``form`` asks fields of the record that exists once, ``collect`` gathers records that hold ``preset``,
    ``each`` asks the same fields of every record, ``collect-each`` gathers records under every ``parent``,
    ``panel`` has no field. ``shows`` names the panel (``ui/panels``) that is put below the fields or alone,
    ``smart:timed`` one part of it. ``offers`` names another way to answer: ``import`` a spreadsheet.
    ``examples`` are by size of authority (``domain/size.py``), in the place of the only ``example``;
    ``differences`` tells apart what people mix up.
    """

    id: str
    section: str
    shape: Shape
    ask: str
    why: str
    record: str = ""
    fields: tuple[str, ...] = ()
    shows: str = ""
    good: str = ""
    example: str = ""
    examples: Mapping[str, str] = field(default_factory=dict)
    differences: str = ""
    essential: bool = False
    offers: str = ""
    preset: Mapping[str, Any] = field(default_factory=dict)
    parent: str = ""
    link: str = ""

    def about(self, name: str = "") -> str:
        """What is asked of the record of that name, or of any."""
        return self.ask.replace("{name}", name or "…")


@dataclass(frozen=True)
class Screen:
    """A question as it is put: about one record (``record_id``), or under one parent (in ``preset``)."""

    question: Question
    ask: str
    record_id: str
    preset: Mapping[str, Any]

    @property
    def key(self) -> tuple[str, str]:
        """What tells this screen from the others of its step, whatever is added meanwhile."""
        return self.question.id, self.record_id or str(self.preset.get(self.question.link, ""))


@cache
def stages() -> tuple[Stage, ...]:
    """The stages in the order of the journey."""
    return tuple(Stage(**entry) for entry in read_toml("steps.toml")["stage"])


@cache
def steps() -> tuple[Step, ...]:
    """The steps in the order of the journey."""
    known = Step.__dataclass_fields__
    entries = read_toml("steps.toml")["step"]
    return tuple(Step(**{name: value for name, value in entry.items() if name in known}) for entry in entries)


def step(id_: str) -> Step:
    """One step by its id."""
    return next(found for found in steps() if found.id == id_)


def step_after(id_: str, *, essential: bool) -> str:
    """The id of the step that follows in the journey of that depth; the last one is followed by itself."""
    ids = [each.id for each in steps() if each.essential or not essential or each.id == id_]
    return ids[min(ids.index(id_) + 1, len(ids) - 1)]


@cache
def places() -> Mapping[str, str]:
    """The id of the step where one finds the records of a table, for the tables one can go to."""
    return {table: each.id for each in steps() for table in each.tables}


def place_of(table: str) -> str:
    """The id of the step where one finds the records of a table: its own, or that of what they hang on.

    Empty for records that one never goes to.
    """
    known = places()
    while table and table not in known:
        table = next((kind.table for kind in kinds(BY_TABLE[table]).values() if isinstance(kind, Ref)), "")
    return known.get(table, "")


@cache
def questions(step_id: str) -> tuple[Question, ...]:
    """The guided questions of a step, in order; none for a step that is not guided."""
    if step_id not in STEPS:
        return ()
    entries = read_toml(f"guidance/{step_id}.toml")["question"]
    return tuple(Question(**{**entry, "fields": tuple(entry.get("fields", ()))}) for entry in entries)


def questions_at(step_id: str, *, essential: bool) -> tuple[Question, ...]:
    """The questions of a step at that depth; all of them where the essential path has no such step."""
    some = essential and step(step_id).essential
    return tuple(question for question in questions(step_id) if question.essential or not some)


def screens(step_id: str, snapshot: Snapshot, *, essential: bool) -> tuple[Screen, ...]:
    """The questions of a step at that depth as they are put now."""
    every = questions_at(step_id, essential=essential)
    return tuple(screen for question in every for screen in _screens(question, snapshot))


def _screens(question: Question, snapshot: Snapshot) -> Iterator[Screen]:
    if question.shape == "form":
        yield Screen(question, question.ask, question.record, {})
    elif question.shape == "panel":
        yield Screen(question, question.ask, "", {})
    elif question.shape == "collect":
        yield Screen(question, question.ask, "", question.preset)
    elif question.shape == "each":
        for row in snapshot.all(BY_TABLE[question.record]):
            yield Screen(question, _about(question, snapshot, row), row.id, {})
    else:
        for row in snapshot.all(BY_TABLE[question.parent]):
            yield Screen(
                question, _about(question, snapshot, row), "", {**question.preset, question.link: row.id}
            )


def _about(question: Question, snapshot: Snapshot, row: Record) -> str:
    return question.about(shortened(called(snapshot, row), 90).removesuffix("."))

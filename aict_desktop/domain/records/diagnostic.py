"""What the diagnostic states, where it was said, and the strategic leads that crossing it gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from aict_desktop.domain.fields import Choice, Day, Line, Order, Rating, Record, Ref, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop(Record):
    """A meeting where statements were gathered: who came, and on what people did not agree."""

    table: ClassVar[str] = "workshop"
    name: str = Line.field()
    day: date | None = Day.field()
    place: str = Line.field()
    attendance: str = Text.field()
    disagreements: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """One statement of a quadrant, weighed and sourced."""

    table: ClassVar[str] = "statement"
    quadrant: str = Choice.field("quadrant")
    text: str = Text.field()
    domain: str = Choice.field("domain")
    weight: int | None = Rating.field(1, 5, "weight")
    source: str = Line.field()
    workshop: str = Ref.field("workshop")
    disagreement: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptAnswer(Record):
    """A proposal of the application that was accepted or dismissed for good, and the record it came from."""

    table: ClassVar[str] = "prompt_answer"
    prompt: str = Line.field()
    source_table: str = Line.field()
    source_id: str = Line.field()
    answer: str = Choice.field("prompt_answer")
    made_table: str = Line.field()
    made_id: str = Line.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy(Record):
    """A local policy or strategy in force: its document, who holds it, and whether to open it abroad."""

    table: ClassVar[str] = "policy"
    name: str = Line.field()
    document: str = Line.field()
    service: str = Line.field()
    end: date | None = Day.field(True)
    opening: str = Choice.field("policy_opening")
    note: str = Text.field()
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead(Record):
    """What crossing two quadrants suggests to do; becomes a specific objective."""

    table: ClassVar[str] = "lead"
    crossing: str = Choice.field("crossing")
    text: str = Text.field()
    objective: str = Ref.field("objective")
    order: str = Order.field()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadStatement(Record):
    """A statement that a strategic lead rests on."""

    table: ClassVar[str] = "lead_statement"
    lead: str = Ref.field("lead", "delete")
    statement: str = Ref.field("statement", "delete")

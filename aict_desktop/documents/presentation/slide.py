"""What a slide says, before anything is laid out: one idea, told by one body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from aict_desktop.domain.edit import Key
from aict_desktop.figures.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Opening:
    """The first slide: whose strategy it is, and what to know of it."""

    owner: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """One text to read from afar."""

    text: str


@dataclass(frozen=True, slots=True)
class Point:
    """A short text, what stands before it and what stands after it."""

    text: str
    label: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """A few points, under a lead if there is one; ``left`` is how many others are left out."""

    items: tuple[Point, ...]
    lead: str = ""
    left: int = 0


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers to remember, each with the words below it."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure drawn large; points may stand on its right."""

    drawing: Drawing
    beside: Points | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What one may choose: ``code`` is what is written, ``lines`` speak for and against it."""

    code: str
    text: str
    lines: tuple[tuple[str, str], ...] = ()
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Options:
    """Answers side by side, under what is to be known first and above what became of the question."""

    context: str
    answers: tuple[Answer, ...]
    outcome: str = ""


Body: TypeAlias = Opening | Words | Points | Numbers | Picture | Options


@dataclass(frozen=True, slots=True)
class Slide:
    """A title and a body; ``tone`` colours the title's ground, ``question`` is the record to be settled."""

    title: str
    body: Body
    tone: str = ""
    question: Key | None = None

"""The test of the logic, read aloud: if we do this, and if that holds, then we reach what stands above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aict_desktop.documents.sentences import Sentences, unstopped
from aict_desktop.domain.fields import Record
from aict_desktop.domain.french import enumerated
from aict_desktop.domain.logframe import Inference, Level, chain
from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.strategy import Objective, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.figures.numbering import numbers

_LETTERS: Mapping[type[Record], str] = {Objective: "OS", Result: "R", Activity: "A"}
_VERBS: Mapping[type[Record], str] = {Activity: "do", Result: "get", Objective: "reach"}
_MEANS: Mapping[type[Record], type[Record]] = {Result: Activity, Objective: Result, Strategy: Objective}


@dataclass(frozen=True, slots=True)
class Spoken:
    """One sentence: what is reached, its parts to be read one after the other, and whether it stands."""

    end: Level
    parts: tuple[str, ...]
    remark: str
    holds: bool
    means: type[Record]
    """The records that lead to the end."""

    @property
    def told(self) -> str:
        """The whole sentence."""
        return ", ".join(self.parts)


def spoken(snapshot: Snapshot) -> tuple[Spoken, ...]:
    """Every sentence, from the results up to the general objective."""
    known = numbers(snapshot)
    return tuple(_spoken(step, known) for step in chain(snapshot))


def _spoken(step: Inference, known: Mapping[str, str]) -> Spoken:
    words, end = Sentences("cadre-logique", "logic"), _named(step.end, known)
    table = "goal" if isinstance(step.end, Strategy) else step.end.table
    means = _MEANS[type(step.end)]
    if not step.means:
        return Spoken(step.end, (words.say(f"nothing_{table}", end=end),), "", False, means)
    remark = "" if step.assumptions else words.say("bare")
    parts = (*_conditions(words, step, known), words.say(table, end=end))
    return Spoken(step.end, parts, remark, True, means)


def _conditions(words: Sentences, step: Inference, known: Mapping[str, str]) -> Iterator[str]:
    means = enumerated([_named(row, known) for row in step.means])
    yield words.say(_VERBS[type(step.means[0])], means=means)
    if held := _quoted([row.text for row in step.assumptions]):
        yield words.count("holds", len(held), texts=enumerated(held))


def _quoted(texts: Sequence[str]) -> list[str]:
    return [f"«\u00a0{unstopped(text)}\u00a0»" for text in texts if text.strip()]


def _named(record: Record, known: Mapping[str, str]) -> str:
    """« A1.2.1 « Écrire aux écoles » »."""
    letters = _LETTERS.get(type(record), "OG")
    number = f"{letters}{known.get(record.id, '')}"
    text = record.goal if isinstance(record, Strategy) else str(getattr(record, "text", ""))
    words = Sentences("cadre-logique", "logic")
    key = "named" if text.strip() else "unnamed"
    return words.say(key, number=number, text=unstopped(text))

"""What evaluations are called and the questions they may start from, from ``resources/evaluations.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aict_desktop.domain.french import NBSP
from aict_desktop.domain.records.monitoring import Evaluation
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import record_words, vocabulary, word


def evaluation_titles() -> Mapping[str, str]:
    """The title of each evaluation of a term of office, by kind."""
    titles: Mapping[str, str] = read_toml("evaluations.toml")["title"]
    return titles


def evaluation_questions() -> Mapping[str, Mapping[str, str]]:
    """The questions by criterion and code, in the order of the criteria."""
    questions: Mapping[str, Mapping[str, str]] = read_toml("evaluations.toml")["question"]
    return questions


def counted(name: str, counts: Mapping[Any, int]) -> str:
    """« Faite : 2 · À faire : 1 »: the codes of a vocabulary that there are some of, in its order."""
    words = vocabulary(name)
    return " · ".join(f"{words[code]}{NBSP}: {counts[code]}" for code in words if counts.get(code))


def called(evaluation: Evaluation) -> str:
    """What to call an evaluation: its title, else its kind, else what it is."""
    kind = word("evaluation_kind", evaluation.kind)
    return evaluation.title or kind or record_words(Evaluation.table)["one"].capitalize()

"""The sentences for what Relecture finds, for the next things to do and for the time left."""

from __future__ import annotations

from dataclasses import dataclass

from aict_desktop.domain.french import NBSP
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.progress import Gap
from aict_desktop.domain.rules.problem import Problem, Value
from aict_desktop.reference.countries import country_name
from aict_desktop.reference.files import read_toml, read_tomls
from aict_desktop.reference.words import field_label, message, word

QUOTED = 60
"""The most characters of a user's text that a sentence quotes."""


@dataclass(frozen=True, slots=True)
class Told:
    """A problem in words; severity is ``missing``, ``incoherent`` or ``late``."""

    title: str
    text: str
    todo: str
    severity: str


def told(problem: Problem) -> Told:
    """What is wrong and what to do about it, with the values of the problem put in."""
    words = read_tomls("rules")
    values = {name: shown(value) for name, value in problem.values}
    rule = words[problem.rule]
    return Told(rule["title"], rule["text"].format(**values), rule["todo"].format(**values), rule["severity"])


def severity(problem: Problem) -> str:
    """``missing``, ``incoherent`` or ``late``."""
    return str(read_tomls("rules")[problem.rule]["severity"])


def asked(action: Gap | Problem) -> str:
    """A next thing to do in a sentence, or in two when what is wrong comes first."""
    if isinstance(action, Problem):
        said = told(action)
        return f"{said.text} {said.todo}"
    words = read_toml("progress.toml")
    milestone = words[action.milestone]
    return str(milestone["todo"]).format(needed=action.needed) + _so_far(action, milestone.get("gender", "m"))


def time_left(minutes: int) -> str:
    """``Il vous reste environ 1 h 40 pour l’essentiel.``"""
    words = read_toml("progress.toml")["left"]
    return str(words["some"]).format(time=_duration(minutes)) if minutes else str(words["none"])


def _duration(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}{NBSP}min"
    return f"{hours}{NBSP}h{NBSP}{rest:02d}" if rest else f"{hours}{NBSP}h"


def shown(value: Value, length: int = QUOTED) -> str:
    """A value as sentences quote it: a text cut after ``length`` characters, a code in words."""
    return _words_of(value, length) or message("quoted_untitled")


def _words_of(value: Value, length: int) -> str:
    if isinstance(value, str):
        return shortened(value, length)
    if value.vocabulary == "field":
        return field_label(*value.code.split("."))
    if value.vocabulary == "country":
        return country_name(value.code)
    return word(value.vocabulary, value.code)


def _so_far(gap: Gap, gender: str) -> str:
    """How many there are already, when there are some."""
    words = read_toml("progress.toml")["so_far"]
    key = "none" if not gap.count else gender if gap.count == 1 else "many"
    return str(words[key]).format(count=gap.count)

"""The sentences of the SMART assistant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from aict_desktop.domain.smart import Fact, Letter
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.rule_words import shown


@dataclass(frozen=True, slots=True)
class LetterWords:
    """The title of a letter with its state, its name alone, and why it matters."""

    title: str
    name: str
    why: str


def letter_words(letter: Letter) -> LetterWords:
    """What a letter is called, ``M · Mesurable : à compléter``, and why it matters."""
    all_words = _words()
    words = all_words["letter"][letter.letter]
    state = all_words["state"][letter.state]
    title = all_words["title"].format(initial=words["initial"], name=words["name"], state=state)
    return LetterWords(title, words["name"], words["why"])


def told(fact: Fact) -> str:
    """One fact in a sentence, with its values put in."""
    words = _words()["fact"][fact.name]
    sentence = words if isinstance(words, str) else words["one" if fact.number < 2 else "many"]
    return str(sentence.format(**{name: shown(value) for name, value in fact.values}))


def heard(fact: Fact) -> str:
    """The same for a screen reader, which does not see the mark before it: its state comes first."""
    return f"{_words()['fact_state'][fact.state]}\u00a0: {told(fact)}"


def state_word(state: str) -> str:
    """``rempli``, ``à compléter`` or ``à apprécier``."""
    return str(_words()["state"][state])


def say(key: str, **values: object) -> str:
    """The sentence ``key`` of the assistant itself."""
    return str(_words()[key]).format(**values)


def _words() -> dict[str, Any]:
    return read_toml("smart.toml")

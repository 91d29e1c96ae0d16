"""What a proposal of the application is, and what says that users have thought of it already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from aict_desktop.domain.fields import Record
from aict_desktop.domain.health import Reason
from aict_desktop.domain.records.diagnostic import Statement
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.rules.likeness import TELLING_LENGTH, telling_words, words_of
from aict_desktop.domain.rules.problem import Value
from aict_desktop.domain.snapshot import Snapshot

Words = frozenset[str]
Preset = tuple[tuple[str, str], ...]
Values = tuple[tuple[str, Value | Reason], ...]

_SIDES = (("strength", "opportunity"), ("weakness", "threat"))


@dataclass(frozen=True, slots=True)
class Prompt:
    """A record of the table ``target`` that the application proposes, for what ``source`` says.

    ``preset`` are the fields of the proposed record known as codes; ``values`` what its sentences quote.
    """

    name: str
    source: Record
    target: str
    preset: Preset
    values: Values


@dataclass(frozen=True, slots=True)
class Found:
    """One record that gives rise to a proposal.

    ``about`` tells the statements that say it already: they hold one word at least of each set.
    """

    source: Record
    about: tuple[Words, ...]
    preset: Preset
    values: Values


Look = Callable[[Snapshot, date], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Prompter:
    """What looks through a dossier for one sort of proposal."""

    name: str
    target: str
    preset: Preset
    look: Look

    def prompts(self, snapshot: Snapshot, today: date) -> Iterator[Prompt]:
        """All it finds that no statement says yet, in the order of the records."""
        for found in self.look(snapshot, today):
            preset = self.preset + found.preset
            stated = self.target == Statement.table
            if not (stated and _said(snapshot, dict(preset)["quadrant"], found.about)):
                yield Prompt(self.name, found.source, self.target, preset, found.values)


def proposes(target: type[Record], **preset: str) -> Callable[[Look], Prompter]:
    """Make a prompter of a generator: its name is the function's, its words are in ``prompts.toml``."""

    def declare(look: Look) -> Prompter:
        return Prompter(look.__name__, target.table, tuple(preset.items()), look)

    return declare


def found(source: Record, *about: Words, **values: Value | Reason) -> Found:
    """What a record gives rise to, without any preset of its own; see :class:`Found`."""
    return Found(source, about, (), tuple(values.items()))


def any_of(text: str) -> tuple[Words, ...]:
    """For ``about``: one telling word of a name is enough to recognise it ("Lublin")."""
    return (telling_words(text),)


def all_of(text: str) -> tuple[Words, ...]:
    """For ``about``: every word of a text is needed, for these are common ones ("Lycée agricole")."""
    return tuple(frozenset({word}) for word in sorted(words_of(text)) if len(word) >= TELLING_LENGTH)


def _said(snapshot: Snapshot, quadrant: str, about: tuple[Words, ...]) -> bool:
    """Whether a statement of that side of the board, good or bad, is about all of it.

    The name of the authority tells nothing apart: half of its associations bear it.
    """
    home = words_of(snapshot.one(Dossier).name)
    needed = [words for wanted in about if (words := wanted - home)]
    side = next(side for side in _SIDES if quadrant in side)
    statements = (statement for name in side for statement in snapshot.where(Statement, quadrant=name))
    return bool(needed) and any(_tells(statement, needed) for statement in statements)


def _tells(statement: Statement, needed: list[Words]) -> bool:
    text, source = words_of(statement.text), words_of(statement.source)
    return all(not (words.isdisjoint(text) and words.isdisjoint(source)) for words in needed)

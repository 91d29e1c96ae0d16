"""The help, made of what the application says elsewhere: its steps, questions, fields, keys and manual.

One list of topics serves the panel beside a page, the window of the help and the search in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from aict_desktop.domain.extracts import extract, words_held
from aict_desktop.domain.folding import fold
from aict_desktop.reference.files import read_tomls
from aict_desktop.reference.guidance import Question, Step, place_of, questions, step, steps
from aict_desktop.reference.manual import KEYS, STEPS, Keys, Section, chapter, chapter_ids, keyboard, words
from aict_desktop.reference.words import record_words, vocabulary


@dataclass(frozen=True)
class Part:
    """A part of a topic: a heading, or none, and paragraphs under it."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Topic:
    """One page of the help, in the group where one finds it; ``page`` is that of the window it tells of."""

    id: str
    group: str
    title: str
    parts: tuple[Part, ...]
    page: str = ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """All that it says, its title and headings left out."""
        return tuple(text for part in self.parts for text in part.paragraphs)


@dataclass(frozen=True)
class Found:
    """A topic that holds what one looks for, and the place in it that does."""

    topic: Topic
    extract: str


@cache
def topics() -> tuple[Topic, ...]:
    """Every topic, in the order of the manual; those of questions and fields stand with their step."""
    found: list[Topic] = []
    for id_ in chapter_ids():
        if id_ == STEPS:
            found += [_of_step(each) for each in steps()]
            found += [topic for each in steps() for topic in _inside(each)]
        elif id_ == KEYS:
            found += [_of_keys(keys) for keys in keyboard()]
        else:
            made = chapter(id_)
            found += [_of_section(made.id, made.title, section) for section in made.sections]
    return tuple(found)


def topic(id_: str) -> Topic:
    """A topic by its id; KeyError when there is none."""
    return _by_id()[id_]


def topic_of_page(page: str) -> Topic:
    """What to know of a page of the window: of the step, or of the home page."""
    by_hand = (id_ for id_ in chapter_ids() if id_ not in (STEPS, KEYS))
    sections = ((each, section) for each in map(chapter, by_hand) for section in each.sections)
    told = (_of_section(each.id, each.title, section) for each, section in sections if section.page == page)
    return next(told, None) or _of_step(step(page))


def keys_of_page(page: str) -> tuple[Part, ...]:
    """What the keyboard does on a page and not on the others."""
    return tuple(part for keys in keyboard() if keys.page == page for part in _key_parts(keys))


def search(query: str, most: int = 40) -> tuple[Found, ...]:
    """The topics where every word of ``query`` begins a word, those that say so in their title first.

    Accents and case do not count; nothing is found for an empty query.
    """
    beginnings = fold(query).split()
    if not beginnings:
        return ()
    wanted = [f" {word}" for word in beginnings]
    titled: list[Topic] = []
    others: list[Topic] = []
    for each, title, whole in _index():
        if all(word in whole for word in wanted):
            (titled if all(word in title for word in wanted) else others).append(each)
    return tuple(Found(each, _extract(each, beginnings)) for each in (titled + others)[:most])


@cache
def _by_id() -> dict[str, Topic]:
    return {each.id: each for each in topics()}


@cache
def _index() -> tuple[tuple[Topic, str, str], ...]:
    """Each topic, its title folded, and all that it says folded, each word after a space."""
    return tuple(
        (
            each,
            f" {fold(each.title)}",
            f" {fold(' '.join((each.title, *(part.heading for part in each.parts), *each.paragraphs)))}",
        )
        for each in topics()
    )


def _extract(found: Topic, beginnings: list[str]) -> str:
    """What is shown of the paragraph that holds most of the words."""
    best = max(found.paragraphs, key=lambda text: words_held(text, beginnings), default="")
    return extract(best, beginnings).text


def _of_step(step_: Step) -> Topic:
    said = words("help")
    return Topic(
        f"etape/{step_.id}",
        words("steps")["title"],
        step_.title,
        (
            Part(said["purpose"], (step_.purpose, *step_.told)),
            Part(said["source"], (step_.guide,)),
        ),
        step_.id,
    )


def _inside(step_: Step) -> Iterator[Topic]:
    """What one is asked in a step, and the fields of the records that one finds there."""
    said = words("help")
    for question in questions(step_.id):
        yield _of_question(step_, question)
    for table in read_tomls("fields"):
        if place_of(table) == step_.id and (parts := tuple(_fields(table))):
            name = record_words(table)["one"]
            yield Topic(f"fiche/{table}", step_.short, said["record"].format(name=name), parts)


def _of_question(step_: Step, question: Question) -> Topic:
    said, sizes = words("help"), vocabulary("authority_size")
    examples = tuple(f"{sizes[size]}. {text}" for size, text in question.examples.items())
    parts = (
        Part(said["why"], (question.why,)),
        Part(said["good"], (question.good,)),
        Part(said["example"], examples or (question.example,)),
        Part(said["differences"], (question.differences,)),
    )
    told = tuple(part for part in parts if any(part.paragraphs))
    return Topic(f"question/{step_.id}/{question.id}", step_.short, question.about(), told)


def _fields(table: str) -> Iterator[Part]:
    for name, said in read_tomls("fields")[table].items():
        told = tuple(said[key] for key in ("help", "example") if key in said)
        if name != "record" and told:
            yield Part(said["label"], told)


def _of_keys(keys: Keys) -> Topic:
    return Topic(f"clavier/{keys.page}", words("keys")["title"], keys.title, tuple(_key_parts(keys)))


def _key_parts(keys: Keys) -> Iterator[Part]:
    if keys.keys:
        yield Part(keys.title, tuple(f"{key}\u00a0: {effect}" for key, effect in keys.keys))
    for what, sentence in keys.told:
        yield Part(what, (sentence,))


def _of_section(chapter_id: str, group: str, section: Section) -> Topic:
    points = tuple(f"• {point}" for point in section.points)
    terms = tuple(f"{word}\u00a0: {meaning}" for word, meaning in section.terms)
    parts = (Part("", (*section.paragraphs, *points, *terms)),)
    return Topic(f"manuel/{chapter_id}/{section.id}", group, section.title, parts, section.page)

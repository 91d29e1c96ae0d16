"""The manual of the application as a document: chapters, steps of the journey, documents, keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from aict_desktop import __version__
from aict_desktop.documents import DOCUMENTS
from aict_desktop.exports.blocks import (
    Block,
    Bullets,
    Contents,
    Cover,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Picture,
    Table,
)
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.guidance import Question, Step, questions_at, steps
from aict_desktop.reference.manual import KEYS, STEPS, Section, chapter, chapter_ids, keyboard, words

Pictures = Mapping[str, tuple[bytes, str]]
"""Copies of the window by name, each as a PNG file and the question that is asked there, if any."""

_EXAMPLES = 2  # a step
_DOCUMENTS = "documents"


def manual(pictures: Pictures) -> Document:
    """The manual of this version; a picture that is missing leaves its place empty."""
    told = read_toml("manual/manuel.toml")
    cover = Cover(told["owner"], told["title"], told["subtitle"], (_version(told["version"]),))
    chapters = chain.from_iterable(_chapter(id_, pictures) for id_ in chapter_ids())
    return Document(
        title=told["title"],
        author=told["owner"],
        blocks=(cover, Contents(told["contents"]), *chapters),
        footer=_version(told["footer"]),
    )


def guided(step: Step) -> str:
    """The name of the picture of a step where one question is asked at a time."""
    return f"{step.id}-guide"


def overview(step: Step) -> str:
    """The name of the picture of a step where all is in view."""
    return f"{step.id}-vue"


def _version(sentence: str) -> str:
    return sentence.format(version=__version__)


def _chapter(id_: str, pictures: Pictures) -> Iterator[Block]:
    if id_ == STEPS:
        yield from _steps(pictures)
    elif id_ == KEYS:
        yield from _keys()
    else:
        found = chapter(id_)
        yield Heading(1, found.title)
        for section in found.sections:
            yield from _section(section, pictures)
        if id_ == _DOCUMENTS:
            yield from _every_document()


def _section(section: Section, pictures: Pictures) -> Iterator[Block]:
    yield Heading(2, section.title)
    yield from map(Paragraph, section.paragraphs)
    if section.points:
        yield Bullets(section.points)
    if section.terms:
        yield Facts(section.terms)
    if section.picture in pictures:
        yield Picture(pictures[section.picture][0], section.alt, section.caption)


def _steps(pictures: Pictures) -> Iterator[Block]:
    said = words("steps")
    yield Heading(1, said["title"])
    yield Paragraph(said["intro"].format(steps=len(steps())))
    yield Bullets(tuple(f"{step.short}\u00a0: {step.purpose}" for step in steps()))
    for place, step in enumerate(steps(), 1):
        yield Heading(1, said["chapter"].format(place=place, title=step.title))
        yield from _step(step, said, pictures)


def _step(step: Step, said: Mapping[str, str], pictures: Pictures) -> Iterator[Block]:
    depth = "essential" if step.essential else "complete"
    yield Paragraph(said[f"minutes_{depth}"].format(minutes=step.minutes), "small")
    yield Heading(3, said["purpose"])
    yield Paragraph(step.purpose, "lead")
    yield Heading(3, said["todo"])
    yield from map(Paragraph, step.told)
    if guided(step) in pictures:
        content, asked = pictures[guided(step)]
        alt = said["guided_alt"].format(step=step.short, question=asked)
        yield Picture(content, alt, said["guided"].format(step=step.short))
    yield from _questions(questions_at(step.id, essential=True), said, said[f"questions_{depth}"])
    if overview(step) in pictures:
        which = "overview" if guided(step) in pictures else "alone"
        alt = said[f"{which}_alt"].format(step=step.short)
        yield Picture(pictures[overview(step)][0], alt, said[which].format(step=step.short))
    yield Paragraph(said["source"].format(guide=step.guide), "small")


def _questions(asked: tuple[Question, ...], said: Mapping[str, str], lead: str) -> Iterator[Block]:
    """What the step asks, and how others answered."""
    if not asked:
        return
    yield Heading(3, said["questions"])
    yield Paragraph(lead)
    yield Bullets(tuple(question.about() for question in asked))
    shown = [question for question in asked if question.example or question.examples][:_EXAMPLES]
    if shown:
        yield Heading(3, said["example"])
    for question in shown:
        yield Paragraph(question.about())
        yield Note(question.example or next(iter(question.examples.values())))


def _every_document() -> Iterator[Block]:
    said, purposes = words(_DOCUMENTS), read_toml("documents/tout.toml")["purpose"]
    yield Heading(2, said["title"])
    yield Paragraph(said["lead"])
    rows = tuple((kind.title, said["files"][kind.suffix], purposes[name]) for name, kind in DOCUMENTS.items())
    yield Table(tuple(said["header"]), rows, (3, 1, 5), caption=said["caption"], strong=True)


def _keys() -> Iterator[Block]:
    said = words("keys")
    yield Heading(1, said["title"])
    yield Paragraph(said["intro"])
    for group in keyboard():
        yield Heading(2, group.title)
        if group.keys:
            caption = said["caption"].format(title=group.title)
            yield Table(tuple(said["header"]), group.keys, (2, 5), caption=caption)
        if group.told:
            yield Facts(group.told)

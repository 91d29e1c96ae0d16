"""Every document can be read by everyone: PDF/UA-1, figures in words, each text whole and in its order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from random import Random

import pytest

from aict_desktop.documents.presentation.fitting import spoken
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import (
    Block,
    Bullets,
    Columns,
    Cover,
    Document,
    Facts,
    FigureBlock,
    Heading,
    Note,
    Paragraph,
    SlidePage,
    Table,
)
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.reference.example import example_records
from tests.documents.test_documents import TODAY, each_document
from tests.support.random_dossiers import random_dossier
from tests.support.tagged import failures, read


@cache
def dossiers() -> dict[str, Snapshot]:
    """The worked example, nothing at all, and a large dossier with texts of every script."""
    return {
        "example": Snapshot.of(example_records()),
        "empty": Snapshot.of(),
        "random": random_dossier(Random(5), 25),
    }


@pytest.mark.parametrize("dossier", ["example", "empty", "random"])
@each_document
def test_every_document_follows_the_standard(
    make: Callable[[Snapshot, date], Document], dossier: str
) -> None:
    """No rule of PDF/UA-1 fails, whatever the dossier holds; test_tagging.py has the controls."""
    assert not failures(write_pdf(make(dossiers()[dossier], TODAY)))


@each_document
def test_every_figure_is_told_in_words(make: Callable[[Snapshot, date], Document]) -> None:
    """Each has an alternative text, with data or without."""
    for snapshot in dossiers().values():
        figures = [block for block in make(snapshot, TODAY).blocks if isinstance(block, FigureBlock)]
        assert all(figure.drawing.alt.strip() for figure in figures)


@each_document
def test_every_text_is_read_whole_and_in_order(make: Callable[[Snapshot, date], Document]) -> None:
    """The words of the structure are those of the document: none lost, fused, cut or out of its place."""
    document = make(dossiers()["example"], TODAY)
    tree = read(write_pdf(document))
    told = [
        node.text for kid in tree.kids if kid.role != "TOC" for node in kid.all() if node.role not in SKIPPED
    ]
    assert words(told) == words(text for block in document.blocks for text in written(block, document.mark))


SKIPPED = {"Lbl", "Figure"}  # a figure is read as its alternative text


def words(texts: Iterator[str] | list[str]) -> list[str]:
    """The words of texts in a row."""
    return " ".join(texts).split()


def written(block: Block, mark: str) -> Iterator[str]:
    """The texts of a block in the order of reading."""
    match block:
        case Cover():
            yield from (block.owner, block.title, block.period, *block.lines, mark)
        case Bullets():
            yield from block.items
        case Facts():
            yield from (text for pair in block.pairs for text in pair)
        case Table():
            yield from (block.caption, *block.header, *(text for row in block.rows for text in row))
        case FigureBlock():
            yield block.caption
        case Columns():
            yield from (text for part in block.parts for inner in part for text in written(inner, mark))
        case Heading() | Paragraph() | Note():
            yield block.text
        case SlidePage():
            yield from spoken([part for part in block.parts if not part.alt])
        case _:
            yield getattr(block, "title", "")

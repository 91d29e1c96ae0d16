"""The manual: chapters, every step and document, its pictures described; a PDF that follows PDF/UA."""

from __future__ import annotations

from aict_desktop.documents import titles
from aict_desktop.documents.manual import Pictures, guided, manual, overview
from aict_desktop.exports.blocks import Heading, Picture, Table
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.exports.png import to_png
from aict_desktop.figures.drawing import Drawing, Ellipse
from aict_desktop.reference.guidance import questions, steps
from aict_desktop.reference.manual import KEYS, STEPS, chapter, chapter_ids
from tests.support.tagged import failures

DOT = to_png(Drawing(120, 60, (Ellipse(60, 30, 20, 20, fill="text"),), "Un rond"))


def needed() -> set[str]:
    """The names of the pictures that the text of the manual speaks of."""
    by_hand = (chapter(id_) for id_ in chapter_ids() if id_ not in (STEPS, KEYS))
    named = {section.picture for each in by_hand for section in each.sections if section.picture}
    return named | {guided(step) for step in steps() if questions(step.id)}


def wanted() -> set[str]:
    """The names of all those that it has a place for."""
    return needed() | {overview(step) for step in steps()}


def pictures() -> Pictures:
    """All of them, the same small one."""
    return dict.fromkeys(wanted(), (DOT, "Qui répond de tout\u202f?"))


def test_each_step_each_document_and_each_chapter_is_in_it() -> None:
    """One who reads it from end to end has met everything."""
    blocks = manual(pictures()).blocks
    headings = "\n".join(block.text for block in blocks if isinstance(block, Heading))
    assert all(step.title in headings for step in steps())
    assert all(chapter(id_).title in headings for id_ in chapter_ids() if id_ not in (STEPS, KEYS))
    rows = [row[0] for block in blocks if isinstance(block, Table) for row in block.rows]
    assert set(titles().values()) <= set(rows)


def test_each_picture_has_its_place_and_its_words() -> None:
    """None is left out, and each says what it shows to whoever cannot see it."""
    found = [block for block in manual(pictures()).blocks if isinstance(block, Picture)]
    assert len(found) == len(wanted())
    assert all(block.alt and block.caption for block in found)
    assert any("Qui répond de tout\u202f?" in block.alt for block in found)


def test_it_follows_the_standard_of_accessible_documents() -> None:
    """page-validation finds nothing against PDF/UA-1."""
    assert failures(write_pdf(manual(pictures()))) == []


def test_it_can_be_made_without_pictures() -> None:
    """Where no window can be shown, the words are there all the same."""
    assert not [block for block in manual({}).blocks if isinstance(block, Picture)]
    assert write_pdf(manual({})).startswith(b"%PDF")

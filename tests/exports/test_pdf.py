"""PDF files as a reader program finds them: texts as typed, pages that tell the truth, the same bytes."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QModelIndex
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument

from aict_desktop.exports.blocks import (
    Block,
    Bullets,
    Contents,
    Cover,
    Document,
    Facts,
    FigureBlock,
    Heading,
    Note,
    Orientation,
    Paragraph,
    Table,
)
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.exports.pdf.glyphs import SUBSTITUTE, drawable, missing
from aict_desktop.figures.drawing import Drawing, Text

COVER = Cover("Commune de Valbrune", "Stratégie", "2026–2032")
TITLE, PAGE = QPdfBookmarkModel.Role.Title.value, QPdfBookmarkModel.Role.Page.value
HOSTILE = ("=1+1", "<b>", "a<b", "&", "&amp;", "@SUM(A1)", "<img src=x>", "</para>", "-2+3", "%s {0}", "\\n")


def document(*blocks: Block, mark: str = "") -> Document:
    return Document("Stratégie", "Commune de Valbrune", (COVER, *blocks), mark, "Commune de Valbrune")


def read(pdf: bytes) -> tuple[QPdfDocument, list[str]]:
    """The file as Qt reads it, and the text of each page with its line ends as spaces."""
    opened = QPdfDocument()
    buffer = QBuffer(opened)  # which reads from it as long as it lives
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    opened.load(buffer)
    assert opened.status() == QPdfDocument.Status.Ready
    texts = [re.sub(r"\s+", " ", opened.getAllText(page).text()) for page in range(opened.pageCount())]
    return opened, texts


def pages(*blocks: Block, mark: str = "") -> list[str]:
    return read(write_pdf(document(*blocks, mark=mark)))[1]


BLOCKS: dict[str, Callable[[str], Block]] = {
    "heading": partial(Heading, 2),
    "paragraph": Paragraph,
    "bullet": lambda text: Bullets((text,)),
    "fact": lambda text: Facts(((text, text),)),
    "cell": lambda text: Table(("A", "B"), ((text, "b"),), (1, 1)),
    "header": lambda text: Table((text, "B"), (("a", "b"),), (1, 1)),
    "caption": lambda text: FigureBlock(Drawing(400, 20, (Text(0, 10, text, 9),), "x"), text),
    "note": Note,
}


@pytest.mark.parametrize("make", BLOCKS.values(), ids=BLOCKS)
def test_hostile_texts_print_as_typed(make: Callable[[str], Block]) -> None:
    """What looks like markup or a formula is text in every kind of block."""
    told = " ".join(pages(*map(make, HOSTILE)))
    assert all(text in told for text in HOSTILE)


@pytest.mark.parametrize("make", BLOCKS.values(), ids=BLOCKS)
def test_a_text_of_40000_characters_flows_over_pages(make: Callable[[str], Block]) -> None:
    """Nothing of a very long text is lost."""
    words = [f"mot{n}" for n in range(5_000)]
    told = " ".join(pages(make(" ".join(words))))
    assert set(words) <= set(told.split())


def test_a_word_cut_at_the_end_of_a_line_is_copied_whole() -> None:
    """A reader program that knows nothing of tags joins its halves: Qt's marks the place with U+FFFE."""
    told = " ".join(pages(Table(("A", "B"), (("Accompagner les établissements scolaires", "b"),), (1, 4))))
    assert "\ufffe" in told
    assert "établissements" in told.replace("\ufffe", "")


def test_contents_give_the_pages_where_headings_stand() -> None:
    """Each line of the contents tells the page on which its heading is printed."""
    blocks: list[Block] = [Contents("Sommaire")]
    for chapter in range(30):
        blocks += [
            Heading(1, f"Chapitre n{chapter}x"),
            Heading(2, f"Section n{chapter}x"),
            Paragraph("Mot. " * 900),
        ]
    told = pages(*blocks)
    listed = re.findall(r"(Chapitre|Section) (n\d+x) (\d+)", " ".join(told))
    assert len(listed) == 60
    for kind, name, page in listed:
        assert f"{kind} {name}" in told[int(page) - 1]


def test_headings_are_bookmarks_that_lead_to_their_page() -> None:
    """The outline holds the headings, nested, with the right page."""
    opened, told = read(write_pdf(document(Contents("Sommaire"), Heading(1, "Un"), Heading(2, "Deux"))))
    model = QPdfBookmarkModel()
    model.setDocument(opened)
    first = model.index(1, 0, QModelIndex())  # after the contents themselves
    assert first.data(TITLE) == "Un"
    assert "Un" in told[first.data(PAGE)]
    assert model.index(0, 0, first).data(TITLE) == "Deux"


def test_every_page_but_the_cover_tells_its_number_and_mark() -> None:
    """« Page x sur y » and the mark stand on each page; the cover bears the mark alone."""
    told = pages(Paragraph("Mot. " * 3_000), mark="PROJET")
    assert all("PROJET" in text for text in told)
    assert [f"Page {n} sur {len(told)}" in text for n, text in enumerate(told, 1)] == [
        False,
        *[True] * (len(told) - 1),
    ]


def test_a_final_document_bears_no_mark() -> None:
    """Without a mark, none is printed."""
    assert "PROJET" not in " ".join(pages(Paragraph("Texte")))


def test_a_table_repeats_its_header_and_keeps_every_row() -> None:
    """A table of 500 rows has its header on each of its pages, and each row once."""
    rows = tuple((f"ligne{n}x", "valeur") for n in range(500))
    told = pages(Table(("Entête", "Autre"), rows, (1, 1)))[1:]
    assert len(told) > 5
    assert all("Entête" in text for text in told)
    assert re.findall(r"ligne\d+x", " ".join(told)) == [name for name, _ in rows]


def test_a_last_row_is_never_alone_on_a_page() -> None:
    """The total goes to the next page together with the row before it."""
    for number in range(30, 40):
        rows = (*((f"ligne{n}", "1") for n in range(number)), ("Total", str(number)))
        told = pages(Table(("A", "B"), rows, (1, 1), totals=1))
        assert f"ligne{number - 1} 1" in next(text for text in told if "Total" in text)


def test_short_facts_are_never_parted() -> None:
    """A sheet of ten facts goes to the next page with its heading rather than lose its last lines."""
    for lines in range(20, 45):
        facts = Facts(tuple((f"Clé{n}", "valeur") for n in range(10)))
        told = pages(Paragraph("ligne\n" * lines), Heading(2, "Fiche"), facts)
        (found,) = (text for text in told if "Clé0" in text)
        assert "Clé9" in found
        assert "Fiche" in found


def test_totals_stand_together_under_a_row_they_add_up() -> None:
    """Four closing rows are never parted by a page, and never stand without a row before them."""
    for number in range(26, 40):
        lines = ((f"ligne{n}", "1") for n in range(number))
        totals = ((f"Total{n}", "1") for n in range(4))
        told = pages(Table(("A", "B"), (*lines, *totals), (1, 1), totals=4))
        (found,) = (text for text in told if "Total0" in text)
        assert "Total3" in found
        assert f"ligne{number - 1} 1" in found


def test_a_heading_is_never_the_last_thing_of_a_page() -> None:
    """Wherever it falls, a heading stands on the page of the text that follows it."""
    for lines in range(30, 50):
        told = pages(Paragraph("ligne\n" * lines), Heading(2, "Intertitre"), Paragraph("suite\n" * 5))
        assert "suite" in next(text for text in told if "Intertitre" in text)


def test_a_figure_a_little_too_high_is_made_smaller() -> None:
    """Rather than leave a page half white and its heading behind; one that is much too high goes on."""
    text = Paragraph("ligne\n" * 14)
    for height, page in ((300, 1), (420, 1), (470, 1), (560, 2)):
        words = tuple(Text(0, y, f"Haut{height}", 9) for y in (20, height - 1))
        told = pages(text, Heading(2, "Figure"), FigureBlock(Drawing(400, height, words, "x"), "Dessous"))
        assert len(told) == page + 1
        assert all(word in told[page] for word in ("Figure", f"Haut{height}", "Dessous"))


def test_contents_are_set_closer_to_spare_a_page() -> None:
    """Forty lines stand on one page, eighty on two."""
    for lines, expected in ((40, 1), (80, 2)):
        headings = (Heading(2 if n % 4 else 1, f"Titre {n}") for n in range(lines))
        told = pages(Contents("Sommaire"), *headings)
        assert sum("Titre" in text and ". . ." not in text for text in told[1 : 1 + expected]) == expected
        assert f"Titre {lines - 1}" in told[expected]


def test_pages_have_the_shape_and_the_paper_asked_for() -> None:
    """An orientation starts new pages, lying or standing, on A4 or A3."""
    asked = (Orientation(True), Orientation(False), Orientation(True, "A3"), Orientation(False, "A3"))
    opened, _ = read(write_pdf(document(*(block for one in asked for block in (one, Paragraph("a"))))))
    sizes = [opened.pagePointSize(page) for page in range(opened.pageCount())]
    short, long, longest = 595, 842, 1191
    assert [(round(size.width()), round(size.height())) for size in sizes] == [
        (short, long),
        (long, short),
        (short, long),
        (longest, long),
        (long, longest),
    ]


def test_characters_without_a_glyph_are_told() -> None:
    """An emoji or another script becomes a box on paper, and a note says how many."""
    told = pages(Paragraph("Merci 🙂 مرحبا"))
    assert "6 caractères n’existent pas dans la police" in told[-1]
    assert [run.shown for run in drawable("Oui 🙂!")] == ["Oui ", SUBSTITUTE, "!"]


def test_characters_without_a_glyph_stay_in_the_text_layer() -> None:
    """What was typed can still be found and read aloud."""
    assert set("مرحبا") <= set(pages(Paragraph("Bonjour مرحبا"))[1])


def test_nothing_is_told_when_every_glyph_exists() -> None:
    """French, the twin towns' languages and typographic signs need no box and no note."""
    text = "Œuvre, Łódź, Đà Nẵng, Tromsø, Teișoreni, ½ ² ≥ → ● 12\u202f500\u202f€ «\u00a0x\u00a0»"
    assert missing(text) == 0
    assert "police" not in " ".join(pages(Paragraph(text)))


def test_the_same_document_gives_the_same_bytes() -> None:
    """Two writings of one document are identical, boxes and figures included."""
    made = document(
        Contents("Sommaire"), Heading(1, "Un"), Paragraph("Deux 🙂"), *(make("x") for make in BLOCKS.values())
    )
    assert write_pdf(made) == write_pdf(made)


def test_words_do_not_fuse_across_lines() -> None:
    """A reader that ignores line ends still finds a space between two words."""
    opened, _ = read(write_pdf(document(Paragraph("collectivité territoriale " * 40))))
    assert "territorialecollectivité" not in opened.getAllText(1).text().replace("\r\n", "")

"""Word files as python-docx reads them: real styles, sections and fields, and texts as typed."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document as Docx
from docx.oxml.ns import qn

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
from aict_desktop.exports.docx import write_docx
from aict_desktop.exports.docx.marks import pieces
from aict_desktop.figures.drawing import Drawing, Rect

COVER = Cover("Commune de Valbrune", "Stratégie", "2026–2032", ("Édition du jour",))
TABLE = Table(("A", "B"), (("a", "1"), ("b", "2"), ("Total", "3")), (2, 1), "lr", "Une table", totals=1)
FIGURE = FigureBlock(
    Drawing(2000, 100, (Rect(0, 0, 9, 9, fill="soft"),), "Ce que montre la figure"), "Légende"
)
HOSTILE = ("=1+1", "<b>", "a<b", "&amp;", "{ PAGE }", "<w:br/>", "TOC \\o", "%s {0}", "مرحبا 🎉", "\\n")


def written(*blocks: Block, mark: str = "PROJET") -> Any:
    """A document of these blocks, read again."""
    document = Document("Stratégie", "Commune de Valbrune", blocks, mark, "Commune de Valbrune")
    return Docx(BytesIO(write_docx(document)))


def styled(file: Any) -> list[tuple[str, str]]:
    """The style and text of each paragraph of the body that says something."""
    return [(line.style.name, line.text) for line in file.paragraphs if line.text]


def test_each_block_has_a_style_of_its_own() -> None:
    """What a town hall restyles it restyles everywhere: nothing is set by hand."""
    file = written(
        Heading(1, "Un"),
        Heading(2, "Deux"),
        Heading(3, "Trois"),
        Paragraph("Corps\n\nSuite"),
        Paragraph("Chapeau", "lead"),
        Paragraph("Vu le code", role="visa"),
        Bullets(("Puce",)),
        Note("À lire"),
        TABLE,
        FIGURE,
    )
    assert styled(file) == [
        ("Heading 1", "Un"),
        ("Heading 2", "Deux"),
        ("Heading 3", "Trois"),
        ("Normal", "Corps"),
        ("Normal", "Suite"),
        ("Chapô", "Chapeau"),
        ("Visa", "Vu le code"),
        ("List Bullet", "Puce"),
        ("Remarque", "À lire"),
        ("Caption", "Une table"),
        ("Caption", "Légende"),
    ]
    tags = {node.tag for node in file.element.body.iter()}
    assert not tags & {qn("w:rFonts"), qn("w:sz"), qn("w:color"), qn("w:b")}


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_typed_stays_a_text(text: str) -> None:
    """Markup, fields and formulas are characters, in paragraphs and in cells."""
    file = written(
        Heading(2, text), Paragraph(text), Facts(((text, text),)), Table((text,), ((text,),), (1,))
    )
    assert styled(file) == [("Heading 2", text), ("Normal", text)]
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    assert cells == [text] * 4
    assert not list(file.element.body.iter(qn("w:fldChar"), qn("w:fldSimple")))


def test_characters_that_the_format_refuses_are_left_out() -> None:
    """The file opens whatever was pasted: in a text, a title, the description of a figure."""
    bad = "a\x00b\ud800c\x0bd"
    figure = FigureBlock(Drawing(100, 50, (), bad), bad)
    document = Document(
        bad * 200, bad, (Cover(bad, bad, bad), Contents(bad), Heading(1, bad), figure), bad, bad
    )
    file = Docx(BytesIO(write_docx(document)))
    assert ("Heading 1", "abcd") in styled(file)
    assert file.core_properties.title.startswith("abcdabcd")


def test_line_breaks_tabs_and_no_break_hyphens_are_kept() -> None:
    """A line break stays one; an article of law is not cut at its hyphen."""
    line = written(Paragraph("un\ndeux\ttrois L.\u00a01115\u20111")).paragraphs[0]
    assert line.text == "un\ndeux\ttrois L.\u00a01115-1"
    assert len(list(line._p.iter(qn("w:noBreakHyphen")))) == 1


def test_what_is_left_to_do_is_set_off() -> None:
    """Blanks and checks have a style of characters, in brackets so that colour is not all there is."""
    line = written(Paragraph("Le [à compléter\u00a0: date], [à vérifier] et [autre]")).paragraphs[0]
    marked = [run.text for run in line.runs if run.style.name == "À vérifier"]
    assert marked == ["[à compléter\u00a0: date]", "[à vérifier]"]
    assert "".join(piece for piece, _ in pieces(line.text)) == line.text


def test_the_cover_is_bare_and_other_pages_say_where_they_are() -> None:
    """The title and the mark above, « Page x sur y » below, computed by Word."""
    file = written(
        COVER, Heading(1, "Un"), Orientation(True), Heading(1, "Deux"), Orientation(False, "A3"), TABLE
    )
    cover, standing, lying, poster = file.sections
    assert cover._sectPr.find(qn("w:headerReference")) is None
    assert standing.header.paragraphs[0].text == "Stratégie\tPROJET"
    codes = [str(node.text).strip() for node in lying.footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert lying.footer.paragraphs[0].text == "Commune de Valbrune\tPage 1 sur 1"
    sizes = [(round(one.page_width.mm), round(one.page_height.mm)) for one in file.sections]
    assert sizes == [(210, 297), (210, 297), (297, 210), (297, 420)]
    assert [one.orientation for one in (standing, lying, poster)] == [0, 1, 0]


def test_a_table_keeps_its_header_and_stays_apart() -> None:
    """The header comes back on each page, amounts stand right, totals are set off, two tables stay two."""
    file = written(TABLE, TABLE, Facts((("Nom", "Valbrune"),)))
    first, second, _ = file.tables
    assert first.style.name == "Tableau"
    header, *rows = first.rows
    assert header._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [row.cells[1].paragraphs[0].paragraph_format.alignment for row in rows] == [2, 2, 2]
    assert [row.cells[0].paragraphs[0].style.name for row in rows] == ["Cellule", "Cellule", "Total"]
    assert len(second.rows) == 4


def test_the_contents_are_written_and_can_be_renewed() -> None:
    """One field whose entries lead to bookmarks that exist; what follows starts a page."""
    file = written(COVER, Contents("Sommaire"), Heading(1, "Un"), Heading(2, "Deux"), Heading(3, "Trois"))
    body = file.element.body
    (code,) = [node.text for node in body.iter(qn("w:instrText"))]
    assert code.split()[:3] == ["TOC", "\\o", '"1-2"']
    kinds = [node.get(qn("w:fldCharType")) for node in body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]
    links = [node.get(qn("w:anchor")) for node in body.iter(qn("w:hyperlink"))]
    places = [node.get(qn("w:name")) for node in body.iter(qn("w:bookmarkStart"))]
    assert links == places[:2]
    heading = next(line for line in file.paragraphs if line.text == "Un")
    assert heading.paragraph_format.page_break_before


def test_a_figure_is_a_picture_that_fits_and_says_what_it_shows() -> None:
    """As wide as the text at most, in its own proportions, with its alternative text."""
    file = written(FIGURE)
    (picture,) = file.inline_shapes
    room = file.sections[0]
    assert picture.width <= room.page_width - room.left_margin - room.right_margin
    assert picture.width / picture.height == pytest.approx(20, rel=0.01)
    assert picture._inline.docPr.get("descr") == "Ce que montre la figure"
    ids = [
        one._inline.docPr.get("id") for one in written(FIGURE, Heading(1, "Un"), FIGURE, FIGURE).inline_shapes
    ]
    assert len(set(ids)) == 3


def test_the_file_is_french_and_the_same_each_time() -> None:
    """Spelling is checked in French; nothing of the clock or of the template's author is in it."""
    document = Document("Stratégie", "Valbrune", (COVER, Heading(1, "Un"), TABLE, FIGURE))
    assert write_docx(document) == write_docx(document)
    file: Any = Docx(BytesIO(write_docx(document)))
    language = next(file.styles.element.iter(qn("w:lang")))
    assert language.get(qn("w:val")) == "fr-FR"
    properties = file.core_properties
    found = (properties.title, properties.author, properties.comments, properties.created)
    assert found == ("Stratégie", "Valbrune", "", None)

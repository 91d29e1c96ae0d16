"""What a screen reader finds in a PDF: each part as what it is, in order, whole, and nothing more."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any, TypeAlias

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject

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
    Paragraph,
    Picture,
    Placed,
    SlidePage,
    Table,
)
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.exports.pdf.glyphs import drawable
from aict_desktop.exports.pdf.pen import Pen
from aict_desktop.exports.pdf.structure import Element
from aict_desktop.exports.png import to_png
from aict_desktop.figures import fonts, hyphens
from aict_desktop.figures.drawing import Drawing, Ellipse, Text
from aict_desktop.figures.fonts import has_glyph
from tests.support.tagged import Node, failures, read

FIGURE = FigureBlock(
    Drawing(300, 20, (Ellipse(9, 9, 5, 5, fill="text"), Text(20, 9, "Elne", 9)), "Un rond"), "Ici"
)
PICTURE = Picture(to_png(FIGURE.drawing), "Une copie de la fenêtre", "La fenêtre", 0.5)
ALL: tuple[Block, ...] = (
    Cover("Commune de Valbrune", "Stratégie", "", ("Édition de 2026",)),
    Contents("Sommaire"),
    Heading(1, "Un"),
    Paragraph("Premier.\n\nSecond."),
    Heading(2, "Deux"),
    Bullets(("a", "b")),
    Facts((("Maire", "Lise"), ("Habitants", ""))),
    Table(("Action", "Montant"), (("Échange", "5"), ("Total", "5")), (1, 1), totals=1, caption="Les coûts"),
    FIGURE,
    PICTURE,
    Note("Comment lire."),
)
ROLES = """
Document P P P P
 H1
 TOC TOCI Reference Link TOC TOCI Reference Link
 H1 P P H2
 L LI Lbl LBody LI Lbl LBody
 Table TR TH TD TR TH TD
 Table Caption TR TH TH TR TD TD TR TH TD
 Div Figure Caption
 Div Figure Caption
 Note
"""


def document(*blocks: Block) -> Document:
    return Document("Stratégie", "Commune de Valbrune", blocks, "PROJET", "Commune de Valbrune")


def tree(*blocks: Block) -> Node:
    return read(write_pdf(document(*blocks)))


def test_each_block_is_told_as_what_it_is() -> None:
    """Every kind of block has the elements of the standard, in the order of the document."""
    assert [node.role for node in tree(*ALL).all()] == ROLES.split()


def test_only_what_is_read_once_is_told() -> None:
    """Running titles, page numbers and marks are left out, and so are headers that come back."""
    told = tree(Table(("Entête", "B"), (("a", "b"),) * 200, (1, 1))).told().split()
    assert told.count("Entête") == 1
    assert not {"Page", "PROJET", "Stratégie"} & set(told)


def test_what_goes_on_over_pages_is_one_element() -> None:
    """A paragraph, a table, and a row taller than a page, each whole and with no word fused or lost."""
    words = [f"mot{n}" for n in range(3_000)]
    text = " ".join(words)
    found = tree(Paragraph(text), Table(("A", "B"), ((text, "b"),), (1, 1)), Bullets((text,)))
    for role in ("P", "TD", "LBody"):
        assert next(found.all(role)).text.split() == words
    assert [len(list(found.all(role))) for role in ("P", "Table", "TR", "LI")] == [1, 1, 2, 1]


CUT = Table(("A", "B"), (("Accompagner les établissements scolaires", "b"),), (1, 4))


def test_a_word_cut_at_the_end_of_a_line_is_read_whole() -> None:
    """The hyphen drawn there is none of its letters."""
    assert "établissements" in tree(CUT).told().split()


def test_a_hyphen_that_parts_a_word_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control of the last one, and of all that reads words: a plain hyphen would be read in the word."""
    for module in (hyphens, fonts):
        monkeypatch.setattr(module, "SOFT", "-")
    assert "éta-blissements" in tree(CUT).told().split()


def test_a_word_cut_on_a_slide_shows_its_hyphen() -> None:
    """It is drawn at the end of the line, and the word is read whole."""
    lines = (Text(10, 50, f"anticonsti{hyphens.SOFT}", 20), Text(10, 80, "tution", 20))
    slide = SlidePage("Mot long", (Placed(lines, "text"),))
    assert "anticonstitution" in tree(slide).told().split()
    (page,) = PdfReader(BytesIO(write_pdf(Document("Mots", "Elne", (slide,), closed=True)))).pages
    assert f"anticonsti{hyphens.SOFT}" in page.extract_text()


def test_cells_say_what_heads_them() -> None:
    """Headers head columns, a name set off or that of a total heads its row; what is empty heads nothing."""
    rows = (("Échange", "5"), ("Activités", "Coûts"), ("Total", "5"))
    found = tree(Table(("Action", ""), rows, (1, 1), totals=1, heads=(1,), strong=(0,)))
    scopes = {node.text: node.attributes["/Scope"] for node in found.all("TH")}
    assert scopes == {
        "Action": "/Column",
        "Échange": "/Row",
        "Activités": "/Column",
        "Coûts": "/Column",
        "Total": "/Row",
    }


def test_headings_leave_out_no_level() -> None:
    """Whatever the levels that a document asks for, each heading is one below the one it belongs to."""
    found = tree(*(Heading(level, "x") for level in (2, 3, 3, 1, 3, 3, 2)))
    assert [node.role for node in found.all()][1:] == ["H1", "H2", "H2", "H1", "H2", "H2", "H2"]


def test_a_figure_says_what_it_shows() -> None:
    """Its alternative text is the drawing's, and its place on the page is known."""
    (figure,) = tree(FIGURE).all("Figure")
    assert figure.dictionary["/Alt"] == "Un rond"
    assert len(figure.attributes["/BBox"]) == 4


def test_links_say_where_they_lead() -> None:
    """The words of each link are its heading's."""
    found = tree(Contents("Sommaire"), Heading(1, "Un"), Heading(2, "Deux"))
    links = [link for node in found.all("Link") for link in node.links]
    assert [link["/Contents"] for link in links] == ["Un", "Deux"]
    assert len({link["/StructParent"] for link in links}) == 2


def test_the_file_names_its_standard_its_title_and_its_language() -> None:
    """A screen reader knows how to speak before it reads a word; a hostile title stays what it is."""
    made = Document("a<b & \x0c« é »", "Valbrune", (Paragraph("x"),))
    root: Any = PdfReader(BytesIO(write_pdf(made))).trailer["/Root"]
    metadata = root["/Metadata"].get_data().decode("utf-8")
    assert "<pdfuaid:part>1<" in metadata
    assert "a&lt;b &amp; « é »" in metadata
    assert root["/Lang"] == "fr-FR"
    assert not failures(write_pdf(made))


def test_every_space_is_drawn_as_one() -> None:
    """No space, of the many that exist, is a character that the font lacks."""
    spaces = [chr(code) for code in range(0x3001) if chr(code).isspace()]
    assert all(has_glyph(one) for space in spaces for run in drawable(f"a{space}b") for one in run.shown)
    assert tree(Paragraph("a\u2003b\x0bc")).told() == "a b c"


Change: TypeAlias = Callable[[PdfWriter], None]


def elements(writer: PdfWriter, role: str) -> list[Any]:
    objects = (writer.get_object(number) for number in range(1, len(writer._objects) + 1))
    return [one for one in objects if isinstance(one, DictionaryObject) and one.get("/S") == role]


def without(key: str, role: str) -> Change:
    """Each element of that role loses what the key says of it."""

    def change(writer: PdfWriter) -> None:
        for element in elements(writer, role):
            del element[key]

    return change


def renamed(role: str, other: str) -> Change:
    """Each element of that role has another one."""

    def change(writer: PdfWriter) -> None:
        for element in elements(writer, role):
            element[NameObject("/S")] = NameObject(other)

    return change


def catalogue_without(key: str) -> Change:
    """The file no longer says this of itself."""

    def change(writer: PdfWriter) -> None:
        del writer.root_object[key]

    return change


def links_without(key: str) -> Change:
    """Each link loses what the key says of it."""

    def change(writer: PdfWriter) -> None:
        for link in (link for page in writer.pages for link in page.get("/Annots", ())):
            del link.get_object()[key]

    return change


CONTROLS: dict[str, Change] = {
    "figure without words": without("/Alt", "/Figure"),
    "heading left out": renamed("/H1", "/H3"),
    "note without a name": without("/ID", "/Note"),
    "list outside a list": renamed("/L", "/Div"),
    "rows outside a table": renamed("/Table", "/P"),
    "headers without scope": without("/A", "/TH"),
    "no language": catalogue_without("/Lang"),
    "no structure": catalogue_without("/StructTreeRoot"),
    "not tagged": catalogue_without("/MarkInfo"),
    "no standard": catalogue_without("/Metadata"),
    "title hidden": catalogue_without("/ViewerPreferences"),
    "link without words": links_without("/Contents"),
    "link outside the structure": links_without("/StructParent"),
}


def changed(pdf: bytes, change: Change) -> bytes:
    """The file written again with a change."""
    writer, file = PdfWriter(clone_from=BytesIO(pdf)), BytesIO()
    change(writer)
    writer.write(file)
    return file.getvalue()


def test_a_document_of_every_block_follows_the_standard() -> None:
    """As we write it, and as the helper of the controls writes it again unchanged."""
    pdf = write_pdf(document(*ALL))
    assert not failures(pdf)
    assert not failures(changed(pdf, lambda writer: None))


@pytest.mark.parametrize("spoil", CONTROLS.values(), ids=CONTROLS)
def test_the_validator_sees_what_is_missing(spoil: Change) -> None:
    """The same document fails as soon as one thing is taken away, so that passing means something."""
    assert failures(changed(write_pdf(document(*ALL)), spoil))


def test_the_validator_sees_text_outside_the_structure() -> None:
    """Something drawn that is neither an element nor an ornament fails."""
    pen = Pen(document())
    pen.start_page(200, 200)
    with pen.content(Element("P")):
        pen.text(Text(9, 20, "Dedans", 9))
    pen.text(Text(9, 40, "Dehors", 9))
    pen.end_page()
    assert failures(pen.bytes())


def test_a_table_of_thousands_of_rows_can_be_judged() -> None:
    """It is read as several, each under its header: validators refuse one of more than 1,024 rows."""
    rows = (*((f"ligne{n}x", "1") for n in range(2100)), ("Total", "2100"))
    table = Table(("Quoi", "Combien"), rows, (1, 1), totals=1, heads=(1500,))
    pdf = write_pdf(document(table))
    assert not failures(pdf)
    parts = [list(table.all("TR")) for table in read(pdf).all("Table")]
    assert [len(part) for part in parts] == [1001, 1001, 102]
    assert [part[0].told() for part in parts] == ["Quoi Combien"] * 3
    assert [row.told() for part in parts for row in part[1:]] == [" ".join(row) for row in rows]

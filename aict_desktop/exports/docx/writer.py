"""Writing blocks into a Word file, one after the other; Word itself lays them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import zip_longest
from typing import Any

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
from aict_desktop.exports.docx.contents import bookmark, contents
from aict_desktop.exports.docx.elements import made, paragraph, run, runs
from aict_desktop.exports.docx.package import blank, packed
from aict_desktop.exports.docx.pages import Pages
from aict_desktop.exports.docx.pictures import dye, logo, picture
from aict_desktop.exports.docx.tables import facts, table
from aict_desktop.exports.pdf.style import PORTRAIT, SHEETS
from aict_desktop.exports.png import to_png

ANNOUNCEMENT = 300  # characters of a text that is kept with the list or table that it announces
CAPTION_ROOM = 40.0  # points


class Writer:
    """Writes one document: ``bytes`` gives the file."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._file = blank(document)
        self._pages = Pages(self._file, document)
        self._sheet = PORTRAIT
        self._section: list[Any] = []
        self._starts_page = False
        self._headings, self._figures = 0, 1  # the logo has the first number

    def bytes(self) -> bytes:
        """The .docx."""
        blocks = self.document.blocks
        for block, following in zip_longest(blocks, blocks[1:]):
            announces = isinstance(following, (Bullets, Facts, Table))
            for element in _MAKERS[type(block)](self, block, announces):
                self._put(element)
        self._file.element.body.extend(self._section)
        self._file.element.body.append(self._pages.section(self._sheet, bare=False))
        parts = (self._file, self._file.styles, self._file.part.numbering_part)
        dye((part.element for part in parts), dict(self.document.dress.colours))
        return packed(self._file)

    def _put(self, element: Any) -> None:
        if self._starts_page and element.tag != qn("w:p"):
            self._section.append(_starting(paragraph("gap")))
        elif self._starts_page:
            _starting(element)
        self._starts_page = False
        self._section.append(element)

    def _close(self, *, bare: bool = False) -> None:
        """End the section: its last paragraph tells how its pages are."""
        if not self._section:
            return
        if self._section[-1].tag != qn("w:p"):
            self._section.append(paragraph("gap"))
        self._section[-1].get_or_add_pPr().append(self._pages.section(self._sheet, bare=bare))
        self._file.element.body.extend(self._section)
        self._section = []

    def _cover(self, block: Cover, _: bool) -> Iterable[Any]:
        held = logo(self._file.part, self.document.dress, 1, cover=True)
        if held is not None:
            self._put(paragraph("figure", held))
        texts = (("owner", block.owner), ("title", block.title), ("period", block.period))
        for style, text in (*texts, *(("cover", line) for line in block.lines)):
            if text:
                self._put(paragraph(style, *runs(text)))
        if self.document.mark:
            self._put(paragraph("stamp", run(self.document.mark)))
        self._close(bare=True)
        return ()

    def _contents(self, block: Contents, _: bool) -> Iterable[Any]:
        self._put(contents(block, self.document))
        self._starts_page = True
        return ()

    def _heading(self, block: Heading, _: bool) -> Iterable[Any]:
        self._headings += 1
        key = {"id": self._headings}
        start = made("w:bookmarkStart", **key, name=bookmark(self._headings))
        yield paragraph(f"heading{block.level}", start, *runs(block.text), made("w:bookmarkEnd", **key))

    def _paragraph(self, block: Paragraph, announces: bool) -> Iterable[Any]:
        style, keep = block.role or block.look, announces and len(block.text) <= ANNOUNCEMENT
        return (paragraph(style, *runs(text), keep=keep) for text in block.text.split("\n\n") if text)

    def _bullets(self, block: Bullets, _: bool) -> Iterable[Any]:
        style = "large_bullet" if block.large else "bullet"
        return (paragraph(style, *runs(item)) for item in block.items)

    def _facts(self, block: Facts, _: bool) -> Iterable[Any]:
        return facts(block, self._sheet.room[0]), paragraph("gap")

    def _table(self, block: Table, _: bool) -> Iterable[Any]:
        if block.caption:
            yield paragraph("caption", *runs(block.caption), keep=True)
        # Two tables without a paragraph between them would become one.
        yield from (table(block, self._sheet.room[0]), paragraph("gap", keep=block.stays))

    def _figure(self, block: FigureBlock, _: bool) -> Iterable[Any]:
        drawing, (width, height) = block.drawing, self._sheet.room
        scale = min(1.0, width / drawing.width, (height - CAPTION_ROOM) / drawing.height)
        size = (drawing.width * scale, drawing.height * scale)
        self._figures += 1
        held = picture(self._file.part, to_png(drawing), size, drawing.alt, self._figures)
        yield paragraph("figure", held, keep=bool(block.caption))
        if block.caption:
            yield paragraph("caption", *runs(block.caption))

    def _note(self, block: Note, _: bool) -> Iterable[Any]:
        yield paragraph("note", *runs(block.text))

    def _orientation(self, block: Orientation, _: bool) -> Iterable[Any]:
        self._close()
        self._sheet, self._starts_page = SHEETS[block.paper, block.landscape], False
        return ()


def _starting(element: Any) -> Any:
    """Make a paragraph start a page."""
    element.get_or_add_pPr().get_or_add_pageBreakBefore()
    return element


_MAKERS: Mapping[type[Block], Callable[[Writer, Any, bool], Iterable[Any]]] = {
    Cover: Writer._cover,
    Contents: Writer._contents,
    Heading: Writer._heading,
    Paragraph: Writer._paragraph,
    Bullets: Writer._bullets,
    Facts: Writer._facts,
    Table: Writer._table,
    FigureBlock: Writer._figure,
    Note: Writer._note,
    Orientation: Writer._orientation,
}

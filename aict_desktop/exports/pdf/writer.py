"""One document from blocks to bytes: body first, then the contents in front of it, then the drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from aict_desktop.domain.french import count
from aict_desktop.exports.blocks import (
    Block,
    Contents,
    Cover,
    Document,
    Heading,
    Note,
    Orientation,
    SlidePage,
)
from aict_desktop.exports.pdf.compose import Composer
from aict_desktop.exports.pdf.glyphs import SUBSTITUTE, missing, texts
from aict_desktop.exports.pdf.layout import Page, lay_out
from aict_desktop.exports.pdf.logo import logo_piece
from aict_desktop.exports.pdf.pen import Pen, paint
from aict_desktop.exports.pdf.pieces import (
    ContentsPiece,
    HeadingPiece,
    Piece,
    running_text,
    stamp,
    stamp_width,
)
from aict_desktop.exports.pdf.structure import Element
from aict_desktop.exports.pdf.style import FOOTER, HEADER, PORTRAIT, RUNNING, SHEETS, SLIDE, Sheet
from aict_desktop.figures.drawing import Text
from aict_desktop.reference.files import read_toml

CONTENTS_LEVEL = 2
CLOSE = 0.3  # of the white between the lines of the contents
STAMP = 9.0  # the size of the mark in a margin


class Writer:
    """Lays out and draws one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.logo = logo_piece(document.dress)
        self.composer = Composer(document.mark, self.logo)
        self.words: dict[str, str] = read_toml("documents/pages.toml")

    def bytes(self) -> bytes:
        """The PDF."""
        pages = self._pages()
        for number, page in enumerate(pages, 1):
            for piece, _ in page.placed:
                if isinstance(piece, HeadingPiece):
                    piece.page = number
        pen = Pen(self.document)
        for number, page in enumerate(pages, 1):
            self._draw(pen, page, number, len(pages))
            page.placed.clear()  # hundreds of pages would weigh until the last is drawn
        return pen.bytes()

    def _pages(self) -> list[Page]:
        """Front, contents and body; the contents are laid out last, when the headings are known."""
        blocks = (*self.document.blocks, *self._glyph_note())
        places = [n for n, block in enumerate(blocks) if isinstance(block, Contents)]
        cut = places[0] if places else 0
        front, body = self._lay(blocks[:cut]), self._lay(blocks[cut:])
        return [*front, *(page for n in places for page in self._contents(blocks[n])), *body]

    def _lay(self, blocks: Iterable[Block]) -> list[Page]:
        """The pages of these blocks: a cover has its own, an orientation starts others."""
        pages: list[Page] = []
        sheet = PORTRAIT
        for kind, run in groupby(blocks, key=_breaking):
            if kind is Orientation:
                *_, last = run
                assert isinstance(last, Orientation)
                sheet = SHEETS[last.paper, last.landscape]
            elif kind is SlidePage:
                pages += [page for block in run for page in lay_out(self._pieces([block], SLIDE), SLIDE)]
            elif kind is not Contents:
                pages += lay_out(self._pieces(run, sheet), sheet)
        return pages

    def _pieces(self, blocks: Iterable[Block], sheet: Sheet) -> Iterator[Piece]:
        return self.composer.run(list(blocks), sheet)

    def _contents(self, block: Block) -> list[Page]:
        """The contents, set closer where that spares a page."""
        assert isinstance(block, Contents)
        title = block.title
        normal, close = (
            lay_out([HeadingPiece(title, title, 1, -1, PORTRAIT.measure), *self._entries(white)], PORTRAIT)
            for white in (1.0, CLOSE)
        )
        return close if len(close) < len(normal) else normal

    def _entries(self, white: float) -> Iterator[ContentsPiece]:
        """The lines of the contents; those of the parts of a chapter are a list inside the list."""
        chapters = parts = Element("TOC")
        for heading in self.composer.headings:
            if heading.level == 1:
                yield ContentsPiece(heading, PORTRAIT.room[0], chapters, white)
                parts = Element("TOC", chapters)
            elif heading.level <= CONTENTS_LEVEL:
                yield ContentsPiece(heading, PORTRAIT.room[0], parts, white)

    def _glyph_note(self) -> tuple[Block, ...]:
        """What to say of the characters that the font lacks, if any."""
        number = sum(missing(text) for text in texts(self.document.blocks))
        if not number or self.document.closed:
            return ()
        told = count(number, self.words["character"], self.words["characters"])
        text = self.words["glyphs_one" if number == 1 else "glyphs"].format(count=told, substitute=SUBSTITUTE)
        return (Orientation(False), Heading(2, self.words["glyphs_title"]), Note(text))

    def _draw(self, pen: Pen, page: Page, number: int, total: int) -> None:
        sheet = page.sheet
        pen.start_page(sheet.width, sheet.height)
        covers = number == 1 and isinstance(self.document.blocks[0], Cover)
        if not covers and sheet is not SLIDE:
            with pen.ornament("Pagination"):
                self._margins(pen, sheet, number, total)
        for piece, top in page.placed:
            piece.draw(pen, sheet.left, sheet.top + top)
        if self.logo and sheet is SLIDE and number == 1:
            self.logo.draw_in_corner(pen, sheet)
        pen.end_page()

    def _margins(self, pen: Pen, sheet: Sheet, number: int, total: int) -> None:
        """The running title and the mark above, the footer and the page number below."""
        right, base = sheet.width - sheet.right, sheet.height - FOOTER
        room = sheet.room[0]
        if self.document.mark:
            left = right - stamp_width(self.document.mark, STAMP)
            stamp(pen, self.document.mark, left, HEADER - 10, STAMP)
        page = self.words["page"].format(number=number, total=total)
        aside = self.logo.draw_in_head(pen, sheet.left) if self.logo else 0.0
        paint(
            pen,
            [
                running_text(self.document.title, sheet.left + aside, HEADER, room - 90 - aside),
                running_text(self.document.footer, sheet.left, base, room - 90),
                Text(right, base, page, RUNNING.size, anchor="end", colour=RUNNING.colour),
            ],
        )


def _breaking(block: Block) -> type[Block] | None:
    """The type of a block that stands between pages; None for what flows on them."""
    return type(block) if isinstance(block, Cover | Contents | Orientation | SlidePage) else None

"""Filling pages with pieces: nothing is cut where it reads badly, and each page is laid out once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from aict_desktop.exports.pdf.pieces import HeadingPiece, Piece
from aict_desktop.exports.pdf.style import CHAPTER_ROOM, Sheet


@dataclass(slots=True)
class Page:
    """A sheet and the pieces placed on it, each with its top from the top margin."""

    sheet: Sheet
    placed: list[tuple[Piece, float]] = field(default_factory=list)
    filled: float = 0.0

    def space(self, piece: Piece) -> float:
        """The white between the last piece and this one."""
        return max(self.placed[-1][0].after, piece.before) if self.placed else 0.0

    def left(self, piece: Piece) -> float:
        """The height that is left for this piece."""
        return self.sheet.room[1] - self.filled - self.space(piece)

    def put(self, piece: Piece) -> None:
        """Place the piece under the last one."""
        top = self.filled + self.space(piece)
        self.placed.append((piece, top))
        self.filled = top + piece.height


def lay_out(pieces: Iterable[Piece], sheet: Sheet) -> list[Page]:
    """The pages that the pieces fill; no page when there is no piece."""
    pages: list[Page] = []
    held: list[Piece] = []
    for piece in pieces:
        held.append(piece)
        if not piece.keep:
            _place(held, pages, sheet)
            held = []
    _place(held, pages, sheet)
    return pages


def _place(held: list[Piece], pages: list[Page], sheet: Sheet) -> None:
    """Place headings and captions, and the piece that they belong to, on the page where it starts."""
    if held and (not pages or not _fits(held, pages[-1])):
        pages.append(Page(sheet))
    for piece in held:
        rest: Piece | None = piece
        while rest is not None:
            rest = _put(rest, pages)


def _fits(held: list[Piece], page: Page) -> bool:
    """Whether the held pieces fit, the last one at least with its head; a chapter wants more room."""
    if not page.placed:
        return True
    *before, last = held
    needed = sum(piece.height + max(piece.before, piece.after) for piece in before) + last.head
    first = held[0]
    if isinstance(first, HeadingPiece) and first.level == 1:
        needed = max(needed, page.sheet.room[1] * CHAPTER_ROOM)
    return needed <= page.left(first)


def _put(piece: Piece, pages: list[Page]) -> Piece | None:
    """Place the piece, or what of it fits, and give what is left for the next page."""
    page = pages[-1]
    room = page.left(piece)
    if piece.height <= room + 0.01:
        page.put(piece)
        return None
    if smaller := piece.shrunk(room):
        page.put(smaller)
        return None
    part, rest = piece.split(room)
    if part is not None:
        page.put(part)
    elif not page.placed:
        page.put(piece)  # higher than a page and not to be cut: it runs over rather than vanish
        return None
    pages.append(Page(page.sheet))
    return rest

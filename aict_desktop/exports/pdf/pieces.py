"""The pieces that fill pages: each knows its height, how to be cut in two and how to draw itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from copy import copy

from aict_desktop.domain.naming import shortened
from aict_desktop.exports.pdf.pen import Pen, adorn, paint
from aict_desktop.exports.pdf.structure import Element
from aict_desktop.exports.pdf.style import HEADINGS, LEAST_SCALE, RUNNING, STYLES, Style
from aict_desktop.figures.drawing import Drawing, Line, Rect, Text
from aict_desktop.figures.fonts import flow, shorten, width
from aict_desktop.figures.hyphens import SOFT

LEAST_LINES = 2  # of a paragraph on either side of a page break
ENDS = f" {SOFT}"
LONGEST_BOOKMARK = 120  # characters in the outline


class Piece(ABC):
    """Something of a known height; ``keep`` holds it on the page of what follows."""

    before = 0.0
    after = 0.0
    keep = False
    height = 0.0

    @property
    def head(self) -> float:
        """The least of its top that may stand at the foot of a page."""
        return self.height

    def split(self, room: float) -> tuple[Piece | None, Piece]:
        """What fits ``room`` points of height (None when too little does), and the rest."""
        return None, self

    def shrunk(self, room: float) -> Piece | None:
        """The same made a little smaller so that it fits; None when that is too little, or makes no sense."""
        return None

    @abstractmethod
    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw it with its top left corner there."""


class TextPiece(Piece):
    """Lines of one text, read as ``element``; ``mark`` stands before the first and is read as ``label``."""

    def __init__(
        self,
        lines: Sequence[str],
        style: Style,
        element: Element,
        mark: str = "",
        label: Element | None = None,
    ) -> None:
        self.lines, self.style, self.element, self.mark, self.label = lines, style, element, mark, label
        self.before, self.after, self.keep = style.before, style.after, style.keep
        self.height = len(lines) * style.leading

    @classmethod
    def of(cls, text: str, style: Style, room: float, element: Element) -> TextPiece:
        """The text broken into lines that fit ``room`` points."""
        return cls(_lines(text, style, room), style, element)

    @classmethod
    def item(cls, text: str, style: Style, room: float, mark: str, list_: Element) -> TextPiece:
        """The same as an item of a list."""
        item = Element("LI", list_)
        label, body = Element("Lbl", item), Element("LBody", item)
        return cls(_lines(text, style, room), style, body, mark, label)

    @property
    def head(self) -> float:
        least = len(self.lines) if len(self.lines) <= LEAST_LINES + 1 else LEAST_LINES
        return least * self.style.leading

    def split(self, room: float) -> tuple[Piece | None, Piece]:
        fitting = int((room + 0.01) / self.style.leading)
        if len(self.lines) - fitting < LEAST_LINES:
            fitting = len(self.lines) - LEAST_LINES
        if fitting < LEAST_LINES:
            return None, self
        first, rest = self.lines[:fitting], self.lines[fitting:]
        part = TextPiece(first, self.style, self.element, self.mark, self.label)
        return part, TextPiece(rest, self.style, self.element)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        style, left = self.style, x + self.style.indent
        if style.bar:
            adorn(pen, Rect(x, y + 2, 2.2, self.height - 2, fill=style.bar))
        if self.label:
            with pen.content(self.label):
                paint(pen, [Text(x + 2, y + style.size * 1.02, self.mark, style.size, colour="primary")])
        if self.lines:
            with pen.content(self.element):
                draw_lines(pen, self.lines, style, left, y)


class HeadingPiece(TextPiece):
    """A heading: it learns its page when pages are put in order, and the contents read it there."""

    def __init__(self, text: str, entry: str, level: int, number: int, room: float) -> None:
        style = HEADINGS[level]
        super().__init__(_lines(text, style, room), style, Element(f"H{level}"))
        self.level, self.entry, self.key, self.page = level, entry, f"h{number}", 0

    def split(self, room: float) -> tuple[Piece | None, Piece]:
        part, rest = super().split(room)
        if part is None or not isinstance(rest, TextPiece):
            return None, self
        # The first part remains this very piece, which the contents know.
        kept = len(self.lines) - len(rest.lines)
        self.lines, self.height = self.lines[:kept], kept * self.style.leading
        return self, rest

    def draw(self, pen: Pen, x: float, y: float) -> None:
        title = shortened(self.entry, LONGEST_BOOKMARK)
        depth = pen.bookmark(self.key, title, self.level, y - self.style.size)
        self.element.role = f"H{depth}"
        super().draw(pen, x, y)


class ContentsPiece(Piece):
    """One line of the contents, which leads to its heading, in the list of its level; ``white`` above it."""

    def __init__(self, heading: HeadingPiece, room: float, list_: Element, white: float) -> None:
        self.heading, self.room = heading, room
        first = heading.level == 1
        self.style = Style(11.0, 15.0, "semibold" if first else "regular", indent=0.0 if first else 16.0)
        self.before, self.height = (9.0 if first else 2.0) * white, self.style.leading
        self.link = Element("Link", Element("Reference", Element("TOCI", list_)))

    def draw(self, pen: Pen, x: float, y: float) -> None:
        style, page = self.style, str(self.heading.page)
        left, right, base = x + style.indent, x + self.room, y + style.size
        text = shorten(self.heading.entry, right - left - 50, style.size, style.font)
        dots = (left + width(text, style.size, style.font) + 8, right - width(page, style.size) - 8)
        with pen.content(self.link):
            pen.text(Text(left, base, text, style.size, style.font), " ")
            pen.text(Text(right, base, page, style.size, anchor="end"))
        adorn(pen, Line(((dots[0], base), (dots[1], base)), stroke="line", line_width=0.5))
        pen.link(self.link, self.heading.key, text, (x, y, self.room, self.height))


class FigurePiece(Piece):
    """A drawing, made smaller when it is larger than the page, and its caption below."""

    def __init__(self, drawing: Drawing, caption: str, room: tuple[float, float]) -> None:
        self.drawing, self.style = drawing, STYLES["caption"]
        self.lines = _lines(caption, self.style, room[0])
        self._under = len(self.lines) * self.style.leading + (8 if self.lines else 0)
        self.scale = min(1.0, room[0] / drawing.width, (room[1] - self._under) / drawing.height)
        self.height = drawing.height * self.scale + self._under
        self.before, self.after = 10.0, 16.0
        # Side by side: what a figure says in place of itself would hide a caption inside it.
        both = Element("Div")
        self.figure, self.caption = Element("Figure", both, drawing.alt), Element("Caption", both)

    @property
    def head(self) -> float:
        return (self.height - self._under) * LEAST_SCALE + self._under

    def shrunk(self, room: float) -> Piece | None:
        if room < self.head:
            return None
        smaller = copy(self)
        smaller.scale *= (room - self._under) / (self.height - self._under)
        smaller.height = room
        return smaller

    def draw(self, pen: Pen, x: float, y: float) -> None:
        wide, high = self.drawing.width * self.scale, self.drawing.height * self.scale
        self.figure.attributes = pen.box(x, y, wide, high)
        with pen.content(self.figure):
            self.paint(pen, x, y)
        if self.lines:
            with pen.content(self.caption):
                draw_lines(pen, self.lines, self.style, x, y + high + 8)

    def paint(self, pen: Pen, x: float, y: float) -> None:
        """Draw what it shows."""
        pen.drawing(self.drawing, x, y, self.scale)


class StampPiece(Piece):
    """The word in a frame that says a document is not final."""

    height = 30.0
    before = 26.0

    def __init__(self, mark: str) -> None:
        self.mark, self.element = mark, Element("P")

    def draw(self, pen: Pen, x: float, y: float) -> None:
        with pen.content(self.element):
            stamp(pen, self.mark, x + STYLES["cover"].indent, y, 15.0)


def stamp_width(mark: str, size: float) -> float:
    """How wide the frame of :func:`stamp` is."""
    return width(mark, size, "semibold") + size * 1.3


def stamp(pen: Pen, mark: str, x: float, y: float, size: float) -> None:
    """Draw a word in a frame with its top left corner there."""
    wide = stamp_width(mark, size)
    frame = Rect(x, y, wide, size * 1.6, size / 5, fill="surface", stroke="warn", line_width=size / 13)
    paint(pen, [frame, Text(x + wide / 2, y + size * 1.15, mark, size, "semibold", "middle", "warn")])


def draw_lines(pen: Pen, lines: Sequence[str], style: Style, x: float, y: float) -> None:
    """Draw lines of text under one another, the top of the first at ``y``."""
    # The baseline stands so that the text looks centred in its leading.
    base = y + (style.leading - style.size) / 2 + style.size * 0.8
    for n, line in enumerate(lines):
        text, end = parted(line)
        item = Text(x, base + n * style.leading, text, style.size, style.font, colour=style.colour)
        pen.text(item, end)


def parted(line: str) -> tuple[str, str]:
    """What is written on a line, and what parts it from the next: a space, a soft hyphen, nothing."""
    text = line.rstrip(ENDS)
    return text, line[len(text) :]


def running_text(text: str, x: float, y: float, room: float) -> Text:
    """A quiet line in a margin."""
    return Text(x, y, shorten(text, room, RUNNING.size), RUNNING.size, colour=RUNNING.colour)


def _lines(text: str, style: Style, room: float) -> list[str]:
    return flow(text, room - style.indent, style.size, style.font, style.ragged)

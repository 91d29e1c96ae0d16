"""What a document is made of; writers turn blocks into files. Every text is plain text, never markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from aict_desktop.figures.drawing import Drawing, Item

Look = Literal["body", "lead", "large", "small", "figure"]
Paper = Literal["A4", "A3"]
Role = Literal["", "visa", "recital", "decision", "article"]
Reading = Literal["", "heading", "subheading", "text", "item", "figure"]
Row: TypeAlias = tuple[str, ...]
SCREEN = (960.0, 540.0)
"""The width and height of a slide, in points."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A page of its own: whose document, its title, the years it is for, and what to know of it."""

    owner: str
    title: str
    period: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of the headings of level 1 and 2 with their pages; what follows it starts on a new page."""

    title: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; ``entry`` is what the contents say when it is not ``text``."""

    level: int
    text: str
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text, its own line breaks kept; "lead" is what must be read even if nothing else is.

    "large" is for what is read by anyone, at a counter or on a wall; "figure" for a number to remember.
    ``role`` is what the text is in an act that a council votes: a file that is edited has a style for each.
    """

    text: str
    look: Look = "body"
    role: Role = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of texts."""

    items: tuple[str, ...]
    large: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Short labels, each with its value."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table under its header; ``widths`` are shares, ``align`` one of l, c, r a column.

    The last ``totals`` rows add the others up; ``strong`` sets off the first line of the first cell, of each
    row or of those at these places.
    The rows at ``heads`` head those after them. ``again`` are places and texts: from that row on, the text
    stands under the header of a page that the table goes on to, to say what its rows belong to (nothing, when
    empty). A ``whole`` table cuts no row that fits a page, and is set smaller where one page then holds it.
    One that ``stays`` is on the page of what follows it.
    """

    header: Row
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    align: str = ""
    caption: str = ""
    totals: int = 0
    strong: bool | tuple[int, ...] = False
    heads: tuple[int, ...] = ()
    again: tuple[tuple[int, str], ...] = ()
    whole: bool = False
    stays: bool = False


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A drawing and the words under it."""

    drawing: Drawing
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG file over a ``share`` of the width, and words under it; ``alt`` tells what it shows."""

    content: bytes
    alt: str
    caption: str = ""
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Note:
    """A remark set apart: how to read what stands above it."""

    text: str


@dataclass(frozen=True, slots=True)
class Orientation:
    """A new page, from which on pages lie on their long side, or stand again, on this paper."""

    landscape: bool
    paper: Paper = "A4"


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side, read from left to right and never cut; ``shares`` of the width, one a part.

    ``soft`` gives each part a quiet ground of its own.
    """

    parts: tuple[tuple[Block, ...], ...]
    shares: tuple[float, ...]
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Some points of white, so that a page that is not full looks balanced."""

    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Something at its place on a slide; ``reading`` is what it is read as, nothing for an ornament.

    Its texts are one text: each but the last ends with the space that parts it from the next, unless a word
    goes on. ``alt`` tells a figure in words.
    """

    items: tuple[Item, ...]
    reading: Reading = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class SlidePage:
    """A page of the shape of a screen, laid out already; what stands on it is read in this order."""

    title: str
    parts: tuple[Placed, ...]


Block: TypeAlias = (
    Cover
    | Contents
    | Heading
    | Paragraph
    | Bullets
    | Facts
    | Table
    | FigureBlock
    | Picture
    | Note
    | Orientation
    | Columns
    | Gap
    | SlidePage
)


@dataclass(frozen=True, slots=True)
class Dress:
    """The authority's own look: its logo, a PNG file, what is read in its place, and its colours by token.

    Colours are ``#RRGGBB``; figures do not take them, for theirs mean something.
    """

    logo: bytes = b""
    alt: str = ""
    colours: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document; ``mark`` stands on each page of what is not final, ``footer`` not on the cover.

    Nothing is added to what is ``closed``: it tells itself of the characters that are drawn as boxes.
    """

    title: str
    author: str
    blocks: tuple[Block, ...]
    mark: str = ""
    footer: str = ""
    language: str = "fr-FR"
    closed: bool = False
    dress: Dress = Dress()
